"""The line a stated figure stands in, as readers know it."""

from datetime import date

from generator.model import files
from generator.model.programme import Programme
from generator.progress.stated import StatedFigure
from generator.typeset.area_words import area_words


def stated_line(programme: Programme, one: StatedFigure) -> str:
    """The row, column or figure; a row by the name readers know its area by."""
    if one.line == one.table:
        return "合计"
    is_row = one.file == files.ALLOCATION and one.path[2] == "rows"
    return area_words(programme, one.line, _begins(programme, one)) if is_row else one.line


def _begins(programme: Programme, one: StatedFigure) -> date:
    """The first day of the plan year or goal a row of allocation.yml belongs to."""
    file = programme.allocation_file
    number = int(one.path[1])
    return (file.goals if one.path[0] == "goals" else file.allocations)[number].since
