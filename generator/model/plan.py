"""The plan itself: what was decided, for whom, by whom, until when and for how much."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from generator.model.document import Clause, Document
from generator.model.origin import DatedValue, Origin, Provision
from generator.model.shape import Count, Identifier, Many, Shape, Text

Age = Annotated[int, Field(ge=0, le=120)]


class ProgrammeIdentity(Shape):
    """What the programme is called and which document carries it.

    `brief` is how running text and titles call it; `slogan` only where a document has one.
    """

    id: Identifier = Field(title="编号")
    name: Text = Field(title="名称")
    brief: Text = Field(title="简称")
    document: Identifier = Field(title="主文件")
    area: Identifier = Field(title="区域")


class PostKind(Shape):
    """A kind of post (or whatever the plan allocates) with its own column in the allocation."""

    id: Identifier = Field(title="编号")
    name: Text = Field(title="名称")
    short: Text = Field(title="短名")
    origin: Origin


class QuotaStep(Shape):
    """A link of the chain by which yearly quotas are handed down."""

    giver: Identifier = Field(alias="from", title="下达单位")
    receiver: Identifier = Field(alias="to", title="接受单位")
    what: Text = Field(title="内容")
    origin: Origin


class Quota(Shape):
    """What the plan states for one year: the total and its parts by post kind."""

    year: int = Field(title="年度")
    total: Count = Field(title="总数")
    by_kind: dict[Identifier, Count] = Field(title="分类")
    origin: Origin


class AgeWindow(Shape):
    """An age rule. `to` may be the statutory retirement age, which is no number in the plan."""

    sex: Literal["any", "female", "male"] = Field(default="any", title="性别")
    since: Age = Field(alias="from", title="起始年龄")
    until: Age | Literal["statutory_retirement"] = Field(alias="to", title="截止年龄")


class TargetGroup(Shape):
    """A group the plan is for. `open_list` marks the lists the plan leaves open (主要…等)."""

    id: Identifier = Field(title="编号")
    name: Text = Field(title="名称")
    post_kind: Identifier = Field(title="类别")
    open_list: bool = Field(title="列举未尽")
    includes: Many[Text] = Field(default=(), title="包含")
    ages: Many[AgeWindow] = Field(default=(), title="年龄")
    origin: Origin


class PostCategory(Shape):
    """A category of posts and its fields of work."""

    id: Identifier = Field(title="编号")
    name: Text = Field(title="名称")
    open_list: bool = Field(title="列举未尽")
    fields: Many[Text] = Field(title="工作领域", min_length=1)
    origin: Origin


class WorkflowStep(Shape):
    """A step on the way to a post, in order."""

    id: Identifier = Field(title="编号")
    name: Text = Field(title="名称")
    text: Text | None = Field(default=None, title="内容")
    bodies: Many[Identifier] = Field(default=(), title="单位")
    origin: Origin


class Register(Shape):
    """A register the plan wants kept (台账、信息库)."""

    id: Identifier = Field(title="编号")
    name: Text = Field(title="名称")
    text: Text = Field(title="内容")
    bodies: Many[Identifier] = Field(default=(), title="单位")
    origin: Origin


class Deadline(Shape):
    """A day by which a task is due; `stated` is the day as the document writes it."""

    on: date = Field(title="期限")
    stated: Text = Field(title="原文写法")


class Task(Shape):
    """Something to be done, once by a deadline, without a date, or again and again."""

    id: Identifier = Field(title="编号")
    name: Text = Field(title="名称")
    text: Text = Field(title="内容")
    bodies: Many[Identifier] = Field(title="责任单位", min_length=1)
    deadline: Deadline | None = Field(default=None, title="期限")
    every: Literal["month", "quarter", "year"] | None = Field(default=None, title="周期")
    origin: Origin


class Subsidy(Shape):
    """An amount of money with its unit and dated values."""

    id: Identifier = Field(title="编号")
    name: Text = Field(title="名称")
    post_kind: Identifier = Field(title="类别")
    unit: Text = Field(title="单位")
    condition: Text | None = Field(default=None, title="条件")
    values: Many[DatedValue] = Field(title="标准", min_length=1)


class Rule(Shape):
    """A rule on pay, insurance or duration, with a number where the plan has one."""

    id: Identifier = Field(title="编号")
    name: Text = Field(title="名称")
    text: Text = Field(title="内容")
    post_kinds: Many[Identifier] = Field(default=(), title="类别")
    value: Count | None = Field(default=None, title="数值")
    unit: Text | None = Field(default=None, title="单位")
    every: Literal["month", "quarter", "year"] | None = Field(default=None, title="周期")
    origin: Origin


class PaymentStep(Shape):
    """One step of the payment chain: who does what towards whom."""

    actor: Identifier = Field(title="经办单位")
    action: Text = Field(title="事项")
    towards: Identifier | None = Field(default=None, alias="to", title="对方单位")
    every: Literal["month", "quarter", "year"] | None = Field(default=None, title="周期")
    origin: Origin


class Budget(Shape):
    """A budget line a document declares, in yuan."""

    id: Identifier = Field(title="编号")
    name: Text = Field(title="名称")
    year: int = Field(title="年度")
    yuan: Count = Field(title="金额（元）")
    origin: Origin


class Brand(Shape):
    """The service brand of the programme."""

    name: Text = Field(title="品牌")
    slogan: Text = Field(title="口号")
    items: Many[Provision] = Field(default=(), title="做法")
    origin: Origin


class Duty(Shape):
    """What one body has to do."""

    body: Identifier = Field(title="单位")
    duty: Text = Field(title="职责")


class Safeguard(Shape):
    """A chapter of safeguards (保障措施) with each body's duties."""

    id: Identifier = Field(title="编号")
    title: Text = Field(title="标题")
    duties: Many[Duty] = Field(title="职责", min_length=1)
    origin: Origin


