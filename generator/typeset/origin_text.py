"""Where a value comes from, in words for readers."""

from generator.model.origin import Origin, Source
from generator.model.programme import Programme
from generator.progress.figure import Input
from generator.typeset.dates import long_date

CONVENTION_WORDS = "本项目约定，非方案规定"


def origin_text(origin: Origin, programme: Programme) -> str:
    """《文件》条款, or the words that mark a convention."""
    if not isinstance(origin, Source):
        return CONVENTION_WORDS
    document = programme.documents.get(origin.document)
    title = document.title if document else origin.document
    return f"《{title}》{origin.clause or ''}"


def clause_text(origin: Origin, programme: Programme) -> str:
    """The clause alone where it belongs to the programme's main document, else in full."""
    if isinstance(origin, Source) and origin.document == programme.plan.programme.document:
        return f"方案{origin.clause}" if origin.clause else "方案"
    return origin_text(origin, programme)


def input_source_text(one: Input, programme: Programme) -> str:
    """The source of an input: a clause, a convention, or a return with the day it came in."""
    if one.origin is not None:
        return clause_text(one.origin, programme)
    if one.returned is not None:
        area, period, received = one.returned
        name = programme.indicators.returns.name
        return f"{area}{name}（{period}），{long_date(received)}收到"
    return ""
