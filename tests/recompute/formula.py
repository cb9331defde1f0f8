"""Formulas over measures: names, `x[-1]`, numbers, + - * / and brackets."""

import ast
from collections.abc import Mapping
from fractions import Fraction


def tree_of(formula: str) -> ast.expr:
    """The formula as a tree."""
    return ast.parse(formula.strip(), mode="eval").body


def terms(node: ast.expr) -> set[str]:
    """What a formula needs: `x`, or `x[-1]` for the period before."""
    match node:
        case ast.Name() | ast.Subscript():
            return {ast.unparse(node)}
        case ast.BinOp(left=left, right=right):
            return terms(left) | terms(right)
    return set()


def divides(node: ast.expr) -> bool:
    """Whether it divides by anything but a plain number."""
    return any(
        isinstance(one, ast.BinOp)
        and isinstance(one.op, ast.Div)
        and not isinstance(one.right, ast.Constant)
        for one in ast.walk(node)
    )


def value(node: ast.expr, values: Mapping[str, Fraction]) -> Fraction | None:
    """The formula's value; None where it divides by 0."""
    try:
        return _value(node, values)
    except ZeroDivisionError:
        return None


def _value(node: ast.expr, values: Mapping[str, Fraction]) -> Fraction:
    match node:
        case ast.Name() | ast.Subscript():
            return values[ast.unparse(node)]
        case ast.Constant(value=int() | float() as number):
            return Fraction(str(number))
        case ast.BinOp(left=left, op=op, right=right):
            return _joined(_value(left, values), op, _value(right, values))
    raise ValueError(ast.dump(node))


def _joined(left: Fraction, op: ast.operator, right: Fraction) -> Fraction:
    match op:
        case ast.Add():
            return left + right
        case ast.Sub():
            return left - right
        case ast.Mult():
            return left * right
        case ast.Div():
            return left / right
    raise ValueError(ast.dump(op))
