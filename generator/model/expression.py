"""Small formulas over measures: `developed - on_duty`, `placed <= developed`.

The language is closed: measure names, the value of the period before (`name[-1]`), whole and
decimal numbers of at most 15 digits, `+`, `-`, `*`, `/`, brackets, and one comparison, all in
plain ASCII. Values are exact.
"""

import ast
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache

COMPARISONS: dict[type[ast.cmpop], tuple[str, Callable[[Fraction, Fraction], bool]]] = {
    ast.Eq: ("＝", lambda left, right: left == right),
    ast.LtE: ("≤", lambda left, right: left <= right),
    ast.GtE: ("≥", lambda left, right: left >= right),
}
OPERATIONS: dict[type[ast.operator], tuple[str, Callable[[Fraction, Fraction], Fraction]]] = {
    ast.Add: ("＋", lambda left, right: left + right),
    ast.Sub: ("－", lambda left, right: left - right),
    ast.Mult: ("×", lambda left, right: left * right),
    ast.Div: ("÷", lambda left, right: left / right),
}
SIGNS = re.compile(r"[A-Za-z0-9_.+\-*/()\[\]<>=\s]*", re.ASCII)
WORDS = re.compile(r"[A-Za-z0-9_.]+")
NAME_OR_NUMBER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*|\d+(\.\d+)?")
MOST_DIGITS = 15
"""A number of so many digits comes out of the parser as it was written; a longer one may not."""


@dataclass(frozen=True, slots=True, order=True)
class Term:
    """A measure a formula uses, of this period or of the one before."""

    measure: str
    before: bool = False


class FormulaError(ValueError):
    """The text is no formula of this language."""


@cache
def parsed(formula: str) -> ast.expr:
    """The formula as a tree of allowed nodes.

    Raises:
        FormulaError: The text is not a formula, or uses something outside the language.
    """
    if not _is_plain(formula):
        raise FormulaError(formula)
    source = " ".join(formula.replace("<=", " <= ").replace(">=", " >= ").split())
    if "==" not in source and "<=" not in source and ">=" not in source:
        source = source.replace("=", "==")
    try:
        tree = ast.parse(source, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as fault:
        raise FormulaError(formula) from fault
    _refuse_foreign(tree, formula, top=True)
    return tree


@cache
def terms(formula: str) -> tuple[Term, ...]:
    """The measures a formula uses, in the order they stand, once each."""
    return tuple(dict.fromkeys(_terms(parsed(formula))))


def value(formula: str, values: Mapping[Term, Fraction]) -> Fraction:
    """The formula's value.

    Raises:
        KeyError: A measure has no value.
        ZeroDivisionError: It divides by something that is 0 for these values.
    """
    return _value(parsed(formula), values)


def holds(formula: str, values: Mapping[Term, Fraction]) -> bool:
    """Whether a comparison is true for these values.

    Raises:
        ZeroDivisionError: A side divides by something that is 0 for these values.
    """
    left, compare, right = sides(formula)
    return compare(_value(left, values), _value(right, values))


def sides(formula: str) -> tuple[ast.expr, Callable[[Fraction, Fraction], bool], ast.expr]:
    """Left side, comparison and right side.

    Raises:
        FormulaError: The formula compares nothing.
    """
    tree = parsed(formula)
    if not isinstance(tree, ast.Compare):
        raise FormulaError(formula)
    return tree.left, COMPARISONS[type(tree.ops[0])][1], tree.comparators[0]


def side_values(formula: str, values: Mapping[Term, Fraction]) -> tuple[Fraction, Fraction]:
    """What the left and the right side of a comparison come to."""
    left, _, right = sides(formula)
    return _value(left, values), _value(right, values)


def in_words(formula: str, name: Callable[[Term], str]) -> str:
    """The formula with the names of its measures and Chinese signs."""
    return _words(parsed(formula), name)


def divides(formula: str) -> bool:
    """Whether the formula divides by anything that is not a plain number."""
    return bool(divisors(formula))


@cache
def divisors(formula: str) -> tuple[ast.expr, ...]:
    """The trees the formula divides by, in the order they stand; plain numbers left out."""
    return tuple(
        one.right
        for one in ast.walk(parsed(formula))
        if isinstance(one, ast.BinOp)
        and isinstance(one.op, ast.Div)
        and not isinstance(one.right, ast.Constant)
    )


def zero_divisor(
    formula: str, values: Mapping[Term, Fraction], name: Callable[[Term], str]
) -> str | None:
    """The first divisor that is 0 for these values, in words; None if there is none."""
    for one in divisors(formula):
        try:
            if _value(one, values) == 0:
                return _words(one, name)
        except ZeroDivisionError:
            continue
    return None


def compares(formula: str) -> bool:
    """Whether the formula is a comparison."""
    return isinstance(parsed(formula), ast.Compare)


def _is_plain(formula: str) -> bool:
    """Whether a text is made of plain names, plain numbers and signs alone."""
    words = WORDS.findall(formula)
    return SIGNS.fullmatch(formula) is not None and all(
        NAME_OR_NUMBER.fullmatch(one) and not _is_too_long(one) for one in words
    )


def _is_too_long(word: str) -> bool:
    return word[0].isdigit() and len(word.replace(".", "")) > MOST_DIGITS


def _number(node: ast.Constant) -> Decimal:
    """A number of the formula, digit by digit as written."""
    return Decimal(str(node.value))


def _terms(node: ast.expr) -> Iterator[Term]:
    match node:
        case ast.Compare(left=left, comparators=[right]) | ast.BinOp(left=left, right=right):
            yield from _terms(left)
            yield from _terms(right)
        case ast.Constant():
            return
        case _:
            yield _term(node)


def _term(node: ast.AST) -> Term:
    if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name):
        return Term(node.value.id, before=True)
    if isinstance(node, ast.Name):
        return Term(node.id)
    raise FormulaError(ast.dump(node))


