"""The register of documents and of their clauses."""

from datetime import date

from pydantic import Field

from generator.model.shape import Identifier, Many, Shape, Text


class Adoption(Shape):
    """When and by whom a document was adopted."""

    on: date = Field(title="通过日期")
    by: Text = Field(title="通过会议")


class Document(Shape):
    """A document that founds values. What it does not state stays `null`.

    `copies` are the bodies it is copied to; `address` is where the original can be read.
    """

    id: Identifier = Field(title="编号")
    title: Text = Field(title="标题")
    issuer: Text | None = Field(default=None, title="发文机关")
    number: Text | None = Field(default=None, title="发文字号")
    adopted: Adoption | None = Field(default=None, title="通过")
    issued: date | None = Field(default=None, title="印发日期")
    addressees: Text | None = Field(default=None, title="主送机关")
    copies: Many[Text] = Field(default=(), title="抄送机关")
    address: Text | None = Field(default=None, title="原文网址")
    parents: Many[Identifier] = Field(default=(), title="依据文件")
    note: Text | None = Field(default=None, title="说明")

    @property
    def dated(self) -> date | None:
        """The day from which it can found anything: issued, else adopted; None if unknown."""
        return self.issued or (self.adopted.on if self.adopted else None)


class Clause(Shape):
    """One clause of a document: its number as printed, its heading, and what it says retold."""

    document: Identifier = Field(title="文件")
    id: Text = Field(title="条款号")
    title: Text = Field(title="标题")
    text: Text = Field(title="摘要")
