"""Who reported when, who was late, what was restated: the notes under a period."""

from collections.abc import Iterator

from markupsafe import Markup

from generator.model.area import Area
from generator.model.period import Period
from generator.pages import addresses
from generator.pages.dated_words import fact
from generator.pages.marks import sentence_mark
from generator.pages.view import View
from generator.progress import figure as names
from generator.typeset.dates import long_date
from generator.typeset.restated_words import restatement_words
from generator.typeset.sentences import MOST_NAMES, filing_sentence


def data_notes(view: View, period: Period) -> list[Markup]:
    """Finished list items: completeness, late returns, restatements of and by this period."""
    return [
        *_completeness(view, period),
        *_late(view, period),
        *_notes(view, period),
        *_restated(view, period),
        _further(period),
    ]


def late_returns(view: View, period: Period) -> Iterator[Area]:
    """The reporting areas whose return of a period came after the due day."""
    due = view.due(period)
    for area in view.speaker(period).leaves:
        filed = view.returned(period, area)
        if filed and due and filed.received > due:
            yield area


def incomplete(view: View, period: Period) -> tuple[Area, ...]:
    """The reporting areas that reported, but not every measure of every task."""
    speaker = view.speaker(period)
    silent = speaker.unreported()
    return tuple(
        area
        for area in speaker.leaves
        if area not in silent
        and (figure := view.figure(period, area, names.RETURNS_COMPLETE))
        and figure.value == 0
    )


def missing_lines(view: View, period: Period) -> Iterator[Markup]:
    """Who has not reported, and who not in full."""
    missing = (("未报", view.speaker(period).unreported()), ("没有报齐", incomplete(view, period)))
    for word, areas in missing:
        if areas:
            yield fact(f"{word}：{listed(view, areas, period)}。", "return")


def listed(view: View, areas: tuple[Area, ...], period: Period) -> str:
    """Names as readers know them in a period; of a long list the first ones."""
    shown = "、".join(view.programme.shown_name(one, period.as_of) for one in areas[:MOST_NAMES])
    if len(areas) <= MOST_NAMES:
        return shown
    file = view.programme.area_file
    return f"{shown}等 {len(areas)} {file.measure_word}{file.noun}"


def _completeness(view: View, period: Period) -> Iterator[Markup]:
    yield sentence_mark(filing_sentence(view.speaker(period)), view)
    yield from missing_lines(view, period)


def _late(view: View, period: Period) -> Iterator[Markup]:
    due, late = view.due(period), tuple(late_returns(view, period))
    if due is None or not late:
        return
    if len(late) > MOST_NAMES:
        words = f"补报：{listed(view, late, period)}，报送期限为{long_date(due)}。"
        yield fact(words, "return")
        return
    for area in late:
        filed = view.returned(period, area)
        day = long_date(filed.received) if filed else ""
        name = view.programme.shown_name(area, period.as_of)
        yield fact(f"{name}补报：{day}收到，报送期限为{long_date(due)}。", "return")


def _notes(view: View, period: Period) -> Iterator[Markup]:
    for area in view.speaker(period).leaves:
        filed = view.returned(period, area)
        if filed and filed.note:
            name = view.programme.shown_name(area, period.as_of)
            yield fact(f"{name}说明：{filed.note}", "return")


def _restated(view: View, period: Period) -> Iterator[Markup]:
    found = [
        (later, one)
        for later in view.programme.periods
        for one in later.restates
        if period.period in (one.period, later.period)
    ]
    for later, one in found:
        yield fact(f"更正：{restatement_words(view.programme, one, later)}", "return")
    if not found:
        yield Markup("本期没有更正。")


def _further(period: Period) -> Markup:
    """Where the whole of it stands."""
    path = addresses.period_path(period)
    places = ((addresses.CORRECTIONS, "全部更正和补报"), (addresses.DATA_QUALITY, "数据质量"))
    links = (
        Markup('<a href="{}">{}</a>').format(addresses.link(path, to), name) for to, name in places
    )
    return Markup("　").join(links)
