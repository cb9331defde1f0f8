"""分岗位类别、分安置对象: measures of an area by what its returns break down."""

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from generator.model.area import Area
from generator.model.period import Period
from generator.pages.derivations import how
from generator.pages.marks import figure_cell
from generator.pages.section import Block, Section, figure_heads
from generator.pages.view import View
from generator.progress.figure import Figure
from generator.progress.names import BY_CATEGORY, BY_GROUP, breakdown_items, breakdown_of
from generator.typeset.table import Cell, Table, head_cell

TITLES = {BY_CATEGORY: "分岗位类别", BY_GROUP: "分安置对象"}
ITEMS = {BY_CATEGORY: "岗位类别", BY_GROUP: "安置对象"}


def breakdown_section(view: View, period: Period, top: Area) -> Section:
    """One table for each way in which returns of the period break measures down."""
    return Section("breakdown", "分类构成", tuple(_blocks(view, period, top)))


def _blocks(view: View, period: Period, top: Area) -> Iterator[Block]:
    for by, items in breakdown_items(view.programme).items():
        found = {
            (one.id, measure): figure
            for one in items
            for measure in view.programme.measures
            if (figure := _figure(view, period, top, (by, one.id, measure)))
        }
        if any(one.counted for one in found.values()):
            names = {one.id: one.name for one in items}
            table = _table(view, period, by, names, found)
            noted = replace(table, note=_note(view, top, found))
            yield Block(noted, how(next(iter(found.values())), view))


def _figure(view: View, period: Period, top: Area, slot: tuple[str, str, str]) -> Figure | None:
    by, item, measure = slot
    return view.figure(period, top, breakdown_of(measure, by, item))


def _table(
    view: View,
    period: Period,
    by: str,
    items: dict[str, str],
    found: dict[tuple[str, str], Figure],
) -> Table:
    declared = view.programme.measures
    measures = [one for one in declared if any(one == measure for _, measure in found)]
    heads = [head_cell(ITEMS[by])]
    heads += figure_heads(view, measures)
    body = tuple(
        (
            Cell(name, scope="row"),
            *(figure_cell(found.get((item, one)), view) for one in measures),
        )
        for item, name in items.items()
        if any(item == one for one, _ in found)
    )
    return Table(
        id=f"{by.replace('_', '-')}-table",
        caption=f"{view.period_name(period)}{TITLES[by]}",
        head=(tuple(heads),),
        body=body,
        fit=True,
    )


def _note(view: View, top: Area, found: dict[tuple[str, str], Figure]) -> Markup:
    """What is summed, and how many of the reporting areas gave it."""
    summed = "只合计按此分类报送的数，各类相加不一定等于总数。"
    if view.programme.is_leaf(top):
        return Markup("{}").format("各类相加不一定等于总数。")
    given, due = max((one.counted, one.expected) for one in found.values())
    word = view.programme.area_file.measure_word
    counted = f"按此分类报送的有 {given} {word}单位，应报 {due} {word}。"
    return Markup('{}<span data-fact="coverage">{}</span>').format(summed, counted)
