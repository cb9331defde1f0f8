"""序时进度: the share of the plan that should be reached by a day."""

from datetime import date
from fractions import Fraction
from itertools import pairwise

from generator.model import files
from generator.model.indicators import Pace, PacePoint
from generator.model.period import Period
from generator.progress.cells import Node
from generator.progress.derivation import coverage_remarks, day, founded
from generator.progress.figure import PACE, Derivation, Figure, Input
from generator.progress.ledger import Ledger
from generator.progress.names import PACE_NAME
from generator.progress.rollup import coverage, figure_of, summed
from generator.progress.yardstick import is_paced

ONE = Fraction(1)
NOTHING = Fraction(0)


def pace_share(pace: Pace, on: date) -> Fraction:
    """The share due by the end of a day.

    Returns:
        0 to 1: 0 before the start, 1 from the end on, linear by day between; with declared
        points linear between them, 0 before the first, the last point's share after the last.
    """
    if pace.points:
        return _between(tuple(sorted(pace.points, key=lambda one: one.on)), on)
    if on >= pace.end:
        return ONE
    if on <= pace.start:
        return NOTHING
    return Fraction((on - pace.start).days, (pace.end - pace.start).days)


def pace_of(period: Period, ledger: Ledger) -> Pace | None:
    """The pace of the plan year a period belongs to, as in force on its as_of."""
    allocation = ledger.programme.allocation(period)
    if allocation is None or not is_paced(ledger.programme):
        return None
    return ledger.programme.pace(allocation.year, period.as_of)


def pace_figure(node: Node, ledger: Ledger) -> Figure:
    """序时进度 of a node; the same for all of a period that have a task."""
    covered = coverage(node, lambda _: True)
    pace = pace_of(node.period, ledger)
    share = pace_share(pace, node.period.as_of) if pace else None
    silent = coverage_remarks(covered, node, ledger)
    if pace is None or silent:
        told = Derivation("", remarks=silent or (_unpaced(ledger),))
    else:
        told = _told(pace, node.period, ledger)
    return figure_of(node, PACE, "ratio", covered, summed(covered.state, share), told)


def _unpaced(ledger: Ledger) -> str:
    if is_paced(ledger.programme):
        return "没有规定序时进度，不计算。"
    return f"{ledger.judged.planned_name}全程适用，没有序时进度。"


def _between(points: tuple[PacePoint, ...], on: date) -> Fraction:
    if on < points[0].on:
        return NOTHING
    for first, second in pairwise(points):
        if first.on <= on < second.on:
            low, high = Fraction(first.share), Fraction(second.share)
            return low + (high - low) * Fraction((on - first.on).days, (second.on - first.on).days)
    return Fraction(points[-1].share)


def _told(pace: Pace, period: Period, ledger: Ledger) -> Derivation:
    dates = f"数据截至{day(period.as_of)}。"
    remark = founded(PACE_NAME, pace.origin, ledger)
    if pace.points:
        formula = f"{PACE_NAME}按规定节点之间逐日均匀推进计算"
        return Derivation(formula, _point_inputs(pace, ledger), (dates, remark))
    passed, whole = "已过天数", "全程天数"
    span = (pace.end - pace.start).days
    gone = min(max((period.as_of - pace.start).days, 0), span)
    return Derivation(
        f"{PACE_NAME} ＝ {passed} ÷ {whole}",
        (
            _pace_input(passed, Fraction(gone), "天", pace, ledger, "start"),
            _pace_input(whole, Fraction(span), "天", pace, ledger, "end"),
        ),
        (f"自{day(pace.start)}起算，至{day(pace.end)}为 100%；{dates}", remark),
        whole,
    )


def _point_inputs(pace: Pace, ledger: Ledger) -> tuple[Input, ...]:
    return tuple(
        _pace_input(day(one.on), Fraction(one.share), "ratio", pace, ledger, "points", number)
        for number, one in enumerate(pace.points)
    )


def _pace_input(
    label: str, value: Fraction, unit: str, pace: Pace, ledger: Ledger, *path: str | int
) -> Input:
    number = ledger.programme.indicators.pace.index(pace)
    at = ledger.programme.places.value(files.INDICATORS, "pace", number, *path)
    return Input(label, value, unit, origin=pace.origin, at=at)
