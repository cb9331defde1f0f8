"""A reference means the figure that pages and tables show under the same names."""

from pathlib import Path

import pytest

from generator.progress.figure import ALL_KINDS, Key
from generator.typeset.asked import Unknown
from generator.typeset.references import (
    Reference,
    meant,
    reference_to,
    references,
    stray_braces,
    telling_words,
)
from generator.typeset.speaker import Speaker
from tests.conftest import PROGRAMMES, ROOT
from tests.programmes.computed import computed

FOLDERS = {
    **PROGRAMMES,
    **{name: ROOT / "tests" / "programmes" / name for name in ("liuli", "tingchao", "xingzhu")},
}


def speaker_in(folder: Path, place: int = -1) -> Speaker:
    programme, figures = computed(folder)
    return Speaker(programme, figures, programme.periods[place])


def only(text: str) -> Reference:
    (found,) = references(text)
    return found


@pytest.mark.parametrize("name", sorted(FOLDERS))
def test_every_figure_can_be_quoted_by_the_names_on_pages(name: str) -> None:
    for place, _ in enumerate(computed(FOLDERS[name])[0].periods):
        speaker = speaker_in(FOLDERS[name], place)
        keys = [one for one in speaker.figures.by_key if one.period == speaker.period.period]
        assert keys
        for key in keys[:: len(keys) // 400 + 1]:
            assert meant(only(reference_to(key, speaker)), speaker) == key


@pytest.mark.parametrize("name", sorted(FOLDERS))
def test_a_figure_of_an_earlier_period_is_quoted_with_the_period_behind(name: str) -> None:
    speaker = speaker_in(FOLDERS[name])
    first = speaker.programme.periods[0].period
    keys = [one for one in speaker.figures.by_key if one.period == first]
    for key in keys[:: len(keys) // 50 + 1]:
        written = reference_to(key, speaker)
        assert written.endswith(f"@{first}}}")
        assert meant(only(written), speaker) == key


def test_names_short_names_and_ids_mean_the_same() -> None:
    speaker = speaker_in(ROOT)
    kind = speaker.programme.plan.post_kinds[0]
    key = Key(speaker.period.period, speaker.root.id, kind.id, "placed")
    for area in ("全区", "泰山区", "taishan"):
        for called in (kind.name, kind.short, kind.id):
            for indicator in ("累计安置岗位", "placed"):
                assert meant(only(f"{{{indicator}:{area}:{called}}}"), speaker) == key
    for whole in ("", ":合计"):
        found = meant(only(f"{{累计安置岗位:全区{whole}}}"), speaker)
        assert isinstance(found, Key)
        assert found.kind == ALL_KINDS


@pytest.mark.parametrize(
    "written", ["｛完成率：全区｝", "{ 完成率 : 全区 }", "{完成率：全区：合计}"]
)
def test_wide_signs_and_blanks_mean_nothing(written: str) -> None:
    speaker = speaker_in(ROOT)
    assert meant(only(written), speaker) == meant(only("{完成率:全区}"), speaker)


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("{完成:全区}", "完成"),
        ("{完成率:全省}", "全省"),
        ("{完成率:全区:山区}", "山区"),
        ("{完成率:全区@2030Q1}", "2030Q1"),
    ],
)
def test_the_part_nobody_knows_is_named(written: str, asked: str) -> None:
    found = meant(only(written), speaker_in(ROOT))
    assert isinstance(found, Unknown)
    assert found.asked == asked
    assert asked not in found.known


def test_a_paper_does_not_quote_what_came_after_it() -> None:
    assert isinstance(meant(only("{完成率:全区@2022Q4}"), speaker_in(ROOT, 0)), Unknown)


@pytest.mark.parametrize(
    "text", ["{}", "{完成率}", "{:全区}", "{完成率:}", "{甲:乙:丙:丁}", "{ : }"]
)
def test_what_names_no_indicator_and_area_is_no_reference(text: str) -> None:
    assert not only(text).is_formed


def test_braces_without_a_partner_on_their_line_are_stray() -> None:
    assert list(stray_braces("甲{乙}丙}丁{\n戊}")) == [5, 7, 10]
    assert list(stray_braces("{{甲}｝")) == [0, 4]


def test_a_line_is_known_by_its_longest_words_between_references() -> None:
    text = (
        "短{甲:乙}这一句话足够长可以认出来{丙:丁}也短\n\n{甲:乙}太短了\n没有引用的一整句话也认得出"
    )
    assert list(telling_words(text)) == ["这一句话足够长可以认出来", "没有引用的一整句话也认得出"]
