"""Every field of every policy shape has its class: what it holds is looked for, or exempt."""

import types
from collections.abc import Iterator
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import pytest

from generator.model.origin import Source
from generator.model.shape import Shape
from generator.proofreading.uses import BESIDE_FIELDS, CHECKED, KEYS, USES, Use, use_of
from generator.reading.programme_reader import POLICY


def branches(annotation: Any) -> Iterator[Any]:  # noqa: ANN401
    """The plain types inside an annotation: shapes, texts, numbers; `dict` for a table."""
    origin, inside = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        yield from branches(inside[0])
    elif origin in (Union, types.UnionType):
        parts = [one for part in inside for one in branches(part)]
        yield from [Source] if Source in parts else parts  # an origin, or the word for none
    elif origin is tuple:
        yield from branches(inside[0])
    elif origin is dict:
        yield dict
        yield from branches(inside[1])
    elif annotation is not types.NoneType:
        yield annotation


def is_shape(one: object) -> bool:
    return isinstance(one, type) and issubclass(one, Shape)


def shapes_from(shape: type[Shape], known: dict[type[Shape], None]) -> dict[type[Shape], None]:
    if shape not in known:
        known[shape] = None
        for annotation in get_type_hints(shape, include_extras=True).values():
            for one in branches(annotation):
                if is_shape(one):
                    shapes_from(one, known)
    return known


def policy_shapes() -> dict[type[Shape], None]:
    known: dict[type[Shape], None] = {}
    for root in POLICY.values():
        assert issubclass(root, Shape)
        shapes_from(root, known)
    return known


def unclassed(shape: type[Shape]) -> list[str]:
    """Fields of a shape that hold something of no class."""
    hints, lacking = get_type_hints(shape, include_extras=True), []
    for name in shape.model_fields:
        kinds = set(branches(hints[name]))
        leaves = {one for one in kinds if one is not dict and not is_shape(one)}
        if leaves and use_of(shape, name) is None:
            lacking.append(name)
        if dict in kinds and (shape, name) not in KEYS:
            lacking.append(f"keys of {name}")
    if shape.model_config.get("extra") == "allow" and shape not in BESIDE_FIELDS:
        lacking.append("keys beside the fields")
    return lacking


@pytest.mark.parametrize("shape", policy_shapes(), ids=lambda one: one.__name__)
def test_every_field_of_a_policy_shape_has_a_class(shape: type[Shape]) -> None:
    assert unclassed(shape) == []


def test_a_field_without_a_class_is_noticed() -> None:
    class Novelty(Shape):
        name: str
        table: dict[str, int]
        inside: tuple[Source, ...]

    assert unclassed(Novelty) == ["name", "table", "keys of table"]


@pytest.mark.parametrize("shape", USES, ids=lambda one: one.__name__)
def test_every_class_belongs_to_a_field(shape: type[Shape]) -> None:
    assert set(USES[shape]) - set(shape.model_fields) == set()


def test_every_use_that_is_not_looked_for_says_why() -> None:
    assert [one for one in Use if one not in CHECKED and "：" not in one.value] == []
