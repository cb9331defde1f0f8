"""The YAML of a project folder, read with exact numbers and nothing of the program."""

import ast
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from pathlib import Path

import yaml

from tests.recompute.arithmetic import Json, formula_terms, formula_value

Key = tuple[str, str, str, str]
"""(period, area name, post kind, measure)."""


class ExactLoader(yaml.SafeLoader):
    """PyYAML's safe loader, with decimals as fractions, and `on` as a word like any other."""

    yaml_implicit_resolvers = {  # noqa: RUF012 (the shape PyYAML declares)
        letter: [one for one in resolvers if not (one[0].endswith(":bool") and letter in "oOyYnN")]
        for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def _exact(loader: yaml.SafeLoader, node: yaml.Node) -> Fraction:
    return Fraction(str(loader.construct_scalar(node)))  # type: ignore[arg-type]


ExactLoader.add_constructor("tag:yaml.org,2002:float", _exact)


def load(path: Path) -> Json:
    """One YAML file as plain values; decimals are exact."""
    return yaml.load(path.read_text("utf-8-sig"), Loader=ExactLoader)  # noqa: S506 (a safe loader)


@dataclass(frozen=True)
class Folder:
    """All that the figures need, as written; `numbers` after restatement."""

    areas: list[Json]
    kinds: list[str]
    subsidies: dict[str, Json]
    allocations: list[Json]
    indicators: Json
    periods: list[Json] = field(default_factory=list)
    numbers: dict[Key, Fraction] = field(default_factory=dict)

    def leaves(self, area: Json) -> list[str]:
        """Names of the areas at or below that have none below and take part in the plan."""
        below = [one for one in self.areas if one.get("parent") == area["id"]]
        if not below:
            return [area["name"]] if area.get("in_plan", True) else []
        return [name for one in below for name in self.leaves(one)]

    def is_leaf(self, area: Json) -> bool:
        """Whether no area is declared below."""
        return not any(one.get("parent") == area["id"] for one in self.areas)

    def allocation(self, day: date) -> Json:
        """The allocation of the plan year a day falls in."""
        silent: dict[str, Json] = {"year": None, "rows": {}}
        return next((one for one in self.allocations if one["from"] <= day <= one["to"]), silent)

    def planned(self, period: Json, area: str, kind: str) -> Json:
        """A count, `no task` or `not published`."""
        rows = self.allocation(period["as_of"])["rows"]
        return rows.get(area, {}).get(kind, "no task")

    def number(self, period: Json, cell: tuple[str, str], name: str) -> Fraction | None:
        """A measure after restatement, or a derived figure; None where unreported."""
        derived = self.indicators.get("derived") or []
        formula = next((one["formula"] for one in derived if one["id"] == name), None)
        if formula is None:
            return self.numbers.get((period["period"], *cell, name))
        tree = ast.parse(formula, mode="eval").body
        values = {term: self._term(period, cell, term) for term in formula_terms(tree)}
        known = {term: value for term, value in values.items() if value is not None}
        return formula_value(tree, known) if len(known) == len(values) else None

    def _term(self, period: Json, cell: tuple[str, str], term: str) -> Fraction | None:
        name = term.removesuffix("[-1]")
        if name == term:
            return self.number(period, cell, name)
        declared = [one["id"] for one in self.indicators["periods"]]
        place = declared.index(period["period"])
        if place:
            return self.numbers.get((declared[place - 1], *cell, name))
        opening = self.indicators.get("opening") or []
        return next((Fraction(one["value"]) for one in opening if one["measure"] == name), None)

    def earlier(self, period: Json) -> list[Json]:
        """Earlier periods with a file in the same plan year, latest first."""
        year = self.allocation(period["as_of"])["year"]
        before = self.periods[: self.periods.index(period)]
        return [p for p in reversed(before) if self.allocation(p["as_of"])["year"] == year]


def read(project: Path) -> Folder:
    """The folder's policy and data."""
    plan = load(project / "policy" / "plan.yml")
    indicators = load(project / "policy" / "indicators.yml")
    files = (project / "data" / f"{one['id']}.yml" for one in indicators["periods"])
    periods = [load(path) for path in files if path.is_file()]
    return Folder(
        areas=load(project / "policy" / "areas.yml")["areas"],
        kinds=[one["id"] for one in plan["post_kinds"]],
        subsidies={one["id"]: one for one in plan.get("subsidies", [])},
        allocations=load(project / "policy" / "allocation.yml")["allocations"],
        indicators=indicators,
        periods=periods,
        numbers=_numbers(periods, [one["id"] for one in plan["post_kinds"]]),
    )


def _numbers(periods: list[Json], kinds: list[str]) -> dict[Key, Fraction]:
    numbers: dict[Key, Fraction] = {}
    for period in periods:
        for area, entry in period["returns"].items():
            for kind in kinds:
                row = entry.get(kind, {}) if isinstance(entry, dict) else {}
                for measure, value in row.items() if isinstance(row, dict) else ():
                    if not isinstance(value, str):
                        numbers[period["period"], area, kind, measure] = Fraction(value)
    corrections = [one for period in periods for one in period.get("restates") or []]
    for one in sorted(corrections, key=lambda each: each["decided"]):
        key = (one["period"], one["area"], one["post_kind"], one["measure"])
        if key in numbers:
            numbers[key] = Fraction(one["to"])
    return numbers
