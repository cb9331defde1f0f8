"""Open tables as files, for tests that read them."""

from generator.model.programme import Programme
from generator.progress.figure import Figures
from generator.publish.table_files import table_csv
from generator.tables.correction_table import corrections_table
from generator.tables.plan_tables import adjustments_table, allocation_table, in_force_table
from generator.tables.progress_table import progress_table


def progress_csv(programme: Programme, figures: Figures) -> bytes:
    return table_csv(progress_table(programme, figures))


def allocation_csv(programme: Programme) -> bytes:
    return table_csv(allocation_table(programme))


def in_force_csv(programme: Programme) -> bytes:
    return table_csv(in_force_table(programme))


def adjustments_csv(programme: Programme) -> bytes:
    return table_csv(adjustments_table(programme))


def corrections_csv(programme: Programme) -> bytes:
    return table_csv(corrections_table(programme))
