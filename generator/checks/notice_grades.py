"""SB6: the grades of supervision notices: one for each trigger, each with a threshold that fits."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.checks.words import listed, nearest
from generator.diagnostics import Diagnostic, Rule
from generator.model import files
from generator.model.notices import NoticeGrade
from generator.model.programme import Programme
from generator.position import Position

WRONG_THRESHOLD = Rule("SB639", "notice-threshold-that-does-not-fit", founded_on="figures.notices")
DOUBLED_GRADE = Rule("SB640", "doubled-notice-grade", founded_on="figures.notices")
UNKNOWN_BAND = Rule("SB641", "unknown-band-of-a-notice", founded_on="figures.notices")

FITTING = {
    frozenset({"days"}): {"due_soon", "overdue"},
    frozenset({"tones"}): {"behind"},
    frozenset({"bands"}): {"behind"},
}
"""Thresholds that are written → the triggers they fit."""
WANTED = {"due_soon": "days", "overdue": "days", "behind": "tones 或 bands"}


class Placed(NamedTuple):
    """A grade with the numbers of its entry and of itself."""

    entry: int
    number: int
    grade: NoticeGrade

    def at(self, programme: Programme, *inner: str | int) -> Position:
        """Where the grade, or something in it, was written."""
        path = ("notices", self.entry, "value", self.number, *inner)
        return programme.places.value(files.INDICATORS, *path)


def wrong_threshold(programme: Programme) -> Iterator[Diagnostic]:
    """A grade lacks the threshold of its trigger, or has another one."""
    for one in _grades(programme):
        written = frozenset(key for key in ("days", "tones", "bands") if _has(one.grade, key))
        if one.grade.trigger not in FITTING.get(written, ()):
            grade = one.grade
            yield WRONG_THRESHOLD.finding(
                one.at(programme),
                grade=grade.name,
                trigger=grade.trigger,
                written=listed(sorted(written)) or "没有",
                wanted=WANTED[grade.trigger],
            )


def doubled_grade(programme: Programme) -> Iterator[Diagnostic]:
    """Two grades in force together have one trigger, one id or one name."""
    seen: dict[tuple[int, str, str], NoticeGrade] = {}
    for one in _grades(programme):
        for key in ("trigger", "id", "name"):
            value = getattr(one.grade, key)
            other = seen.setdefault((one.entry, key, value), one.grade)
            if other is not one.grade:
                yield DOUBLED_GRADE.finding(
                    one.at(programme, key), grade=one.grade.name, other=other.name, shared=value
                )
                break


def unknown_band(programme: Programme) -> Iterator[Diagnostic]:
    """A grade names a band that nobody declared."""
    declared = programme.indicators.bands
    known = {band.id: band.name for entry in declared for band in entry.value or ()}
    for one in _grades(programme):
        for number, band in enumerate(one.grade.bands):
            if band not in known:
                near = nearest(band, known)
                yield UNKNOWN_BAND.finding(
                    one.at(programme, "bands", number),
                    grade=one.grade.name,
                    band=band,
                    nearest=near,
                    name=known.get(near, ""),
                )


def _has(grade: NoticeGrade, key: str) -> bool:
    return getattr(grade, key) not in (None, ())


def _grades(programme: Programme) -> Iterator[Placed]:
    for place, entry in enumerate(programme.indicators.notices):
        for number, grade in enumerate(entry.value or ()):
            yield Placed(place, number, grade)
