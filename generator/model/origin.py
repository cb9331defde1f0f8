"""Where a declared value comes from: a clause of a registered document, or a convention."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.shape import Identifier, Shape, Text

CONVENTION: Literal["convention"] = "convention"


class Source(Shape):
    """A place in a registered document; no clause means the document as a whole."""

    document: Identifier = Field(title="文件")
    clause: Text | None = Field(default=None, title="条款")


Origin = Annotated[Source | Literal["convention"], Field(title="出处")]
"""`convention` where the documents are silent and this project had to decide."""


class Provision(Shape):
    """One thing a clause provides, retold in our own words."""

    id: Identifier = Field(title="编号")
    title: Text = Field(title="标题")
    text: Text = Field(title="内容")
    bodies: tuple[Identifier, ...] = Field(default=(), title="单位", strict=False)
    origin: Origin
