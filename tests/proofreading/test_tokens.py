"""Numbers of a text: whole, told apart by how they are written, with place and value."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.proofreading.numerals import arabic, chinese
from generator.proofreading.plan_text import PlanText
from generator.proofreading.tokens import Kind, tokens

ISSUED = date(2031, 2, 1)


def read(text: str) -> list[tuple[str, Kind]]:
    held = PlanText("plan.txt", text)
    return [(held.characters[one.start : one.end], one.kind) for one in tokens(held, ISSUED)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("一、总则", Kind.HEADING),
        ("见（三）办理", Kind.HEADING),
        ("按第十二条办理", Kind.HEADING),
        ("1.先摸底", Kind.COUNTER),
        ("　　4、再安排", Kind.COUNTER),
        ("附后：2.名单", Kind.COUNTER),
        ("分两步。一是摸底", Kind.COUNTER),
        ("“十四五”期间", Kind.TERM_OF_PLAN),
        ("按照“四化”办", Kind.CATCHWORD),
        ("县第5次会议", Kind.ORDINAL),
        ("柳办发〔2031〕7号", Kind.FILE_NUMBER),
        ("电话：0000-1234567", Kind.CONTACT),
        ("不得统一发放", Kind.WORD),
        ("不超过三年", Kind.PLAIN),
        ("计划1570个", Kind.PLAIN),
        ("2月15前完成", Kind.DATE),
        ("附表3所列", Kind.ANNEX),
    ],
)
def test_a_number_is_told_by_the_way_it_is_written(text: str, kind: Kind) -> None:
    assert kind in {found for _, found in read(text)}
    assert len(read(text)) == (2 if kind is Kind.COUNTER and "两" in text else 1)


@pytest.mark.parametrize(
    ("text", "value"),
    [("1.5万元", 15_000), ("1,570个", 1570), ("３年", 3), ("二十五人", 25), ("一百零八户", 108)],
)
def test_a_number_is_read_with_its_magnitude(text: str, value: int) -> None:
    [only] = tokens(PlanText("plan.txt", text), None)
    assert only.value == value


@pytest.mark.parametrize(
    "text",
    ["2031年3月5日", "2031年 3月\n5日", "2031-03-05", "2031.3.5", "二〇三一年三月五日", "3月5日前"],
)
def test_a_date_is_read_in_every_form(text: str) -> None:
    [only] = tokens(PlanText("plan.txt", text), ISSUED)
    assert only.days == {date(2031, 3, 5)}


def test_a_date_without_a_year_may_lie_in_the_year_named_last() -> None:
    *_, last = tokens(PlanText("plan.txt", "2032年的计划，6月15日前完成"), ISSUED)
    assert last.days == {date(2031, 6, 15), date(2032, 6, 15)}


def test_a_date_without_a_year_before_the_day_of_the_document_may_be_the_next_one() -> None:
    [only] = tokens(PlanText("plan.txt", "1月15日前完成"), ISSUED)
    assert only.days == {date(2031, 1, 15), date(2032, 1, 15)}


def test_a_day_that_the_year_in_question_lacks_is_no_day() -> None:
    [only] = tokens(PlanText("plan.txt", "2月29日前完成"), ISSUED)
    assert only.days == frozenset()


def test_cells_of_a_table_never_grow_together() -> None:
    assert [text for text, _ in read("甲\n\t15\n\t70\n\t15 70")] == ["15", "70", "15", "70"]


@given(st.integers(0, 10**12), st.integers(0, 99))
def test_an_arabic_number_is_read_exactly(whole: int, cents: int) -> None:
    assert arabic(f"{whole:,}.{cents:02d}")[0] == Decimal(f"{whole}.{cents:02d}")


@given(st.integers(1, 99))
def test_a_chinese_numeral_is_read_exactly(number: int) -> None:
    tens, ones = divmod(number, 10)
    digits = "〇一二三四五六七八九"
    text = f"{digits[tens] if tens > 1 else ''}十" if tens else ""
    assert chinese(text + (digits[ones] if ones else "")) == number


@given(st.text("0123456789 \n\t年月日。、（）一二三十万第“”.-%１２岁", max_size=40))
def test_no_text_breaks_the_reading_and_no_number_is_read_twice(text: str) -> None:
    found = tokens(PlanText("plan.txt", text), ISSUED)
    assert all(one.end <= after.start for one, after in pairwise(found))
