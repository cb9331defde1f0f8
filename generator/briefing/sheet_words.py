"""Words of a sheet: its headline and ledger, its tasks, its amounts, its small print."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.briefing.paper import Fact, Figure, Paragraph, Run, Standing, Text
from generator.briefing.runs import runs
from generator.briefing.sheet import Headline, Point, Points, Runs, Term
from generator.briefing.sheet_drawings import bar_picture
from generator.briefing.sheet_tables import standing_run
from generator.model.area import Area
from generator.model.indicators import Measure
from generator.model.period import Return
from generator.progress import figure as names
from generator.progress.figure import ALL_KINDS, State
from generator.progress.figure import Figure as Computed
from generator.progress.names import PACE_NAME
from generator.typeset.dates import long_date
from generator.typeset.figure_text import figure_text, input_text
from generator.typeset.figure_words import ends, gap_words
from generator.typeset.numbers import RANGE
from generator.typeset.origin_text import clause_text
from generator.typeset.speaker import Sentence, Speaker, plain, with_unit
from generator.typeset.task_words import due_words, tasks_of

MOST_BESIDE = 3
"""So many flows and stocks stand in the ledger."""
NOT_COMPUTED = frozenset({State.NO_TASK, State.NOT_IN_PLAN, State.NOT_PUBLISHED})
CAUTION = "“按标准测算额”只是用标准乘出来的数，不是应付或实付。"


def headline(speaker: Speaker, area: Area, ledger: tuple[Term, ...]) -> Headline:
    """Completion, where it stands, and what is measured beside it."""
    target = speaker.target
    standing = standing_run(speaker, area)
    number = runs(ends(speaker, area, names.COMPLETION_RATE))
    is_told = any(one.text == standing.text for one in number)
    return Headline(
        label=f"{'全年计划' if target.rule == 'reach' else ''}{target.rate_name}",
        number=number,
        standing=standing if isinstance(standing, Standing) and not is_told else None,
        bar=bar_picture(speaker, area),
        says=runs(_distance(speaker, area)),
        ledger=ledger,
    )


def _distance(speaker: Speaker, area: Area) -> Sentence:
    """How far it is from the pace, which is named where the distance does not name it."""
    gap = gap_words(speaker, area)
    if not gap:
        return ()
    named = PACE_NAME in plain(gap)
    return (*(() if named else (PACE_NAME, speaker.said(area, names.PACE), "，")), *gap, "。")


def area_ledger(speaker: Speaker, area: Area) -> Iterator[Term]:
    """The place of an area, and what is measured beside its target."""
    yield from _rank(speaker, area)
    target = speaker.target
    chosen = [*target.beside]
    chosen += [one.id for one in _not_cumulative(speaker)][:MOST_BESIDE]
    yield from _terms(speaker, area, (one for one in chosen if one != target.measure))


def summary_ledger(speaker: Speaker, area: Area) -> Iterator[Term]:
    """Plan, target and what remains, then the first stock and the first derived figure.

    A figure between two ends shows that returns are missing; the others say how many count.
    """
    declared, target = speaker.programme.indicators, speaker.target
    stocks = [one.id for one in declared.measures if one.kind == "stock"][:1]
    derived = [one.id for one in declared.derived][:1]
    chosen = (names.PLANNED, target.measure, names.REMAINING, *stocks, *derived)
    for one in _terms(speaker, area, chosen):
        is_span = RANGE in one.runs[0].text
        yield replace(one, note="") if is_span else one


def _not_cumulative(speaker: Speaker) -> Iterator[Measure]:
    measures = speaker.programme.indicators.measures
    return (one for one in measures if one.kind != "cumulative")


def _terms(speaker: Speaker, area: Area, chosen: Iterable[str]) -> Iterator[Term]:
    """Indicators with their figures, each once; those without a row are left out."""
    for indicator in dict.fromkeys(chosen):
        figure = speaker.figure(area, indicator)
        if figure is not None:
            name = speaker.figures.indicator_names[indicator]
            yield Term(name, (_unit_figure(speaker, figure),), _scope(figure))


def _rank(speaker: Speaker, area: Area) -> Iterator[Term]:
    """第 k（共 n 个已报）; an area alone under its parent has no place."""
    figure = speaker.figure(area, names.RANK)
    if figure is None or figure.expected < 2:  # noqa: PLR2004 -- one area is no order
        return
    among = f"（共{figure.counted}{speaker.figures.measure_word}已报）"
    text = figure_text(figure, speaker.figures)
    placed: Runs = (Text("第"), Figure(str(figure.key), text), Fact(among))
    yield Term("位次", placed if figure.value is not None else (Text("未排位"),))


def _unit_figure(speaker: Speaker, figure: Computed) -> Run:
    return Figure(str(figure.key), with_unit(figure, speaker.figures))


def _scope(figure: Computed) -> str:
    """How many areas a sum counts where some are missing."""
    if figure.counted < figure.expected and figure.expected > 1:
        return f"已报合计（{figure.counted}/{figure.expected}）"
    return ""


def task_points(speaker: Speaker, area: Area, most: int, *, told: bool) -> Points:
    """The tasks of an area's bodies that stand on the cut-off day, with deadline and clause."""
    day, programme = speaker.period.as_of, speaker.programme
    tasks = list(tasks_of(programme, area, day))
    entries = (
        Point(
            one.name,
            (Fact(f"{due_words(one, day)}　{clause_text(one.origin, programme)}"),),
            (Fact(one.text),) if told else (),
        )
        for one in tasks[:most]
    )
    left = len(tasks) - most
    return Points(tuple(entries), f"还有{left}项，见网页。" if left > 0 else "")


