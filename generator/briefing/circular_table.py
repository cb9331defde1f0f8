"""The table of the circular: one row per area, the whole in the last row."""

from collections.abc import Sequence
from dataclasses import replace

from generator.briefing.document import needed_width
from generator.briefing.paper import Column, Figure, Row, Run, Table, Text
from generator.model.area import Area
from generator.model.plan import PostKind
from generator.progress import figure as names
from generator.progress.figure import ALL_KINDS
from generator.typeset.figure_text import figure_text
from generator.typeset.speaker import Speaker

UPRIGHT, TURNED = 442.0, 637.0
"""Widths of the type area in pt: 156 mm, and 225 mm on a page of its own, turned."""
LEFT_OUT = "类别较多，表中只列合计；"


def progress_table(speaker: Speaker) -> Table:
    """Plan, target by kind and in all, rate, gap where there is a pace, and standing.

    A table too wide for the page is turned; one too wide for that leaves the kinds out.
    """
    upright = _table(speaker, speaker.programme.plan.post_kinds)
    if needed_width(upright) <= UPRIGHT:
        return upright
    if needed_width(upright) <= TURNED:
        return replace(upright, landscape=True)
    return _table(speaker, ())


def _table(speaker: Speaker, kinds: Sequence[PostKind]) -> Table:
    """The table with columns for these kinds and for all together."""
    target, measure = speaker.target, speaker.programme.measures[speaker.target.measure]
    heads = [Column("单位", 3, "left"), Column(target.planned_name, 2)]
    heads += [Column(kind.short, 2, group=measure.name) for kind in kinds]
    heads.append(Column("合计", 2, group=measure.name) if kinds else Column(measure.name, 2))
    heads.append(Column(target.rate_name, 2))
    if speaker.is_paced:
        heads.append(Column("偏差", 2))
    points = "、百分点" if speaker.is_paced else ""
    day, ids = speaker.period.as_of, [kind.id for kind in kinds]
    left_out = "" if kinds or not speaker.programme.plan.post_kinds else LEFT_OUT
    return Table(
        caption=f"表1　各{speaker.noun}计划与进展（单位：{measure.unit}{points}）",
        columns=(*heads, Column("状态", 2, "center")),
        rows=tuple(_row(speaker, one, one.name_on(day), ids) for one in speaker.below),
        totals=(_row(speaker, speaker.root, speaker.whole(), ids),),
        note=f"{left_out}{_gap_note(speaker)}“—”表示没有任务或没有可算的数，“未报”不当作零。",
    )


def _gap_note(speaker: Speaker) -> str:
    if not speaker.is_paced:
        return ""
    rate = speaker.target.rate_name
    if speaker.target.rule == "at_most":
        return f"偏差为序时进度减{rate}；"
    return f"偏差为{rate}减序时进度；"


def _row(speaker: Speaker, area: Area, name: str, kinds: Sequence[str]) -> Row:
    target = speaker.target.measure
    wanted: list[tuple[str, str]] = [(names.PLANNED, ALL_KINDS)]
    wanted += [(target, kind) for kind in kinds]
    wanted += [(target, ALL_KINDS), (names.COMPLETION_RATE, ALL_KINDS)]
    if speaker.is_paced:
        wanted.append((names.GAP, ALL_KINDS))
    wanted.append((names.STANDING, ALL_KINDS))
    return (Text(name), *(_cell(speaker, area, *one) for one in wanted))


def _cell(speaker: Speaker, area: Area, indicator: str, kind: str) -> Run:
    found = speaker.figure(area, indicator, kind)
    if found is None:
        return Text("—")
    return Figure(str(found.key), figure_text(found, speaker.figures))
