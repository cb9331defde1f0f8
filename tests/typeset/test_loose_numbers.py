"""A number with a unit is found wherever it is typed, and nothing that may stand is."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.typeset.likely_reference import likely_reference
from generator.typeset.loose_numbers import COMMON_UNITS, loose_numbers, sentence_around, units_of
from generator.typeset.speaker import Speaker
from tests.conftest import ROOT
from tests.programmes.computed import computed

PLAIN = (
    "各街道、镇按时报送。下一步重点是补齐空岗，做到人岗相适；"
    "\n照《方案》三（二）“每村至少30人”的要求，{完成率:全区}。\n2022年7月12日印发〔2022〕5号。"
)
CLOSED = [one.span() for one in re.finditer(r"“.+?”|《.+?》|{.+?}|2022年7月12日|〔.+?号", PLAIN)]
GAPS = [place for place in range(len(PLAIN) + 1) if not any(a < place < b for a, b in CLOSED)]
UNITS = sorted(COMMON_UNITS - {"年", "周", "期", "日"})
EXEMPT = (
    "2022年7月12日",
    "7月1日至5日",
    "1—6月",
    "2022—2023年",
    "2022-07-12",
    "第2季度",
    "16:30",
    "第3条",
    "第12次",
    "附件2",
    "表1",
    "（3）",
    "《关于新增30个岗位的通知》",
    "《〈规定〉的3项说明》",
    "政办发〔2022〕5号",
    "《方案》写明“每人每月1000元”",
    "{新上岗人数:省庄镇:乡村}",
    "十二个",
)


def written(text: str, units: frozenset[str] = COMMON_UNITS) -> list[str]:
    return [one.written for one in loose_numbers(text, units)]


@settings(max_examples=150, deadline=None)
@given(
    number=st.integers(0, 10**9),
    decimals=st.sampled_from(["", ".5", ".25"]),
    unit=st.sampled_from(UNITS),
    blank=st.sampled_from(["", " ", "\u3000"]),
    place=st.sampled_from(GAPS),
    wide=st.booleans(),
)
def test_a_number_with_a_unit_is_found_wherever_it_is_put(
    number: int,
    decimals: str,
    unit: str,
    blank: str,
    place: int,
    wide: bool,  # noqa: FBT001
) -> None:
    digits = f"{number}{decimals}"
    if wide:
        digits = digits.translate(str.maketrans("0123456789.", "０１２３４５６７８９．"))
    text = f"{PLAIN[:place]}{digits}{blank}{unit}{PLAIN[place:]}"
    assert written(PLAIN) == []
    (found,) = loose_numbers(text, COMMON_UNITS)
    assert (found.start, found.number) == (place, f"{number}{decimals}")
    assert found.written.startswith(f"{digits}{blank}{unit}"[: len(digits) + 1])


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(EXEMPT), st.sampled_from(GAPS))
def test_what_may_stand_is_found_nowhere(exempt: str, place: int) -> None:
    assert written(f"{PLAIN[:place]}{exempt}{PLAIN[place:]}") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("完成80%，比上期高５．５个百分点", ["80%", "５．５个百分点"]),
        ("补贴1,200.5万元，余5万", ["1,200.5万元", "5万"]),
        ("331\u202f150元", ["331\u202f150元"]),
        ("新增10—20个，30多人", ["10—20个", "30多人"]),
        ("排在第1位", ["1位"]),
        ("会上说“增加30人”", ["30人"]),
        ("按《方案》办。会上说“增加30人”", ["30人"]),
        ("《方案没有写完的30人", ["30人"]),
        ("3年内满16岁的", ["3年", "16岁"]),
        ("12345热线、110、4G、1+3机制", []),
        ("1.走访。2、座谈。", []),
    ],
)
def test_what_an_office_writes(text: str, found: list[str]) -> None:
    assert written(text) == found


def test_the_units_of_a_programme_count_too() -> None:
    programme, _ = computed(ROOT / "tests" / "programmes" / "xingzhu")
    units = units_of(programme)
    assert {"万户", "户", "元/户", "元"} <= {*units}
    assert [one.unit for one in loose_numbers("通水3.5万户，户均800元/户", units)] == [
        "万户",
        "元/户",
    ]


def likely(text: str, place: int = 2) -> list[str]:
    programme, figures = computed(ROOT)
    speaker = Speaker(programme, figures, programme.periods[place])
    return [
        likely_reference(
            one, sentence_around(text, one.start, one.start + len(one.written)), speaker
        )
        for one in loose_numbers(text, units_of(programme))
    ]


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("省庄镇累计安置197个", "{累计安置岗位:省庄镇}"),
        ("会议召开。省庄镇乡村累计安置岗位178个", "{累计安置岗位:省庄镇:乡村公益岗}"),
        ("省庄镇完成率89.5％", "{完成率:省庄镇}"),
        ("省庄镇计划岗位220个", "{计划岗位:省庄镇}"),
        ("开会3次", ""),
        ("省庄镇、财源街道、全区都完成0.0%", ""),
        ("省庄镇发放197元", ""),
    ],
)
def test_the_one_figure_a_number_prints_is_suggested(text: str, reference: str) -> None:
    assert likely(text) == [reference]


def test_of_two_figures_that_print_alike_none_is_suggested() -> None:
    assert likely("岱庙街道完成率100.0%", 3) == ["{完成率:岱庙街道}"]
    assert likely("财源街道、岱庙街道完成率都是100.0%", 3) == [""]