class Supervision(Shape):
    """Who supervises, where it is listed, and what it looks at."""

    id: Identifier = Field(title="编号")
    name: Text = Field(title="名称")
    text: Text = Field(title="内容")
    bodies: Many[Identifier] = Field(default=(), title="督导单位")
    focus: Many[Text] = Field(default=(), title="重点")
    origin: Origin


class Oddity(Shape):
    """Something the source has that a reader should know: kept as it is, with our reading of it."""

    id: Identifier = Field(title="编号")
    about: Text = Field(title="事项")
    stated: Text = Field(title="原文写法")
    reading: Text = Field(title="本项目读法")
    origin: Origin


class PlanFile(Shape):
    """policy/plan.yml. `foundations` resolves the roles that rules are founded on."""

    programme: ProgrammeIdentity = Field(title="项目")
    documents: Many[Document] = Field(title="文件", min_length=1)
    clauses: Many[Clause] = Field(title="条款", min_length=1)
    foundations: dict[Text, Origin] = Field(default_factory=dict, title="规则依据")
    post_kinds: Many[PostKind] = Field(title="类别", min_length=1)
    aims: Many[Provision] = Field(default=(), title="目的和要求")
    principles: Many[Provision] = Field(default=(), title="各项原则")
    quota_chain: Many[QuotaStep] = Field(default=(), title="计划下达")
    quotas: Many[Quota] = Field(default=(), title="年度计划")
    quota_rules: Many[Rule] = Field(default=(), title="计划要求")
    target_groups: Many[TargetGroup] = Field(default=(), title="安置对象")
    post_categories: Many[PostCategory] = Field(default=(), title="岗位类别")
    development: Many[Provision] = Field(default=(), title="岗位设置")
    standards: Many[Provision] = Field(default=(), title="规范运作")
    workflow_steps: Many[WorkflowStep] = Field(default=(), title="流程")
    registers: Many[Register] = Field(default=(), title="台账")
    tasks: Many[Task] = Field(default=(), title="任务")
    subsidies: Many[Subsidy] = Field(default=(), title="补贴")
    pay_rules: Many[Rule] = Field(default=(), title="待遇规则")
    payment_steps: Many[PaymentStep] = Field(default=(), title="拨付流程")
    budgets: Many[Budget] = Field(default=(), title="预算")
    brand: Brand | None = Field(default=None, title="品牌")
    safeguards: Many[Safeguard] = Field(default=(), title="保障措施")
    supervision: Many[Supervision] = Field(default=(), title="督导")
    exceptions: Many[Provision] = Field(default=(), title="例外")
    oddities: Many[Oddity] = Field(default=(), title="原文存疑")
