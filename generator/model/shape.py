"""What all YAML shapes share: strict, frozen, no unknown keys."""

import re
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

T = TypeVar("T")

Many = Annotated[tuple[T, ...], Field(strict=False)]
"""A list in YAML, a tuple in Python. `strict=False` lets the list in; its items stay strict."""

Identifier = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)]
"""A name for machines: lower-case letters, digits and `_`, stable for ever."""

Text = Annotated[str, Field(min_length=1, max_length=4000)]
"""A text that people read; never empty."""

Count = Annotated[int, Field(ge=0)]
"""A whole number of posts, people or things: 0 and up."""

Quantity = Annotated[int, Field(ge=0)] | Annotated[Decimal, Field(ge=0)]
"""An exact number, 0 and up, in the unit of its measure."""

Every = Literal["month", "quarter", "half-year", "year"]
"""How often something is done again."""

MINUTE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}")
"""A day and a time of day, to the minute: 2022-07-12 16:30."""


def _minute(value: object) -> datetime:
    """The time a text in the one allowed form means."""
    if isinstance(value, datetime):
        return value
    try:
        if isinstance(value, str) and MINUTE.fullmatch(value):
            return datetime.fromisoformat(value)
    except ValueError:
        pass
    kind = "minute_type"
    raise PydanticCustomError(kind, "a day and a time of day")


Minute = Annotated[datetime, BeforeValidator(_minute)]
"""A time to the minute in the local time of the office, written 2022-07-12 16:30."""


def minute_text(moment: datetime) -> str:
    """A time as it is written in policy and in meta tags: 2022-07-12 16:30."""
    return f"{moment:%Y-%m-%d %H:%M}"


TO_BE_FILLED = "待填"
"""What an editor writes where the publisher's own entry is not known yet."""

ALL_KINDS: Literal["all"] = "all"
"""The sum over post kinds; the only column of a plan that tells no kinds apart."""

NOT_REPORTED: Literal["not reported"] = "not reported"
NO_TASK: Literal["no task"] = "no task"
NOT_PUBLISHED: Literal["not published"] = "not published"


class Shape(BaseModel):
    """Base of every YAML shape. `title` of a field is its Chinese name in findings."""

    model_config = ConfigDict(
        strict=True,
        frozen=True,
        extra="forbid",
        allow_inf_nan=False,
        validate_by_alias=True,
        validate_by_name=False,
    )
