"""Corrections: what stood, what stands, who decided and why."""

from generator.model.period import Period, Restatement
from generator.model.programme import Programme
from generator.tables import columns as those
from generator.tables.columns import named_area
from generator.tables.open_table import Column, Kind, OpenTable, Row, day, decimal, rows_of

COLUMNS = (
    Column("period", "被更正的报告期", meaning="报告期的编号，名称见 periods"),
    Column("area_id", "区域编号", meaning="区域的编号，见 areas", optional=True),
    Column("area_name", "区域名称", meaning="被更正的报告期的名称"),
    those.POST_KIND,
    Column("measure", "指标", meaning="指标的编号，见 indicators"),
    Column("unit", "单位", optional=True),
    Column("from", "原数", Kind.DECIMAL),
    Column("to", "更正数", Kind.DECIMAL),
    Column("decided", "决定日期", Kind.DATE),
    Column("by", "决定单位"),
    Column("reason", "原因"),
    Column("published_with", "随哪一期公布", meaning="报告期的编号"),
)


def corrections_table(programme: Programme) -> OpenTable:
    """Every correction in the order of decisions; `published_with` is the period that carries it.

    Names are those on the cut-off day of the period that was corrected.
    """
    found = [(one, later) for later in programme.periods for one in later.restates]
    ordered = sorted(found, key=lambda each: each[0].decided)
    return OpenTable(
        "corrections",
        "数据更正",
        "每次更正一行，含原数、更正数、决定单位和原因",
        "进展",
        COLUMNS,
        rows_of(_row(programme, *one) for one in ordered),
    )


def _row(programme: Programme, one: Restatement, later: Period) -> Row:
    measure = programme.measures.get(one.measure)
    on = next((each.as_of for each in programme.periods if each.period == one.period), None)
    area, name = named_area(programme, one.area, on)
    return (
        one.period,
        area.id if area else None,
        name,
        one.post_kind,
        one.measure,
        measure.unit if measure else None,
        decimal(one.stated),
        decimal(one.corrected),
        day(one.decided),
        one.by,
        one.reason,
        later.period,
    )
