"""Areas: a tree whose level names are data, and which changes with time."""

from datetime import date

from pydantic import Field

from generator.model.origin import Origin
from generator.model.shape import Identifier, Many, Shape, Text


class Level(Shape):
    """A level of the tree, from the top down."""

    id: Identifier = Field(title="编号")
    name: Text = Field(title="层级名称")


class FormerName(Shape):
    """A name an area had until a day (the last day of the name)."""

    name: Text = Field(title="原名称")
    until: date = Field(title="截止日期")
    origin: Origin


class Area(Shape):
    """A node of the tree. Areas without children file returns.

    `code` is the official code (a string of digits) where there is one. `called` is how
    running text calls the area. An area with `in_plan: false` exists but has no part in the plan.
    An area founded or dissolved by a merger or a split has `from` (first day) or `until` (last
    day); `into` are the areas that took its place, and `change_origin` founds the change.
    """

    id: Identifier = Field(title="编号")
    name: Text = Field(title="名称")
    level: Identifier = Field(title="层级")
    parent: Identifier | None = Field(default=None, title="上级")
    code: Text | None = Field(default=None, title="行政区划代码", pattern=r"^\d{2,12}$")
    called: Text | None = Field(default=None, title="简称")
    in_plan: bool = Field(default=True, title="是否在方案内")
    since: date | None = Field(default=None, alias="from", title="设立日期")
    until: date | None = Field(default=None, title="撤销日期")
    into: Many[Identifier] = Field(default=(), title="并入或分为")
    change_origin: Origin | None = Field(default=None, title="变更出处")
    former_names: Many[FormerName] = Field(default=(), title="曾用名")
    note: Text | None = Field(default=None, title="说明")

    def exists(self, day: date) -> bool:
        """Whether the area is there on a day."""
        begun = self.since is None or self.since <= day
        return begun and (self.until is None or day <= self.until)

    def name_on(self, day: date) -> str:
        """The official name on a day."""
        still = (one for one in self.former_names if day <= one.until)
        former = min(still, key=lambda one: one.until, default=None)
        return former.name if former else self.name


class AreaFile(Shape):
    """policy/areas.yml. `noun` names the reporting areas together, `measure_word` counts them."""

    noun: Text = Field(title="统称")
    measure_word: Text = Field(default="个", title="量词")
    codes_origin: Origin
    levels: Many[Level] = Field(title="层级")
    areas: Many[Area] = Field(title="区域", min_length=1)
