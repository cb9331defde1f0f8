"""Situations of invented residents with the answer policy staff expect for each."""

from datetime import date
from typing import Literal

from pydantic import Field

from generator.model.shape import Identifier, Many, Shape, Text

Sex = Literal["female", "male"]
Retirement = Literal["not_yet", "reached", "unknown"]
Outcome = Literal["fits", "review", "not_listed"]


class Expected(Shape):
    """What a situation must be answered with; groups are held against it where they are given."""

    outcome: Outcome = Field(title="结论")
    groups: Many[Identifier] | None = Field(default=None, title="对上的对象")


class Situation(Shape):
    """What an invented resident answers; what is left out was not answered.

    Without a `kind` the resident could not tell; `other` is the last choice of an open list.
    """

    name: Text = Field(title="情形")
    kind: Identifier | None = Field(default=None, title="类别")
    sex: Sex | None = Field(default=None, title="性别")
    born: date | None = Field(default=None, title="出生日期")
    on: date = Field(title="申请日期")
    groups: Many[Identifier] = Field(default=(), title="勾选的对象")
    other: bool = Field(default=False, title="有别的困难")
    exceptions: Many[Identifier] = Field(default=(), title="勾选的例外")
    retired: Retirement = Field(default="unknown", title="到法定退休年龄了吗")
    expect: Expected = Field(title="应得的答复")


class SituationFile(Shape):
    """policy/situations.yml, which a programme may leave out."""

    situations: Many[Situation] = Field(default=(), title="情形")
