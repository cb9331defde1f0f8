"""Why a standing is what it is: the order of questions, the limits of its band, the documents."""

from collections.abc import Iterator
from fractions import Fraction

from generator.model import files
from generator.model.indicators import Band, Bands
from generator.model.origin import Source
from generator.progress.cells import Node
from generator.progress.completion import Fulfilment, total_reached_remark
from generator.progress.derivation import (
    CONVENTION_WORDS,
    day,
    founded,
    interval_remarks,
    own_input,
)
from generator.progress.figure import GAP, REMAINING, Derivation, Input
from generator.progress.ledger import Ledger
from generator.progress.names import (
    FULFILLED,
    GAP_NAME,
    KEPT,
    NOT_STARTED,
    OVER_FULFILLED,
    OVER_LIMIT,
    OVERDUE,
    UNDER_LIMIT,
)
from generator.progress.yardstick import Yardstick

LIMITS = (("at_least", "不低于"), ("above", "高于"), ("at_most", "不高于"), ("below", "低于"))
Ends = tuple[str | None, str | None]


def standing_words(
    node: Node, done: Fulfilment, ends: Ends, by: Yardstick, ledger: Ledger
) -> Derivation:
    """Inputs and the condition that decided at each end."""
    remaining = ledger.judged.remaining_name
    total = total_reached_remark(done, by_ceiling=by.rule == "at_most")
    banded = [band for band in _bands(by) if band.id in ends]
    inputs = (
        own_input(node, REMAINING, remaining, ledger.target_unit),
        *((own_input(node, GAP, GAP_NAME, "points"),) if by.is_paced else ()),
        *(one for band in banded for one in _limits(band, by.bands, ledger)),
    )
    return Derivation(
        f"依次判断：{remaining}、完成期限、起算日期、{GAP_NAME}所在的档"
        if by.is_paced
        else f"看{remaining}是否为 0",
        inputs,
        (
            *interval_remarks(done.covered, node, ledger),
            *_reasons(ends, by, ledger),
            *((total,) if total else ()),
            *(_bands_founded(by.bands, ledger) if banded and by.bands else ()),
        ),
    )


def _reasons(ends: Ends, by: Yardstick, ledger: Ledger) -> tuple[str, ...]:
    """Why the standing is what it is; at each end where they differ."""
    low, high = (_reason(one, by, ledger) for one in ends)
    return (low,) if low == high else (f"少算时，{low}", f"多算时，{high}")


def _bands(by: Yardstick) -> tuple[Band, ...]:
    return (by.bands.value if by.bands else None) or ()


def _bands_founded(bands: Bands, ledger: Ledger) -> Iterator[str]:
    """Which document the bands in force stand on, and since when where they were amended."""
    if isinstance(bands.origin, Source):
        yield founded(f"{GAP_NAME}分档", bands.origin, ledger)
    else:
        yield f"按{GAP_NAME}分档为{CONVENTION_WORDS}。"
    if len(ledger.programme.indicators.bands) > 1:
        yield f"分档自{day(bands.since)}起执行。"


def _reason(standing: str | None, by: Yardstick, ledger: Ledger) -> str:
    planned = ledger.judged.planned_name
    target = ledger.programme.measures[ledger.target].name
    if standing is None:
        return "没有规定序时进度，不评定。" if by.pace is None else "没有执行中的分档，不评定。"
    due, start = (day(by.pace.due), day(by.pace.start)) if by.pace else ("", "")
    said = {
        OVER_FULFILLED: f"{target}每一项都达到{planned}，合计超过{planned}。",
        FULFILLED: f"{target}每一项都达到{planned}。",
        OVERDUE: f"完成期限{due}已到，仍有未达计划的项。",
        NOT_STARTED: f"还没到起算日期{start}。",
        OVER_LIMIT: f"{target}有超出{planned}的项。",
        UNDER_LIMIT: f"{target}有低于{planned}的项。",
        KEPT: f"{target}每一项都{'不低于' if by.rule == 'at_least' else '没有超出'}{planned}。",
    }
    band = next((one for one in _bands(by) if one.id == standing), None)
    return said[standing] if band is None else f"{GAP_NAME}在“{band.name}”一档。"


def _limits(band: Band, bands: Bands | None, ledger: Ledger) -> Iterator[Input]:
    """The declared limits of a band, in percentage points."""
    if bands is None or bands.value is None:
        return
    entry, number = ledger.programme.indicators.bands.index(bands), bands.value.index(band)
    for key, word in LIMITS:
        limit = getattr(band, key)
        if limit is not None:
            path = ("bands", entry, "value", number, key)
            at = ledger.programme.places.value(files.INDICATORS, *path)
            label = f"“{band.name}”{word}"
            yield Input(label, Fraction(limit), "points", origin=bands.origin, at=at)
