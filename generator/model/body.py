"""Bodies that promise, act and supervise; collectives are bodies too."""

from datetime import date
from typing import Literal

from pydantic import Field

from generator.model.dated import Dated, in_force
from generator.model.origin import Origin
from generator.model.shape import Identifier, Many, Shape, Text


class Body(Shape):
    """A body or a collective. `aliases` are other names the documents use for it.

    `area` ties the government of an area to the area; `members` lists what a collective
    stands for where that is known.
    """

    id: Identifier = Field(title="编号")
    name: Text = Field(title="名称")
    kind: Literal["body", "collective"] = Field(default="body", title="性质")
    aliases: Many[Text] = Field(default=(), title="别称")
    area: Identifier | None = Field(default=None, title="区域")
    members: Many[Identifier] = Field(default=(), title="成员单位")
    origin: Origin
    note: Text | None = Field(default=None, title="说明")


class BodyFile(Shape):
    """policy/bodies.yml."""

    bodies: Many[Body] = Field(title="单位", min_length=1)


Role = Literal["head", "deputy_head", "member"]


class Post(Shape):
    """A post held in a body (职务), typed, not parsed from a title."""

    body: Identifier = Field(title="单位")
    post: Text = Field(title="职务")


class Member(Shape):
    """A member of the leading group; `title` is the line as the list prints it.

    Who came after the founding has the document as `origin`; who left has the last day, why, and
    the document as `until_origin` where there is one.
    """

    name: Text = Field(title="姓名")
    role: Role = Field(title="组内职务")
    title: Text = Field(title="单位及职务")
    posts: Many[Post] = Field(title="任职", min_length=1)
    since: date = Field(alias="from", title="起始日期")
    origin: Origin | None = Field(default=None, title="任职出处")
    until: date | None = Field(default=None, title="截止日期")
    reason: Text | None = Field(default=None, title="变动原因")
    until_origin: Origin | None = Field(default=None, title="离任出处")


class Office(Dated):
    """The office of the leading group from a day on: where it sits and who directs it."""

    name: Text = Field(title="办公室名称")
    at: Identifier = Field(title="设在")
    director: Text = Field(title="负责人")
    director_title: Text = Field(default="主任", title="负责人称谓")


class LeadershipFile(Shape):
    """policy/leadership.yml: the leading group (领导小组), in official order."""

    name: Text = Field(title="名称")
    short: Text = Field(title="简称")
    origin: Origin
    roles: dict[Role, Text] = Field(title="称谓")
    members: Many[Member] = Field(title="成员", min_length=1)
    offices: Many[Office] = Field(default=(), title="办公室")

    def in_office(self, day: date) -> tuple[Member, ...]:
        """Members whose term contains the day; before the first term, the founding list.

        Nobody where all terms have ended, or none has begun again.
        """
        first = min(one.since for one in self.members)
        if day < first:
            return tuple(one for one in self.members if one.since == first)
        return tuple(
            one
            for one in self.members
            if one.since <= day and (one.until is None or day <= one.until)
        )

    def office_on(self, day: date) -> Office | None:
        """The office on a day; before the first entry, the founding one."""
        return in_force(self.offices, day) or next(iter(self.offices), None)
