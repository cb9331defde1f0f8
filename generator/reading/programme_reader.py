"""A project folder → Programme, Internal and every finding on the way."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from generator.diagnostics import Diagnostic, Rule, Severity, in_reading_order
from generator.model import files
from generator.model.allocation import AllocationFile
from generator.model.area import AreaFile
from generator.model.body import BodyFile, LeadershipFile
from generator.model.indicators import IndicatorFile
from generator.model.internal import Internal
from generator.model.period import Period
from generator.model.plan import PlanFile
from generator.model.programme import NO_SITUATIONS, Programme
from generator.model.publisher import PublisherFile
from generator.model.situation import SituationFile
from generator.position import Position
from generator.reading.period_file import PeriodFile, internal_part, public_part
from generator.reading.places import Places
from generator.reading.shape_findings import shape_findings
from generator.reading.yaml_file import YamlFile, read_yaml
from generator.remembered import Itself, Remembered

MISSING_FILE = Rule("S090", "missing-file")
MISNAMED_PERIOD = Rule("S091", "misnamed-period")
STRAY_FILE = Rule("S092", "stray-file", Severity.WARNING)
RULES = (MISSING_FILE, MISNAMED_PERIOD, STRAY_FILE)

POLICY: Mapping[str, type[BaseModel]] = {
    files.PLAN: PlanFile,
    files.AREAS: AreaFile,
    files.BODIES: BodyFile,
    files.LEADERSHIP: LeadershipFile,
    files.ALLOCATION: AllocationFile,
    files.INDICATORS: IndicatorFile,
    files.PUBLISHER: PublisherFile,
    files.SITUATIONS: SituationFile,
}
OPTIONAL = frozenset({files.SITUATIONS})
"""Files a project may leave out."""
M = TypeVar("M", bound=BaseModel)
_SHAPED: Remembered[BaseModel] = Remembered()
_PUBLIC: Remembered[Period] = Remembered()


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read. `programme` is None while a policy file cannot be understood."""

    programme: Programme | None
    internal: Internal
    findings: tuple[Diagnostic, ...]
    places: Places


def read_project(project: Path) -> Reading:
    """Read policy/ and data/ of a project folder; findings of all files at once. Never raises."""
    there = [one for one in POLICY if one not in OPTIONAL or (project / one).is_file()]
    policy = [(_read(project, name), POLICY[name]) for name in there]
    data = [read_yaml(path, f"data/{path.name}") for path in _data_files(project)]
    strays = tuple(_strays(project))
    findings = [STRAY_FILE.finding(Position(name), file=name) for name in strays]
    places = Places().merged(*(one.places for one in (*(file for file, _ in policy), *data)))
    parts = {file.file: _shaped(file, shape, places, findings) for file, shape in policy}
    entries = {one.file: _shaped(one, PeriodFile, places, findings) for one in data}
    findings.extend(_misnamed(entries, places))
    periods = [one for file, one in entries.items() if one and _well_named(file, one)]
    broken = (*_broken(entries), *(Path(name).stem for name in strays if name.startswith("data/")))
    programme = _programme(parts, periods, places, broken)
    return Reading(programme, _internal(periods), in_reading_order(findings), places)


def _read(project: Path, name: str) -> YamlFile:
    path = project / name
    if not path.is_file():
        missing = MISSING_FILE.finding(Position(name), file=name)
        return YamlFile(name, None, Places(), (missing,), complete=False)
    return read_yaml(path, name)


def _data_files(project: Path) -> tuple[Path, ...]:
    folder = project / "data"
    return tuple(sorted(folder.glob("*.yml"))) if folder.is_dir() else ()


def _strays(project: Path) -> Iterator[str]:
    """Files beside the known ones: who saves a period as `.yaml` must hear it is not read."""
    known = {*POLICY}
    for folder in ("policy", "data"):
        for path in sorted((project / folder).glob("*")):
            name = f"{folder}/{path.name}"
            readable = folder == "data" and path.suffix == ".yml"
            if path.is_file() and not readable and name not in known and path.name[0] != ".":
                yield name


def _shaped(file: YamlFile, shape: type[M], places: Places, findings: list[Diagnostic]) -> M | None:
    findings.extend(file.findings)
    if not file.complete:
        return None
    try:
        found = _SHAPED.result(file.file, Itself(file), lambda: shape.model_validate(file.value))
    except ValidationError as error:
        findings.extend(shape_findings(error, shape, file.value, places, file.file))
        return None
    return found if isinstance(found, shape) else None


def _misnamed(entries: Mapping[str, PeriodFile | None], places: Places) -> Iterable[Diagnostic]:
    for file, entry in entries.items():
        if entry and not _well_named(file, entry):
            at = places.value(file, "period")
            yield MISNAMED_PERIOD.finding(at, file=file, period=entry.period)


def _well_named(file: str, entry: PeriodFile) -> bool:
    """Whether name and content agree; if not, its figures would be checked as another period's."""
    return files.period_file(entry.period) == file


def _broken(entries: Mapping[str, PeriodFile | None]) -> tuple[str, ...]:
    """Periods that have a file which cannot be used: by its name and by what it says itself."""
    found: list[str] = []
    for file, entry in entries.items():
        if entry is None:
            found.append(Path(file).stem)
        elif not _well_named(file, entry):
            found.extend((Path(file).stem, entry.period))
    return tuple(dict.fromkeys(found))


def _programme(
    parts: Mapping[str, BaseModel | None],
    entries: Iterable[PeriodFile],
    places: Places,
    broken: tuple[str, ...],
) -> Programme | None:
    plan, areas, bodies = parts[files.PLAN], parts[files.AREAS], parts[files.BODIES]
    leadership, allocation = parts[files.LEADERSHIP], parts[files.ALLOCATION]
    indicators, publisher = parts[files.INDICATORS], parts[files.PUBLISHER]
    situations = parts.get(files.SITUATIONS, NO_SITUATIONS)
    if not (
        isinstance(plan, PlanFile)
        and isinstance(areas, AreaFile)
        and isinstance(bodies, BodyFile)
        and isinstance(leadership, LeadershipFile)
        and isinstance(allocation, AllocationFile)
        and isinstance(indicators, IndicatorFile)
        and isinstance(publisher, PublisherFile)
        and isinstance(situations, SituationFile)
    ):
        return None
    order = [one.id for one in indicators.periods]
    periods = _in_order((_public(entry) for entry in entries), order)
    return Programme(
        plan=plan,
        area_file=areas,
        body_file=bodies,
        leadership=leadership,
        allocation_file=allocation,
        indicators=indicators,
        publisher=publisher,
        periods=periods,
        places=places,
        broken=broken,
        situations=situations,
    )


def _public(entry: PeriodFile) -> Period:
    return _PUBLIC.result(entry.period, Itself(entry), lambda: public_part(entry))


def _in_order(periods: Iterable[Period], order: list[str]) -> tuple[Period, ...]:
    """Periods in declared order; those nobody declared come last, for a finding of their own."""
    rank = {period: number for number, period in enumerate(order)}
    return tuple(sorted(periods, key=lambda one: (rank.get(one.period, len(rank)), one.period)))


def _internal(entries: Iterable[PeriodFile]) -> Internal:
    parts = [internal_part(entry) for entry in entries]
    evidence = tuple(one for part in parts for one in part.evidence)
    notes = tuple(one for part in parts for one in part.notes)
    narrative = tuple(one for part in parts for one in part.narrative)
    return Internal(evidence, notes, narrative)
