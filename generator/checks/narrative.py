"""PD3: what the office writes for the circular quotes figures by references alone."""

import re
from collections.abc import Iterator

from generator.checks.office_texts import Office, OfficeText
from generator.checks.words import nearest
from generator.diagnostics import Diagnostic, Rule
from generator.progress.figure import Key
from generator.typeset.asked import Unknown
from generator.typeset.figure_text import POINTS, RATIO, figure_text, unit_words
from generator.typeset.likely_reference import likely_reference
from generator.typeset.loose_numbers import loose_numbers, sentence_around, units_of
from generator.typeset.numbers import NOTHING
from generator.typeset.references import (
    Reference,
    example,
    meant,
    references,
    stray_braces,
)
from generator.typeset.speaker import Speaker

STRAY_BRACE = Rule("PD351", "stray-brace", founded_on="period.returns")
UNFORMED = Rule("PD352", "unformed-reference", founded_on="period.returns")
UNKNOWN = Rule("PD353", "refers-to-the-unknown", founded_on="period.returns")
NO_FIGURE = Rule("PD354", "refers-to-no-figure", founded_on="period.returns")
LOOSE = Rule("PD355", "loose-number", founded_on="period.returns")
DOUBLED_UNIT = Rule("PD356", "doubled-unit", founded_on="period.returns")
IN_TITLE = Rule("PD357", "more-than-words-in-title", founded_on="period.returns")

FORM = "{指标:区域}"
ORDINAL = re.compile(
    r"第?[一二三四五六七八九十]+[、.．章节]|（[一二三四五六七八九十]+）|\d+[.．、]"
)
SHARES = {RATIO: ("%", "％"), POINTS: ("个百分点", "百分点", "%", "％")}
"""What an editor may type behind a figure that already prints its sign or unit."""


def stray_brace(office: Office) -> Iterator[Diagnostic]:
    """A brace without its partner on the same line."""
    for told in office.texts():
        for place in stray_braces(told.text):
            yield STRAY_BRACE.finding(office.at(told, place), brace=told.text[place])


def unformed(office: Office) -> Iterator[Diagnostic]:
    """Words in braces that name no indicator and area."""
    for told in office.texts():
        for one in references(told.text):
            if not one.is_formed:
                at = office.at(told, one.start)
                yield UNFORMED.finding(at, written=one.written, form=FORM)


def unknown(office: Office) -> Iterator[Diagnostic]:
    """A reference to an indicator, area, kind or period nobody knows.

    A period whose file cannot be read has its own finding.
    """
    unread = _unread(office)
    for told, one, _, found in _meant(office):
        if isinstance(found, Unknown) and found.asked not in unread:
            place = one.written.find(found.asked)
            yield UNKNOWN.finding(
                office.at(told, one.start + place),
                what=found.what,
                asked=found.asked,
                nearest=nearest(found.asked, found.known),
            )


def no_figure(office: Office) -> Iterator[Diagnostic]:
    """A reference to a figure that is not computed, or has nothing to print."""
    for told, one, speaker, key in _meant(office):
        if isinstance(key, Key):
            figure = speaker.figures.by_key.get(key)
            if figure is None or figure_text(figure, speaker.figures) == NOTHING:
                yield NO_FIGURE.finding(office.at(told, one.start), written=one.written)


def loose(office: Office) -> Iterator[Diagnostic]:
    """Digits with a unit outside references, dates, clauses and quoted documents."""
    told_all = [*office.titles(), *office.texts()]
    units = units_of(office.programme) if told_all else ()
    for told in told_all:
        speaker = office.speaker(told)
        for one in loose_numbers(told.text, units):
            hint = f"写成引用，形式是 {FORM}"
            if speaker:
                around = sentence_around(told.text, one.start, one.start + len(one.written))
                likely = likely_reference(one, around, speaker)
                hint = f"可以写成 {likely}" if likely else f"写成引用，如 {example(speaker)}"
            yield LOOSE.finding(office.at(told, one.start), written=one.written, hint=hint)


def doubled_unit(office: Office) -> Iterator[Diagnostic]:
    """A unit typed behind a reference that prints it already."""
    for told, one, speaker, key in _meant(office):
        figure = speaker.figures.by_key.get(key) if isinstance(key, Key) else None
        if figure is not None:
            own = unit_words(figure.unit, speaker.figures)
            units = SHARES.get(figure.unit, (own,) if own else ())
            behind = told.text[one.end :].lstrip(" ")
            unit = next((each for each in units if behind.startswith(each)), "")
            if unit:
                at = office.at(told, told.text.index(unit, one.end))
                yield DOUBLED_UNIT.finding(at, written=one.written, unit=unit)


def more_in_title(office: Office) -> Iterator[Diagnostic]:
    """A title with its own ordinal, or with braces."""
    for told in office.titles():
        numbered = ORDINAL.match(told.text)
        braced = next((place for place, sign in enumerate(told.text) if sign in "{}｛｝"), None)
        if numbered:
            found = numbered.group()
            yield IN_TITLE.finding(office.at(told), title=told.text, what="序号", found=found)
        elif braced is not None:
            at, found = office.at(told, braced), told.text[braced]
            yield IN_TITLE.finding(at, title=told.text, what="花括号", found=found)


def _unread(office: Office) -> frozenset[str]:
    """Ids and names of the periods whose files cannot be read."""
    programme = office.programme
    declared = programme.period_declarations
    names = (declared[one].name for one in programme.broken if one in declared)
    return frozenset((*programme.broken, *names))


def _meant(office: Office) -> Iterator[tuple[OfficeText, Reference, Speaker, Key | Unknown]]:
    """Every well-formed reference with what it means, where figures are known."""
    for told in office.texts():
        speaker = office.speaker(told)
        if speaker is not None:
            for one in references(told.text):
                if one.is_formed:
                    yield told, one, speaker, meant(one, speaker)
