"""Words from figures: sentences whose every number is a computed figure with its key."""

from collections.abc import Iterator
from fractions import Fraction

from generator.model.area import Area
from generator.progress import figure as names
from generator.progress.figure import ALL_KINDS, State
from generator.typeset.dates import long_date
from generator.typeset.figure_text import part_text, unit_words
from generator.typeset.figure_words import clause, ends, gap_words, is_nothing
from generator.typeset.speaker import Said, Sentence, Speaker

MOST_NAMES = 12
"""More names than this are not listed one by one."""
MOST_TIED = 3
"""Of those that share the first or the last place."""


def summary_sentences(speaker: Speaker) -> Iterator[Sentence]:
    """The plan, how far it is, what came since the period before, who is first and last."""
    yield plan_sentence(speaker)
    if is_nothing(speaker, speaker.root, names.PLANNED):
        return
    yield progress_sentence(speaker)
    yield from (one for one in (change_sentence(speaker), extremes_sentence(speaker)) if one)


def plan_sentence(speaker: Speaker) -> Sentence:
    """What was promised, as a total and by kind; kinds without a task are not spoken of."""
    root = speaker.root
    if is_nothing(speaker, root, names.PLANNED):
        return (f"{speaker.whole()}没有任务。",)
    parts: list[str | Said] = [speaker.whole(), speaker.target.planned_name]
    parts.append(_planned(speaker, root))
    kinds = speaker.programme.plan.post_kinds
    told = [one for one in kinds if not is_nothing(speaker, root, names.PLANNED, one.id)]
    for number, kind in enumerate(told):
        parts += ["，其中" if number == 0 else "、", kind.name]
        parts.append(_planned(speaker, root, kind.id))
    return (*parts, "。")


def _planned(speaker: Speaker, area: Area, kind: str = ALL_KINDS) -> str | Said:
    """The plan of a node; where it is not public, that it is not."""
    found = speaker.figure(area, names.PLANNED, kind)
    if found is not None and found.state is State.NOT_PUBLISHED:
        return "没有公布" if speaker.programme.is_leaf(area) else "没有全部公布"
    return speaker.said(area, names.PLANNED, kind)


def _rate_words(speaker: Speaker, area: Area, kind: str = ALL_KINDS) -> Sentence:
    """The rate at its ends; without a published plan there is none."""
    found = speaker.figure(area, names.COMPLETION_RATE, kind)
    name = speaker.target.rate_name
    if found is not None and found.state is State.NOT_PUBLISHED:
        return (f"，不计算{name}",)
    return clause(speaker, f"，{name}", area, names.COMPLETION_RATE, kind)


def progress_sentence(speaker: Speaker) -> Sentence:
    """How far it is: the target measure, the rate, the distance to the pace or the limit."""
    root = speaker.root
    target = speaker.programme.measures[speaker.target.measure]
    if is_nothing(speaker, root, target.id):
        return (f"截至{long_date(speaker.period.as_of)}，{speaker.whole()}没有任务。",)
    counts: Sentence = (
        f"截至{long_date(speaker.period.as_of)}，{target.name}",
        *ends(speaker, root, target.id),
        *_rate_words(speaker, root),
    )
    pace: Sentence = ()
    if speaker.is_paced:
        gap = gap_words(speaker, root)
        pace = ("；序时进度", speaker.said(root, names.PACE), *(("，", *gap) if gap else ()))
    return (*counts, *pace, *_beyond(speaker, root), "。")


def kind_sentence(speaker: Speaker, kind: str) -> Sentence:
    """One post kind in one sentence, without its name."""
    root, target = speaker.root, speaker.target
    measure = speaker.programme.measures[target.measure]
    if is_nothing(speaker, root, names.PLANNED, kind):
        return ("没有任务。",)
    gap = gap_words(speaker, root, kind)
    return (
        target.planned_name,
        _planned(speaker, root, kind),
        f"，{measure.name}",
        *ends(speaker, root, measure.id, kind),
        *_rate_words(speaker, root, kind),
        *(("，", *gap) if gap else ()),
        *_remaining_words(speaker, root, kind),
        "。",
    )


