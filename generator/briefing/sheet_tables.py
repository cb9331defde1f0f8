"""Tables of a sheet: an area by post kind, and the areas right below it."""

from generator.briefing.paper import Column, Figure, Row, Run, Standing, Table, Text
from generator.model.area import Area
from generator.progress import figure as names
from generator.progress.figure import ALL_KINDS
from generator.typeset.figure_text import figure_text, standing_symbol, standing_tone
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


def kinds_table(speaker: Speaker, area: Area) -> Table:
    """A row for each post kind and their sum; without post kinds the area alone."""
    kinds = speaker.programme.plan.post_kinds
    total = _row(speaker, area, "合计" if kinds else speaker.name(area), ALL_KINDS)
    return Table(
        caption="",
        columns=(Column("类别" if kinds else "单位", 3, "left"), *_columns(speaker)),
        rows=tuple(_row(speaker, area, kind.name, kind.id) for kind in kinds),
        totals=(total,),
        note=_note(speaker),
    )


def below_table(speaker: Speaker, most: int) -> Table:
    """The areas right below the speaker's, in official order; of many the first ones."""
    shown = speaker.below[:most]
    day = speaker.period.as_of
    return Table(
        caption="",
        columns=(Column("单位", 3, "left"), *_columns(speaker)),
        rows=tuple(_row(speaker, one, one.name_on(day), ALL_KINDS) for one in shown),
    )


def _columns(speaker: Speaker) -> tuple[Column, ...]:
    target, measure = speaker.target, speaker.programme.measures[speaker.target.measure]
    heads = (target.planned_name, measure.name, target.rate_name)
    gap = (Column("偏差", 2),) if speaker.is_paced else ()
    found = (*(Column(head, 2) for head in heads), *gap, Column(target.remaining_name, 2))
    return (Column("状态", 3, "left"), *found)


def _row(speaker: Speaker, area: Area, name: str, kind: str) -> Row:
    gap = (names.GAP,) if speaker.is_paced else ()
    wanted = (names.PLANNED, speaker.target.measure, names.COMPLETION_RATE, *gap, names.REMAINING)
    cells = (figure_run(speaker, area, one, kind) for one in wanted)
    return (Text(name), standing_run(speaker, area, kind), *cells)


def _note(speaker: Speaker) -> str:
    """Units of the columns, and what a dash means."""
    measure, target = speaker.programme.measures[speaker.target.measure], speaker.target
    sides = (target.rate_name, "序时进度")
    first, second = sides[::-1] if target.rule == "at_most" else sides
    gap = f"偏差为{first}减{second}，单位为百分点；" if speaker.is_paced else ""
    return f"数量单位：{measure.unit}。{gap}“—”表示没有任务或没有可算的数，未报不当作零。"
