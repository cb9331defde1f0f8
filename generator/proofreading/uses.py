"""What each field of each policy shape holds: something the text must have, or why it need not."""

from collections.abc import Mapping
from enum import Enum

from generator.model.allocation import (
    Adjustment,
    Allocation,
    AllocationRow,
    Change,
    Difference,
    Goal,
    Move,
)
from generator.model.area import Area, AreaFile, FormerName, Level
from generator.model.body import Body, LeadershipFile, Member, Office, Post
from generator.model.dated import Dated, DatedValue
from generator.model.document import Adoption, Clause, Document
from generator.model.eligibility import AgeCounting, ApplyAt, Eligibility, Exclusion
from generator.model.glossary import GlossaryTerm
from generator.model.indicators import (
    Amount,
    Band,
    Derived,
    Identity,
    Limit,
    LimitRow,
    Measure,
    Opening,
    Pace,
    PacePoint,
    PeriodDeclaration,
    Ratio,
    Returns,
    Suspects,
    Target,
)
from generator.model.money import Budget, PaymentStep, Rule, Subsidy
from generator.model.notices import NoticeGrade
from generator.model.origin import Provision, Source
from generator.model.plan import (
    AgeWindow,
    Brand,
    Deadline,
    Duty,
    Oddity,
    PlanFile,
    PostCategory,
    PostKind,
    ProgrammeIdentity,
    Quota,
    QuotaStep,
    Register,
    Safeguard,
    Supervision,
    TargetGroup,
    Task,
    UnusedNumber,
    WorkflowStep,
)
from generator.model.publisher import Circular, Contact, Site
from generator.model.shape import Shape
from generator.model.situation import Expected, Situation


class Use(Enum):
    """A class of values; the words say it to readers."""

    NAME = "名称"
    COMPOSED = "机构名称"  # may be a declared name and a rest: 某某镇 + 公所
    AREA = "区域名称"  # may be a path: its last name is looked for
    TERM = "专用词"
    MARK = "条款号"
    YEAR = "年度"
    NUMBER = "数字"
    DATE = "日期"
    FIRST_DAY = "起始日期"  # exempt where it is the day of the document

    ID = "编号和引用：程序用的名字，不是原文的字"
    OPTION = "选项：程序规定的几种取值（周期、性质、是或否），不是原文的字"
    RETOLD = "转述：用自己的话概括原文，不逐字核对"
    OWN_NAME = "本项目起的名称：原文没有给这件事单独起名"
    UNIT = "单位和精度：单位、量词、小数位数，由登记人换写"
    SILENCE = "没有数字的写法：无任务、计划未公布、法定退休年龄等"
    ADDED = "登记人补充的：网址、联系方式、离任日期等，原件上没有"
    SPAN = "年度的起止日期：由年度推定"
    ISSUE_DAY = "起始日期就是文件的日期：从印发之日起执行，不另写"
    INVENTED = "核对用的情形：登记人设想的，不是原文的内容"
    UNNUMBERED = "没有编号的段落：条款号和标题由登记人起名"


CHECKED = (
    *(Use.NAME, Use.COMPOSED, Use.AREA, Use.TERM, Use.MARK),
    *(Use.YEAR, Use.NUMBER, Use.DATE, Use.FIRST_DAY),
)
"""What is looked for in the text; every other use is the reason why it is not."""

NAME, TERM, NUMBER, DATE, FIRST_DAY = Use.NAME, Use.TERM, Use.NUMBER, Use.DATE, Use.FIRST_DAY
ID, OPTION, RETOLD, OWN_NAME, UNIT = Use.ID, Use.OPTION, Use.RETOLD, Use.OWN_NAME, Use.UNIT

NAMED = {"id": ID, "name": NAME}
OWNED = {"id": ID, "name": OWN_NAME}

