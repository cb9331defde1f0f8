"""Numbers as documents write them: 1250, 1,250, 1.5万, 三, 二十五, 二〇三一."""

import re
from decimal import Decimal

DIGITS = {char: number for number, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
TENS = {"十": 10, "百": 100, "千": 1000}
MAGNITUDES = {"万": 10_000, "亿": 100_000_000}
CHINESE = "".join((*DIGITS, *TENS, *MAGNITUDES))
ARABIC_PATTERN = (
    rf"(?:\d{{1,3}}(?:[,，]\d{{3}})+|\d+)(?:\.\d+)?(?P<magnitude>[{''.join(MAGNITUDES)}]?)"
)


def arabic(text: str) -> tuple[Decimal, Decimal]:
    """What an Arabic number says: with its magnitude, and as the digits stand (1.5万: 1.5)."""
    magnitude = MAGNITUDES.get(text[-1:], 1)
    digits = Decimal(re.sub("[,，万亿]", "", text))
    return digits * magnitude, digits


def chinese(text: str) -> Decimal | None:
    """What a Chinese numeral says; None where the characters make no number."""
    if all(char in DIGITS for char in text):
        return Decimal("".join(str(DIGITS[char]) for char in text))
    if not set(text) & (set(DIGITS) | {"十"}):
        return None
    total = section = digit = 0
    for char in text:
        if char in DIGITS:
            digit = DIGITS[char]
        elif char in TENS:
            section, digit = section + (digit or 1) * TENS[char], 0
        else:
            total, section, digit = total + (section + digit) * MAGNITUDES[char], 0, 0
    return Decimal(total + section + digit)
