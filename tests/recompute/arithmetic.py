"""The small arithmetic of figures: bands, formulas and decimals as text."""

import ast
from collections.abc import Callable
from fractions import Fraction
from typing import Any

Json = Any
"""A plain value as YAML gives it."""
PLACES = 12
"""Digits after the point in progress.csv."""


def decimal(value: Fraction | str | None) -> str:
    """Plain decimal, half up at the twelfth place, without trailing zeros."""
    if value is None or isinstance(value, str):
        return value or ""
    scaled = abs(value) * 10**PLACES
    digits = str((2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator))
    digits = digits.rjust(PLACES + 1, "0")
    whole, part = digits[:-PLACES], digits[-PLACES:].rstrip("0")
    text = f"{whole}.{part}" if part else whole
    return f"-{text}" if value < 0 and text != "0" else text


def inside_band(gap: Fraction, band: Json) -> bool:
    """Whether a gap lies in a band of standings."""
    tests: dict[str, Callable[[Fraction], bool]] = {
        "at_least": lambda edge: gap >= edge,
        "above": lambda edge: gap > edge,
        "at_most": lambda edge: gap <= edge,
        "below": lambda edge: gap < edge,
    }
    return all(test(band[key]) for key, test in tests.items() if band.get(key) is not None)


def formula_value(node: ast.expr, values: dict[str, Fraction]) -> Fraction:
    """Value of a formula of names, whole numbers, +, - and *."""
    match node:
        case ast.Name() | ast.Subscript():
            return values[ast.unparse(node)]
        case ast.Constant(value=int(number)):
            return Fraction(number)
        case ast.BinOp(left=left, op=op, right=right):
            first, last = formula_value(left, values), formula_value(right, values)
            signs: dict[type[ast.operator], Fraction] = {
                ast.Add: first + last,
                ast.Sub: first - last,
                ast.Mult: first * last,
            }
            return signs[type(op)]
    raise ValueError(ast.dump(node))


def formula_terms(node: ast.expr) -> set[str]:
    """What a formula needs: `x`, or `x[-1]` for the period before."""
    match node:
        case ast.Name() | ast.Subscript():
            return {ast.unparse(node)}
        case ast.BinOp(left=left, right=right):
            return formula_terms(left) | formula_terms(right)
    return set()
