"""A part of a page: a heading and tables, each with the derivation of one of its figures."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.area import Area
from generator.model.period import Period
from generator.pages.addresses import area_path, link
from generator.pages.view import View
from generator.progress.figure import ALL_KINDS
from generator.typeset.table import Cell, Table, head_cell


@dataclass(frozen=True, slots=True)
class Block:
    """A table with the derivations that stand under it, and where it is from."""

    table: Table
    how: Markup
    note: Markup | str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its blocks; nothing of it is printed where there is no block."""

    id: str
    title: str
    blocks: tuple[Block, ...]


def name_cell(period: Period, area: Area, path: str) -> Cell:
    """The name of an area below another, leading to its page."""
    name = area.name_on(period.as_of)
    return Cell(
        Markup('<a href="{}">{}</a>').format(link(path, area_path(area)), name), scope="row"
    )


def whole_cell(view: View, area: Area) -> Cell:
    """The name of the area that a foot sums up."""
    return Cell(view.whole(area), scope="row")


def kind_name(view: View, kind: str) -> str:
    """How tables call a post kind; 合计 for all of them."""
    return "合计" if kind == ALL_KINDS else view.programme.post_kinds[kind].short


def figure_heads(view: View, indicators: Iterable[str]) -> Iterator[Cell]:
    """The heads of columns of indicators, each with its unit."""
    for one in indicators:
        yield head_cell(view.figures.indicator_names[one], number=True, unit=view.unit(one))