def amount_paragraphs(speaker: Speaker, area: Area) -> Iterator[Paragraph]:
    """Amounts at the standard rate, each with its formula, and what they are not."""
    told = tuple(amounts(speaker, area))
    if told:
        yield Paragraph((*(run for one in told for run in one), Text(CAUTION)))


def amounts(speaker: Speaker, area: Area) -> Iterator[Runs]:
    """Each amount in a sentence, with its formula and the standard it stands on."""
    kinds = speaker.programme.post_kinds
    for one in speaker.programme.indicators.amounts:
        found = ((kind, speaker.figure(area, one.id, kind)) for kind in (ALL_KINDS, *kinds))
        for kind, figure in found:
            if figure is not None and figure.state not in NOT_COMPUTED:
                name = f"{one.name}（{kinds[kind].name}）" if kind != ALL_KINDS else one.name
                is_known = figure.value is not None or figure.low is not None
                basis = _basis(figure, speaker) if is_known else ""
                yield (
                    Fact(name),
                    _unit_figure(speaker, figure),
                    Fact(f"，为{basis}。" if basis else "。"),
                )
                break


def _basis(figure: Computed, speaker: Speaker) -> str:
    """The formula without its left side, the standard with its value and where that is from."""
    told = figure.derivation
    words = told.formula.partition("＝")[2].strip()
    for one in told.inputs:
        if one.origin is not None:
            value = f"{one.label}{input_text(one, figure, speaker.figures)}{one.unit}"
            words = words.replace(one.label, value)
            words += f"（{clause_text(one.origin, speaker.programme)}）"
    return words


def source_words(speaker: Speaker, area: Area) -> str:
    """From which return, received when; for an area with others below it, from theirs."""
    programme, period = speaker.programme, speaker.period
    name, when = programme.indicators.returns.name, programme.period_name(period)
    if not programme.is_leaf(area):
        return f"来源：{speaker.name(area)}所属{programme.area_file.noun}{when}{name}。"
    key = programme.return_keys(period).get(area.id)
    filed = period.returns[key] if key else None
    if not isinstance(filed, Return):
        return f"来源：到编制时没有收到{speaker.name(area)}{when}{name}。"
    note = f"说明：{filed.note.rstrip('。')}。" if filed.note else ""
    received = f"{long_date(filed.received)}收到"
    return f"来源：{speaker.name(area)}{when}{filed.document or name}，{received}。{note}"


def method_words(speaker: Speaker, area: Area, *, full: bool) -> Iterator[str]:
    """How the pace runs and the standing is found; in short only what each is founded on."""
    for label, indicator in ((PACE_NAME, names.PACE), ("状态", names.STANDING)):
        figure = speaker.figure(area, indicator)
        if figure is not None and (figure.value is not None or figure.low is not None):
            told = figure.derivation.remarks
            yield f"{label}：{''.join(told if full else told[-1:])}{_softened(figure, speaker)}"


def _softened(figure: Computed, speaker: Speaker) -> str:
    """Why the colour of a standing is softer than its word."""
    return speaker.figures.softened.get(figure.key, "")


def first_published(speaker: Speaker, area: Area) -> Iterator[Run]:
    """Figures of the area that were published otherwise at first."""
    figures = speaker.figures
    for indicator in (names.PLANNED, speaker.target.measure, names.COMPLETION_RATE):
        now = speaker.figure(area, indicator)
        first = figures.first_published.get(now.key) if now else None
        if now is None or first is None:
            continue
        before, after = figure_text(first, figures), figure_text(now, figures)
        if before != after:
            yield Fact(f"{figures.indicator_names[indicator]}首次公布为{before}，更正为{after}。")


def original_words(speaker: Speaker, paper: str = "本页") -> str:
    """That a paper is a summary, and where the plan itself can be read."""
    programme = speaker.programme
    document = programme.documents[programme.plan.programme.document]
    address = f"：{document.address}" if document.address else ""
    issued = f"（{long_date(document.issued)}印发）" if document.issued else ""
    return f"{paper}为摘要，以原文为准：《{document.title}》{issued}{address}。"
