"""多年目标 as documents state them: one table for each goal."""

from collections.abc import Iterator
from fractions import Fraction

from generator.model.allocation import AllocationRow, Goal, Planned
from generator.model.shape import ALL_KINDS, NO_TASK
from generator.pages.addresses import origin_link
from generator.pages.dated_words import fact, plan_unit, planned_text
from generator.pages.plan_grid import stated_totals, total_of
from generator.pages.view import View
from generator.typeset.dates import long_date
from generator.typeset.table import Cell, Table, head_cell


def goal_tables(view: View) -> Iterator[dict[str, object]]:
    """Title, span of time, table and source of every goal."""
    for goal in view.programme.allocation_file.goals:
        yield {
            "id": f"goal-{goal.id}".replace("_", "-"),
            "title": goal.name,
            "span": f"{long_date(goal.since)}至{long_date(goal.until)}",
            "main": _table(view, goal),
            "source": origin_link(goal.origin, view.programme),
        }


def _table(view: View, goal: Goal) -> Table:
    kinds = view.programme.plan.post_kinds
    heads = [head_cell("单位"), *(head_cell(one.name, number=True) for one in kinds)]
    heads.append(head_cell("合计" if kinds else "目标", number=True))
    return Table(
        id=f"rows-{goal.id}".replace("_", "-"),
        caption=fact(goal.name, "title"),
        note=f"单位：{plan_unit(view)[0]}",
        head=(tuple(heads),),
        body=tuple(_row(view, key, row) for key, row in goal.rows.items()),
        fit=True,
    )


def _row(view: View, key: str, row: AllocationRow) -> tuple[Cell, ...]:
    stated = stated_totals(row)
    total = stated.get(ALL_KINDS, total_of(row.kinds.values()))
    cells = [stated.get(kind, NO_TASK) for kind in view.programme.post_kinds]
    return (Cell(key, scope="row"), *(_cell(view, one) for one in (*cells, total)))


def _cell(view: View, planned: Planned | Fraction) -> Cell:
    return Cell(fact(planned_text(view, planned), "plan"), "n")
