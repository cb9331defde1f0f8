"""Where a number comes from: the derivation tree down to clauses and file:line."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from generator.diagnostics.report import as_text
from generator.model.programme import Programme
from generator.progress.compute import compute
from generator.progress.figure import ALL_KINDS, Figure, Figures, Input, Key
from generator.typeset.asked import IN_ALL, area_meant, indicators_by_name, kinds_by_name
from generator.typeset.figure_text import figure_text, input_text, unit_words
from generator.typeset.origin_text import input_source_text
from generator.workflow.check import check

STEP = "  "


@dataclass(frozen=True, slots=True)
class Answer:
    """The explanation, or why there is none."""

    text: str
    found: bool


def explain(root: Path, period: str, area: str, kind: str, indicator: str) -> Answer:
    """Explain one figure; area, kind and indicator by name or id."""
    checked = check(root)
    if checked.sound is None:
        return Answer(as_text(checked.findings, checked.excerpt), found=False)
    programme = checked.sound
    figures = compute(programme, checked.suspects)
    day = next((one.as_of for one in programme.periods if one.period == period), None)
    named = area_meant(programme, area, day)
    kinds = kinds_by_name(programme)
    indicators = indicators_by_name(figures.indicator_names)
    key = Key(
        period,
        named.id if named else area,
        kinds.get(kind, kind),
        indicators.get(indicator, indicator),
    )
    figure = figures.by_key.get(key)
    if figure is None:
        absent = _absent(programme, period, area)
        return Answer(absent or _nearest(key, area, programme, figures), found=False)
    return Answer("\n".join(_tree(figure, programme, figures, 0, set())), found=True)


def _absent(programme: Programme, period: str, text: str) -> str:
    """Why a name means no area of a period: several bear it, or it is not there then."""
    day = next((one.as_of for one in programme.periods if one.period == period), None)
    found = programme.area_names.candidates(text)
    if day is None or not found:
        return ""
    there = [one for one in found if one.exists(day)]
    if len(there) > 1:
        paths = "、".join(f"“{programme.area_names.written(one, day)}”" for one in there)
        return f"叫“{text}”的不止一个，可以写 {paths}。"
    return "" if there else f"{period} 时没有“{text}”这个区域。"


def _tree(
    figure: Figure, programme: Programme, figures: Figures, depth: int, told: set[Key]
) -> Iterator[str]:
    pad = STEP * depth
    yield f"{pad}{_headline(figure, programme, figures)}"
    if figure.key in told:
        yield f"{pad}{STEP}（上面已说明）"
        return
    told.add(figure.key)
    if figure.derivation.formula:
        yield f"{pad}{STEP}{figure.derivation.formula}"
    first = figures.first_published.get(figure.key)
    if first is not None:
        yield f"{pad}{STEP}首次公布：{figure_text(first, figures)}"
    for remark in figure.derivation.remarks:
        yield f"{pad}{STEP}· {remark}"
    for one in figure.derivation.inputs:
        below = figures.by_key.get(one.figure) if one.figure else None
        if below is not None:
            yield from _tree(below, programme, figures, depth + 1, told)
        else:
            yield f"{pad}{STEP}{_leaf(one, figure, programme, figures)}"


def _headline(figure: Figure, programme: Programme, figures: Figures) -> str:
    key = figure.key
    day = next(one.as_of for one in programme.periods if one.period == key.period)
    area = programme.shown_name(programme.areas[key.area], day)
    kind = programme.post_kinds[key.kind].name if key.kind != ALL_KINDS else IN_ALL
    name = figures.indicator_names[key.indicator]
    text = figure_text(figure, figures)
    unit = unit_words(figure.unit, figures) if text[-1:].isdigit() else ""
    return f"{key.period} {area}（{kind}）{name}：{text}{unit}"


def _leaf(one: Input, figure: Figure, programme: Programme, figures: Figures) -> str:
    value = input_text(one, figure, figures)
    source = input_source_text(one, programme)
    place = f"　{one.at}" if one.at else ""
    return f"{one.label}：{value}{unit_words(one.unit, figures)}　〔{source}〕{place}"


def _nearest(key: Key, area: str, programme: Programme, figures: Figures) -> str:
    """Which part of the question is unknown, and what it may have meant."""
    known = {
        "报告期": (key.period, [one.period for one in programme.periods]),
        "区域": (
            area if key.area not in programme.areas else key.area,
            [*programme.areas, *(one.name for one in programme.area_file.areas)],
        ),
        "类别": (key.kind, [ALL_KINDS, *programme.post_kinds]),
        "指标": (key.indicator, list(figures.indicator_names)),
    }
    titles = {
        **{one.id: one.name for one in programme.post_kinds.values()},
        **figures.indicator_names,
        ALL_KINDS: IN_ALL,
    }
    for what, (asked, names) in known.items():
        if asked not in names:
            near = get_close_matches(asked, names, n=1, cutoff=0.4)
            hint = f"是不是想写“{near[0]}”？" if near else f"可用的有：{_listed(names, titles)}。"
            return f"没有{what}“{asked}”。{hint}"
    return f"{key.period} {area}不计算“{titles[key.indicator]}”（{titles[key.kind]}）。"


def _listed(names: list[str], titles: dict[str, str]) -> str:
    return "、".join(f"{one}（{titles[one]}）" if one in titles else one for one in names)
