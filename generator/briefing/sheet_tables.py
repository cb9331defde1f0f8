"""Tables of a sheet: an area by post kind, and the areas right below it."""

from collections.abc import Sequence

from generator.briefing.paper import Column, Figure, Row, Run, Standing, Table, Text
from generator.briefing.runs import runs
from generator.model.area import Area
from generator.progress import figure as names
from generator.progress.figure import ALL_KINDS
from generator.typeset.figure_text import figure_text, standing_symbol, standing_tone
from generator.typeset.needed_words import gap_units, target_unit
from generator.typeset.numbers import NOTHING
from generator.typeset.speaker import Speaker
from generator.typeset.standing_text import is_judged, shown_standing, standing_words


def standing_run(speaker: Speaker, area: Area, kind: str = ALL_KINDS) -> Run:
    """The standing with shape and word; 「—」 where nothing is judged."""
    found = speaker.figure(area, names.STANDING, kind)
    if found is None or not is_judged(found):
        return Text(NOTHING)
    words = standing_words(found, speaker.figures)
    symbol = standing_symbol(shown_standing(found), speaker.figures)
    return Standing(str(found.key), words, symbol, standing_tone(found, speaker.figures))


def figure_run(speaker: Speaker, area: Area, indicator: str, kind: str = ALL_KINDS) -> Run:
    """One figure as a cell; 「—」 where there is no such row."""
    found = speaker.figure(area, indicator, kind)
    if found is None:
        return Text(NOTHING)
    return Figure(str(found.key), figure_text(found, speaker.figures))


def kinds_table(speaker: Speaker, area: Area, *, in_units: bool = False) -> Table:
    """A row for each post kind and their sum; without post kinds the area alone.

    With `in_units` the gap to the pace is given in the unit of the plan, too.
    """
    kinds = speaker.programme.plan.post_kinds
    whole = "合计" if kinds else speaker.name(area)
    total = area_row(speaker, area, whole, in_units=in_units)
    return Table(
        caption="",
        columns=(
            Column("类别" if kinds else "单位", 3, "left"),
            *columns(speaker, in_units=in_units),
        ),
        rows=tuple(area_row(speaker, area, one.name, one.id, in_units=in_units) for one in kinds),
        totals=(total,),
        note=table_note(speaker, in_units=in_units),
    )


def below_table(speaker: Speaker, most: int, *, in_units: bool = False) -> Table:
    """The areas right below the speaker's, in official order; of many the first ones."""
    return areas_table(speaker, speaker.below[:most], in_units=in_units)


def areas_table(speaker: Speaker, areas: Sequence[Area], *, in_units: bool) -> Table:
    """A row for each of these areas."""
    day = speaker.period.as_of
    return Table(
        caption="",
        columns=(Column("单位", 3, "left"), *columns(speaker, in_units=in_units)),
        rows=tuple(area_row(speaker, one, one.name_on(day), in_units=in_units) for one in areas),
    )


def columns(speaker: Speaker, *, in_units: bool) -> tuple[Column, ...]:
    """The columns beside the name."""
    target, measure = speaker.target, speaker.programme.measures[speaker.target.measure]
    heads = [target.planned_name, measure.name, target.rate_name]
    heads += ["偏差"] if speaker.is_paced else []
    heads += [f"偏差（{target_unit(speaker)}）"] if speaker.is_paced and in_units else []
    found = (Column(head, 2) for head in (*heads, target.remaining_name))
    return (Column("状态", 3, "left"), *found)


def area_row(
    speaker: Speaker, area: Area, name: str, kind: str = ALL_KINDS, *, in_units: bool
) -> Row:
    """The cells of `columns`, under a name."""

    def cells(*wanted: str) -> tuple[Run, ...]:
        return tuple(figure_run(speaker, area, one, kind) for one in wanted)

    gap = cells(names.GAP) if speaker.is_paced else ()
    units = runs((gap_units(speaker, area, kind),)) if speaker.is_paced and in_units else ()
    counts = cells(names.PLANNED, speaker.target.measure, names.COMPLETION_RATE)
    standing = standing_run(speaker, area, kind)
    return (Text(name), standing, *counts, *gap, *units, *cells(names.REMAINING))


def table_note(speaker: Speaker, *, in_units: bool) -> str:
    """Units of the columns, and what a dash means."""
    measure = speaker.programme.measures[speaker.target.measure]
    gap = gap_note(speaker)
    if gap and in_units:
        unit, name = target_unit(speaker), speaker.target.planned_name
        gap += f"偏差（{unit}）按{name}折算，尾数朝不利的一边取整；"
    return f"数量单位：{measure.unit}。{gap}“—”表示没有任务或没有可算的数，未报不当作零。"


def gap_note(speaker: Speaker) -> str:
    """What the gap is the difference of; nothing without a pace."""
    sides = (speaker.target.rate_name, "序时进度")
    first, second = sides[::-1] if speaker.target.rule == "at_most" else sides
    return f"偏差为{first}减{second}，单位为百分点；" if speaker.is_paced else ""
