"""Where posts are free: the declared indicators by area and post kind, as last returned."""

from generator.model.area import Area
from generator.model.period import Period
from generator.pages.marks import figure_cell
from generator.pages.section import kind_name, name_cell
from generator.pages.view import View
from generator.progress.figure import ALL_KINDS, REMAINING
from generator.typeset.dates import long_date
from generator.typeset.table import Cell, Table, head_cell

MOST_COLUMNS = 6
"""With more post kinds than fit a page, only their sum is shown."""


def posts_table(view: View, path: str) -> Table | None:
    """A row for every area right below the top; None before the first return."""
    period = view.latest
    if period is None:
        return None
    indicators = view.programme.plan.eligibility.open_posts or (REMAINING,)
    kinds = _kinds(view, len(indicators))
    columns = tuple((one, kind) for one in indicators for kind in kinds)
    return Table(
        id="open-posts",
        caption=f"各{view.noun}还有多少岗位，{long_date(period.as_of)}",
        head=_heads(view, indicators, kinds),
        body=tuple(_row(view, period, one, columns, path) for one in view.below),
        note="「—」表示没有这一类的任务；没有报的不当作零。",
    )


def _kinds(view: View, indicators: int) -> tuple[str, ...]:
    kinds = tuple(view.programme.post_kinds)
    return kinds if kinds and len(kinds) * indicators <= MOST_COLUMNS else (ALL_KINDS,)


def _heads(
    view: View, indicators: tuple[str, ...], kinds: tuple[str, ...]
) -> tuple[tuple[Cell, ...], ...]:
    names = view.figures.indicator_names
    if len(kinds) == 1:
        heads = (head_cell(names[one], number=True, unit=view.unit(one)) for one in indicators)
        return ((head_cell("单位"), *heads),)
    tops = (
        Cell(f"{names[one]}（{view.unit(one)}）", "n", scope="colgroup", colspan=len(kinds))
        for one in indicators
    )
    below = (head_cell(kind_name(view, kind), number=True) for _ in indicators for kind in kinds)
    return ((head_cell("单位", rowspan=2), *tops), tuple(below))


def _row(
    view: View, period: Period, area: Area, columns: tuple[tuple[str, str], ...], path: str
) -> tuple[Cell, ...]:
    found = (view.figure(period, area, one, kind) for one, kind in columns)
    return (name_cell(period, area, path), *(figure_cell(one, view) for one in found))
