"""进度状态: the first condition that applies, from the exact figures."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from generator.model import files
from generator.model.indicators import Band, Bands, Guard, Pace
from generator.progress.cells import Node
from generator.progress.completion import Fulfilment, total_reached_remark
from generator.progress.derivation import (
    CONVENTION_WORDS,
    day,
    interval_remarks,
    own_input,
)
from generator.progress.figure import (
    GAP,
    REMAINING,
    STANDING,
    Derivation,
    Figure,
    Input,
    State,
)
from generator.progress.ledger import Ledger
from generator.progress.names import (
    BEHIND,
    COMPUTED,
    FULFILLED,
    GAP_NAME,
    NOT_STARTED,
    OVER_FULFILLED,
    OVERDUE,
    SUSPECT,
)
from generator.progress.rollup import Worth, figure_of

LIMITS = (("at_least", "不低于"), ("above", "高于"), ("at_most", "不高于"), ("below", "低于"))


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What standings of a period are judged by; no pace, no share where none is declared."""

    as_of: date
    pace: Pace | None
    share: Fraction | None
    bands: Bands
    guard: Guard | None


def band_of(gap: Fraction, bands: Bands) -> Band | None:
    """The band that contains a gap in percentage points; reading refuses bands with a hole."""
    return next((one for one in bands.bands if _contains(one, gap)), None)


def standing_at(
    target: Fraction, planned: Fraction, remaining: Fraction, by: Yardstick
) -> str | None:
    """The standing of exact figures, all in the unit of the plan.

    Returns:
        The id, or None where the plan year has no pace to judge by.
    """
    if not remaining:
        return OVER_FULFILLED if target > planned else FULFILLED
    if by.pace is None or by.share is None:
        return None
    if by.as_of >= by.pace.due:
        return OVERDUE
    if by.as_of < by.pace.start:
        return NOT_STARTED
    band = band_of(100 * (target / planned - by.share), by.bands)
    return band.id if band else None


def standings(done: Fulfilment, by: Yardstick) -> tuple[str | None, str | None]:
    """The standing at the low and at the high end of completion."""
    low = standing_at(done.target.low, done.planned, done.remaining.high or Fraction(0), by)
    if done.target.high is None:
        return low, None
    return low, standing_at(done.target.high, done.planned, done.remaining.low, by)


def softening(done: Fulfilment, standing: str | None, by: Yardstick, unit: str) -> str | None:
    """Why the colour of a standing behind pace is softened, or None; judged at the low end."""
    if by.guard is None or by.share is None or _tone(standing, by.bands) != BEHIND:
        return None
    if by.share * done.planned - done.target.low >= by.guard.under:
        return None
    origin = "" if by.guard.origin != "convention" else f"（{CONVENTION_WORDS}）"
    return f"距序时进度应达数不足 {by.guard.under} {unit}，只减轻颜色，状态不变{origin}。"


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
    low, high = standings(done, by)
    soft = softening(done, low, by, ledger.target_unit)
    worth: tuple[Worth, Worth, Worth] = (low, None, None) if low == high else (None, low, high)
    told = _told(node, done, (low, high), by, ledger)
    if soft:
        told = Derivation(told.formula, told.inputs, (*told.remarks, soft))
    return figure_of(node, STANDING, "standing", done.covered, worth, told), soft


def _contains(band: Band, gap: Fraction) -> bool:
    return (
        (band.at_least is None or gap >= Fraction(band.at_least))
        and (band.above is None or gap > Fraction(band.above))
        and (band.at_most is None or gap <= Fraction(band.at_most))
        and (band.below is None or gap < Fraction(band.below))
    )


def _tone(standing: str | None, bands: Bands) -> str:
    if standing in COMPUTED:
        return COMPUTED[standing].tone
    return next((one.tone for one in bands.bands if one.id == standing), "none")


def _told(
    node: Node,
    done: Fulfilment,
    ends: tuple[str | None, str | None],
    by: Yardstick,
    ledger: Ledger,
) -> Derivation:
    """Inputs and the condition that decided at each end."""
    remaining = ledger.programme.indicators.target.remaining_name
    total = total_reached_remark(done)
    banded = [band for band in by.bands.bands if band.id in ends]
    inputs = (
        own_input(node, REMAINING, remaining, ledger.target_unit),
        own_input(node, GAP, GAP_NAME, "points"),
        *(one for band in banded for one in _limits(band, ledger)),
    )
    reasons = tuple(dict.fromkeys(_reason(one, by, ledger) for one in ends))
    conventional = (f"按进度偏差分档为{CONVENTION_WORDS}。",)
    return Derivation(
        f"依次判断：{remaining}、完成期限、起算日期、{GAP_NAME}所在的档",
        inputs,
        (
            *interval_remarks(done.covered, node, ledger),
            *reasons,
            *((total,) if total else ()),
            *(conventional if banded and by.bands.origin == "convention" else ()),
        ),
    )


def _reason(standing: str | None, by: Yardstick, ledger: Ledger) -> str:
    planned = ledger.programme.indicators.target.planned_name
    target = ledger.programme.measures[ledger.target].name
    if standing is None or by.pace is None:
        return f"{target}每一项都达到{planned}。" if standing else "没有规定序时进度，不评定。"
    said = {
        OVER_FULFILLED: f"{target}每一项都达到{planned}，合计超过{planned}。",
        FULFILLED: f"{target}每一项都达到{planned}。",
        OVERDUE: f"完成期限{day(by.pace.due)}已到，仍有未达计划的项。",
        NOT_STARTED: f"还没到起算日期{day(by.pace.start)}。",
    }
    band = next((one for one in by.bands.bands if one.id == standing), None)
    return said[standing] if band is None else f"{GAP_NAME}在“{band.name}”一档。"


def _limits(band: Band, ledger: Ledger) -> tuple[Input, ...]:
    """The declared limits of a band, in percentage points."""
    bands = ledger.programme.indicators.bands
    number = bands.bands.index(band)
    return tuple(
        Input(
            f"“{band.name}”{word}",
            Fraction(limit),
            "points",
            origin=bands.origin,
            at=ledger.programme.places.value(files.INDICATORS, "bands", "bands", number, key),
        )
        for key, word in LIMITS
        if (limit := getattr(band, key)) is not None
    )
