"""Dated values: what is in force from a day on, each entry with the document that founds it."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from pydantic import Field

from generator.model.origin import Origin
from generator.model.shape import Quantity, Shape


class Dated(Shape):
    """In force from a day on, until the next entry of its list. Amendments are added."""

    since: date = Field(alias="from", title="起始日期")
    origin: Origin


D = TypeVar("D", bound=Dated)


class DatedValue(Dated):
    """A number in force from a day on; `null` abolishes it."""

    value: Quantity | None = Field(title="数值")


def in_force(entries: Iterable[D], day: date) -> D | None:
    """The entry in force on a day: the latest begun, abolished or not; None before the first."""
    begun = (one for one in entries if one.since <= day)
    return max(begun, key=lambda one: one.since, default=None)
