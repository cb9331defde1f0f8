"""Words from figures: sentences whose every number is a computed figure with its key."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from generator.model.area import Area
from generator.model.period import Period
from generator.model.programme import Programme
from generator.progress import figure as names
from generator.progress.figure import ALL_KINDS, Figure, Figures, State
from generator.typeset.dates import long_date
from generator.typeset.figure_text import figure_text, unit_words, value_text
from generator.typeset.numbers import distance


@dataclass(frozen=True, slots=True)
class Said:
    """A figure inside a sentence: its key and its printed text."""

    key: str
    text: str


Sentence = tuple[str | Said, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Says sentences about one period of a programme."""

    programme: Programme
    figures: Figures
    period: Period

    @property
    def root(self) -> Area:
        """The area at the top of the tree."""
        return next(one for one in self.programme.area_file.areas if one.parent is None)

    @property
    def leaves(self) -> tuple[Area, ...]:
        """The reporting areas of the plan, in official order."""
        return tuple(self.programme.leaves(self.root))

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
        """Areas with a task and no return at all."""
        target = self.programme.indicators.target.measure
        found = ((area, self.figure(area, target)) for area in self.leaves)
        return tuple(area for area, one in found if one and one.state is State.NOT_REPORTED)

    def partly(self) -> tuple[Area, ...]:
        """Areas of which a part has been reported."""
        target = self.programme.indicators.target.measure
        found = ((area, self.figure(area, target)) for area in self.leaves)
        return tuple(area for area, one in found if one and one.state is State.PARTIAL)

    def ranked(self) -> tuple[Area, ...]:
        """Ranked areas, best first; equal rates in official order."""
        found = [(self.figure(area, names.RANK), area) for area in self.leaves]
        placed = [(one.value, area) for one, area in found if one and one.value is not None]
        return tuple(area for _, area in sorted(placed, key=lambda pair: Fraction(pair[0])))

    def with_tones(self, *tones: str) -> tuple[Area, ...]:
        """Areas whose standing has one of these tones, in official order."""
        return tuple(area for area in self.leaves if self._tone(area) in tones)

    def _tone(self, area: Area) -> str:
        found = self.figure(area, names.STANDING)
        standing = found.value if found else None
        return self.figures.judgements[standing].tone if isinstance(standing, str) else "none"


def with_unit(figure: Figure, figures: Figures) -> str:
    """A figure with the unit behind it; a silence stands alone."""
    text = figure_text(figure, figures)
    return f"{text}{unit_words(figure.unit)}" if text[-1:].isdigit() else text


def plan_sentence(speaker: Speaker) -> Sentence:
    """What was promised, as a total and by kind."""
    root, target = speaker.root, speaker.programme.indicators.target
    parts: list[str | Said] = [root.called or root.name, target.planned_name]
    parts.append(speaker.said(root, names.PLANNED))
    for number, kind in enumerate(speaker.programme.plan.post_kinds):
        parts += ["，其中" if number == 0 else "、", kind.name]
        parts.append(speaker.said(root, names.PLANNED, kind.id))
    return (*parts, "。")


def progress_sentence(speaker: Speaker) -> Sentence:
    """How far it is: the target measure, the rate, the distance to the pace."""
    root = speaker.root
    target = speaker.programme.measures[speaker.programme.indicators.target.measure]
    head = (f"截至{long_date(speaker.period.as_of)}，{target.name}",)
    body = (
        *_ends(speaker, root, target.id),
        "，完成率",
        *_ends(speaker, root, names.COMPLETION_RATE),
    )
    pace = ("；序时进度", speaker.said(root, names.PACE), "，", *gap_words(speaker, root))
    return (*head, *body, *pace, "。")


def _ends(speaker: Speaker, area: Area, indicator: str, kind: str = ALL_KINDS) -> Sentence:
    """A figure, or 至少…至多… where a return is missing."""
    found = speaker.figure(area, indicator, kind)
    if found is None or found.low is None:
        return (speaker.said(area, indicator, kind),)
    unit, key = unit_words(found.unit), str(found.key)
    low = value_text(found.low, found.unit, speaker.figures)
    if found.high is None:
        return ("至少", Said(f"{key}#low", f"{low}{unit}"))
    high = value_text(found.high, found.unit, speaker.figures)
    return (
        "至少",
        Said(f"{key}#low", f"{low}{unit}"),
        "、至多",
        Said(f"{key}#high", f"{high}{unit}"),
    )


