"""Every shape of the policy files with its path, and the references that shapes hold."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from generator.model import files
from generator.model.programme import Programme
from generator.model.shape import Shape
from generator.position import Position

Path = tuple[str | int, ...]
_HOLDERS = (Shape, tuple, dict)


class Written(NamedTuple):
    """A shape and where it stands."""

    file: str
    path: Path
    shape: Shape


class Reference(NamedTuple):
    """An id that names something declared elsewhere."""

    file: str
    path: Path
    name: str


def policy_files(programme: Programme) -> dict[str, Shape]:
    """File → what it says, in the order editors know them."""
    return {
        files.PLAN: programme.plan,
        files.AREAS: programme.area_file,
        files.BODIES: programme.body_file,
        files.LEADERSHIP: programme.leadership,
        files.ALLOCATION: programme.allocation_file,
        files.INDICATORS: programme.indicators,
        files.PUBLISHER: programme.publisher,
        files.SITUATIONS: programme.situations,
    }


def policy_shapes(programme: Programme) -> Iterator[Written]:
    """Every shape of every policy file, outer ones first."""
    for file, root in policy_files(programme).items():
        for path, shape in _shapes(root, ()):
            yield Written(file, path, shape)


def references(
    programme: Programme, fields: Mapping[type[Shape], tuple[str, ...]]
) -> Iterator[Reference]:
    """The ids held by these fields of these shapes; lists give one reference an item."""
    for file, path, shape in policy_shapes(programme):
        for name in fields.get(type(shape), ()):
            held, inner = getattr(shape, name), (*path, key_of(shape, name))
            if isinstance(held, str):
                yield Reference(file, inner, held)
            elif isinstance(held, tuple):
                yield from (Reference(file, (*inner, at), one) for at, one in enumerate(held))


def key_of(shape: Shape, name: str) -> str:
    """The key an editor writes for a field."""
    return type(shape).model_fields[name].alias or name


def value_at(programme: Programme, written: Written | Reference, *inner: str | int) -> Position:
    """Where the value, or something inside it, was written."""
    return programme.places.value(written.file, *written.path, *inner)


def _shapes(shape: Shape, path: Path) -> Iterator[tuple[Path, Shape]]:
    yield path, shape
    for name, key in _fields(type(shape)):
        held = getattr(shape, name)
        if isinstance(held, _HOLDERS):
            yield from _inside(held, (*path, key))


def _inside(held: object, path: Path) -> Iterator[tuple[Path, Shape]]:
    match held:
        case Shape():
            yield from _shapes(held, path)
        case tuple():
            for number, one in enumerate(held):
                if isinstance(one, _HOLDERS):
                    yield from _inside(one, (*path, number))
        case dict():
            for key, one in held.items():
                if isinstance(one, _HOLDERS):
                    yield from _inside(one, (*path, key))


@cache
def _fields(kind: type[Shape]) -> tuple[tuple[str, str], ...]:
    """The fields of a kind of shape with the keys editors write; asked for every shape there is."""
    return tuple((name, field.alias or name) for name, field in kind.model_fields.items())
