"""A plain scalar → text, whole number, exact decimal, date, truth value or nothing.

YAML 1.1 reads `010` as 8, `12:30` as 750 and `no` as false. Whatever an editor and the
standard may understand differently is refused and stays text.
"""

import re
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from generator.diagnostics import Rule

Scalar: TypeAlias = str | int | Decimal | bool | date | None

YES_NO_WORD = Rule("Y030", "yes-no-word")
LEADING_ZERO = Rule("Y031", "leading-zero")
UNDERSCORED_NUMBER = Rule("Y032", "underscored-number")
CLOCK_NUMBER = Rule("Y033", "clock-number")
ODD_NUMBER = Rule("Y034", "odd-number")
LONG_NUMBER = Rule("Y035", "long-number")
IMPOSSIBLE_DATE = Rule("Y036", "impossible-date")
TIME_OF_DAY = Rule("Y037", "time-of-day")
RULES = (
    YES_NO_WORD,
    LEADING_ZERO,
    UNDERSCORED_NUMBER,
    CLOCK_NUMBER,
    ODD_NUMBER,
    LONG_NUMBER,
    IMPOSSIBLE_DATE,
    TIME_OF_DAY,
)

MOST_DIGITS = 15  # beyond this spreadsheets and browsers round; identity numbers have 18

# A text that begins otherwise is text: most values end here.
MAY_MEAN_MORE = frozenset("0123456789+-.~nNtTfFyYoO")
WORDS: dict[str, bool | None] = {
    "": None,
    **dict.fromkeys(("~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
YES_NO = frozenset({"yes", "no", "on", "off", "y", "n"})
WHOLE = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\.[0-9]+")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
REFUSED: tuple[tuple[Rule, re.Pattern[str]], ...] = (
    (LEADING_ZERO, re.compile(r"[-+]?0[0-9]+(?:\.[0-9]*)?|[-+]?0[xXoObB][0-9a-fA-F_]+")),
    (UNDERSCORED_NUMBER, re.compile(r"[-+]?[0-9][0-9]*_[0-9_]*(?:\.[0-9_]*)?")),
    (CLOCK_NUMBER, re.compile(r"[-+]?[0-9]+(?::[0-9]+)+(?:\.[0-9]*)?")),
    (
        ODD_NUMBER,
        re.compile(
            r"[-+]?[0-9]+(?:\.[0-9]*)?[eE][-+]?[0-9]+|[-+]?\.[0-9]+(?:[eE][-+]?[0-9]+)?"
            r"|[-+]?[0-9]+\.|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
        ),
    ),
    (
        TIME_OF_DAY,
        re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:.*"),
    ),
)


def scalar(text: str) -> tuple[Scalar, Rule | None]:
    """The value a plain scalar stands for, and the rule it breaks where it is refused.

    A refused scalar stays text, so that the rest of the file can still be read.
    """
    if text and text[0] not in MAY_MEAN_MORE:
        return text, None
    if text in WORDS:
        return WORDS[text], None
    if WHOLE.fullmatch(text):
        return _whole(text)
    if DECIMAL.fullmatch(text):
        return Decimal(text), None
    if DATE.fullmatch(text):
        return _date(text)
    return text, _refusal(text)


def key_scalar(text: str) -> str | int:
    """A key is text, or a whole number such as a year; `on` and `no` are names here."""
    if WHOLE.fullmatch(text) and len(text) <= MOST_DIGITS:
        return int(text)
    return text


def _whole(text: str) -> tuple[Scalar, Rule | None]:
    if len(text.lstrip("+-")) > MOST_DIGITS:
        return text, LONG_NUMBER
    return int(text), None


def _date(text: str) -> tuple[Scalar, Rule | None]:
    try:
        return date.fromisoformat(text), None
    except ValueError:
        return text, IMPOSSIBLE_DATE


def _refusal(text: str) -> Rule | None:
    if text.lower() in YES_NO:
        return YES_NO_WORD
    return next((rule for rule, pattern in REFUSED if pattern.fullmatch(text)), None)
