"""How a resident's own answers are held against the plan: ages counted, where to apply."""

from typing import Literal

from pydantic import Field

from generator.model.origin import CONVENTION, Origin, Provision
from generator.model.shape import Identifier, Many, Shape, Text


class AgeCounting(Shape):
    """How ages are counted; a plan that says nothing about it leaves this to a convention.

    `reached` says on which day a person reaches an age, `last_age` how long the upper age of a
    window lasts, `leap_day` when those born on 29 February have their birthday in common years.
    """

    reached: Literal["on_birthday", "day_after"] = Field(default="on_birthday", title="满岁之日")
    last_age: Literal["whole_year", "until_birthday"] = Field(
        default="whole_year", title="年龄上限"
    )
    leap_day: Literal["february_28", "march_1"] = Field(
        default="february_28", title="2月29日的生日"
    )
    origin: Origin = CONVENTION


class ApplyAt(Shape):
    """Where and how a resident applies."""

    text: Text = Field(title="内容")
    bodies: Many[Identifier] = Field(default=(), title="单位")
    origin: Origin


class Eligibility(Shape):
    """What the page for applicants needs beyond groups, steps and pay.

    `kind_question` asks which post kind concerns a resident, `kind_unsure` is the choice of those
    who cannot tell. `open_posts` names the indicators that say where posts are free.
    """

    kind_question: Text | None = Field(default=None, title="类别怎么问")
    kind_unsure: Text | None = Field(default=None, title="说不清类别的选项")
    age_counting: AgeCounting = Field(default=AgeCounting(), title="年龄怎么算")
    apply_at: ApplyAt | None = Field(default=None, title="到哪里申请")
    open_posts: Many[Identifier] = Field(default=(), title="还有多少岗位的指标")


class Exclusion(Provision):
    """Something the plan does not cover; `asks` is how a resident would say that it is meant."""

    asks: Text | None = Field(default=None, title="怎么问")
