"""What happened in one period: the returns of the areas, as far as the public may know them."""

from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import ConfigDict, Field

from generator.model.allocation import Difference
from generator.model.origin import Origin
from generator.model.shape import ALL_KINDS, Identifier, Many, Minute, Quantity, Shape, Text

Status = Literal["sample", "draft", "reviewed", "published"]
KindReturn = dict[Identifier, Quantity | Literal["not reported"]] | Literal["not reported"]
"""Measure → value for one post kind, or `not reported`."""


class Restatement(Shape):
    """A correction of an earlier figure: what stood, what stands now, who decided and why."""

    period: Text = Field(title="报告期")
    area: Text = Field(title="区域")
    post_kind: Identifier = Field(default=ALL_KINDS, title="类别")
    measure: Identifier = Field(title="指标")
    stated: Quantity = Field(alias="from", title="原数")
    corrected: Quantity = Field(alias="to", title="更正数")
    decided: date = Field(title="决定日期")
    by: Text = Field(title="决定单位")
    reason: Text = Field(title="原因")


Breakdown = dict[Identifier, dict[Identifier, Quantity | Literal["not reported"]]]
"""Post category or target group → measure → value, over all post kinds of the area."""


class Stated(Shape):
    """A figure a document states for the period, kept beside the computed one.

    A ratio is stated in percent. `differs` declares that the two are known to differ.
    """

    area: Text = Field(title="区域")
    post_kind: Identifier = Field(default=ALL_KINDS, title="类别")
    indicator: Identifier = Field(title="指标")
    value: int | Decimal = Field(title="所列数")
    origin: Origin
    differs: Difference | None = Field(default=None, title="差异说明")


class Return(Shape):
    """The return of one area. Post kinds are the keys beside the fields, in `kinds`.

    `by_category` and `by_group` break measures down where the return gives that.
    """

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, KindReturn]

    received: date = Field(title="收到日期")
    document: Text | None = Field(default=None, title="报表")
    note: Text | None = Field(default=None, title="公开说明")
    by_category: Breakdown = Field(default_factory=dict, title="分岗位类别")
    by_group: Breakdown = Field(default_factory=dict, title="分安置对象")

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
    signed_off: Minute | None = Field(default=None, title="签发时间")
    note: Text | None = Field(default=None, title="公开说明")
    returns: dict[str, Return | Literal["not reported"]] = Field(title="报表")
    restates: Many[Restatement] = Field(default=(), title="更正")
    stated: Many[Stated] = Field(default=(), title="文件所列数")