def _refuse_foreign(node: ast.expr, formula: str, *, top: bool = False) -> None:
    match node:
        case ast.Compare(left=left, ops=[op], comparators=[right]) if (
            top and type(op) in COMPARISONS
        ):
            _refuse_foreign(left, formula)
            _refuse_foreign(right, formula)
        case ast.BinOp(op=ast.Div(), right=ast.Constant(value=0)):
            raise FormulaError(formula)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in OPERATIONS:
            _refuse_foreign(left, formula)
            _refuse_foreign(right, formula)
        case ast.Name():
            pass
        case ast.Constant(value=int() | float() as number) if not isinstance(number, bool):
            pass
        case ast.Subscript(
            value=ast.Name(), slice=ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=1))
        ):
            pass
        case _:
            raise FormulaError(formula)


def _value(node: ast.expr, values: Mapping[Term, Fraction]) -> Fraction:
    match node:
        case ast.BinOp(left=left, op=op, right=right):
            return OPERATIONS[type(op)][1](_value(left, values), _value(right, values))
        case ast.Constant():
            return Fraction(_number(node))
        case _:
            return values[_term(node)]


def _words(node: ast.expr, name: Callable[[Term], str]) -> str:
    match node:
        case ast.Compare(left=left, ops=[op], comparators=[right]):
            return f"{_words(left, name)} {COMPARISONS[type(op)][0]} {_words(right, name)}"
        case ast.BinOp(left=left, op=op, right=right):
            sign = OPERATIONS[type(op)][0]
            first = (
                _bracketed(left, name) if isinstance(op, ast.Mult | ast.Div) else _words(left, name)
            )
            return f"{first} {sign} {_bracketed(right, name)}"
        case ast.Constant():
            return f"{_number(node):f}"
        case _:
            return name(_term(node))


def _bracketed(node: ast.expr, name: Callable[[Term], str]) -> str:
    words = _words(node, name)
    return f"（{words}）" if isinstance(node, ast.BinOp) else words