def _remaining_words(speaker: Speaker, area: Area, kind: str = ALL_KINDS) -> Sentence:
    found = speaker.figure(area, names.REMAINING, kind)
    if found is None or found.state is State.NOT_PUBLISHED:
        return ()
    label = f"；{speaker.target.remaining_name}"
    return clause(speaker, label, area, names.REMAINING, kind)


def _beyond(speaker: Speaker, area: Area) -> Sentence:
    """For a ceiling or a floor: by how much it is not kept, or that it is."""
    if speaker.target.rule == "reach":
        return ()
    found = speaker.figure(area, names.REMAINING)
    if found is None or (found.value is None and found.low is None):
        return ()
    if found.value == 0 or found.low == found.high == 0:
        is_ceiling = speaker.target.rule == "at_most"
        known = "已报的" if is_ceiling and found.value is None else ""
        side = "没有超出" if is_ceiling else "没有低于"
        return (f"，{known}{side}{speaker.target.planned_name}",)
    name = speaker.target.remaining_name
    label = f"，{name}" if speaker.programme.is_leaf(area) else f"；各单位{name}合计"
    return (label, *ends(speaker, area, names.REMAINING))


def silence_sentences(speaker: Speaker) -> Iterator[Sentence]:
    """What is not known this period, and how it was treated."""
    missing, partly = speaker.unreported(), speaker.partly()
    said: list[str | Said] = []
    if missing:
        said.append(f"{listed(missing, speaker)}本期未报")
    if partly:
        said.append(f"{'，' if said else ''}{_partly_words(partly, speaker)}")
    if said:
        yield (*said, f"。未报不当作零：{speaker.whole()}{_treatment(speaker)}。")
    lacking = [f"{speaker.name(area)}（{'、'.join(lacks)}）" for area, lacks in speaker.lacking()]
    if lacking:
        more = f"等多个{speaker.programme.area_file.noun}" if len(lacking) > MOST_NAMES else ""
        told = "、".join(lacking[:MOST_NAMES])
        yield (f"个别指标未报或未报全的：{told}{more}。未报不当作零，只合计已报的数。",)


def _partly_words(areas: tuple[Area, ...], speaker: Speaker) -> str:
    """Who reported a part; of a single area, which post kinds."""
    kinds = speaker.kinds_in(areas[0], speaker.target.measure) if len(areas) == 1 else ()
    which = f"（{'、'.join(kinds)}已报）" if kinds else ""
    return f"{listed(areas, speaker)}只报了一部分{which}"


def _treatment(speaker: Speaker) -> str:
    """How the two ends of an interval count the missing."""
    found = speaker.figure(speaker.root, speaker.target.measure)
    if found is None or found.low is None:
        return "本期没有可合计的数"
    measure = speaker.programme.measures[speaker.target.measure]
    low = "沿用上次已报的数" if measure.kind == "cumulative" else "不计"
    if found.high is None:
        return f"数里未报的{low}，是至少数；未报单位的计划没有全部公布，不测算至多数"
    plan = "完成计划" if speaker.target.rule == "reach" else speaker.target.planned_name
    return f"数少算时{low}，多算时按{plan}测算（测算情形，不是实际上限）"


def change_sentence(speaker: Speaker) -> Sentence | None:
    """What came since the period before, over the areas that reported both times."""
    target = speaker.target.measure
    found = speaker.figure(speaker.root, f"{target}_change")
    if found is None or found.value is None:
        return None
    name = speaker.programme.measures[target].name
    scope = "" if found.state is State.REPORTED else "两期都已报的部分，"
    moved = Fraction(found.value)
    if moved == 0:
        return (f"与上期相比，{scope}{name}没有变化。",)
    text = part_text(abs(moved), found, speaker.figures)
    size = Said(f"{found.key}#size", f"{text}{unit_words(found.unit, speaker.figures)}")
    return (f"与上期相比，{scope}{name}{'增加' if moved > 0 else '减少'}", size, "。")


