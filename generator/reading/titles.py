"""How findings name a place: fields by their title, rows by their name, never `rows/1/filed`."""

import types
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.reading.places import Path, Step

NAMING_KEYS = ("name", "area", "title", "id")  # the entry a row is called by, best first
BETWEEN = " › "
LEVELS = 3  # of a deep path only the last are shown: more would bury the sentence


def where(model: type[BaseModel], root: object, path: Path) -> str:
    """The place in words, outermost first: 报表 › （区域）› 收到日期; empty for the file itself."""
    names: list[str] = []
    shapes: tuple[Any, ...] = (model,)
    value = root
    for step in path:
        names.append(_name(shapes, value, step))
        shapes = tuple(one for shape in shapes for one in _inside(shape, step))
        value = _item(value, step)
    return BETWEEN.join(names[-LEVELS:])


def fields_at(model: type[BaseModel], path: Path) -> dict[str, str]:
    """The keys that may stand at this path, each with its title."""
    shapes: tuple[Any, ...] = (model,)
    for step in path:
        shapes = tuple(one for shape in shapes for one in _inside(shape, step))
    return {key: field.title or key for shape in shapes for key, field in _fields(shape).items()}


def _name(shapes: tuple[Any, ...], parent: object, step: Step) -> str:
    """One step: the title of a field, the key of a row, the name of a list item."""
    if isinstance(parent, list) and isinstance(step, int):
        return _row_name(_item(parent, step)) or f"#{step + 1}"
    found = (_fields(shape).get(str(step)) for shape in shapes)
    return next((field.title for field in found if field and field.title), str(step))


def _row_name(row: object) -> str | None:
    if not isinstance(row, Mapping):
        return None
    texts = {key: value for key, value in row.items() if isinstance(value, str) and value}
    named = (texts[key] for key in NAMING_KEYS if key in texts)
    return next(named, next(iter(texts.values()), None))


def _item(value: object, step: Step) -> object:
    if isinstance(value, dict):
        return value.get(step)
    if isinstance(value, list) and isinstance(step, int) and step < len(value):
        return value[step]
    return None


def _fields(shape: object) -> dict[str, FieldInfo]:
    """The fields of a model by the name they have in YAML."""
    if not (isinstance(shape, type) and issubclass(shape, BaseModel)):
        return {}
    return {field.alias or name: field for name, field in shape.model_fields.items()}


def _inside(shape: object, step: Step) -> Iterator[object]:
    """The shapes a value one step further in may have."""
    field = _fields(shape).get(str(step))
    if field is not None:
        yield from _alternatives(field.annotation)
    elif isinstance(shape, type) and issubclass(shape, BaseModel):
        extra = get_type_hints(shape, include_extras=True).get("__pydantic_extra__")
        yield from _alternatives(get_args(extra)[1] if len(get_args(extra)) > 1 else None)
    elif get_origin(shape) in (list, tuple, set, frozenset):
        yield from _alternatives(get_args(shape)[0])
    elif get_origin(shape) is not None and len(get_args(shape)) > 1:
        yield from _alternatives(get_args(shape)[1])


def _alternatives(annotation: object) -> Iterator[object]:
    """The branches of a union, without their annotations."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _alternatives(get_args(annotation)[0])
    elif origin in (Union, types.UnionType):
        for branch in get_args(annotation):
            yield from _alternatives(branch)
    elif annotation is not None and origin is not Literal:
        yield annotation
