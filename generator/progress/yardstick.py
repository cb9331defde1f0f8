"""What completion is judged by in a period: rule, pace, bands and guard in force on its as_of."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from generator.model.dated import DatedValue, in_force
from generator.model.indicators import Bands, Pace
from generator.model.period import Period
from generator.model.programme import Programme
from generator.progress.rollup import Rule


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What standings of a period are judged by; no pace, no share where none is declared.

    `is_paced` says that the plan is to be reached, or used up, along a pace; otherwise it
    holds on every day.
    """

    as_of: date
    rule: Rule
    is_paced: bool
    pace: Pace | None
    share: Fraction | None
    bands: Bands | None
    guard: DatedValue | None

    @property
    def sign(self) -> int:
        """+1 where more is better, −1 for a ceiling."""
        return -1 if self.rule == "at_most" else 1


def yardstick(
    programme: Programme, period: Period, pace: Pace | None, share: Fraction | None
) -> Yardstick:
    """The yardstick of a period."""
    declared, day = programme.indicators, period.as_of
    rule = declared.target.rule
    guard = in_force(declared.guard, day)
    return Yardstick(
        day,
        rule,
        is_paced(programme),
        pace,
        share,
        in_force(declared.bands, day),
        guard if guard and guard.value is not None else None,
    )


def is_paced(programme: Programme) -> bool:
    """Whether completion is judged along a pace: not a floor, nor a ceiling on a stock."""
    target = programme.indicators.target
    cumulative = programme.measures[target.measure].kind == "cumulative"
    return target.rule == "reach" or (target.rule == "at_most" and cumulative)
