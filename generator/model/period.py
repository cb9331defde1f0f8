"""What happened in one period: the returns of the areas, as far as the public may know them."""

from datetime import date
from typing import Literal

from pydantic import ConfigDict, Field

from generator.model.shape import Identifier, Many, Quantity, Shape, Text

Status = Literal["sample", "draft", "reviewed", "published"]
KindReturn = dict[Identifier, Quantity | Literal["not reported"]] | Literal["not reported"]
"""Measure → value for one post kind, or `not reported`."""


class Restatement(Shape):
    """A correction of an earlier figure: what stood, what stands now, who decided and why."""

    period: Text = Field(title="报告期")
    area: Text = Field(title="区域")
    post_kind: Identifier = Field(title="类别")
    measure: Identifier = Field(title="指标")
    stated: Quantity = Field(alias="from", title="原数")
    corrected: Quantity = Field(alias="to", title="更正数")
    decided: date = Field(title="决定日期")
    by: Text = Field(title="决定单位")
    reason: Text = Field(title="原因")


class Return(Shape):
    """The return of one area. Post kinds are the keys beside the fields, in `kinds`."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, KindReturn]

    received: date = Field(title="收到日期")
    document: Text | None = Field(default=None, title="报表")
    note: Text | None = Field(default=None, title="公开说明")

    @property
    def kinds(self) -> dict[str, KindReturn]:
        """Post kind → measures as written."""
        return self.__pydantic_extra__


class Period(Shape):
    """One period: status, cut-off day, the returns by official area name, restatements."""

    period: Text = Field(title="报告期")
    as_of: date = Field(title="数据截止日期")
    status: Status = Field(title="状态")
    compiled: date = Field(title="编制日期")
    note: Text | None = Field(default=None, title="公开说明")
    returns: dict[str, Return | Literal["not reported"]] = Field(title="报表")
    restates: Many[Restatement] = Field(default=(), title="更正")
