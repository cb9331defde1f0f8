"""Programmes built directly as values: a test shows only what it is about.

The invented plan has two post kinds, `garden` and `ferry`; figures are `done` (cumulative,
against the plan), `helped` (flow) and `present` (stock). The plan year is 2031, its pace linear
from 1 January to 11 April (100 days), so that a day is one per cent.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from generator.model.allocation import AllocationFile
from generator.model.area import AreaFile
from generator.model.body import BodyFile, LeadershipFile
from generator.model.indicators import IndicatorFile
from generator.model.period import Period
from generator.model.plan import PlanFile
from generator.model.programme import Programme
from generator.model.publisher import PublisherFile
from generator.position import Position

CLAUSE = {"document": "plan", "clause": "第三条"}
START = date(2031, 1, 1)
BANDS = (
    {"id": "fine", "name": "好", "tone": "ok", "at_least": 0},
    {"id": "close", "name": "近", "tone": "watch", "above": -10, "below": 0},
    {"id": "far", "name": "远", "tone": "behind", "at_most": -10},
)
KNOWN_ANYHOW = (
    "planned",
    "pace",
    "returns_expected",
    "returns_complete",
    "returns_on_time",
    "completeness",
    "on_time_rate",
)
"""Indicators of an area that has not reported which have a value all the same."""
Numbers = int | str | Mapping[str, int | str]
Reported = Mapping[str, Mapping[str, Numbers] | str]


@dataclass(frozen=True)
class SpelledPlaces:
    """Positions whose file spells the path, so that a test can read what was asked for."""

    def value(self, file: str, *path: str | int) -> Position:
        return Position("/".join((file, *map(str, path))))

    def key(self, file: str, *path: str | int) -> Position:
        return self.value(file, *path)

    def knows(self, file: str, *path: str | int) -> bool:
        return bool(file or path)

    def character(self, file: str, path: tuple[str | int, ...], text: str, offset: int) -> Position:
        return self.value(file, *path, text[offset:])

    def written(self, text: str, period_file: str) -> Position | None:
        return Position(f"{period_file}/{text}") if not text else None

    def excerpt(self, position: Position) -> str:
        return str(position)


def in_force_from(day: date, value: Any) -> dict[str, Any]:  # noqa: ANN401
    """A dated value founded on a convention."""
    return {"from": day, "value": value, "origin": "convention"}


def an_area(name: str, parent: str | None = "all_of_it", **more: Any) -> dict[str, Any]:  # noqa: ANN401
    return {"id": name, "name": f"{name}乡", "level": "lower", "parent": parent, **more}


def a_period(
    returns: Reported,
    day: int = 50,
    name: str = "p1",
    **more: Any,  # noqa: ANN401
) -> Period:
    """A period cut off `day` days after the start of pace.

    Args:
        returns: Area id → post kind → the number of `done`, or measures, or `not reported`.
        day: Days since the start of pace.
        name: The period's id.
        more: Other fields of the period file.
    """
    as_of = START + timedelta(days=day)
    rows: dict[str, Any] = {
        f"{area}乡": filed
        if isinstance(filed, str)
        else {"received": as_of, **{kind: _measures(one) for kind, one in filed.items()}}
        for area, filed in returns.items()
    }
    written = {"period": name, "as_of": as_of, "status": "sample", "compiled": as_of}
    return Period.model_validate({**written, "returns": rows, **more})


def a_programme(
    planned: Mapping[str, Mapping[str, int | str]],
    *periods: Period,
    areas: Sequence[Mapping[str, Any]] = (),
    indicators: Mapping[str, Any] | None = None,
    subsidies: Sequence[Mapping[str, Any]] = (),
    allocation: Mapping[str, Any] | None = None,
    goals: Sequence[Mapping[str, Any]] = (),
) -> Programme:
    """A programme of one parent, `all_of_it`, with the areas of the plan below it.

    Args:
        planned: Area id → post kind → planned number, `no task` or `not published`.
        periods: In order; each is declared by its own id.
        areas: Areas in place of one leaf for each of `planned`.
        indicators: Parts of indicators.yml in place of the usual ones.
        subsidies: Subsidies of the plan.
        allocation: Parts of the allocation in place of the usual ones, such as `adjustments`.
        goals: Goals over several years.
    """
    tree = areas or [an_area(name) for name in planned]
    declared = {**_indicators(periods), **(indicators or {})}
    return Programme(
        plan=PlanFile.model_validate({**_plan(), "subsidies": list(subsidies)}),
        area_file=AreaFile.model_validate(_areas(tree)),
        body_file=BodyFile.model_validate(
            {"bodies": [{"id": "office", "name": "办公处", "origin": CLAUSE}]}
        ),
        leadership=LeadershipFile.model_validate(_leadership()),
        allocation_file=AllocationFile.model_validate(
            {"allocations": [{**_allocation(planned), **(allocation or {})}], "goals": list(goals)}
        ),
        indicators=IndicatorFile.model_validate(declared),
        publisher=PublisherFile.model_validate(_publisher()),
        periods=periods,
        places=SpelledPlaces(),
    )


def _measures(numbers: Numbers) -> Mapping[str, int | str] | str:
    if isinstance(numbers, int):
        return {"done": numbers}
    return numbers


def _plan() -> dict[str, Any]:
    return {
        "programme": {
            "id": "islands",
            "name": "岛上计划",
            "brief": "计划",
            "document": "plan",
            "area": "all_of_it",
        },
        "documents": [{"id": "plan", "title": "岛上计划书"}],
        "clauses": [{"document": "plan", "id": "第三条", "title": "数目", "text": "定下数目。"}],
        "post_kinds": [
            {"id": "garden", "name": "园子", "short": "园", "origin": CLAUSE},
            {"id": "ferry", "name": "渡口", "short": "渡", "origin": CLAUSE},
        ],
    }


def _areas(tree: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    top = {"id": "all_of_it", "name": "全岛", "level": "upper", "code": "9900"}
    levels = [{"id": "upper", "name": "岛"}, {"id": "lower", "name": "乡"}]
    return {"noun": "乡", "codes_origin": "convention", "levels": levels, "areas": [top, *tree]}


def _allocation(planned: Mapping[str, Mapping[str, int | str]]) -> dict[str, Any]:
    year = {"year": 2031, "name": "分配", "from": date(2031, 1, 1), "to": date(2031, 12, 31)}
    rows = {f"{area}乡": dict(row) for area, row in planned.items()}
    return {**year, "origin": CLAUSE, "rows": rows}


def _measure(name: str, kind: str, words: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401
    said = {"id": name, "name": words, "unit": "个", "kind": kind, "meaning": words}
    return {**said, "origin": CLAUSE, **more}


def _indicators(periods: Sequence[Period]) -> dict[str, Any]:
    first_day, last_day = date(2031, 1, 1), date(2031, 12, 31)
    return {
        "periods": [
            {"id": one.period, "name": one.period, "short": one.period}
            | {"from": first_day, "to": last_day}
            for one in periods
        ]
        or [{"id": "p1", "name": "p1", "short": "p1", "from": first_day, "to": last_day}],
        "returns": {"due_days": [in_force_from(START, 10)], "name": "月报"},
        "measures": [
            _measure("done", "cumulative", "做成", against_plan=True),
            _measure("helped", "flow", "帮到"),
            _measure("present", "stock", "在场"),
        ],
        "target": {
            "measure": "done",
            "planned_name": "应做",
            "remaining_name": "还差",
            "origin": CLAUSE,
        },
        "pace": [
            {"year": 2031, "start": START, "end": START + timedelta(days=100)}
            | {"due": date(2031, 4, 11), "origin": "convention"}
        ],
        "bands": [in_force_from(START, BANDS)],
    }


def _leadership() -> dict[str, Any]:
    return {
        "name": "小组",
        "short": "小组",
        "origin": CLAUSE,
        "roles": {"head": "组长"},
        "members": [
            {"name": "某甲", "role": "head", "title": "办公处主任", "from": START}
            | {"posts": [{"body": "office", "post": "主任"}]}
        ],
    }


def _publisher() -> dict[str, Any]:
    site = ("name", "subtitle", "sponsor", "organiser", "domain", "code", "icp", "police")
    return {
        "site": dict.fromkeys((*site, "telephone", "address"), "待填"),
        "circular": {"subject": "通报", "issuer": "办公处", "addressees": "各乡"}
        | {"origin": "convention"},
    }
