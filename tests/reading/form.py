"""An invented form with one field of every kind, for the cases of shape."""

from datetime import date, time
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from generator.model.shape import Minute


class Strict(BaseModel):
    """Settings of every shape."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", allow_inf_nan=False)


class Row(Strict):
    """A row named by its own entry."""

    name: str = Field(title="名称")
    count: int = Field(default=0, ge=0, le=100, title="数量")
    since: date | None = Field(default=None, alias="from", title="起始日期")


class Clause(Strict):
    """A mapping that may also be one word."""

    document: str = Field(title="文件")
    clause: str | None = Field(default=None, title="条款")


class Office(Strict):
    """A group with entries of any name beside its fields."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Row | Literal["not reported"]]

    received: date = Field(title="收到日期")
    note: str | None = Field(default=None, title="说明")


class Form(Strict):
    """Everything but `id` may be left out."""

    id: str = Field(title="编号", max_length=8, pattern=r"^[a-z0-9]*$")
    count: int = Field(default=0, ge=0, le=100, title="数量")
    amount: Annotated[int, Field(ge=0)] | Annotated[Decimal, Field(ge=0)] = Field(
        default=0, title="金额"
    )
    rate: Decimal = Field(default=Decimal(0), max_digits=4, decimal_places=2, title="比率")
    open: bool = Field(default=True, title="是否公开")
    on: date | None = Field(default=None, title="日期")
    at: Minute | None = Field(default=None, title="签发时间")
    hour: time | None = Field(default=None, title="时刻")
    status: Literal["draft", "published"] = Field(default="draft", title="状态")
    note: str = Field(default="无", min_length=1, title="说明")
    origin: Clause | Literal["convention"] = Field(default="convention", title="出处")
    rows: Annotated[tuple[Row, ...], Field(strict=False, max_length=3)] = Field(
        default=(), title="明细"
    )
    places: dict[str, Row | Literal["not reported"]] = Field(default={}, title="报表")
    offices: dict[str, Office | Literal["not reported"]] = Field(default={}, title="单位")
    keyed: dict[Annotated[str, Field(pattern=r"^[a-z]+$")], int] = Field(default={}, title="代号")

    @field_validator("note")
    @classmethod
    def _no_shouting(cls, text: str) -> str:
        if "！！" in text:
            msg = "不用连续的感叹号"
            raise ValueError(msg)
        return text
