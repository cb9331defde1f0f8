"""The YAML of a project folder, read with exact numbers and nothing of the program."""

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import yaml

from tests.recompute.arithmetic import Json


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
    """What the files say, as written; `periods` are those with a file, in declared order."""

    plan: Json
    areas: list[Json]
    allocations: list[Json]
    goals: list[Json]
    indicators: Json
    periods: list[Json]

    def ids(self, register: str) -> list[str]:
        """The ids of a register of plan.yml, in declared order."""
        return [str(one["id"]) for one in self.plan.get(register) or []]

    @property
    def kinds(self) -> list[str]:
        """The columns of the allocation."""
        return self.ids("post_kinds") or ["all"]

    @property
    def node_kinds(self) -> list[str]:
        """Every post kind, then `all`."""
        return [*self.ids("post_kinds"), "all"]

    def declared(self, register: str) -> list[Json]:
        """A list of indicators.yml; empty where it is not there."""
        return list(self.indicators.get(register) or [])


def read(project: Path) -> Folder:
    """The folder's policy and data."""
    indicators = load(project / "policy" / "indicators.yml")
    allocation = load(project / "policy" / "allocation.yml")
    files = (project / "data" / f"{one['id']}.yml" for one in indicators["periods"])
    return Folder(
        plan=load(project / "policy" / "plan.yml"),
        areas=load(project / "policy" / "areas.yml")["areas"],
        allocations=allocation["allocations"],
        goals=allocation.get("goals") or [],
        indicators=indicators,
        periods=[load(path) for path in files if path.is_file()],
    )
