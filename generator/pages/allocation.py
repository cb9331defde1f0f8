"""The allocation of every plan year: the plan in force now, and as it was first allocated."""

from collections.abc import Iterator
from datetime import date

from markupsafe import Markup

from generator.model import files
from generator.model.allocation import Allocation
from generator.model.shape import ALL_KINDS
from generator.pages import addresses, frame
from generator.pages.addresses import origin_link
from generator.pages.composition import plan_chart
from generator.pages.dated_words import fact
from generator.pages.goal_rows import goal_tables
from generator.pages.plan_grid import (
    TOTAL,
    Grid,
    group_tables,
    main_table,
    row_total,
    stated_totals,
)
from generator.pages.stated_words import difference_words
from generator.pages.view import View
from generator.progress.replay import replayed
from generator.progress.stated import StatedFigure
from generator.progress.stated_figures import stated_differences
from generator.typeset.dates import long_date
from generator.typeset.environment import rendered
from generator.typeset.page import SitePage


def page(view: View) -> SitePage:
    """The plan years begun, the latest first, those ahead, then goals over several years."""
    found = view.programme.allocation_file.allocations
    begun = sorted((one for one in found if one.since <= view.as_of), key=lambda one: -one.year)
    ahead = sorted((one for one in found if one.since > view.as_of), key=lambda one: one.year)
    html = rendered(
        "pages/allocation.html",
        title="计划分配",
        years=[_year(view, one) for one in (*begun, *ahead)],
        goals=list(goal_tables(view)),
        csv="data/allocation.csv",
        adjustments=addresses.ADJUSTMENTS,
        outside=[one.name for one in view.programme.area_file.areas if not one.in_plan],
    )
    return frame.site_page(
        view=view,
        path=addresses.ALLOCATION,
        title="计划分配",
        html=html,
        tab=addresses.ALLOCATION,
        summary="、".join(one.name for one in found),
        toc=len(found) > 1,
    )


def shown_day(view: View, table: Allocation) -> date:
    """The day a plan year is shown at: the day the data stand at, within the year."""
    return min(max(view.as_of, table.since), table.until)


def _year(view: View, table: Allocation) -> dict[str, object]:
    differences = tuple(_differences(view, table))
    original = _original(view, table, differences)
    adjusted = _in_force(view, table)
    shown = adjusted or original
    source = origin_link(table.origin, view.programme)
    return {
        "id": f"y{table.year}",
        "title": table.called,
        "is_ahead": table.since > view.as_of,
        "span": f"{long_date(table.since)}至{long_date(table.until)}",
        "main": main_table(shown),
        "groups": list(group_tables(shown)),
        "chart": plan_chart(shown, f"y{table.year}c"),
        "original": [main_table(original)] if adjusted else [],
        "original_groups": list(group_tables(original)) if adjusted else [],
        "source": source,
        "steps": list(_steps(view, table)),
        "differences": [difference_words(view, one) for one in differences],
    }


def _original(view: View, table: Allocation, differences: tuple[StatedFigure, ...]) -> Grid:
    keys = view.programme.row_keys(table)
    totals = {area: row_total(table.rows[key]) for area, key in keys.items()}
    if table.stated_total:
        totals[TOTAL] = stated_totals(table.stated_total)
    return Grid(
        view,
        view.programme.original_plan(table),
        table.since,
        table.name,
        f"allocation-{table.year}",
        totals,
        frozenset(_marked(view, table, differences)),
        f"allocation/{table.year}",
    )


def _in_force(view: View, table: Allocation) -> Grid | None:
    """The plan with the adjustments so far; None where there are none."""
    day = shown_day(view, table)
    begun = [one for one in replayed(view.programme, table) if one.step.on <= day]
    if not begun:
        return None
    last = begun[-1].step
    totals = {TOTAL: stated_totals(last.stated_total)} if last.stated_total else {}
    name = f"{long_date(last.on)}调整后的计划"
    plan = view.programme.plan_on(table, day)
    return Grid(view, plan, day, name, f"in-force-{table.year}", totals)


def _steps(view: View, table: Allocation) -> Iterator[Markup]:
    """A line for every adjustment, leading to its before and after."""
    for one in sorted(table.adjustments, key=lambda one: one.on):
        ahead = "（尚未生效）" if one.on > view.as_of else ""
        yield Markup('<a href="{}#{}">{}的调整</a>{}：{}').format(
            addresses.ADJUSTMENTS, one.id, fact(long_date(one.on)), ahead, fact(one.reason)
        )


def _differences(view: View, table: Allocation) -> Iterator[StatedFigure]:
    number = view.programme.allocation_file.allocations.index(table)
    for one in stated_differences(view.programme, view.figures):
        if one.file == files.ALLOCATION and one.path[:2] == ("allocations", number):
            yield one


def _marked(
    view: View, table: Allocation, differences: tuple[StatedFigure, ...]
) -> Iterator[tuple[str, str]]:
    """(area id or `total`, kind) of the stated totals of the table that are not the sums."""
    areas = {key: area for area, key in view.programme.row_keys(table).items()}
    for one in differences:
        place, *inner = one.path[2:]
        column = str(inner[-1])
        kind = ALL_KINDS if column == TOTAL else column
        if place == "stated_total":
            yield TOTAL, kind
        if place == "rows":
            yield areas[str(inner[0])], kind
