"""各期进展: every computed figure as a row."""

from generator.model.programme import Programme
from generator.progress.figure import Figures
from generator.tables import columns as those
from generator.tables.open_table import Cell, Column, Kind, OpenTable, mixed

NAME = "progress"
VALUE = Column(
    "value",
    "数值",
    Kind.MIXED,
    "比率以 1 为全部，偏差为百分点，进度状态为编号（见 standings）；未报为空，不是零",
    optional=True,
)
LOW = Column("low", "下端", Kind.MIXED, "有未报时的下端：未报的按上次已知数计", optional=True)
HIGH = Column(
    "high",
    "上端",
    Kind.MIXED,
    "有未报时的上端：未报的按完成计划测算；没有上端的为空",
    optional=True,
)
UNIT = Column(
    "unit",
    "单位",
    meaning="ratio 比率，points 百分点，standing 状态编号，rank 位次，"
    "areas 单位数，cells 项数，其余照写",
)
INDICATOR = Column("indicator", "指标", meaning="指标的编号，见 indicators")
STATE = Column("state", "报送状态", Kind.CHOICE, "这个数知道多少", choices=those.STATES)
COLUMNS = (
    *(those.PERIOD, those.STATUS, those.AREA_ID, those.AREA_CODE, those.AREA_NAME),
    *(those.POST_KIND, INDICATOR, STATE, VALUE, LOW, HIGH, UNIT),
)


def progress_table(programme: Programme, figures: Figures) -> OpenTable:
    """Every figure in the order of docs/figures.md; areas by the name of the cut-off day."""
    periods = {one.period: one for one in programme.periods}
    names: dict[tuple[str, str], tuple[Cell, ...]] = {
        (period.period, area.id): (area.id, area.code, area.name_on(period.as_of))
        for period in programme.periods
        for area in programme.area_file.areas
    }
    rows = tuple(
        (
            one.key.period,
            periods[one.key.period].status,
            *names[one.key.period, one.key.area],
            one.key.kind,
            one.key.indicator,
            one.state.value,
            mixed(one.value),
            mixed(one.low),
            mixed(one.high),
            one.unit,
        )
        for one in figures.by_key.values()
    )
    return OpenTable(
        NAME,
        "各期进展",
        "每个报告期、区域、类别、指标一行，网页上的每个数都在这里",
        "进展",
        COLUMNS,
        rows,
        key=("period", "area_id", "post_kind", "indicator"),
    )
