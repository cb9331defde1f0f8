"""The shape of the decision table as it is exported (api/v1/eligibility.json)."""

from typing import Literal, TypedDict

from generator.model.situation import Outcome, Retirement, Sex

Result = Literal["fits", "review", "no"]
RETIREMENT: Literal["statutory_retirement"] = "statutory_retirement"


class Window(TypedDict):
    """An age rule; `to` is an age in full years, or the statutory retirement age (no number)."""

    sex: Literal["any", "female", "male"]
    since: int
    to: int | Literal["statutory_retirement"]


class Ages(TypedDict):
    """The age rules from a day on; no windows where they were abolished."""

    since: str
    windows: list[Window] | None


class Group(TypedDict):
    """A group: its post kind (None for all), how it is asked for, and its ages through time."""

    id: str
    name: str
    kind: str | None
    asks: str
    age_alone: bool
    open_list: bool
    source: str
    ages: list[Ages]


class Kind(TypedDict):
    """A post kind and the sentence a resident chooses it by."""

    id: str
    name: str
    asks: str


class Excluded(TypedDict):
    """Something the plan does not cover."""

    id: str
    asks: str
    says: str
    source: str


class Counting(TypedDict):
    """How ages are counted; see `model/eligibility.py`."""

    reached: str
    last_age: str
    leap_day: str


class DecisionTable(TypedDict):
    """Everything both interpreters look at. Days are ISO dates."""

    version: int
    programme: str
    document: str
    since: str | None
    counting: Counting
    counting_says: list[str]
    kinds: list[Kind]
    groups: list[Group]
    exceptions: list[Excluded]
    outcomes: dict[Outcome, str]
    words: dict[str, str]


class Case(TypedDict):
    """What a resident answered. No kind: could not tell; no sex or day of birth: not said."""

    kind: str | None
    sex: Sex | None
    born: str | None
    on: str
    groups: list[str]
    other: bool
    exceptions: list[str]
    retired: Retirement


class Verdict(TypedDict):
    """What became of one group (or of `other` difficulties): result, reason, and its sentence."""

    group: str
    result: Result
    reason: str
    says: str


class Answer(TypedDict):
    """One of three outcomes; `groups` are those it rests on, `notes` what lies outside the plan."""

    outcome: Outcome
    groups: list[str]
    verdicts: list[Verdict]
    notes: list[str]
