"""SB6: what the formulas of derived figures add and subtract."""

import ast
from collections.abc import Iterator

from generator.checks.formulas import is_readable
from generator.diagnostics import Diagnostic, Rule, Severity
from generator.model import files
from generator.model.expression import parsed
from generator.model.indicators import Measure
from generator.model.programme import Programme

MIXED_UNITS = Rule("SB626", "mixed-units", Severity.WARNING, founded_on="figures.target")


def mixed_units(programme: Programme) -> Iterator[Diagnostic]:
    """A derived figure adds measures of different units, or subtracts those of other magnitude.

    People may be taken away from posts, ten thousands may not be taken away from ones.
    """
    for number, derived in enumerate(programme.indicators.derived):
        if not is_readable(derived.formula):
            continue
        mixed = next(_mixed(parsed(derived.formula), programme.measures), None)
        if mixed:
            first, second = mixed
            yield MIXED_UNITS.finding(
                programme.places.value(files.INDICATORS, "derived", number, "formula"),
                name=derived.name,
                first=first.name,
                unit=first.unit,
                second=second.name,
                other=second.unit,
            )


def _mixed(node: ast.AST, measures: dict[str, Measure]) -> Iterator[tuple[Measure, Measure]]:
    """The two sides of every sum and difference that does not go together."""
    for one in ast.walk(node):
        if isinstance(one, ast.BinOp) and isinstance(one.op, ast.Add | ast.Sub):
            left, right = _counted(one.left, measures), _counted(one.right, measures)
            if left and right and not _go_together(left, right, one.op):
                yield left, right


def _go_together(left: Measure, right: Measure, operation: ast.operator) -> bool:
    same_unit = left.unit == right.unit or isinstance(operation, ast.Sub)
    return same_unit and left.magnitude == right.magnitude


def _counted(node: ast.expr, measures: dict[str, Measure]) -> Measure | None:
    """A measure in whose unit a part of a formula counts; None where it makes a unit of its own."""
    match node:
        case ast.Name(id=name) | ast.Subscript(value=ast.Name(id=name)):
            return measures.get(name)
        case ast.BinOp(left=left, op=ast.Add() | ast.Sub(), right=right):
            return _counted(left, measures) or _counted(right, measures)
    return None
