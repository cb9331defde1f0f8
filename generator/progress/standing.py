"""进度状态: the first condition that applies, from the exact figures."""

from dataclasses import replace
from fractions import Fraction

from generator.model.indicators import Band, Bands
from generator.progress.cells import Node
from generator.progress.completion import Fulfilment
from generator.progress.derivation import CONVENTION_WORDS, interval_remarks
from generator.progress.figure import STANDING, Derivation, Figure, State
from generator.progress.ledger import Ledger
from generator.progress.names import (
    BEHIND,
    COMPUTED,
    FULFILLED,
    KEPT,
    NOT_STARTED,
    OVER_FULFILLED,
    OVER_LIMIT,
    OVERDUE,
    SUSPECT,
    UNDER_LIMIT,
)
from generator.progress.rollup import Worth, figure_of
from generator.progress.standing_words import standing_words
from generator.progress.yardstick import Yardstick


def band_of(gap: Fraction, bands: Bands | None) -> Band | None:
    """The band that contains a gap in percentage points; reading refuses bands with a hole."""
    found = (one for one in (bands.value if bands else None) or () if _contains(one, gap))
    return next(found, None)


def standing_at(
    target: Fraction, planned: Fraction, remaining: Fraction, by: Yardstick
) -> str | None:
    """The standing of exact figures, all in the unit of the plan.

    Returns:
        The id, or None where nothing is declared to judge by.
    """
    if by.rule == "at_least":
        return UNDER_LIMIT if remaining else KEPT
    if by.rule == "at_most":
        return _below_ceiling(target, planned, remaining, by)
    if not remaining:
        return OVER_FULFILLED if target > planned else FULFILLED
    if by.pace is None or by.share is None:
        return None
    if by.as_of >= by.pace.due:
        return OVERDUE
    return _on_the_way(target, planned, by)


def standings(done: Fulfilment, by: Yardstick) -> tuple[str | None, str | None]:
    """The standing at the low and at the high end of the target."""
    low = standing_at(done.target.low, done.planned, done.remaining.high or Fraction(0), by)
    if done.target.high is None:
        return low, None
    return low, standing_at(done.target.high, done.planned, done.remaining.low, by)


def softening(
    done: Fulfilment, ends: tuple[str | None, str | None], by: Yardstick, unit: str
) -> str | None:
    """Why the colour of a standing behind pace is softened, or None; judged at the worse end."""
    worse = 1 if by.sign < 0 else 0
    standing, target = ends[worse], (done.target.low, done.target.high)[worse]
    if not by.is_paced or by.guard is None or by.share is None or target is None:
        return None
    if standing == OVER_LIMIT or tone_of(standing, by.bands) != BEHIND:
        return None
    if by.sign * (by.share * done.planned - target) >= Fraction(by.guard.value or 0):
        return None
    origin = "" if by.guard.origin != "convention" else f"（{CONVENTION_WORDS}）"
    return f"距序时进度应达数不足 {by.guard.value} {unit}，只减轻颜色，状态不变{origin}。"


def standing_figure(
    node: Node, done: Fulfilment, by: Yardstick, ledger: Ledger
) -> tuple[Figure, str | None]:
    """The standing of a node, and why its colour is softened if it is."""
    state = done.covered.state
    known = state in (State.REPORTED, State.PARTIAL)
    in_doubt = node.is_leaf and (node.period.period, node.area.id) in ledger.suspects
    if known and in_doubt:
        told = Derivation("", remarks=("报表前后不符，核实前不评定。",))
        return figure_of(
            node, STANDING, "standing", done.covered, (SUSPECT, None, None), told
        ), None
    if not known:
        told = Derivation("", remarks=interval_remarks(done.covered, node, ledger))
        return figure_of(node, STANDING, "standing", done.covered, (None, None, None), told), None
    ends = low, high = standings(done, by)
    soft = softening(done, ends, by, ledger.target_unit)
    worth: tuple[Worth, Worth, Worth] = (low, None, None) if low == high else (None, low, high)
    told = standing_words(node, done, ends, by, ledger)
    if soft:
        told = replace(told, remarks=(*told.remarks, soft))
    return figure_of(node, STANDING, "standing", done.covered, worth, told), soft


def tone_of(standing: str | None, bands: Bands | None) -> str:
    """The colour of a standing's id."""
    if standing in COMPUTED:
        return COMPUTED[standing].tone
    found = (one.tone for one in (bands.value if bands else None) or () if one.id == standing)
    return next(found, "none")


def _below_ceiling(
    target: Fraction, planned: Fraction, remaining: Fraction, by: Yardstick
) -> str | None:
    if remaining:
        return OVER_LIMIT
    if not planned or not by.is_paced or by.pace is None or by.as_of >= by.pace.due:
        return KEPT
    return _on_the_way(target, planned, by)


def _on_the_way(target: Fraction, planned: Fraction, by: Yardstick) -> str | None:
    """Before the deadline: not begun, or the band of the gap."""
    if by.pace is None or by.share is None:
        return None
    if by.as_of < by.pace.start:
        return NOT_STARTED
    band = band_of(by.sign * 100 * (target / planned - by.share), by.bands)
    return band.id if band else None


def _contains(band: Band, gap: Fraction) -> bool:
    return (
        (band.at_least is None or gap >= Fraction(band.at_least))
        and (band.above is None or gap > Fraction(band.above))
        and (band.at_most is None or gap <= Fraction(band.at_most))
        and (band.below is None or gap < Fraction(band.below))
    )
