"""What is measured, how figures are judged, and which of that is a convention."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from generator.model.dated import Dated, DatedValue
from generator.model.notices import NoticeGrades
from generator.model.origin import Origin
from generator.model.shape import Identifier, Many, Quantity, Shape, Text

Tone = Literal["ok", "watch", "behind", "none"]
Number = int | Decimal
Formula = Annotated[str, Field(min_length=1, max_length=200)]


class PeriodDeclaration(Shape):
    """A reporting period: its id (the file name), its names and its first and last day."""

    id: Annotated[str, Field(pattern=r"^[0-9A-Za-z-]{1,20}$")] = Field(title="编号")
    name: Text = Field(title="名称")
    short: Text = Field(title="短名")
    since: date = Field(alias="from", title="开始")
    until: date = Field(alias="to", title="结束")


class Measure(Shape):
    """A figure that returns carry.

    `cumulative` counts to the end of the period from the start of the plan year, or, where
    `restarts` is false, from the start of the programme; `flow` within the period, `stock` on its
    last day. `against_plan` marks cumulatives measured in the unit of the plan: an area that has
    not reported can then be counted as fulfilling its plan. `magnitude` is how many of the plain
    unit one of the unit is (10000 for 万户), `decimals` how many decimal places are reported.
    """

    id: Identifier = Field(title="编号")
    name: Text = Field(title="名称")
    unit: Text = Field(title="单位")
    kind: Literal["cumulative", "flow", "stock"] = Field(title="口径")
    restarts: bool = Field(default=True, title="逐年重新累计")
    decimals: Annotated[int, Field(ge=0, le=6)] = Field(default=0, title="小数位数")
    magnitude: Annotated[int, Field(ge=1)] = Field(default=1, title="数量级")
    against_plan: bool = Field(default=False, title="对照计划")
    meaning: Text = Field(title="含义")
    origin: Origin


class Target(Shape):
    """The measure that completion is judged by, and what the difference to the plan is called.

    `rule` says what the plan is: an amount to `reach` by a day, a ceiling never to exceed
    (`at_most`, lower is better), or a floor to keep at all times (`at_least`).
    """

    measure: Identifier = Field(title="考核指标")
    rule: Literal["reach", "at_most", "at_least"] = Field(default="reach", title="考核方式")
    beside: Many[Identifier] = Field(default=(), title="并列指标")
    planned_name: Text = Field(title="计划数名称")
    rate_name: Text = Field(default="完成率", title="完成率名称")
    remaining_name: Text = Field(title="差额名称")
    origin: Origin


class Derived(Shape):
    """A figure computed from measures of one cell by a small formula."""

    id: Identifier = Field(title="编号")
    name: Text = Field(title="名称")
    unit: Text = Field(title="单位")
    formula: Formula = Field(title="公式")
    decimals: Annotated[int, Field(ge=0, le=6)] = Field(default=0, title="小数位数")
    magnitude: Annotated[int, Field(ge=1)] = Field(default=1, title="数量级")
    origin: Origin


class Ratio(Shape):
    """A share: one measure over another, each percentage naming its denominator."""

    id: Identifier = Field(title="编号")
    name: Text = Field(title="名称")
    numerator: Identifier = Field(title="分子")
    denominator: Identifier = Field(title="分母")
    origin: Origin


class Amount(Shape):
    """An amount at the standard rate (按标准测算额): a subsidy times a measure. Never owed."""

    id: Identifier = Field(title="编号")
    name: Text = Field(title="名称")
    subsidy: Identifier = Field(title="补贴标准")
    basis: Identifier = Field(title="测算依据")
    origin: Origin


class LimitRow(Shape):
    """A limit of one area that is not the general one."""

    area: Text = Field(title="区域")
    values: Many[DatedValue] = Field(title="限值", min_length=1)


class Limit(Shape):
    """A measure, derived figure or ratio that is to stay within a limit in every reporting area.

    A ratio's limit is a share (0.9 is 90 %). `rows` are areas with a limit of their own.
    """

    id: Identifier = Field(title="编号")
    name: Text = Field(title="名称")
    quantity: Identifier = Field(title="指标")
    rule: Literal["at_most", "at_least"] = Field(title="要求")
    values: Many[DatedValue] = Field(default=(), title="限值")
    rows: Many[LimitRow] = Field(default=(), title="各区域限值")


class Identity(Shape):
    """A relation that every return must satisfy, such as `placed <= developed`.

    `from` and `until` bound the cut-off days it holds on, where it does not hold for ever.
    """

    id: Identifier = Field(title="编号")
    rule: Formula = Field(title="关系式")
    meaning: Text = Field(title="含义")
    since: date | None = Field(default=None, alias="from", title="起始日期")
    until: date | None = Field(default=None, title="截止日期")
    origin: Origin

    def holds_on(self, day: date) -> bool:
        """Whether returns of a cut-off day must satisfy it."""
        begun = self.since is None or self.since <= day
        return begun and (self.until is None or day <= self.until)


class Opening(Shape):
    """The stock before the first period, with where that is known from."""

    measure: Identifier = Field(title="指标")
    value: Quantity = Field(title="期初数")
    origin: Origin
    note: Text | None = Field(default=None, title="说明")


class PacePoint(Shape):
    """A declared share of the plan to be reached by a day; between points pace is linear."""

    on: date = Field(title="日期")
    share: Quantity = Field(title="应达比例")


class Pace(Shape):
    """序时进度 of one plan year: linear by day from start to end, or through declared points.

    An amended pace of the same year is added with the day it is `from`; the first has none.
    """

    year: int = Field(title="计划年度")
    since: date | None = Field(default=None, alias="from", title="起始日期")
    start: date = Field(title="起算日期")
    end: date = Field(title="终止日期")
    due: date = Field(title="完成期限")
    points: Many[PacePoint] = Field(default=(), title="节点")
    origin: Origin


class Band(Shape):
    """A standing given by the gap to pace, in percentage points; the tone is its colour."""

    id: Identifier = Field(title="编号")
    name: Text = Field(title="名称")
    tone: Tone = Field(title="色调")
    at_least: Number | None = Field(default=None, title="不低于")
    above: Number | None = Field(default=None, title="高于")
    at_most: Number | None = Field(default=None, title="不高于")
    below: Number | None = Field(default=None, title="低于")


class Bands(Dated):
    """All bands from a day on, best first; together they cover every gap exactly once."""

    value: Many[Band] | None = Field(title="分档")


class Returns(Shape):
    """When returns are due, counted in days after the last day of the period."""

    name: Text = Field(title="报表名称")
    due_days: Many[DatedValue] = Field(title="报送期限（天）", min_length=1)


class Suspects(Shape):
    """Codes of warnings that make a return 待核 while they are open."""

    codes: Many[Text] = Field(default=(), title="规则代码")
    origin: Origin


class IndicatorFile(Shape):
    """policy/indicators.yml."""

    periods: Many[PeriodDeclaration] = Field(title="报告期", min_length=1)
    returns: Returns = Field(title="报送")
    measures: Many[Measure] = Field(title="指标", min_length=1)
    target: Target = Field(title="考核")
    derived: Many[Derived] = Field(default=(), title="推算指标")
    ratios: Many[Ratio] = Field(default=(), title="比率")
    amounts: Many[Amount] = Field(default=(), title="测算额")
    limits: Many[Limit] = Field(default=(), title="限值")
    identities: Many[Identity] = Field(default=(), title="关系式")
    opening: Many[Opening] = Field(default=(), title="期初数")
    pace: Many[Pace] = Field(default=(), title="序时进度")
    bands: Many[Bands] = Field(title="进度状态", min_length=1)
    guard: Many[DatedValue] = Field(default=(), title="小额差距")
    notices: Many[NoticeGrades] = Field(default=(), title="督办分级")
    suspects: Suspects | None = Field(default=None, title="待核")
