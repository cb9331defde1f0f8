"""Exact figures as printed text: the only place where a figure is rounded.

Everything rounds half up, away from zero, and a figure that is not zero never prints as zero.
"""

from fractions import Fraction

MINUS = "\u2212"
THIN_GAP = "\u202f"
RANGE = "～"
NOTHING = "—"

_DECIMALS = 12
_GROUPED_FROM = 10_000


def percent(ratio: Fraction) -> str:
    """A ratio as a percentage with one decimal: 751/1000 → "75.1%".

    Args:
        ratio: An exact ratio, 1 being 100 %.

    Returns:
        Rounded half up; "100.0%" and "0.0%" only where they are exactly true:
        just under 1 prints 99.9%, just over it 100.1%, just over 0 prints 0.1%.
    """
    return f"{percent_digits(ratio)}%"


def percent_digits(ratio: Fraction) -> str:
    """The same as `percent`, without the sign, for places that set the sign smaller."""
    return _signed(_guarded_tenths(ratio * 1000, (0, 1000)), plus="")


def points(gap: Fraction) -> str:
    """A difference in percentage points (百分点), always with its sign: "+0.1", "−6.6", "0.0".

    Args:
        gap: Exact percentage points, as 100 × (ratio − ratio); below 0 is behind.
    """
    return _signed(_guarded_tenths(gap * 10, (0,)), plus="+")


def distance(gap: Fraction) -> str:
    """The size of a difference in percentage points, for sentences that say the direction."""
    return _signed(_guarded_tenths(abs(gap) * 10, (0,)), plus="")


def count(number: int, *, gap: str = THIN_GAP) -> str:
    """A whole number: four digits stand together, from five on they are grouped by threes.

    Args:
        number: Posts, people or whole yuan; negative numbers carry U+2212.
        gap: What parts the groups; a medium without the narrow gap passes its own.
    """
    sign = MINUS if number < 0 else ""
    size = abs(number)
    return sign + (str(size) if size < _GROUPED_FROM else f"{size:,}".replace(",", gap))


def change(number: int) -> str:
    """A difference of whole numbers, with its sign; no change prints 0."""
    return f"+{count(number)}" if number > 0 else count(number)


def amount(yuan: Fraction | int, *, gap: str = THIN_GAP) -> str:
    """An amount of money (元): whole where it is whole, else with its two decimals."""
    cents = rounded(Fraction(yuan) * 100)
    if cents % 100 == 0:
        return count(cents // 100, gap=gap)
    sign = MINUS if cents < 0 else ""
    whole, rest = divmod(abs(cents), 100)
    return f"{sign}{count(whole, gap=gap)}.{rest:02d}"


def fixed(value: Fraction, decimals: int, *, gap: str = THIN_GAP) -> str:
    """A number with so many decimals: 12.5 → "12.50"; a figure that is not zero never prints as 0.

    Args:
        value: An exact number in its unit.
        decimals: Decimal places that are reported, 0 and up.
        gap: What parts the groups.
    """
    scale = 10**decimals
    size = rounded(abs(value) * scale) or (1 if value else 0)
    whole, rest = divmod(size, scale)
    sign = MINUS if value < 0 else ""
    return f"{sign}{count(whole, gap=gap)}{f'.{rest:0{decimals}d}' if decimals else ''}"


def as_written(value: Fraction, decimals: int = 0) -> str:
    """A number as an editor wrote it: with its decimals where it ends within six, else as money."""
    found = next((n for n in range(decimals, 7) if (value * 10**n).denominator == 1), None)
    if not decimals and found != 0 and (value * 100).denominator == 1:
        return amount(value)
    return amount(value) if found is None else fixed(value, found)


def plain_decimal(value: Fraction | int) -> str:
    """A number as machines read it: ASCII, exact if it ends within 12 decimals, else rounded.

    Returns:
        "0.75", "-6.6", "1570"; no exponent, no grouping, no trailing zeros, never "-0".
    """
    scaled = rounded(Fraction(value) * 10**_DECIMALS)
    whole, rest = divmod(abs(scaled), 10**_DECIMALS)
    text = f"{whole}.{rest:0{_DECIMALS}d}".rstrip("0").rstrip(".")
    return f"-{text}" if scaled < 0 else text


def interval(low: str, high: str) -> str:
    """Two printed ends as one range, or one figure where both print alike."""
    return low if low == high else f"{low}{RANGE}{high}"


def rounded(value: Fraction) -> int:
    """The nearest whole number, halves away from zero."""
    size = (2 * abs(value.numerator) + value.denominator) // (2 * value.denominator)
    return -size if value < 0 else size


def _guarded_tenths(tenths: Fraction, exact_only: tuple[int, ...]) -> int:
    """Rounded tenths; a figure beside one of `exact_only` is kept a tenth away from it."""
    whole = rounded(tenths)
    if whole in exact_only and tenths != whole:
        return whole + (1 if tenths > whole else -1)
    return whole


def _signed(tenths: int, *, plus: str) -> str:
    """Tenths as a decimal with U+2212 in front of negatives and `plus` in front of positives."""
    sign = MINUS if tenths < 0 else plus if tenths > 0 else ""
    return f"{sign}{abs(tenths) // 10}.{abs(tenths) % 10}"
