"""Every value policy/ declares, with what it is, what it stands on and what it stands beside."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from generator.model.allocation import AllocationRow
from generator.model.document import Clause, Document
from generator.model.naming import STEP
from generator.model.origin import Origin, Provision
from generator.model.programme import Programme
from generator.model.shape import Shape
from generator.position import Position
from generator.proofreading.origins import origin_of, origin_of_field, policy_files
from generator.proofreading.uses import BESIDE_FIELDS, HEADINGS, KEYS, NAME, TERM, Use, use_of

Value = str | int | Decimal | date
Path = tuple[str | int, ...]
TOTALS = ("合计", "总计")


@dataclass(frozen=True, slots=True)
class Anchor:
    """The name a value stands beside in the text, and all names that end a stretch, it included.

    `row` marks a line of a table, which goes on until the next line; a name in running text
    speaks for its sentence.
    """

    name: str
    names: frozenset[str]
    row: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """What a value has from the shapes around it.

    `written` is how the document writes the date beside it, `rows` the lines of the table
    around it.
    """

    origin: Origin
    unit: str | None = None
    written: str | None = None
    anchor: Anchor | None = None
    rows: frozenset[str] = frozenset()
    headings: bool = False


@dataclass(frozen=True, slots=True)
class Declared:
    """One value: where an editor wrote it, what it is, and how the text may have it.

    `at_clause` marks the number and title of a clause, `citable` the title of a document, which
    the text may mention even where it is another's.
    """

    at: Position
    use: Use
    value: Value
    setting: Setting
    at_clause: bool = False
    citable: bool = False


@dataclass(frozen=True, slots=True)
class Walk:
    """A walk through all policy files on behalf of one document."""

    programme: Programme
    document: str

    def values(self) -> Iterator[Declared]:
        """Every value that was written in policy/, file by file."""
        for file, (root, origin) in policy_files(self.programme).items():
            yield from self._shape(root, file, (), Setting(origin))

    def _shape(self, shape: Shape, file: str, path: Path, outer: Setting) -> Iterator[Declared]:
        setting = _within(shape, outer, self.programme)
        for name in type(shape).model_fields:
            if name not in shape.model_fields_set:
                continue
            use = use_of(type(shape), name)
            if isinstance(shape, Provision) and name == "title" and outer.headings:
                use = TERM
            inner = (*path, type(shape).model_fields[name].alias or name)
            origin = origin_of_field(shape, name, setting.origin, self.programme, self.document)
            held = getattr(shape, name)
            here = replace(setting, origin=origin, headings=_has_headings(shape, name))
            yield from self._keys(shape, name, file, inner, here)
            at_clause = isinstance(shape, Clause) and name in ("id", "title")
            citable = isinstance(shape, Document) and name == "title"
            for one in self._held(held, use, file, inner, here):
                marked = at_clause or citable
                yield replace(one, at_clause=at_clause, citable=citable) if marked else one
        use = BESIDE_FIELDS.get(type(shape))
        for key, held in (shape.model_extra or {}).items():
            yield from self._held(held, use, file, (*path, key), setting)

    def _keys(
        self, shape: Shape, name: str, file: str, path: Path, setting: Setting
    ) -> Iterator[Declared]:
        use, held = KEYS.get((type(shape), name)), getattr(shape, name)
        if use is not None and isinstance(held, Mapping):
            for key in held:
                at = self.programme.places.key(file, *path, key)
                yield Declared(at, use, key, setting)

    def _held(
        self,
        held: object,
        use: Use | None,
        file: str,
        path: Path,
        setting: Setting,
    ) -> Iterator[Declared]:
        """The values inside what a field holds: one, a list, a table, or shapes."""
        match held:
            case Shape():
                yield from self._shape(held, file, path, _beside(held, setting))
            case tuple():
                anchors = _anchors_of_list(held)
                for number, one in enumerate(held):
                    anchored = replace(setting, anchor=anchors.get(number, setting.anchor))
                    yield from self._held(one, use, file, (*path, number), anchored)
            case Mapping():
                rows = _anchors_of_rows(held)
                for key, one in held.items():
                    anchored = replace(setting, anchor=rows.get(key, setting.anchor))
                    yield from self._held(one, use, file, (*path, key), anchored)
            case str() | int() | Decimal() | date() if use is not None:
                yield Declared(self.programme.places.value(file, *path), use, held, setting)


def _within(shape: Shape, outer: Setting, programme: Programme) -> Setting:
    """What the values of a shape have from it and from the shapes around it."""
    rows = getattr(shape, "rows", None)
    return replace(
        outer,
        rows=frozenset(map(last_name, rows)) if isinstance(rows, Mapping) else outer.rows,
        origin=origin_of(shape, outer.origin, programme),
        unit=getattr(shape, "unit", None) or outer.unit,
        written=getattr(shape, "stated", None),
    )


def _has_headings(shape: Shape, name: str) -> bool:
    return name in HEADINGS.get(type(shape), ())


def _anchors_of_list(held: tuple[Any, ...]) -> Mapping[int, Anchor]:
    """Named items of a list: each stands beside its own name."""
    named = {
        number: str(vars(one)["name"])
        for number, one in enumerate(held)
        if isinstance(one, Shape) and use_of(type(one), "name") is NAME
    }
    names = frozenset(named.values())
    return {number: Anchor(name, names) for number, name in named.items()}


def _anchors_of_rows(held: Mapping[str, object]) -> Mapping[str, Anchor]:
    """Lines of a table: each stands beside its key; the line of totals ends the last one."""
    rows = [key for key, one in held.items() if isinstance(one, AllocationRow)]
    names = {key: last_name(key) for key in rows}
    every = frozenset((*names.values(), *TOTALS))
    return {key: Anchor(name, every, row=True) for key, name in names.items()}


def _beside(held: Shape, setting: Setting) -> Setting:
    """A stated total stands beside the word for it; a row has its anchor from its table."""
    if isinstance(held, AllocationRow) and (setting.anchor is None or not setting.anchor.row):
        return replace(setting, anchor=Anchor(TOTALS[0], setting.rows, row=True))
    return setting


def last_name(path: str) -> str:
    """The area a path such as 甲县/城关镇 leads to."""
    return path.rsplit(STEP, maxsplit=1)[-1]
