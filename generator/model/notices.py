"""督办: for what an area gets a supervision notice, in which grade, and when it has to answer."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.dated import Dated
from generator.model.shape import Identifier, Many, Shape, Text

Trigger = Literal["due_soon", "behind", "overdue"]
Days = Annotated[int, Field(ge=0, le=3660)]


class NoticeGrade(Shape):
    """One grade of supervision notices.

    `due_soon`: the plan is not reached and its deadline is at most `days` ahead. `behind`: the
    standing has one of `tones` or is one of `bands`. `overdue`: at least `days` have passed since
    the deadline of the plan or of the return. Days are counted on the day of the notice.
    """

    id: Identifier = Field(title="编号")
    name: Text = Field(title="名称")
    trigger: Trigger = Field(title="情形")
    days: Days | None = Field(default=None, title="天数")
    tones: Many[Literal["watch", "behind"]] = Field(default=(), title="色调")
    bands: Many[Identifier] = Field(default=(), title="分档")
    reply_days: Annotated[int, Field(ge=1, le=366)] = Field(title="答复天数")


class NoticeGrades(Dated):
    """All grades from a day on, the lightest first; without an entry there are no notices."""

    value: Annotated[Many[NoticeGrade], Field(min_length=1)] | None = Field(title="督办分级")
