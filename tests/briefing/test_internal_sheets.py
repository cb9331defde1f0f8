"""The summary of a period and the internal sheets of its areas: one page, traced, kept inside."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from generator.briefing.area_sheet import area_sheet
from generator.briefing.laggards import furthest_behind
from generator.briefing.paper import Table, Text
from generator.briefing.public_sheet import public_sheet
from generator.briefing.sheet import runs_of_sheet, sheet_figures
from generator.briefing.sheet_room import ROOMS, SUMMARY_ROOMS
from generator.briefing.summary import summary
from generator.model.internal import Evidence, Internal, InternalNote
from generator.progress.compute import compute
from generator.progress.needed import last_day, whole_months
from generator.typeset.speaker import Speaker
from tests.briefing.internal import (
    EDGES,
    NOTHING_KEPT,
    PLANNED,
    read,
    sheets,
    speakers,
    words_of,
)
from tests.briefing.test_circular_words import NO_FIGURE
from tests.briefing.test_public_sheet import golden_text
from tests.builders import a_period, a_programme
from tests.conftest import PROGRAMMES, Built
from tests.site.pages import numbers, printed, table

GOLDEN = Path(__file__).parents[1] / "golden" / "briefing"


@pytest.mark.parametrize(
    ("edge", "said"),
    [
        ("nobody reported", "还差没有可算的数"),
        ("nobody is behind", "没有还差的数，计划已经完成"),
        ("nobody is behind", "没有落后于序时进度的"),
        ("the day has come", "计划期已到（2031年4月11日），还差"),
        ("no pace", "到2031年12月31日还有10个整月"),
    ],
)
def test_a_summary_says_why_nothing_can_be_asked_of_a_month(edge: str, said: str) -> None:
    programme = EDGES[edge]
    period = programme.periods[0]
    assert said in words_of(summary(Speaker(programme, compute(programme), period), NOTHING_KEPT))


def test_every_figure_of_an_internal_sheet_equals_the_computed_one(built: Built) -> None:
    rows, seen = table(built.site / "data" / "progress.csv"), set[str]()
    internal = read(built.root)[2]
    for speaker, sheet in sheets(built.programme, built.figures, internal):
        for key, said in sheet_figures(sheet):
            plain, _, part = key.partition("#")
            seen.add(part)
            if part.rpartition("#")[2] in {"units", "months", "per_month"}:
                assert numbers(said) == expected(speaker, plain, part), key
            else:
                assert numbers(said) == printed(rows[plain], part, built.figures.decimals), key
    assert {"", "units", "months", "per_month"} <= seen


def expected(speaker: Speaker, key: str, part: str) -> list[str]:
    """What a part that only internal sheets print must say, computed here in another way."""
    figure = speaker.figures.keyed(key)
    assert figure is not None
    due = last_day(speaker.programme, speaker.period)
    assert due is not None
    months = whole_months(speaker.period.as_of, due)
    if part == "months":
        return [str(months)]
    if part == "units":
        return units(speaker, key)
    end = part.partition("#")[0]
    left = {"low": figure.low, "high": figure.high}.get(end)
    left = figure.value if left is None else left
    assert isinstance(left, Fraction)
    return [str(next(one for one in range(10**6) if one * months >= left))]


def units(speaker: Speaker, key: str) -> list[str]:
    """Posts off the pace: the target less what the pace asks for, ends apart."""
    period, area, kind, _ = key.split("/")
    target, planned, pace, gap = (
        speaker.figures.figure(period, area, kind, one)
        for one in (speaker.target.measure, "planned", "pace", "gap")
    )
    assert target is not None
    assert gap is not None
    ends = (target.value, target.value) if target.value is not None else (target.low, target.high)
    if gap.value is None and gap.low is None:
        return []
    assert planned is not None
    assert pace is not None
    assert isinstance(planned.value, Fraction)
    assert isinstance(pace.value, Fraction)
    due = pace.value * planned.value
    off = [int((one - due) // 1) for one in ends if isinstance(one, Fraction)]
    return list(dict.fromkeys(f"{one:+d}".replace("+0", "0").replace("-", "−") for one in off))


@pytest.mark.parametrize("name", sorted(PROGRAMMES))
def test_every_digit_is_a_keyed_figure_or_a_declared_fact(name: str) -> None:
    for _, sheet in sheets(*read(PROGRAMMES[name])):
        for run in runs_of_sheet(sheet):
            if type(run) is Text:
                assert not any(one.isdigit() for one in NO_FIGURE.sub("", run.text)), run


def test_the_areas_named_are_those_with_the_largest_gaps(built: Built) -> None:
    for period in built.programme.periods:
        speaker = Speaker(built.programme, built.figures, period)
        found = furthest_behind(speaker)
        part = summary(speaker, NOTHING_KEPT).parts[0]
        tables = [one for one in part.blocks if isinstance(one, Table)]
        named = [row[0].text for one in tables for row in one.rows]
        assert named == [one.name_on(period.as_of) for one in found[:3]]
        gaps = [speaker.figure(one, "gap") for one in found]
        worst = [one.value if one.value is not None else one.low for one in gaps if one]
        assert worst == sorted(worst, key=lambda one: Fraction(one or 0))


def test_an_area_behind_at_both_ends_is_named_though_a_return_is_missing() -> None:
    planned = {"east": {"garden": 40, "ferry": 4}, "west": {"garden": 60}}
    filed = a_period({"east": {"garden": 4, "ferry": "not reported"}, "west": {"garden": 60}})
    programme = a_programme(planned, filed)
    speaker = Speaker(programme, compute(programme), filed)
    assert [one.id for one in furthest_behind(speaker)] == ["east"]


def kept_in(internal: Internal) -> set[str]:
    notes = {one.text for one in internal.notes}
    return notes | {one.signed_by for one in internal.evidence}


@pytest.mark.parametrize("name", sorted(PROGRAMMES))
def test_what_the_office_keeps_is_on_internal_sheets_and_on_no_public_one(name: str) -> None:
    programme, figures, internal = read(PROGRAMMES[name])
    told = "".join(words_of(sheet) for _, sheet in sheets(programme, figures, internal))
    public = "".join(
        words_of(public_sheet(one, room))
        for period in programme.periods
        for one in speakers(programme, figures, period)
        for room in (ROOMS[0], ROOMS[-1])
    )
    assert kept_in(internal)
    for one in kept_in(internal):
        assert one in told
        assert one not in public


def test_a_note_and_a_signature_stand_on_the_sheet_of_their_area_alone() -> None:
    filed = a_period({"east": {"garden": 4}, "west": {"garden": 5}})
    programme = a_programme(PLANNED, filed)
    figures = compute(programme)
    internal = Internal(
        (Evidence("p1", "east乡", "某乙"), Evidence("p0", "west乡", "某丙")),
        (InternalNote("p1", "去看一看", "east乡"), InternalNote("p0", "不是本期")),
    )
    told = {
        one.root.id: words_of(area_sheet(one, internal))
        for one in speakers(programme, figures, filed)
    }
    assert "报表签字人：某乙" in told["east"]
    assert "去看一看" in told["east"]
    assert "报表没有登记签字人" in told["west"]
    assert "去看一看" not in told["west"]
    assert "east乡（某乙）" in told["all_of_it"]
    assert "某丙" not in "".join(told.values())
    said = words_of(summary(Speaker(programme, figures, filed), internal))
    assert "east乡：去看一看" in said
    assert "不是本期" not in said


def test_an_internal_sheet_says_all_that_the_public_one_says(built: Built) -> None:
    period = built.programme.periods[-1]
    for speaker in speakers(built.programme, built.figures, period):
        public = set(sheet_figures(public_sheet(speaker)))
        assert public <= set(sheet_figures(area_sheet(speaker, NOTHING_KEPT)))


def test_a_sheet_of_a_period_knows_of_no_later_one(built: Built) -> None:
    first, *later = built.programme.periods
    alone = replace(built.programme, periods=(first,))
    for speaker in speakers(built.programme, built.figures, first):
        then = Speaker(alone, built.figures, first, speaker.root)
        assert area_sheet(speaker, NOTHING_KEPT) == area_sheet(then, NOTHING_KEPT)
    whole = Speaker(built.programme, built.figures, first)
    for room in (SUMMARY_ROOMS[0], SUMMARY_ROOMS[-2]):
        keys = {key.split("/")[0] for key, _ in sheet_figures(summary(whole, NOTHING_KEPT, room))}
        assert not keys & {one.period for one in later}


def test_a_budget_is_told_of_only_in_its_year(built: Built) -> None:
    years = {one.year for one in built.programme.plan.budgets}
    for period in built.programme.periods:
        speaker = Speaker(built.programme, built.figures, period)
        allocation = built.programme.allocation(period)
        said = words_of(summary(speaker, NOTHING_KEPT))
        assert ("预算：" in said) == (allocation is not None and allocation.year in years)


def test_internal_sheets_read_as_they_were_reviewed(pytestconfig: pytest.Config) -> None:
    programme, figures, internal = read(PROGRAMMES["qinghe"])
    parts = [
        golden_text(summary(Speaker(programme, figures, one), internal))
        for one in programme.periods
    ]
    period = next(one for one in programme.periods if one.period == internal.notes[0].period)
    parts += [
        golden_text(area_sheet(one, internal)) for one in speakers(programme, figures, period)
    ]
    golden = GOLDEN / "internal_sheets.txt"
    if pytestconfig.getoption("--update-golden"):
        golden.write_text("\n".join(parts), encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == "\n".join(parts)
