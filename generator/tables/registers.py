"""Registers: areas, bodies, the leading group, documents and their clauses."""

from generator.model.body import Member, Post
from generator.model.programme import Programme
from generator.tables import columns as those
from generator.tables.columns import origin_cells
from generator.tables.open_table import Column, Kind, OpenTable, Row, day, rows_of

GROUP = "名录和文件"
BODY_KINDS = (("body", "单位"), ("collective", "一类单位的合称"))
AREA_COLUMNS = (
    those.ITEM_ID,
    Column("code", "行政区划代码", meaning="没有代码的为空", optional=True),
    those.ITEM_NAME,
    Column("called", "简称", optional=True),
    Column("level", "层级编号"),
    Column("level_name", "层级"),
    Column("parent_id", "上级编号", optional=True),
    Column("in_plan", "是否在方案内", Kind.BOOLEAN),
    Column("from", "设立日期", Kind.DATE, "一直就有的为空", optional=True),
    Column("until", "撤销日期", Kind.DATE, "最后一天；没有撤销的为空", optional=True),
    Column("into", "并入或分为", Kind.LIST, "区域的编号", optional=True),
    Column("former_names", "曾用名", Kind.LIST, optional=True),
    those.NOTE,
)
BODY_COLUMNS = (
    those.ITEM_ID,
    those.ITEM_NAME,
    Column("kind", "性质", Kind.CHOICE, choices=BODY_KINDS),
    Column("aliases", "别称", Kind.LIST, "文件里的其他写法", optional=True),
    Column("area_id", "区域编号", meaning="一个区域的政府写区域的编号", optional=True),
    Column("members", "成员单位", Kind.LIST, "合称所指的单位编号，已知的才列", optional=True),
    those.SOURCE_ID,
    those.CLAUSE,
    those.NOTE,
)
DOCUMENT_COLUMNS = (
    those.ITEM_ID,
    Column("title", "标题"),
    Column("issuer", "发文机关", optional=True),
    Column("number", "发文字号", optional=True),
    Column("adopted", "通过日期", Kind.DATE, optional=True),
    Column("adopted_by", "通过会议", optional=True),
    Column("issued", "印发日期", Kind.DATE, optional=True),
    Column("addressees", "主送机关", optional=True),
    Column("copies", "抄送机关", Kind.LIST, optional=True),
    Column("address", "原文网址", optional=True),
    Column("parents", "依据文件", Kind.LIST, "文件的编号", optional=True),
    those.NOTE,
)
CLAUSE_COLUMNS = (
    Column("document_id", "文件", meaning="文件的编号，见 documents"),
    Column("clause", "条款号"),
    Column("title", "标题"),
    Column("text", "摘要", meaning="用本项目的话概括，以原文为准"),
)


def areas_table(programme: Programme) -> OpenTable:
    """Every area of the tree, from the top down as declared."""
    levels = {one.id: one.name for one in programme.area_file.levels}
    rows = (
        (
            one.id,
            one.code,
            one.name,
            one.called,
            one.level,
            levels.get(one.level, one.level),
            one.parent,
            one.in_plan,
            day(one.since),
            day(one.until),
            one.into,
            tuple(each.name for each in one.former_names),
            one.note,
        )
        for one in programme.area_file.areas
    )
    return OpenTable(
        "areas",
        "区域",
        "各级区域：编号、代码、上级、设立和撤销",
        GROUP,
        AREA_COLUMNS,
        rows_of(rows),
        key=("id",),
    )


def bodies_table(programme: Programme) -> OpenTable:
    """Every body and collective that documents name."""
    rows = (
        (
            *(one.id, one.name, one.kind, one.aliases, one.area, one.members),
            *origin_cells(one.origin),
            one.note,
        )
        for one in programme.body_file.bodies
    )
    return OpenTable(
        "bodies",
        "单位",
        "文件里写到的单位和各类单位的合称",
        GROUP,
        BODY_COLUMNS,
        rows_of(rows),
        key=("id",),
    )


def leadership_table(programme: Programme) -> OpenTable:
    """Every member the leading group has had, with their terms, in official order."""
    group = programme.leadership
    columns = (
        Column("order", "顺序", Kind.INTEGER, "名单上的顺序"),
        Column("name", "姓名"),
        Column("role", "组内职务", Kind.CHOICE, choices=tuple(group.roles.items())),
        Column("title", "单位及职务"),
        Column("posts", "任职", Kind.LIST, "单位和职务，一项一个", optional=True),
        Column("from", "起始日期", Kind.DATE),
        those.LAST_DAY,
        Column("reason", "变动原因", optional=True),
        those.SOURCE_ID,
        those.CLAUSE,
    )
    rows = (_member(programme, n, one) for n, one in enumerate(group.members, start=1))
    return OpenTable(
        "leadership",
        group.short,
        f"{group.name}的历任成员，含任期",
        GROUP,
        columns,
        rows_of(rows),
        key=("order",),
    )


def _member(programme: Programme, order: int, one: Member) -> Row:
    return (
        order,
        one.name,
        one.role,
        one.title,
        tuple(_post(programme, each) for each in one.posts),
        day(one.since),
        day(one.until),
        one.reason,
        *origin_cells(one.origin or programme.leadership.origin),
    )


def _post(programme: Programme, one: Post) -> str:
    body = programme.bodies.get(one.body)
    return f"{body.name if body else one.body} {one.post}"


def documents_table(programme: Programme) -> OpenTable:
    """Every registered document; what it does not state stays empty."""
    rows = (
        (
            *(one.id, one.title, one.issuer, one.number),
            *((day(one.adopted.on), one.adopted.by) if one.adopted else (None, None)),
            *(day(one.issued), one.addressees, one.copies, one.address, one.parents, one.note),
        )
        for one in programme.plan.documents
    )
    return OpenTable(
        "documents",
        "文件",
        "作为依据的文件；文件没有写明的为空",
        GROUP,
        DOCUMENT_COLUMNS,
        rows_of(rows),
        key=("id",),
    )


def clauses_table(programme: Programme) -> OpenTable:
    """Every registered clause, retold."""
    rows = ((one.document, one.id, one.title, one.text) for one in programme.plan.clauses)
    return OpenTable(
        "clauses",
        "条款",
        "方案逐条的摘要，以原文为准",
        GROUP,
        CLAUSE_COLUMNS,
        rows_of(rows),
        key=("document_id", "clause"),
    )
