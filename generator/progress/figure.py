"""One computed figure, its key, its state and its derivation."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction

from generator.model import shape
from generator.model.origin import Origin
from generator.position import Position

ALL_KINDS = shape.ALL_KINDS
KEY_PARTS = 4
PLANNED = "planned"
COMPLETION_RATE = "completion_rate"
PACE = "pace"
GAP = "gap"
REMAINING = "remaining"
SHORT_CELLS = "short_cells"
STANDING = "standing"
RANK = "rank"
COMPLETION_CHANGE = "completion_rate_change"
PLANNED_ORIGINAL = "planned_original"
ORIGINAL_RATE = "completion_rate_original"
RETURNS_EXPECTED = "returns_expected"
RETURNS_COMPLETE = "returns_complete"
RETURNS_ON_TIME = "returns_on_time"
COMPLETENESS = "completeness"
ON_TIME_RATE = "on_time_rate"


class State(StrEnum):
    """How much of a figure is known."""

    REPORTED = "reported"
    PARTIAL = "partial"
    NOT_REPORTED = "not_reported"
    NO_TASK = "no_task"
    NOT_PUBLISHED = "not_published"
    NOT_IN_PLAN = "not_in_plan"


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """`period/area/kind/indicator`: the name of a figure everywhere."""

    period: str
    area: str
    kind: str
    indicator: str

    def __str__(self) -> str:
        """As it is written everywhere: period/area/kind/indicator."""
        return f"{self.period}/{self.area}/{self.kind}/{self.indicator}"


@dataclass(frozen=True, slots=True)
class Input:
    """Something a figure was computed from.

    Exactly one of these tells where it is from: `figure` (another computed figure), `origin`
    (a clause or a convention) or `returned` (a return: area name, period name, day received).
    `at` is the place in the YAML, for editors. Where a part of a sum is not wholly reported, `low`
    and `high` are what the two ends of the sum count for it.
    """

    label: str
    value: Fraction | str | None
    unit: str
    figure: Key | None = None
    origin: Origin | None = None
    returned: tuple[str, str, date] | None = None
    at: Position | None = None
    low: Fraction | None = None
    high: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a figure came about: the formula in words, its inputs, and remarks (full sentences).

    `denominator` names what a share is a share of; empty where the figure is none.
    """

    formula: str
    inputs: tuple[Input, ...] = ()
    remarks: tuple[str, ...] = ()
    denominator: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with its unit and state.

    `value` is exact (a ratio is 1 for 100 %, points are percentage points) or a standing's id.
    A partial cumulative has `low` and `high` instead. `counted` and `expected` are the
    reporting areas behind it: 「已报合计（n/7）」.
    """

    key: Key
    state: State
    unit: str
    value: Fraction | str | None = None
    low: Fraction | str | None = None
    high: Fraction | str | None = None
    counted: int = 0
    expected: int = 0
    derivation: Derivation = field(default_factory=lambda: Derivation(""))


@dataclass(frozen=True, slots=True)
class Judgement:
    """What stands beside a standing: its words, its colour, and why the colour was softened."""

    name: str
    tone: str
    remark: str | None = None


@dataclass(frozen=True)
class Figures:
    """Every figure of a programme by key, in the order of progress.csv."""

    by_key: Mapping[Key, Figure]
    indicator_names: Mapping[str, str]  # indicator → Chinese name
    judgements: Mapping[str, Judgement]  # standing id → words and colour, without a guard
    softened: Mapping[Key, str] = field(
        default_factory=dict
    )  # standing key → why the guard applies
    decimals: Mapping[str, int] = field(default_factory=dict)  # indicator → decimals, if any
    first_published: Mapping[Key, Figure] = field(
        default_factory=dict
    )  # figures that were published otherwise at first
    measure_word: str = "个"  # what reporting areas are counted by

    def keyed(self, key: str) -> Figure | None:
        """The figure of a written key, or None where there is no such row."""
        parts = key.split("/")
        return self.by_key.get(Key(*parts)) if len(parts) == KEY_PARTS else None

    def figure(self, period: str, area: str, kind: str, indicator: str) -> Figure | None:
        """The figure of a key, or None where there is no such row."""
        return self.by_key.get(Key(period, area, kind, indicator))
