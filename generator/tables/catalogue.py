"""Every open table of a programme, in the order readers find them."""

from generator.model.programme import Programme
from generator.progress.figure import Figures
from generator.tables.correction_table import corrections_table
from generator.tables.indicator_tables import indicators_table, periods_table, standings_table
from generator.tables.money import pay_rules_table, subsidies_table
from generator.tables.open_table import OpenTable
from generator.tables.plan_tables import adjustments_table, allocation_table, in_force_table
from generator.tables.progress_table import NAME as PROGRESS
from generator.tables.progress_table import progress_table
from generator.tables.provisions import (
    post_categories_table,
    post_kinds_table,
    target_groups_table,
    tasks_table,
    workflow_steps_table,
)
from generator.tables.quality import returns_table, stated_table
from generator.tables.registers import (
    areas_table,
    bodies_table,
    clauses_table,
    documents_table,
    leadership_table,
)

Tables = tuple[OpenTable, ...]
SEVERAL = "tables"
"""The Excel file that holds every table but the figures."""
EXPLAINING = ("periods", "indicators", "standings")
"""Tables that say what the codes of the figures mean."""
MOST_ROWS = 20_000
"""Longer tables are no Excel file: it would take longer to make than the rest of the site."""


def open_tables(programme: Programme, figures: Figures) -> Tables:
    """All tables, those of one group together; a table may have no rows."""
    return (
        progress_table(programme, figures),
        periods_table(programme),
        indicators_table(programme, figures),
        standings_table(programme),
        returns_table(programme, figures),
        corrections_table(programme),
        stated_table(programme, figures),
        allocation_table(programme),
        in_force_table(programme),
        adjustments_table(programme),
        post_kinds_table(programme),
        target_groups_table(programme),
        post_categories_table(programme),
        tasks_table(programme),
        workflow_steps_table(programme),
        subsidies_table(programme),
        pay_rules_table(programme),
        areas_table(programme),
        bodies_table(programme),
        leadership_table(programme),
        documents_table(programme),
        clauses_table(programme),
    )


def named(tables: Tables, name: str) -> OpenTable:
    """The table of a name."""
    return next(one for one in tables if one.name == name)


def books(tables: Tables) -> tuple[tuple[str, Tables], ...]:
    """Name and tables of each Excel file: the figures with what explains their codes, the rest."""
    figures = tuple(one for one in tables if one.name in (PROGRESS, *EXPLAINING))
    others = tuple(one for one in tables if one.name != PROGRESS)
    several = (SEVERAL, tuple(one for one in others if is_short(one)))
    return ((PROGRESS, figures), several) if all(map(is_short, figures)) else (several,)


def is_short(table: OpenTable) -> bool:
    """Whether a table is short enough for a sheet."""
    return len(table.rows) <= MOST_ROWS


def book_of(table: OpenTable) -> str | None:
    """The name of the Excel file a table stands in; None where it is too long."""
    if not is_short(table):
        return None
    return PROGRESS if table.name == PROGRESS else SEVERAL
