"""What the plan provides: kinds of posts, for whom, which fields of work, what by when."""

from collections.abc import Iterator

from generator.model.plan import AgeWindows, TargetGroup, Task
from generator.model.programme import Programme
from generator.tables import columns as those
from generator.tables.columns import body_cells, origin_cells
from generator.tables.open_table import Cell, Column, Kind, OpenTable, Row, day, mixed, rows_of

GROUP = "方案内容"
OPEN_LIST = Column("open_list", "列举未尽", Kind.BOOLEAN, "原文没有列尽的为是")
NO_RULE, IN_FORCE, ABOLISHED = "none", "in_force", "abolished"
SEXES = (("any", "不分"), ("female", "女"), ("male", "男"))


def post_kinds_table(programme: Programme) -> OpenTable:
    """The kinds that the plan allocates apart, in declared order."""
    rows = (
        (one.id, one.name, one.short, *origin_cells(one.origin))
        for one in programme.plan.post_kinds
    )
    return OpenTable(
        "post-kinds",
        "类别",
        "计划分类下达的类别",
        GROUP,
        (
            those.ITEM_ID,
            those.ITEM_NAME,
            Column("short", "短名"),
            those.SOURCE_ID,
            those.CLAUSE,
        ),
        rows_of(rows),
        key=("id",),
    )


def target_groups_table(programme: Programme) -> OpenTable:
    """Every group, a row for each of its dated age windows; one without has one row."""
    columns = (
        those.ITEM_ID,
        those.ITEM_NAME,
        those.OWN_KIND,
        OPEN_LIST,
        Column("includes", "包含", Kind.LIST, optional=True),
        Column(
            "age_rule",
            "年龄规定",
            Kind.CHOICE,
            choices=((NO_RULE, "没有规定"), (IN_FORCE, "有规定"), (ABOLISHED, "取消")),
        ),
        Column("from", "起始日期", Kind.DATE, "年龄规定从这一天起执行", optional=True),
        Column("sex", "性别", Kind.CHOICE, optional=True, choices=SEXES),
        Column("age_from", "起始年龄", Kind.INTEGER, unit="岁", optional=True),
        Column(
            "age_to",
            "截止年龄",
            Kind.MIXED,
            "statutory_retirement 为法定退休年龄，方案没有写成数字",
            unit="岁",
            optional=True,
        ),
        those.SOURCE_ID,
        those.CLAUSE,
    )
    rows = (row for one in programme.plan.target_groups for row in _group_rows(one))
    return OpenTable(
        "target-groups",
        "对象",
        "方案所列的对象和年龄规定，规定有变的逐条列出",
        GROUP,
        columns,
        rows_of(rows),
    )


def _group_rows(one: TargetGroup) -> Iterator[Row]:
    head = (one.id, one.name, one.post_kind, one.open_list, one.includes)
    if not one.ages:
        yield (*head, NO_RULE, None, None, None, None, *origin_cells(one.origin))
    for entry in one.ages:
        for window in _windows(entry):
            yield (*head, *window, *origin_cells(entry.origin))


def _windows(entry: AgeWindows) -> Iterator[tuple[Cell, ...]]:
    since = day(entry.since)
    if entry.value is None:
        yield ABOLISHED, since, None, None, None
    for window in entry.value or ():
        yield IN_FORCE, since, window.sex, window.since, mixed(window.until)


def post_categories_table(programme: Programme) -> OpenTable:
    """The categories of posts with their fields of work."""
    rows = (
        (one.id, one.name, one.open_list, one.fields, *origin_cells(one.origin))
        for one in programme.plan.post_categories
    )
    return OpenTable(
        "post-categories",
        "岗位分类",
        "岗位的大类和工作领域",
        GROUP,
        (
            those.ITEM_ID,
            those.ITEM_NAME,
            OPEN_LIST,
            Column("fields", "工作领域", Kind.LIST),
            those.SOURCE_ID,
            those.CLAUSE,
        ),
        rows_of(rows),
        key=("id",),
    )


def tasks_table(programme: Programme) -> OpenTable:
    """Every task, a row for each dated deadline; one without has one row."""
    columns = (
        those.ITEM_ID,
        those.ITEM_NAME,
        those.CONTENT,
        those.BODY_IDS,
        those.BODY_NAMES,
        those.RECURS,
        Column("from", "起始日期", Kind.DATE, "任务从这一天起；一直就有的为空", optional=True),
        those.LAST_DAY,
        Column("deadline_from", "期限起始", Kind.DATE, "期限从这一天起执行", optional=True),
        Column("deadline", "期限", Kind.DATE, "没有期限或期限取消的为空", optional=True),
        Column("deadline_stated", "期限的原文写法", optional=True),
        those.SOURCE_ID,
        those.CLAUSE,
    )
    rows = (row for one in programme.plan.tasks for row in _task_rows(programme, one))
    return OpenTable(
        "tasks",
        "任务和期限",
        "任务、责任单位、周期和期限，期限有变的逐条列出",
        GROUP,
        columns,
        rows_of(rows),
    )


def _task_rows(programme: Programme, one: Task) -> Iterator[Row]:
    head: Row = (
        *(one.id, one.name, one.text),
        *body_cells(programme, one.bodies),
        *(one.every, day(one.since), day(one.until)),
    )
    if not one.deadlines:
        yield (*head, None, None, None, *origin_cells(one.origin))
    for entry in one.deadlines:
        due = (day(entry.value.on), entry.value.stated) if entry.value else (None, None)
        yield (*head, day(entry.since), *due, *origin_cells(entry.origin))


def workflow_steps_table(programme: Programme) -> OpenTable:
    """The steps on the way, in order."""
    rows = (
        (
            *(number, one.id, one.name, one.text),
            *body_cells(programme, one.bodies),
            *origin_cells(one.origin),
        )
        for number, one in enumerate(programme.plan.workflow_steps, start=1)
    )
    return OpenTable(
        "workflow-steps",
        "流程",
        "办理的步骤，按先后排列",
        GROUP,
        (
            Column("order", "顺序", Kind.INTEGER),
            those.ITEM_ID,
            those.ITEM_NAME,
            Column("text", "内容", meaning="用本项目的话概括，以原文为准", optional=True),
            those.BODY_IDS,
            those.BODY_NAMES,
            those.SOURCE_ID,
            those.CLAUSE,
        ),
        rows_of(rows),
        key=("order",),
    )
