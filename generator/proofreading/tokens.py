"""Every number of a text, told apart by how it is written: dates, counters, plain numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date
from decimal import Decimal
from enum import Enum

from generator.proofreading.numerals import ARABIC_PATTERN, CHINESE, arabic, chinese
from generator.proofreading.plan_text import PlanText


class Kind(Enum):
    """What a number of the text is for; the words explain it to readers."""

    PLAIN = "数量"
    DATE = "日期"
    HEADING = "章节序号（一、（一）、第几条）"
    COUNTER = "列举序号（行首或冒号、句号后的“1.”“（1）”“一是”等）"
    ANNEX = "附件的序号"
    TERM_OF_PLAN = "五年规划的名称（如“十四五”）"
    CATCHWORD = "引号里的概括用语（如“四个一”）"
    ORDINAL = "序数（第几次、第几名）"
    FILE_NUMBER = "发文字号"
    CONTACT = "电话、邮政编码一类的号码"
    WORD = "词语里的数字（如统一、一般、万一，不是数量）"


@dataclass(frozen=True, slots=True)
class Token:
    """A number of the text: where it stands, what kind it is and what it says.

    `digits` is the number in another reading: without its magnitude, or 90% as 0.9. `days` are
    the days a date may mean: one, or for a date without a year that of each year in question.
    """

    start: int
    end: int
    kind: Kind
    value: Decimal | None = None
    digits: Decimal | None = None
    days: frozenset[date] = frozenset()
    yearless: bool = False


N = f"[{CHINESE}]"
UNITS = "年月日天周岁个项条类种次名人户元角分倍成级档批期所处家件份亩米%"
BOUND = r"(?<![\d.])"
PATTERNS: tuple[tuple[Kind, str], ...] = (
    (Kind.FILE_NUMBER, r"[〔\[]\d{4}[〕\]]第?\d+号"),
    (
        Kind.CONTACT,
        r"(?<!\d)(?:\d{3,4}-\d{7,8}|1\d{10})(?!\d)|(?<=邮编：)\d{6}|(?<=邮政编码：)\d{6}",
    ),
    (Kind.DATE, r"(?<!\d)(?P<y>\d{4})(?P<s>[-./])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?!\d)"),
    (Kind.DATE, rf"{BOUND}(?:(?P<y>\d{{4}})年)?(?P<m>\d{{1,2}})月(?P<d>\d{{1,2}})日?(?!\d)"),
    (Kind.DATE, rf"(?:(?P<y>{N}{{4}})年)?(?P<m>{N}{{1,3}})月(?P<d>{N}{{1,3}})日"),
    (Kind.ANNEX, rf"附[件表](?:\d{{1,2}}|{N}{{1,2}})"),
    (Kind.TERM_OF_PLAN, rf"(?<=“){N}+五(?=”)|{N}+五(?=期间|时期|规划)"),
    (Kind.CATCHWORD, rf"(?<=“){N}[^”，。、]{{1,2}}(?=”)"),
    (Kind.HEADING, rf"第{N}+[章节条款]|第\d+[章节条款]"),
    (Kind.ORDINAL, rf"第(?:\d+|{N}+)"),
    (Kind.COUNTER, rf"(?<![^。；：，）、]){N}{{1,3}}(?=是)"),
    (Kind.PLAIN, rf"{BOUND}{ARABIC_PATTERN}"),
    (Kind.PLAIN, rf"(?<![同统唯单任某每这那另逐惟专])(?P<c>{N}+)(?=[{UNITS}])"),
    (Kind.WORD, rf"{N}+"),
)
AT_START = re.compile(
    rf"（(?:\d{{1,2}}|{N}{{1,3}})）|{N}{{1,3}}、|\d{{1,2}}(?:[.．、）](?!\d)|\.(?=\d{{4}}年))"
)
STOPS = "。；："
YEAR = "年"


def tokens(text: PlanText, dated: date | None) -> tuple[Token, ...]:
    """Every number of a text, in order, none twice.

    Args:
        text: The searched text.
        dated: The day of the document, from which dates without a year are meant.
    """
    found: list[Token] = list(_openings(text))
    taken = {index for one in found for index in range(one.start, one.end)}
    for kind, pattern in PATTERNS:
        for match in re.finditer(pattern, text.characters):
            span = range(match.start(), match.end())
            if taken.isdisjoint(span):
                token = _token(kind, match)
                if token is not None:
                    found.append(token)
                    taken.update(span)
    return tuple(_with_years(text, sorted(found, key=lambda one: one.start), dated))


def _openings(text: PlanText) -> Iterator[Token]:
    """Numbers that open a line or a listing: headings in Chinese numerals, counters in Arabic."""
    for match in AT_START.finditer(text.characters):
        before = text.characters[match.start() - 1 : match.start()]
        bracketed_chinese = re.fullmatch(rf"（{N}+）", match.group())
        if text.starts_line(match.start()) or before in STOPS or bracketed_chinese:
            arabic_digits = any(char.isdecimal() for char in match.group())
            kind = Kind.COUNTER if arabic_digits else Kind.HEADING
            yield Token(match.start(), match.end(), kind)


def _token(kind: Kind, match: re.Match[str]) -> Token | None:
    start, end = match.span()
    if kind is Kind.DATE:
        return _date(match)
    if kind is not Kind.PLAIN:
        return Token(start, end, kind)
    if match.groupdict().get("c") is None:
        value, digits = arabic(match.group())
        if match.string[end : end + 1] == "%":
            digits = value / 100
        return Token(start, end, kind, value, digits)
    numeral = chinese(match.group())
    return Token(start, end, kind, numeral, numeral) if numeral is not None else None


def _date(match: re.Match[str]) -> Token | None:
    """A date; without a year it stands in the leap year 4, for the year to be put in later."""
    year, month, day = (_whole(match.group(name)) for name in "ymd")
    try:
        found = date(year or 4, month or 0, day or 0)
    except ValueError:
        return None
    return Token(
        match.start(), match.end(), Kind.DATE, days=frozenset([found]), yearless=year is None
    )


def _whole(text: str | None) -> int | None:
    if text is None:
        return None
    number = Decimal(text) if text.isdigit() and text.isascii() else chinese(text)
    return None if number is None else int(number)


def _with_years(text: PlanText, found: list[Token], dated: date | None) -> Iterator[Token]:
    """Dates without a year get the years they may be meant in: see `_days`."""
    named = None
    for one in found:
        if one.kind is Kind.DATE and one.yearless:
            [day] = one.days
            yield replace(one, days=frozenset(_days(day, dated, named)))
            continue
        if one.kind is Kind.DATE:
            named = min(one.days).year
        elif one.value is not None and text.characters[one.end : one.end + 1] == YEAR:
            named = int(one.value) if MINYEAR <= one.value <= MAXYEAR else named
        yield one


def _days(day: date, dated: date | None, named: int | None) -> Iterator[date]:
    """A day without a year, in the year named last, in that of the document, or next after it."""
    issued = _in_year(day, dated.year) if dated else None
    following = _in_year(day, dated.year + 1) if dated and issued and issued < dated else None
    yield from (one for one in (issued, following, _in_year(day, named)) if one)


def _in_year(day: date, year: int | None) -> date | None:
    """The day in a year; None where no year is known or the year has no such day."""
    try:
        return day.replace(year=year) if year else None
    except ValueError:
        return None
