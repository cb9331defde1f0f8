"""Who speaks: one area and the areas right below it, in one period of a programme."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from generator.model.area import Area
from generator.model.indicators import Target
from generator.model.period import Period
from generator.model.programme import Programme
from generator.progress import figure as names
from generator.progress.figure import ALL_KINDS, Figure, Figures, State
from generator.typeset.figure_text import figure_text, unit_words

PLAN_WORDS = {"reach": "计划", "at_most": "上限", "at_least": "下限"}
"""Rule of the target → what 100 % stands for."""


@dataclass(frozen=True, slots=True)
class Said:
    """A figure inside a sentence: its key and its printed text."""

    key: str
    text: str


Sentence = tuple[str | Said, ...]


@dataclass(frozen=True)
class Speaker:
    """Says sentences about one area in one period; without `top`, about the whole."""

    programme: Programme
    figures: Figures
    period: Period
    top: Area | None = None

    @cached_property
    def root(self) -> Area:
        """The area spoken about."""
        return self.top or top_of(self.programme)

    @cached_property
    def below(self) -> tuple[Area, ...]:
        """The areas of the plan right below, as they exist in the period, in official order."""
        found = self.programme.children(self.root, self.period.as_of)
        return tuple(one for one in found if one.in_plan)

    @cached_property
    def leaves(self) -> tuple[Area, ...]:
        """The reporting areas at or below, as they exist in the period, in official order."""
        return tuple(self.programme.leaves(self.root, self.period.as_of))

    @property
    def noun(self) -> str:
        """What the areas right below are called together."""
        return noun_of(self.programme, self.below)

    @property
    def target(self) -> Target:
        """How completion is judged."""
        return self.programme.indicators.target

    @property
    def is_paced(self) -> bool:
        """Whether there is a pace to compare with in the period."""
        pace = self.figure(self.root, names.PACE)
        return pace is not None and pace.value is not None

    def whole(self) -> str:
        """How running text calls the area spoken about."""
        return self.root.called or self.name(self.root)

    def name(self, area: Area) -> str:
        """How readers know an area in the period."""
        return self.programme.shown_name(area, self.period.as_of)

    def figure(self, area: Area, indicator: str, kind: str = ALL_KINDS) -> Figure | None:
        """One figure of this period."""
        return self.figures.figure(self.period.period, area.id, kind, indicator)

    def said(self, area: Area, indicator: str, kind: str = ALL_KINDS) -> Said:
        """One figure as printed inside a sentence, with its unit."""
        found = self.figure(area, indicator, kind)
        if found is None:
            return Said("", "—")
        return Said(str(found.key), with_unit(found, self.figures))

    def unreported(self) -> tuple[Area, ...]:
        """Reporting areas with a task and no return at all."""
        return self._with_state(State.NOT_REPORTED)

    def partly(self) -> tuple[Area, ...]:
        """Reporting areas of which a part has been reported."""
        return self._with_state(State.PARTIAL)

    def kinds_in(self, area: Area, indicator: str) -> tuple[str, ...]:
        """Names of the post kinds an area has reported of an indicator."""
        return tuple(
            kind.name
            for kind in self.programme.plan.post_kinds
            if (one := self.figure(area, indicator, kind.id)) and one.state is State.REPORTED
        )

    def lacking(self) -> Iterator[tuple[Area, tuple[str, ...]]]:
        """Areas that reported all of the target, and the names of the measures they lack."""
        target = self.target.measure
        for area in self.leaves:
            states = {
                one.id: found.state
                for one in self.programme.indicators.measures
                if (found := self.figure(area, one.id))
            }
            lacks = [one for one in states if states[one] in {State.PARTIAL, State.NOT_REPORTED}]
            if lacks and states.get(target) is State.REPORTED:
                yield area, tuple(self.programme.measures[one].name for one in lacks)

    def _with_state(self, state: State) -> tuple[Area, ...]:
        found = ((area, self.figure(area, self.target.measure)) for area in self.leaves)
        return tuple(area for area, one in found if one and one.state is state)

    def ranked(self) -> tuple[Area, ...]:
        """Ranked areas, best first; equal rates in official order."""
        found = [(self.figure(area, names.RANK), area) for area in self.below]
        placed = [(one.value, area) for one, area in found if one and one.value is not None]
        return tuple(area for _, area in sorted(placed, key=lambda pair: Fraction(pair[0])))

    def with_tones(self, *tones: str) -> tuple[Area, ...]:
        """Areas whose standing has one of these tones, in official order."""
        return tuple(area for area in self.below if self._tone(area) in tones)

    def _tone(self, area: Area) -> str:
        found = self.figure(area, names.STANDING)
        standing = found.value if found else None
        return self.figures.judgements[standing].tone if isinstance(standing, str) else "none"


def top_of(programme: Programme) -> Area:
    """The area at the top of the tree."""
    return next(one for one in programme.area_file.areas if one.parent is None)


def noun_of(programme: Programme, areas: tuple[Area, ...]) -> str:
    """What areas are called together: the reporting areas' noun, or their levels' names."""
    noun = programme.area_file.noun
    if all(programme.is_leaf(one) for one in areas):
        return noun
    levels = {one.id: one.name for one in programme.area_file.levels}
    return "、".join(dict.fromkeys(levels.get(one.level, noun) for one in areas))


def with_unit(figure: Figure, figures: Figures) -> str:
    """A figure with the unit behind it; a silence stands alone."""
    text = figure_text(figure, figures)
    return f"{text}{unit_words(figure.unit, figures)}" if text[-1:].isdigit() else text


def plain(sentence: Sentence) -> str:
    """The sentence as one string."""
    return "".join(one if isinstance(one, str) else one.text for one in sentence)