USES: Mapping[type[Shape], Mapping[str, Use]] = {
    Source: {"document": ID, "clause": ID},
    Provision: {"id": ID, "title": OWN_NAME, "text": RETOLD, "bodies": ID},
    Dated: {"since": FIRST_DAY},
    DatedValue: {"value": NUMBER},
    # policy/allocation.yml
    Difference: {"reason": RETOLD, "document": ID},
    AllocationRow: {"total": NUMBER},
    Move: {"post_kind": ID, "number": NUMBER, "giver": Use.AREA, "receiver": Use.AREA},
    Change: {"area": Use.AREA, "post_kind": ID, "before": NUMBER, "after": NUMBER},
    Adjustment: {"id": ID, "on": FIRST_DAY, "reason": RETOLD},
    Allocation: {"year": Use.YEAR, "year_name": NAME, "name": NAME, "since": Use.SPAN}
    | {"until": Use.SPAN},
    Goal: {"id": ID, "name": OWN_NAME, "since": Use.SPAN, "until": Use.SPAN},
    # policy/areas.yml
    Level: OWNED,
    FormerName: {"name": NAME, "until": DATE},
    Area: NAMED
    | {"level": ID, "parent": ID, "code": NAME, "called": NAME, "in_plan": OPTION}
    | {"since": FIRST_DAY, "until": DATE, "into": ID, "note": RETOLD},
    AreaFile: {"noun": NAME, "measure_word": UNIT},
    # policy/bodies.yml, policy/leadership.yml
    Body: {"id": ID, "name": Use.COMPOSED, "kind": OPTION, "aliases": NAME, "area": ID}
    | {"members": ID, "note": RETOLD},
    Post: {"body": ID, "post": NAME},
    Member: {"name": NAME, "role": OPTION, "title": NAME, "since": FIRST_DAY}
    | {"until": Use.ADDED, "reason": RETOLD},
    Office: {"name": Use.COMPOSED, "at": ID, "director": NAME, "director_title": NAME},
    LeadershipFile: {"name": NAME, "short": NAME, "roles": NAME},
    # policy/plan.yml
    ProgrammeIdentity: NAMED | {"brief": NAME, "document": ID, "area": ID},
    Adoption: {"on": DATE, "by": NAME},
    Document: {"id": ID, "title": NAME, "issuer": NAME, "number": NAME, "issued": DATE}
    | {"addressees": NAME, "copies": NAME, "address": Use.ADDED, "parents": ID, "note": RETOLD},
    Clause: {"document": ID, "id": Use.MARK, "title": NAME, "text": RETOLD},
    PostKind: NAMED | {"short": NAME, "asks": RETOLD},
    QuotaStep: {"giver": ID, "receiver": ID, "what": RETOLD},
    Quota: {"year": Use.YEAR, "since": FIRST_DAY, "total": NUMBER, "by_kind": NUMBER},
    AgeWindow: {"sex": OPTION, "since": NUMBER, "until": NUMBER},
    TargetGroup: NAMED
    | {"post_kind": ID, "open_list": OPTION, "includes": NAME, "asks": RETOLD, "age_alone": OPTION},
    PostCategory: NAMED | {"open_list": OPTION, "fields": TERM},
    WorkflowStep: NAMED | {"text": RETOLD, "bodies": ID},
    Register: NAMED | {"text": RETOLD, "bodies": ID},
    Deadline: {"on": DATE, "stated": TERM},
    Task: OWNED
    | {"text": RETOLD, "bodies": ID, "every": OPTION, "since": FIRST_DAY, "until": DATE},
    Subsidy: OWNED | {"post_kind": ID, "unit": UNIT, "condition": RETOLD},
    Rule: OWNED | {"text": RETOLD, "post_kinds": ID, "unit": UNIT, "every": OPTION},
    PaymentStep: {"actor": ID, "action": RETOLD, "towards": ID, "every": OPTION},
    Budget: NAMED | {"year": Use.YEAR, "yuan": NUMBER},
    Brand: {"name": NAME, "slogan": NAME},
    Duty: {"body": ID, "duty": RETOLD},
    Safeguard: {"id": ID, "title": TERM},
    Supervision: OWNED | {"text": RETOLD, "bodies": ID, "focus": TERM},
    AgeCounting: {"reached": OPTION, "last_age": OPTION, "leap_day": OPTION},
    ApplyAt: {"text": RETOLD, "bodies": ID},
    Eligibility: {"kind_question": RETOLD, "kind_unsure": RETOLD, "open_posts": ID},
    Exclusion: {"asks": RETOLD},
    Oddity: {"id": ID, "about": RETOLD, "stated": RETOLD, "reading": RETOLD},
    GlossaryTerm: {"id": ID, "term": OWN_NAME, "text": RETOLD},
    UnusedNumber: {"stated": TERM, "reason": RETOLD},
    # policy/indicators.yml
    PeriodDeclaration: {"id": ID, "name": OWN_NAME, "short": OWN_NAME}
    | {"since": Use.SPAN, "until": Use.SPAN},
    Measure: OWNED
    | {"unit": UNIT, "kind": OPTION, "restarts": OPTION, "decimals": UNIT, "magnitude": UNIT}
    | {"against_plan": OPTION, "meaning": RETOLD},
    Target: {"measure": ID, "rule": OPTION, "beside": ID, "planned_name": OWN_NAME}
    | {"rate_name": OWN_NAME, "remaining_name": OWN_NAME},
    Derived: OWNED | {"unit": UNIT, "formula": ID, "decimals": UNIT, "magnitude": UNIT},
    Ratio: OWNED | {"numerator": ID, "denominator": ID},
    Amount: OWNED | {"subsidy": ID, "basis": ID},
    LimitRow: {"area": Use.AREA},
    Limit: OWNED | {"quantity": ID, "rule": OPTION},
    Identity: {"id": ID, "rule": ID, "meaning": RETOLD, "since": Use.SPAN, "until": Use.SPAN},
    Opening: {"measure": ID, "value": NUMBER, "note": RETOLD},
    PacePoint: {"on": DATE, "share": NUMBER},
    Pace: {"year": Use.YEAR, "since": FIRST_DAY, "start": DATE, "end": DATE, "due": DATE},
    Band: OWNED
    | {"tone": OPTION, "at_least": NUMBER, "above": NUMBER, "at_most": NUMBER, "below": NUMBER},
    NoticeGrade: OWNED
    | {"trigger": OPTION, "days": NUMBER, "tones": OPTION, "bands": ID, "reply_days": NUMBER},
    Returns: {"name": OWN_NAME},
    Suspects: {"codes": ID},
    # policy/situations.yml
    Situation: dict.fromkeys(("name", "born", "on"), Use.INVENTED)
    | dict.fromkeys(("kind", "groups", "exceptions"), ID)
    | dict.fromkeys(("sex", "other", "retired"), OPTION),
    Expected: {"outcome": OPTION, "groups": ID},
    # policy/publisher.yml
    Site: dict.fromkeys(("name", "subtitle", "sponsor", "organiser", "domain", "code"), NAME)
    | dict.fromkeys(("icp", "police", "telephone", "address"), NAME)
    | dict.fromkeys(("column_type", "find_fault", "base", "email", "hours"), Use.ADDED)
    | {"search_list_up_to": OPTION},
    Contact: dict.fromkeys(("matter", "body", "telephone"), Use.ADDED),
    Circular: {"subject": NAME, "issuer": NAME, "addressees": NAME, "copies": NAME}
    | {"number": NAME},
}
"""Shape → field → what it holds. A field that holds only other shapes needs no entry."""

BESIDE_FIELDS: Mapping[type[Shape], Use] = {AllocationRow: NUMBER}
"""Shapes whose keys beside the fields are columns: what stands in them."""

KEYS: Mapping[tuple[type[Shape], str], Use] = {
    (Allocation, "rows"): Use.AREA,
    (Goal, "rows"): Use.AREA,
    (AllocationRow, "differs"): ID,
    (LeadershipFile, "roles"): ID,
    (PlanFile, "foundations"): ID,
    (Quota, "by_kind"): ID,
    (Quota, "differs"): ID,
}
"""What the keys of a table are."""

HEADINGS: Mapping[type[Shape], tuple[str, ...]] = {
    PlanFile: ("principles", "standards", "exceptions"),
}
"""Lists of provisions whose titles are the document's own headings, not ours."""


def is_checked(use: Use) -> bool:
    """Whether a value of this use is looked for in the text."""
    return use in CHECKED


def use_of(shape: type[Shape], field: str) -> Use | None:
    """What a field of a shape holds; None where it holds shapes only."""
    bases = (one for one in shape.__mro__ if issubclass(one, Shape))
    return next((USES[one][field] for one in bases if field in USES.get(one, {})), None)