def extremes_sentence(speaker: Speaker) -> Sentence | None:
    """Who is first and who is last among those that reported; a floor or ceiling has no race."""
    pair = extremes(speaker)
    if pair is None:
        return None
    opening = f"已报的{speaker.noun}中，{speaker.target.rate_name}最高的是"
    return (*with_rate(speaker, opening, pair[0]), *with_rate(speaker, "，最低的是", pair[1]), "。")


def with_rate(speaker: Speaker, opening: str, areas: tuple[Area, ...]) -> Sentence:
    """The areas that share a rate, and the rate."""
    rate = speaker.said(areas[0], names.COMPLETION_RATE)
    return (f"{opening}{listed(areas, speaker, MOST_TIED)}（", rate, "）")


def extremes(speaker: Speaker) -> tuple[tuple[Area, ...], tuple[Area, ...]] | None:
    """The areas with the highest rate and those with the lowest; None where all are alike."""
    ranked = speaker.ranked()
    if not ranked:
        return None
    first, last = (_tied(speaker, ranked, place) for place in (0, -1))
    if first == last:
        return None
    return (last, first) if speaker.target.rule == "at_most" else (first, last)


def _tied(speaker: Speaker, ranked: tuple[Area, ...], place: int) -> tuple[Area, ...]:
    """The areas that share the rank of the one at a place."""
    places = [speaker.figure(one, names.RANK) for one in ranked]
    values = [one.value if one else None for one in places]
    return tuple(one for one, value in zip(ranked, values, strict=True) if value == values[place])


def area_sentence(speaker: Speaker, area: Area) -> Sentence:
    """One area in one sentence, without its name: numbers that fit its standing."""
    target = speaker.target
    measure = speaker.programme.measures[target.measure]
    standing = speaker.figure(area, names.STANDING)
    if standing is None or standing.state is State.NOT_REPORTED:
        return ("本期未报。",)
    if standing.state is State.NO_TASK:
        return ("方案没有给它任务。",)
    counts: Sentence = (
        f"{target.planned_name}",
        _planned(speaker, area),
        f"，{measure.name}",
        *ends(speaker, area, measure.id),
        *_rate_words(speaker, area),
    )
    if standing.value in {"over_fulfilled", "fulfilled"}:
        return (*counts, "。")
    gap = gap_words(speaker, area)
    told: Sentence = (*counts, "，", *gap) if gap else counts
    if target.rule != "reach":
        return (*told, *_beyond(speaker, area), "。")
    return (*told, *_remaining_words(speaker, area), "。")


def filing_sentence(speaker: Speaker) -> Sentence:
    """How many returns were due, how many are complete and how many came in time."""
    root = speaker.root
    counts: Sentence = (
        "应报单位",
        speaker.said(root, names.RETURNS_EXPECTED),
        "，报齐",
        speaker.said(root, names.RETURNS_COMPLETE),
        *clause(speaker, "，报齐率", root, names.COMPLETENESS),
    )
    in_time = speaker.figure(root, names.RETURNS_ON_TIME)
    if in_time is None or in_time.value is None:
        return (*counts, "。")
    return (
        *counts,
        "；按时报齐",
        speaker.said(root, names.RETURNS_ON_TIME),
        *clause(speaker, "，按时报齐率", root, names.ON_TIME_RATE),
        "。",
    )


def listed(areas: tuple[Area, ...], speaker: Speaker, most: int = MOST_NAMES) -> str:
    """The names; of a long list the first ones."""
    shown = "、".join(speaker.name(one) for one in areas[:most])
    return f"{shown}等多个{speaker.programme.area_file.noun}" if len(areas) > most else shown
