"""The small arithmetic of figures: sums, bands, dated values and decimals as text."""

from collections.abc import Callable, Iterable
from datetime import date
from fractions import Fraction
from typing import Any

Json = Any
"""A plain value as YAML gives it."""
Number = Fraction | None
NONE = Fraction(0)
PLACES = 12
"""Digits after the point in progress.csv."""


def total(numbers: Iterable[Fraction]) -> Fraction:
    """The sum of exact numbers."""
    return sum(numbers, NONE)


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


def value_on(entries: Iterable[Json], day: date) -> Json:
    """The value in force on a day: the latest begun; None before the first, or abolished."""
    begun = [one for one in entries if one["from"] <= day]
    return max(begun, key=lambda one: one["from"])["value"] if begun else None
