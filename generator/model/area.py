"""Areas: a tree whose level names are data."""

from pydantic import Field

from generator.model.origin import Origin
from generator.model.shape import Identifier, Many, Shape, Text


class Level(Shape):
    """A level of the tree, from the top down."""

    id: Identifier = Field(title="编号")
    name: Text = Field(title="层级名称")


class Area(Shape):
    """A node of the tree. Areas without children file returns.

    `code` is the official code (a string of digits) where there is one. `called` is how
    running text calls the area. An area with `in_plan: false` exists but has no part in the plan.
    """

    id: Identifier = Field(title="编号")
    name: Text = Field(title="名称")
    level: Identifier = Field(title="层级")
    parent: Identifier | None = Field(default=None, title="上级")
    code: Text | None = Field(default=None, title="行政区划代码", pattern=r"^\d{2,12}$")
    called: Text | None = Field(default=None, title="简称")
    in_plan: bool = Field(default=True, title="是否在方案内")
    note: Text | None = Field(default=None, title="说明")


class AreaFile(Shape):
    """policy/areas.yml. `noun` names the reporting areas together, `measure_word` counts them."""

    noun: Text = Field(title="统称")
    measure_word: Text = Field(default="个", title="量词")
    codes_origin: Origin
    levels: Many[Level] = Field(title="层级")
    areas: Many[Area] = Field(title="区域", min_length=1)
