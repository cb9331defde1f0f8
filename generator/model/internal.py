"""What stays inside the office. Out of reach of pages, typeset, progress and publish."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Evidence:
    """Who signed the return of an area for a period, as the office filed it."""

    period: str
    area: str
    signed_by: str


@dataclass(frozen=True, slots=True)
class InternalNote:
    """A note of the office on a period; `area` is an official name or None for the whole."""

    period: str
    text: str
    area: str | None = None


@dataclass(frozen=True, slots=True)
class NarrativeSection:
    """A section of the circular in the office's own words.

    `text` holds references to figures as written, {indicator:area}; `number` is its place in the
    period's file, from 0.
    """

    period: str
    number: int
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Internal:
    """All that briefings may use and the site must never show."""

    evidence: tuple[Evidence, ...] = ()
    notes: tuple[InternalNote, ...] = ()
    narrative: tuple[NarrativeSection, ...] = ()
