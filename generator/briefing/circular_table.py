"""The table of the circular: one row per area, the whole in the last row."""

from generator.briefing.paper import Column, Figure, Row, Run, Table, Text
from generator.model.area import Area
from generator.progress import figure as names
from generator.progress.figure import ALL_KINDS
from generator.typeset.figure_text import figure_text
from generator.typeset.sentences import Speaker


def progress_table(speaker: Speaker) -> Table:
    """Plan, target by kind and in all, rate, gap and standing."""
    programme = speaker.programme
    target = programme.indicators.target
    measure = programme.measures[target.measure]
    kinds = programme.plan.post_kinds
    columns = (
        Column("单位", 3, "left"),
        Column(target.planned_name, 2),
        *(Column(kind.short, 2, group=measure.name) for kind in kinds),
        Column("合计", 2, group=measure.name),
        Column("完成率", 2),
        Column("偏差", 2),
        Column("状态", 2, "center"),
    )
    return Table(
        caption=f"表1　各{programme.area_file.noun}计划与进展（单位：{measure.unit}、百分点）",
        columns=columns,
        rows=tuple(_row(speaker, area, area.name) for area in speaker.leaves),
        totals=(_row(speaker, speaker.root, speaker.root.called or speaker.root.name),),
        note="偏差为完成率减序时进度；“—”表示没有这项任务，“未报”不当作零。",
    )


def _row(speaker: Speaker, area: Area, name: str) -> Row:
    target = speaker.programme.indicators.target.measure
    wanted = [(names.PLANNED, ALL_KINDS)]
    wanted += [(target, kind) for kind in speaker.programme.post_kinds]
    wanted += [(target, ALL_KINDS)]
    wanted += [(one, ALL_KINDS) for one in (names.COMPLETION_RATE, names.GAP, names.STANDING)]
    return (Text(name), *(_cell(speaker, area, *one) for one in wanted))


def _cell(speaker: Speaker, area: Area, indicator: str, kind: str) -> Run:
    found = speaker.figure(area, indicator, kind)
    if found is None:
        return Text("—")
    return Figure(str(found.key), figure_text(found, speaker.figures))
