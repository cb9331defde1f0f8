"""What every page looks at: the programme, its figures, and a few questions about them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from markupsafe import Markup

from generator.model.area import Area
from generator.model.period import Period, Return
from generator.model.programme import Programme
from generator.pages.term_marks import names_of, terms_of
from generator.progress.figure import ALL_KINDS, Figure, Figures
from generator.typeset.area_words import area_words
from generator.typeset.dates import minute_element
from generator.typeset.edition import as_of
from generator.typeset.fixed_words import UNSIGNED
from generator.typeset.page import SitePaper
from generator.typeset.plan_years import plan_years, short_names_repeat
from generator.typeset.speaker import Speaker, noun_of, top_of


@dataclass(frozen=True)
class View:
    """A programme and its computed figures."""

    programme: Programme
    figures: Figures
    papers: Mapping[str, SitePaper] = field(default_factory=dict)  # by path below the site

    @cached_property
    def root(self) -> Area:
        """The area at the top of the tree."""
        return top_of(self.programme)

    @cached_property
    def leaves(self) -> tuple[Area, ...]:
        """Reporting areas of the plan, as the data stand, in official order."""
        return tuple(self.programme.leaves(self.root, self.as_of))

    @cached_property
    def below(self) -> tuple[Area, ...]:
        """Areas of the plan right below the top as the data stand, in official order."""
        return tuple(one for one in self.programme.children(self.root, self.as_of) if one.in_plan)

    @cached_property
    def terms(self) -> tuple[dict[str, str], tuple[str, ...]]:
        """Term → the id of its entry in the glossary, and names no term is marked in."""
        return terms_of(self.programme), names_of(self.programme)

    @property
    def noun(self) -> str:
        """What the areas right below the top are called together."""
        return noun_of(self.programme, self.below)

    @property
    def latest(self) -> Period | None:
        """The last period that has a file."""
        return self.programme.periods[-1] if self.programme.periods else None

    @property
    def as_of(self) -> date:
        """The day the data stand at; without any period, the day the plan was issued."""
        return as_of(self.programme)

    @property
    def status(self) -> str | None:
        """`sample` or `draft` if any period shown is one, else None."""
        shown = {one.status for one in self.programme.periods}
        return next((one for one in UNSIGNED if one in shown), None)

    def published(self, period: Period | None = None) -> datetime | None:
        """When a period was signed off, or the last of all shown; None where nobody has said it.

        The only time of publication there is: pages and feeds take it from here, not from a clock.
        """
        shown = (period,) if period else self.programme.periods
        return max((one.signed_off for one in shown if one.signed_off), default=None)

    @cached_property
    def signed_words(self) -> dict[str, Markup]:
        """By period: its name, and when its figures were signed off."""
        return {one.period: self._signed(one) for one in self.programme.periods}

    def _signed(self, period: Period) -> Markup:
        at = self.published(period)
        said = Markup("，%s签发") % minute_element(at) if at else Markup("，还没有签发")
        return Markup("%s%s") % (self.period_name(period), said)

    def speaker(self, period: Period, top: Area | None = None) -> Speaker:
        """Who says sentences about an area (the top of the tree) in a period."""
        key = (period.period, top.id if top else self.root.id)
        if key not in self._speakers:
            self._speakers[key] = Speaker(self.programme, self.figures, period, top)
        return self._speakers[key]

    @cached_property
    def _speakers(self) -> dict[tuple[str, str], Speaker]:
        return {}

    def last_of(self, area: Area) -> Period | None:
        """The last period with a file in which an area exists."""
        there = (one for one in reversed(self.programme.periods) if area.exists(one.as_of))
        return next(there, None)

    def name(self, area: Area) -> str:
        """How readers know an area now, or knew it last."""
        return self.programme.shown_name(area, area.until or self.as_of)

    def shown(self, text: str, day: date) -> str:
        """How readers know the area a text of YAML names on a day; the text if it names none."""
        return area_words(self.programme, text, day)

    def figure(
        self, period: Period, area: Area, indicator: str, kind: str = ALL_KINDS
    ) -> Figure | None:
        """One figure, or None where there is no such row."""
        return self.figures.figure(period.period, area.id, kind, indicator)

    def period_name(self, period: Period) -> str:
        """The declared name of a period."""
        return self.programme.period_name(period)

    @cached_property
    def period_names(self) -> dict[str, str]:
        """Period id → declared name, of every period that has a file."""
        return {one.period: self.period_name(one) for one in self.programme.periods}

    @cached_property
    def short_names_repeat(self) -> bool:
        """Whether short names of periods tell them apart only together with their year."""
        return short_names_repeat(self.programme)

    @cached_property
    def _years(self) -> dict[str, str]:
        return plan_years(self.programme)

    def year_name(self, period: str) -> str:
        """How running text calls the plan year a period (by its id) belongs to."""
        return self._years[period]

    def period_short(self, period: Period) -> str:
        """The declared short name of a period, with its year where short names repeat."""
        declared = self.programme.period_declarations.get(period.period)
        if declared is None:
            return period.period
        year = self.year_name(period.period) if self.short_names_repeat else ""
        return f"{year}{declared.short}"

    @cached_property
    def _units(self) -> dict[str, str]:
        declared = self.programme.indicators
        plan = dict.fromkeys(
            ("planned", "planned_original", "remaining"),
            self.programme.measures[declared.target.measure].unit,
        )
        measures = {one.id: one.unit for one in declared.measures}
        return plan | measures | {one.id: one.unit for one in declared.derived}

    def unit(self, indicator: str) -> str:
        """The unit printed in the head of an indicator's column; nothing for shares and words."""
        return self._units.get(indicator, "")

    def returned(self, period: Period, area: Area) -> Return | None:
        """The return of an area, if there is one."""
        key = self.programme.return_keys(period).get(area.id)
        found = period.returns[key] if key else None
        return found if isinstance(found, Return) else None

    def due(self, period: Period) -> date | None:
        """The day returns of a period are due."""
        return self.programme.return_due(period.period)

    def whole(self, area: Area | None = None) -> str:
        """How running text calls an area, or the whole."""
        one = area or self.root
        return one.called or self.name(one)
