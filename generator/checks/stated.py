"""PD3: figures that documents state for a period, against the computed ones."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.checks.cells import declared_periods
from generator.checks.names import is_ambiguous
from generator.checks.words import digits, nearest
from generator.diagnostics import Diagnostic, Rule, Severity
from generator.model import files
from generator.model.origin import Source
from generator.model.period import Period, Stated
from generator.model.programme import Programme
from generator.position import Position
from generator.progress.figure import Figures
from generator.progress.names import indicator_names
from generator.progress.stated import StatedFigure
from generator.progress.stated_figures import (
    compared,
    line_name,
    period_figures,
    stated_in_periods,
)
from generator.typeset.figure_text import unit_words

UNKNOWN = Rule("PD335", "states-the-unknown", founded_on="period.stated")
UNKNOWN_DOCUMENT = Rule("PD336", "stated-by-unknown-document", founded_on="period.stated")
DIFFERS = Rule("PD337", "stated-differs", founded_on="period.stated")
NO_DIFFERENCE = Rule(
    "PD338", "stated-difference-that-is-none", Severity.WARNING, founded_on="period.stated"
)
INCOMPARABLE = Rule("PD339", "stated-cannot-be-compared", Severity.INFO, founded_on="period.stated")


@dataclass(frozen=True, slots=True)
class OnFigures:
    """A check that reckons with computed figures, and so is run where no rule found an error."""

    check: Callable[[Programme, Figures], Iterator[Diagnostic]]


def unknown(programme: Programme) -> Iterator[Diagnostic]:
    """A stated figure is of an area, post kind or indicator nobody declared."""
    for period, number, one in _stated(programme):
        key = _unknown(programme, period, one)
        if key:
            value = getattr(one, key)
            known = {
                "area": [area.name_on(period.as_of) for area in programme.area_file.areas],
                "post_kind": [*programme.node_kinds],
                "indicator": [*_indicators(programme)],
            }[key]
            yield UNKNOWN.finding(
                _at(programme, period, number, key),
                key=key,
                value=value,
                nearest=nearest(value, known),
            )


def unknown_document(programme: Programme) -> Iterator[Diagnostic]:
    """A stated figure, or its declared difference, names a document not in the register."""
    for period, number, one in _stated(programme):
        named = {}
        if isinstance(one.origin, Source):
            named["origin"] = one.origin.document
        if one.differs:
            named["differs"] = one.differs.document
        for key, document in named.items():
            if document not in programme.documents:
                yield UNKNOWN_DOCUMENT.finding(
                    _at(programme, period, number, key, "document"),
                    document=document,
                    nearest=nearest(document, programme.documents),
                )


def differs(programme: Programme, figures: Figures) -> Iterator[Diagnostic]:
    """A stated figure is not the computed one, and nobody declares that."""
    for one in period_figures(programme, figures):
        if one.undeclared:
            yield DIFFERS.finding(
                one.at,
                line=one.line,
                unit=_unit(one, figures),
                stated=digits(one.comparison.stated),
                computed=digits(one.comparison.computed),
                difference=digits(abs(one.comparison.difference)),
            )


def no_difference(programme: Programme, figures: Figures) -> Iterator[Diagnostic]:
    """A stated figure is declared to differ but does not."""
    for one in period_figures(programme, figures):
        if one.declared and not one.differs:
            at = programme.places.key(one.file, *one.path[:-1], "differs")
            stated = digits(one.comparison.stated)
            unit = _unit(one, figures)
            yield NO_DIFFERENCE.finding(at, line=one.line, unit=unit, stated=stated)


def incomparable(programme: Programme, figures: Figures) -> Iterator[Diagnostic]:
    """A stated figure has no single computed number beside it."""
    for one in stated_in_periods(programme, figures):
        if compared(programme, one) is None and not _unknown(programme, one.period, one.stated):
            at = _at(programme, one.period, one.number, "value")
            line = line_name(programme, figures, one)
            yield INCOMPARABLE.finding(at, line=line, stated=one.stated.value)


def _unit(one: StatedFigure, figures: Figures) -> str:
    """The unit of a stated figure as readers know it."""
    return unit_words(one.unit, figures) or "无"


def _stated(programme: Programme) -> Iterator[tuple[Period, int, Stated]]:
    for period, _ in declared_periods(programme):
        yield from ((period, number, one) for number, one in enumerate(period.stated))


def _unknown(programme: Programme, period: Period, one: Stated) -> str | None:
    """The key that names something unknown; what is ambiguous is told elsewhere."""
    area = programme.area_named(one.area, period.as_of)
    if area is None and not is_ambiguous(programme, one.area, area):
        return "area"
    if one.post_kind not in programme.node_kinds:
        return "post_kind"
    known = _indicators(programme)
    return "indicator" if known and one.indicator not in known else None


def _indicators(programme: Programme) -> dict[str, str]:
    """Indicator → name; nothing while the target is a measure nobody declared."""
    if programme.indicators.target.measure not in programme.measures:
        return {}
    return indicator_names(programme)


def _at(programme: Programme, period: Period, number: int, *inner: str) -> Position:
    file = files.period_file(period.period)
    return programme.places.value(file, "stated", number, *inner)
