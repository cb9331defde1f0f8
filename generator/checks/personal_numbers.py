"""PD3: numbers that name a person have no place in texts that go out."""

import re
from collections.abc import Iterable, Iterator

from generator.checks.cells import declared_periods, filed_returns
from generator.checks.office_texts import Office
from generator.diagnostics import Diagnostic, Rule
from generator.model.programme import Programme
from generator.position import Position

PERSONAL_NUMBER = Rule("PD327", "personal-number", founded_on="period.returns")

MOBILE = re.compile(r"(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)")
IDENTITY = re.compile(r"(?<!\d)\d{17}[\dXx](?![\dXx])")
PUBLISHED, PRINTED = "会公开的文字", "要印进通报的文字"
KINDS = (("身份证号", IDENTITY), ("手机号", MOBILE))


def personal_number(office: Office) -> Iterator[Diagnostic]:
    """A text that is published, or printed in the circular, has an identity or mobile number."""
    yield from _numbers(_public_texts(office.programme), PUBLISHED)
    printed = (*office.titles(), *office.texts())
    yield from _numbers(((office.at(one), one.text) for one in printed), PRINTED)


def _numbers(texts: Iterable[tuple[Position, str]], where: str) -> Iterator[Diagnostic]:
    for at, text in texts:
        for name, pattern in KINDS:
            found = pattern.search(text)
            if found:
                ends = found.group()[-2:]
                yield PERSONAL_NUMBER.finding(at, where=where, what=name, ends=ends)
                break


def _public_texts(programme: Programme) -> Iterator[tuple[Position, str]]:
    """Every free text of the periods that reaches a page, with its place."""
    places = programme.places
    for period, file in declared_periods(programme):
        if period.note:
            yield places.value(file, "note"), period.note
        for number, one in enumerate(period.restates):
            yield places.value(file, "restates", number, "reason"), one.reason
            yield places.value(file, "restates", number, "by"), one.by
        for number, stated in enumerate(period.stated):
            if stated.differs:
                place = places.value(file, "stated", number, "differs", "reason")
                yield place, stated.differs.reason
    for _, file, _, key, entry in filed_returns(programme):
        if entry.note:
            yield places.value(file, "returns", key, "note"), entry.note
