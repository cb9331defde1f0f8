"""The plan itself: what was decided, for whom, by whom and until when."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from generator.model.allocation import Difference
from generator.model.dated import Dated, in_force
from generator.model.document import Clause, Document
from generator.model.eligibility import Eligibility, Exclusion
from generator.model.glossary import GlossaryTerm
from generator.model.money import Budget, PaymentStep, Rule, Subsidy
from generator.model.origin import Origin, Provision
from generator.model.shape import Every, Identifier, Many, Quantity, Shape, Text

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
    """A kind of post (or whatever the plan allocates) with its own column in the allocation.

    `asks` is the sentence by which a resident chooses it (我住在……).
    """

    id: Identifier = Field(title="编号")
    name: Text = Field(title="名称")
    short: Text = Field(title="短名")
    asks: Text | None = Field(default=None, title="怎么问")
    origin: Origin


class QuotaStep(Shape):
    """A link of the chain by which yearly quotas are handed down."""

    giver: Identifier = Field(alias="from", title="下达单位")
    receiver: Identifier = Field(alias="to", title="接受单位")
    what: Text = Field(title="内容")
    origin: Origin


class Quota(Shape):
    """What the plan states for one year: the total and its parts by post kind.

    A later decision that changes the total of the year is added with the day it is `from`.
    `differs` declares, by post kind or `total`, where the allocation is known to differ.
    """

    year: int = Field(title="年度")
    since: date | None = Field(default=None, alias="from", title="起始日期")
    total: Quantity = Field(title="总数")
    by_kind: dict[Identifier, Quantity] = Field(default_factory=dict, title="分类")
    differs: dict[Text, Difference] = Field(default_factory=dict, title="差异说明")
    origin: Origin


class AgeWindow(Shape):
    """An age rule. `to` may be the statutory retirement age, which is no number in the plan."""

    sex: Literal["any", "female", "male"] = Field(default="any", title="性别")
    since: Age = Field(alias="from", title="起始年龄")
    until: Age | Literal["statutory_retirement"] = Field(alias="to", title="截止年龄")


class AgeWindows(Dated):
    """The age rules of a group from a day on; `null` abolishes them."""

    value: Many[AgeWindow] | None = Field(title="年龄段")


class TargetGroup(Shape):
    """A group the plan is for. `open_list` marks the lists the plan leaves open (主要…等).

    `asks` is the plain sentence a resident belongs by (我是……); `age_alone` marks a group that
    everybody of its post kind and ages belongs to.
    """

    id: Identifier = Field(title="编号")
    name: Text = Field(title="名称")
    post_kind: Identifier | None = Field(default=None, title="类别")
    open_list: bool = Field(title="列举未尽")
    includes: Many[Text] = Field(default=(), title="包含")
    ages: Many[AgeWindows] = Field(default=(), title="年龄")
    asks: Text | None = Field(default=None, title="怎么问")
    age_alone: bool = Field(default=False, title="只看年龄")
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


class Deadlines(Dated):
    """The deadline of a task from a day on; `null` abolishes it."""

    value: Deadline | None = Field(title="期限")


class Task(Shape):
    """Something to be done, once by a deadline, without a date, or again and again.

    `from` and `until` bound it where it does not stand for the whole time of the plan.
    """

    id: Identifier = Field(title="编号")
    name: Text = Field(title="名称")
    text: Text = Field(title="内容")
    bodies: Many[Identifier] = Field(title="责任单位", min_length=1)
    deadlines: Many[Deadlines] = Field(default=(), title="期限")
    every: Every | None = Field(default=None, title="周期")
    since: date | None = Field(default=None, alias="from", title="起始日期")
    until: date | None = Field(default=None, title="截止日期")
    origin: Origin

    def deadline_on(self, day: date) -> Deadline | None:
        """The deadline in force on a day; before the first entry, the first."""
        entry = in_force(self.deadlines, day) or next(iter(self.deadlines), None)
        return entry.value if entry else None

    def stands(self, day: date) -> bool:
        """Whether the task stands on a day."""
        begun = self.since is None or self.since <= day
        return begun and (self.until is None or day <= self.until)


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


class UnusedNumber(Shape):
    """A number of the source that nothing declares, as written there, and why that is right."""

    stated: Text = Field(title="原文写法")
    reason: Text = Field(title="原因")
    origin: Origin


class PlanFile(Shape):
    """policy/plan.yml. `foundations` resolves the roles that rules are founded on."""

    programme: ProgrammeIdentity = Field(title="项目")
    documents: Many[Document] = Field(title="文件", min_length=1)
    clauses: Many[Clause] = Field(title="条款", min_length=1)
    foundations: dict[Text, Origin] = Field(default_factory=dict, title="规则依据")
    post_kinds: Many[PostKind] = Field(default=(), title="类别")
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
    exceptions: Many[Exclusion] = Field(default=(), title="例外")
    eligibility: Eligibility = Field(default=Eligibility(), title="申请条件")
    oddities: Many[Oddity] = Field(default=(), title="原文存疑")
    glossary: Many[GlossaryTerm] = Field(default=(), title="名词解释")
    unused_numbers: Many[UnusedNumber] = Field(default=(), title="未登记的数")
