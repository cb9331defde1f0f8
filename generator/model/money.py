"""Money as the plan decides it: subsidies, rules on pay, the way of payment, budgets."""

from pydantic import Field

from generator.model.dated import DatedValue
from generator.model.origin import Origin
from generator.model.shape import Count, Every, Identifier, Many, Shape, Text


class Subsidy(Shape):
    """An amount of money with its unit and dated values."""

    id: Identifier = Field(title="编号")
    name: Text = Field(title="名称")
    post_kind: Identifier | None = Field(default=None, title="类别")
    unit: Text = Field(title="单位")
    condition: Text | None = Field(default=None, title="条件")
    values: Many[DatedValue] = Field(title="标准", min_length=1)


class Rule(Shape):
    """A rule on pay, insurance or duration, with a number where the plan has one."""

    id: Identifier = Field(title="编号")
    name: Text = Field(title="名称")
    text: Text = Field(title="内容")
    post_kinds: Many[Identifier] = Field(default=(), title="类别")
    values: Many[DatedValue] = Field(default=(), title="数值")
    unit: Text | None = Field(default=None, title="单位")
    every: Every | None = Field(default=None, title="周期")
    origin: Origin


class PaymentStep(Shape):
    """One step of the payment chain: who does what towards whom."""

    actor: Identifier = Field(title="经办单位")
    action: Text = Field(title="事项")
    towards: Identifier | None = Field(default=None, alias="to", title="对方单位")
    every: Every | None = Field(default=None, title="周期")
    origin: Origin


class Budget(Shape):
    """A budget line a document declares, in yuan."""

    id: Identifier = Field(title="编号")
    name: Text = Field(title="名称")
    year: int = Field(title="年度")
    yuan: Count = Field(title="金额（元）")
    origin: Origin
