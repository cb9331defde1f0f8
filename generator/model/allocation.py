"""计划分配表: how many posts each area is to fill, how that was adjusted, and stated totals."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from generator.model.origin import Origin
from generator.model.shape import ALL_KINDS, Identifier, Many, Quantity, Shape, Text

Planned = Quantity | Literal["no task", "not published"]
"""A planned figure, or one of two silences: a blank cell, or a plan that is not public."""

Positive = Annotated[int, Field(gt=0)] | Annotated[Decimal, Field(gt=0)]


class Difference(Shape):
    """Why a stated figure differs from the computed one, and the document that has it so."""

    reason: Text = Field(title="原因")
    document: Identifier = Field(title="文件")


class AllocationRow(Shape):
    """One line of the table: post kind → planned; `total` is the row total the plan states.

    Post kinds are the keys beside `total`, in `kinds`; a plan without post kinds has the one
    key `all`. `differs` declares, by column (a post kind or `total`), where a stated total is
    not the sum.
    """

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Planned]

    total: Quantity | None = Field(default=None, title="合计")
    differs: dict[Text, Difference] = Field(default_factory=dict, title="差异说明")

    @property
    def kinds(self) -> dict[str, Planned]:
        """Post kind → planned figure or silence, as written."""
        return self.__pydantic_extra__


class Move(Shape):
    """Posts of one kind that go from one area to another: the total stays."""

    post_kind: Text = Field(default=ALL_KINDS, title="类别")
    number: Positive = Field(title="数量")
    giver: Text = Field(alias="from", title="调出")
    receiver: Text = Field(alias="to", title="调入")


class Change(Shape):
    """A planned figure replaced by another, so that the total changes."""

    area: Text = Field(title="区域")
    post_kind: Text = Field(default=ALL_KINDS, title="类别")
    before: Planned = Field(alias="from", title="原计划")
    after: Planned = Field(alias="to", title="调整后")


class Adjustment(Shape):
    """调剂: one decision that adjusts the plan of a year from a day on, moves before changes.

    `stated_total` is the row of totals the decision itself states.
    """

    id: Identifier = Field(title="编号")
    on: date = Field(title="生效日期")
    reason: Text = Field(title="原因")
    origin: Origin
    moves: Many[Move] = Field(default=(), title="调剂")
    changes: Many[Change] = Field(default=(), title="增减")
    stated_total: AllocationRow | None = Field(default=None, title="调整后合计")


class Allocation(Shape):
    """The allocation of one plan year; `rows` are keyed by the name of the area, or its path."""

    year: int = Field(title="计划年度", ge=1949, le=2200)
    year_name: Text | None = Field(default=None, title="年度名称")
    name: Text = Field(title="表名")
    since: date = Field(alias="from", title="年度开始")
    until: date = Field(alias="to", title="年度结束")
    origin: Origin
    rows: dict[str, AllocationRow] = Field(title="各行")
    stated_total: AllocationRow | None = Field(default=None, title="原表合计")
    adjustments: Many[Adjustment] = Field(default=(), title="计划调整")

    @property
    def called(self) -> str:
        """How running text calls the plan year."""
        return self.year_name or f"{self.year}年"


class Goal(Shape):
    """A goal over several plan years, as a document states it, by area and post kind.

    A row without post kinds states its `total` alone.
    """

    id: Identifier = Field(title="编号")
    name: Text = Field(title="名称")
    since: date = Field(alias="from", title="开始")
    until: date = Field(alias="to", title="结束")
    origin: Origin
    rows: dict[str, AllocationRow] = Field(title="各行", min_length=1)


class AllocationFile(Shape):
    """policy/allocation.yml."""

    allocations: Many[Allocation] = Field(title="分配表", min_length=1)
    goals: Many[Goal] = Field(default=(), title="多年目标")
