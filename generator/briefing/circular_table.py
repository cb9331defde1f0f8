"""The table of the circular: one row per area, the whole in the last row."""

from generator.briefing.paper import Column, Figure, Row, Run, Table, Text
from generator.model.area import Area
from generator.progress import figure as names
from generator.progress.figure import ALL_KINDS
from generator.typeset.figure_text import figure_text
from generator.typeset.speaker import Speaker


def progress_table(speaker: Speaker) -> Table:
    """Plan, target by kind and in all, rate, gap where there is a pace, and standing."""
    programme, target = speaker.programme, speaker.target
    measure = programme.measures[target.measure]
    kinds = programme.plan.post_kinds
    heads = [Column("单位", 3, "left"), Column(target.planned_name, 2)]
    heads += [Column(kind.short, 2, group=measure.name) for kind in kinds]
    heads.append(Column("合计", 2, group=measure.name) if kinds else Column(measure.name, 2))
    heads.append(Column(target.rate_name, 2))
    if speaker.is_paced:
        heads.append(Column("偏差", 2))
    points = "、百分点" if speaker.is_paced else ""
    return Table(
        caption=f"表1　各{speaker.noun}计划与进展（单位：{measure.unit}{points}）",
        columns=(*heads, Column("状态", 2, "center")),
        rows=tuple(_row(speaker, one, one.name_on(speaker.period.as_of)) for one in speaker.below),
        totals=(_row(speaker, speaker.root, speaker.whole()),),
        note=f"{_gap_note(speaker)}“—”表示没有这项任务，“未报”不当作零。",
    )


def _gap_note(speaker: Speaker) -> str:
    if not speaker.is_paced:
        return ""
    rate = speaker.target.rate_name
    if speaker.target.rule == "at_most":
        return f"偏差为序时进度减{rate}；"
    return f"偏差为{rate}减序时进度；"


def _row(speaker: Speaker, area: Area, name: str) -> Row:
    target = speaker.target.measure
    wanted: list[tuple[str, str]] = [(names.PLANNED, ALL_KINDS)]
    wanted += [(target, kind) for kind in speaker.programme.post_kinds]
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
