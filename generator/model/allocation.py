"""计划分配表: how many posts each area is to fill, and the totals the plan itself states."""

from datetime import date
from typing import Literal

from pydantic import ConfigDict, Field

from generator.model.origin import Origin
from generator.model.shape import Count, Many, Shape, Text

Planned = Count | Literal["no task", "not published"]
"""A planned figure, or one of two silences: a blank cell, or a plan that is not public."""


class AllocationRow(Shape):
    """One line of the table: post kind → planned; `total` is the row total the plan states.

    Post kinds are the keys beside `total`, in `kinds`.
    """

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Planned]

    total: Count | None = Field(default=None, title="合计")

    @property
    def kinds(self) -> dict[str, Planned]:
        """Post kind → planned figure or silence, as written."""
        return self.__pydantic_extra__


class Allocation(Shape):
    """The allocation of one plan year; `rows` are keyed by the official name of the area."""

    year: int = Field(title="计划年度", ge=1949, le=2200)
    name: Text = Field(title="表名")
    since: date = Field(alias="from", title="年度开始")
    until: date = Field(alias="to", title="年度结束")
    origin: Origin
    rows: dict[str, AllocationRow] = Field(title="各行")
    stated_total: AllocationRow | None = Field(default=None, title="原表合计")


class AllocationFile(Shape):
    """policy/allocation.yml."""

    allocations: Many[Allocation] = Field(title="分配表", min_length=1)
