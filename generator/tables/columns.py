"""Columns that several tables have, and the cells that fill them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from generator.model.area import Area
from generator.model.origin import CONVENTION, Origin, Source
from generator.model.programme import Programme
from generator.progress.figure import ALL_KINDS, State
from generator.tables.open_table import Cell, Choices, Column, Kind
from generator.typeset.fixed_words import EVERY, STATUS_WORDS
from generator.typeset.origin_text import CONVENTION_WORDS

STATE_WORDS = {
    State.REPORTED: "已报",
    State.PARTIAL: "部分已报",
    State.NOT_REPORTED: "未报",
    State.NO_TASK: "无任务",
    State.NOT_PUBLISHED: "计划未公布",
    State.NOT_IN_PLAN: "不在方案",
}
STATUSES: Choices = tuple(STATUS_WORDS.items())
STATES: Choices = tuple((state.value, words) for state, words in STATE_WORDS.items())

PERIOD = Column("period", "报告期", meaning="报告期的编号，名称见 periods")
STATUS = Column("status", "数据状态", Kind.CHOICE, "报告期的数据状态", choices=STATUSES)
AREA_ID = Column("area_id", "区域编号", meaning="区域的编号，见 areas")
AREA_CODE = Column("area_code", "行政区划代码", meaning="没有代码的为空", optional=True)
AREA_NAME = Column("area_name", "区域名称", meaning="当时的名称")
POST_KIND = Column(
    "post_kind", "类别", meaning=f"类别的编号，见 post-kinds；{ALL_KINDS} 为各类合计"
)
ITEM_ID = Column("id", "编号", meaning="编号一经使用不再改动")
ITEM_NAME = Column("name", "名称")
CONTENT = Column("text", "内容", meaning="用本项目的话概括，以原文为准")
NOTE = Column("note", "说明", optional=True)
BODY_IDS = Column("body_ids", "单位编号", Kind.LIST, "见 bodies", optional=True)
BODY_NAMES = Column("bodies", "单位", Kind.LIST, optional=True)
SOURCE = Column("document", "出处文件", meaning=f"文件标题；{CONVENTION} 为{CONVENTION_WORDS}")
SOURCE_ID = Column(
    "document_id",
    "出处文件",
    meaning=f"文件的编号，见 documents；{CONVENTION} 为{CONVENTION_WORDS}",
)
CLAUSE = Column("clause", "出处条款", meaning="条款号；未写明条款的为空", optional=True)
RECURS = Column(
    "every",
    "周期",
    Kind.CHOICE,
    "定期办理的多久一次",
    optional=True,
    choices=tuple(EVERY.items()),
)
SINCE = Column("from", "起始日期", Kind.DATE, "从这一天起执行")
LAST_DAY = Column("until", "截止日期", Kind.DATE, "最后一天；没有截止的为空", optional=True)
OWN_KIND = replace(POST_KIND, meaning="限于某一类别的写类别编号，见 post-kinds", optional=True)


def area_cells(area: Area, name: str) -> tuple[Cell, ...]:
    """Id, official code (may be empty) and name of an area."""
    return area.id, area.code, name


def named_area(programme: Programme, text: str, day: date | None) -> tuple[Area | None, str]:
    """The area a text of YAML names on a day, and what it was called; else the text itself."""
    area = programme.area_named(text, day)
    return area, programme.shown_name(area, day) if area else text


def titled_origin(origin: Origin, programme: Programme) -> tuple[Cell, ...]:
    """Title of the document and clause; a convention has neither."""
    if not isinstance(origin, Source):
        return CONVENTION, None
    document = programme.documents.get(origin.document)
    return document.title if document else origin.document, origin.clause


def origin_cells(origin: Origin) -> tuple[Cell, ...]:
    """Id of the document and clause; a convention has neither."""
    return (origin.document, origin.clause) if isinstance(origin, Source) else (CONVENTION, None)


def body_cells(programme: Programme, ids: Iterable[str]) -> tuple[Cell, ...]:
    """Ids of bodies, and their names in the same order."""
    those = tuple(ids)
    known = programme.bodies
    return those, tuple(known[one].name if one in known else one for one in those)
