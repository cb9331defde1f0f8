"""What stops a publication: nothing signed off, unknown entries, or internal words in a byte."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.diagnostics import Diagnostic, Rule, Severity
from generator.model import files
from generator.model.programme import Programme
from generator.model.shape import TO_BE_FILLED
from generator.position import Position

LEFT_OUT = Rule("PB801", "period-left-out", Severity.INFO)
NOTHING_TO_PUBLISH = Rule("PB802", "nothing-to-publish")
TO_FILL = Rule("PB803", "publisher-entry-missing")
LEAK = Rule("PB804", "internal-word-in-public-file")
RULES = (LEFT_OUT, NOTHING_TO_PUBLISH, TO_FILL, LEAK)


def to_be_filled(programme: Programme) -> Iterator[Diagnostic]:
    """Entries of the publisher that still read 待填."""
    site = programme.publisher.site
    for name, field in type(site).model_fields.items():
        if getattr(site, name) == TO_BE_FILLED:
            at = programme.places.value(files.PUBLISHER, "site", name)
            yield TO_FILL.finding(at, entry=field.title or name)
    for number, one in enumerate(site.contacts):
        if one.telephone == TO_BE_FILLED:
            at = programme.places.value(files.PUBLISHER, "site", "contacts", number)
            yield TO_FILL.finding(at, entry=f"{one.matter}的电话")


def leaks(folder: Path, internal_words: Iterable[str]) -> Iterator[Diagnostic]:
    """Internal words in any file of a release, one finding per file and word."""
    words = [(word, word.encode()) for word in internal_words if word]
    for path in sorted(one for one in folder.rglob("*") if one.is_file()):
        content = path.read_bytes()
        name = path.relative_to(folder).as_posix()
        for word, encoded in words:
            if encoded in content:
                yield LEAK.finding(Position(name), word=word, file=name)