def gap_words(speaker: Speaker, area: Area, kind: str = ALL_KINDS) -> Sentence:
    """快于/慢于序时进度 n 个百分点, at both ends where there are two."""
    found = speaker.figure(area, names.GAP, kind)
    if found is None:
        return ("",)
    if isinstance(found.value, Fraction):
        return _distance_words(str(found.key), found.value)
    if isinstance(found.low, Fraction) and isinstance(found.high, Fraction):
        low = _distance_words(f"{found.key}#low", found.low)
        high = _distance_words(f"{found.key}#high", found.high)
        return ("少算时", *low, "、多算时", *high)
    return (figure_text(found, speaker.figures),)


def _distance_words(key: str, gap: Fraction) -> Sentence:
    if gap == 0:
        return ("与序时进度持平",)
    return ("快" if gap > 0 else "慢", Said(f"{key}#size", distance(gap)), "个百分点")


def silence_sentences(speaker: Speaker) -> Iterator[Sentence]:
    """What is not known this period, and how it was treated."""
    missing, partly = speaker.unreported(), speaker.partly()
    said = []
    if missing:
        said.append(f"{_listed(missing)}本期未报")
    if partly:
        said.append(f"{_listed(partly)}只报了一部分")
    if said:
        whole = speaker.root.called or speaker.root.name
        low = f"{'，'.join(said)}。未报不当作零：{whole}数少算时沿用上次已报的数，"
        yield (f"{low}多算时按完成计划测算（测算情形，不是实际上限）。",)


def change_sentence(speaker: Speaker) -> Sentence | None:
    """What came since the period before, over the areas that reported both times."""
    target = speaker.programme.indicators.target.measure
    found = speaker.figure(speaker.root, f"{target}_change")
    if found is None or found.value is None:
        return None
    name = speaker.programme.measures[target].name
    scope = "" if found.state is State.REPORTED else "两期都已报的部分，"
    moved = Fraction(found.value)
    word = "增加" if moved > 0 else "减少" if moved < 0 else "没有变化"
    if moved == 0:
        return (f"与上期相比，{scope}{name}没有变化。",)
    text = value_text(abs(moved), found.unit, speaker.figures)
    size = Said(f"{found.key}#size", f"{text}{unit_words(found.unit)}")
    return (f"与上期相比，{scope}{name}{word}", size, "。")


def extremes_sentence(speaker: Speaker) -> Sentence | None:
    """Who is first and who is last among those that reported."""
    ranked = speaker.ranked()
    if len(ranked) < 2:  # noqa: PLR2004 -- one area is neither first nor last
        return None
    first, last = ranked[0], ranked[-1]
    noun = speaker.programme.area_file.noun
    rate = names.COMPLETION_RATE
    return (
        f"已报的{noun}中，完成率最高的是{first.name}（",
        speaker.said(first, rate),
        f"），最低的是{last.name}（",
        speaker.said(last, rate),
        "）。",
    )


def area_sentence(speaker: Speaker, area: Area) -> Sentence:
    """One area in one sentence, without its name: numbers that fit its standing."""
    target = speaker.programme.indicators.target
    measure = speaker.programme.measures[target.measure]
    standing = speaker.figure(area, names.STANDING)
    if standing is None or standing.state is State.NOT_REPORTED:
        return ("本期未报。",)
    counts: Sentence = (
        f"{target.planned_name}",
        speaker.said(area, names.PLANNED),
        f"，{measure.name}",
        *_ends(speaker, area, measure.id),
    )
    if standing.value in {"over_fulfilled", "fulfilled"}:
        return (*counts, "，完成率", speaker.said(area, names.COMPLETION_RATE), "。")
    return (
        *counts,
        "，完成率",
        *_ends(speaker, area, names.COMPLETION_RATE),
        "，",
        *gap_words(speaker, area),
        f"；{target.remaining_name}",
        *_ends(speaker, area, names.REMAINING),
        "。",
    )


def _listed(areas: tuple[Area, ...]) -> str:
    return "、".join(one.name for one in areas)


def plain(sentence: Sentence) -> str:
    """The sentence as one string."""
    return "".join(one if isinstance(one, str) else one.text for one in sentence)
