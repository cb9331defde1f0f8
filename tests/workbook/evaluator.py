"""A very small spreadsheet: the formulas an annex may use, computed from the cells alone.

Knows nothing of the generator: +, −, *, /, comparisons, SUM, IF, ABS, ISNUMBER, COUNTIF.
"""

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import openpyxl
from openpyxl.utils.cell import rows_from_range

Value = float | str | bool | None
Operand = Value | list[Value]
TOKEN = re.compile(
    r'"(?P<text>(?:[^"]|"")*)"'
    r"|(?P<cells>(?:[^\W\d]+!)?[A-Z]{1,3}[0-9]+(?::[A-Z]{1,3}[0-9]+)?)"
    r"|(?P<name>[A-Z]+)(?=\()"
    r"|(?P<number>[0-9]+(?:\.[0-9]+)?)"
    r"|(?P<sign>[-+*/=<>(),])"
)


@dataclass
class Spreadsheet:
    """The cells of a book as they were typed; formulas are computed when they are asked for."""

    cells: dict[tuple[str, str], Value]
    known: dict[tuple[str, str], Value] = field(default_factory=dict)

    def value(self, sheet: str, cell: str) -> Value:
        place = sheet, cell
        if place not in self.known:
            typed = self.cells.get(place)
            is_formula = isinstance(typed, str) and typed.startswith("=")
            self.known[place] = (
                Formula(self, sheet, str(typed)[1:]).result() if is_formula else typed
            )
        return self.known[place]

    def formulas(self) -> Iterator[tuple[str, str]]:
        for place, typed in self.cells.items():
            if isinstance(typed, str) and typed.startswith("="):
                yield place


def spreadsheet(content: bytes) -> Spreadsheet:
    """A book as Excel opens it; text that begins with = is set apart by its type."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    cells: dict[tuple[str, str], Value] = {}
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for one in row:
                is_text = one.data_type == "s"
                value = f"'{one.value}" if is_text and str(one.value)[:1] == "=" else one.value
                if value is not None:
                    cells[sheet.title, one.coordinate] = value  # type: ignore[assignment]
    return Spreadsheet(cells)


class Formula:
    """One formula, read from left to right."""

    def __init__(self, book: Spreadsheet, sheet: str, text: str) -> None:
        self.book, self.sheet = book, sheet
        self.tokens: list[tuple[str, str]] = []
        place = 0
        while place < len(text):
            found = TOKEN.match(text, place)
            assert found, f"{text[place:]!r} in {text!r}"
            assert found.lastgroup
            self.tokens.append((found.lastgroup, found[found.lastgroup]))
            place = found.end()

    def result(self) -> Value:
        found = self.comparison()
        assert not self.tokens, self.tokens
        assert not isinstance(found, list)
        return found

    def comparison(self) -> Operand:
        left = self.sum()
        if self.next_sign() not in {"=", "<", ">"}:
            return left
        sign, right = self.tokens.pop(0)[1], self.sum()
        if sign == "=":
            return left == right
        return number(left) < number(right) if sign == "<" else number(left) > number(right)

    def sum(self) -> Operand:
        left = self.product()
        while self.next_sign() in {"+", "-"}:
            sign, right = self.tokens.pop(0)[1], self.product()
            left = number(left) + (number(right) if sign == "+" else -number(right))
        return left

    def product(self) -> Operand:
        left = self.operand()
        while self.next_sign() in {"*", "/"}:
            sign, right = self.tokens.pop(0)[1], self.operand()
            left = number(left) * number(right) if sign == "*" else number(left) / number(right)
        return left

    def operand(self) -> Operand:
        kind, text = self.tokens.pop(0)
        if kind == "text":
            return text.replace('""', '"')
        if kind == "number":
            return float(text)
        if kind == "cells":
            return self.looked_up(text)
        if kind == "name":
            return self.called(text)
        assert text == "(", text
        found = self.comparison()
        assert self.tokens.pop(0)[1] == ")"
        return found

    def looked_up(self, text: str) -> Operand:
        sheet, _, cells = text.rpartition("!")
        rows = rows_from_range(cells)
        found = [self.book.value(sheet or self.sheet, one) for row in rows for one in row]
        return found if ":" in cells else found[0]

    def called(self, name: str) -> Value:
        assert self.tokens.pop(0)[1] == "("
        if name == "IF":
            return self.chosen()
        given = [self.comparison()]
        while self.tokens[0][1] == ",":
            self.tokens.pop(0)
            given.append(self.comparison())
        assert self.tokens.pop(0)[1] == ")"
        return FUNCTIONS[name](given)

    def chosen(self) -> Value:
        """IF computes only the branch it takes: the other may divide by 0."""
        condition, closed = self.comparison(), 0
        branches: list[list[tuple[str, str]]] = []
        assert self.tokens.pop(0)[1] == ","
        branch: list[tuple[str, str]] = []
        while self.tokens:
            kind, text = self.tokens.pop(0)
            closed += {"(": 1, ")": -1}.get(text, 0) if kind == "sign" else 0
            if closed < 0 or (closed == 0 and (kind, text) == ("sign", ",")):
                branches.append(branch)
                branch = []
                if closed < 0:
                    break
                continue
            branch.append((kind, text))
        taken = Formula(self.book, self.sheet, "")
        taken.tokens = branches[0 if condition else 1]
        return taken.result()

    def next_sign(self) -> str:
        return self.tokens[0][1] if self.tokens and self.tokens[0][0] == "sign" else ""


def number(one: Operand) -> float:
    """A cell in a calculation: an empty one is 0, words are a mistake."""
    assert one is None or isinstance(one, int | float), one
    return float(one or 0)


def numbers(given: list[Operand]) -> Iterator[float]:
    """What SUM adds up: it passes over words and empty cells."""
    for one in given:
        for each in one if isinstance(one, list) else [one]:
            if isinstance(each, int | float):
                yield float(each)


def counted(given: list[Operand]) -> float:
    cells, wanted = given
    assert isinstance(cells, list)
    return float(sum(one == wanted for one in cells))


FUNCTIONS: dict[str, Callable[[list[Operand]], Value]] = {
    "SUM": lambda given: sum(numbers(given)),
    "ABS": lambda given: abs(number(given[0])),
    "ISNUMBER": lambda given: isinstance(given[0], int | float),
    "COUNTIF": counted,
}
