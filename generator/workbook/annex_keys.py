"""The sheet 数据键: every figure of the book by its key, with its cell, and a check of each."""

from collections.abc import Iterator, Sequence
from itertools import chain

from generator.tables.columns import STATE_WORDS
from generator.typeset.figure_text import unit_words
from generator.workbook.annex_areas import Scope
from generator.workbook.annex_grid import CHECK, COMPUTED, Grid, Keyed
from generator.workbook.formulas import cell
from generator.workbook.looks import Look, Looks
from generator.workbook.rows import Content, links

KEYS = "数据键"
HEADS = ("数据键", "工作表", "单元格", "报送状态", "取法", "计量单位", COMPUTED, CHECK)
WIDTHS = (48, 12, 10, 12, 8, 10, 24, 10)
HEAD_ROWS = 2
MOST_LINKS = 60_000
"""Excel opens no sheet with many more."""
COMPUTED_IN, CHECK_IN = "G", "H"
Row = list[tuple[Content, int]]


def key_rows(keyed: Sequence[Keyed], scope: Scope, title: str, looks: Looks) -> Iterator[Row]:
    """A row for every figure, in the order of the sheets."""
    yield [(title, looks.number(Look(size=14, is_bold=True)))]
    across = {COMPUTED: "right", CHECK: "center"}
    yield [
        (one, looks.number(Look(is_head=True, is_ruled=True, across=across.get(one, ""))))
        for one in HEADS
    ]
    middle = looks.number(Look(across="center"))
    plain, link = looks.number(Look()), looks.number(Look(is_link=True))
    for row, one in enumerate(keyed, start=HEAD_ROWS + 1):
        worth = looks.number(Look(shape=one.kept.shape, across="right"))
        yield [
            (str(one.figure.key), plain),
            (one.sheet, plain),
            (cell(one.place), link),
            (STATE_WORDS[one.figure.state], plain),
            ("公式" if one.formula else "数据", plain),
            (unit_words(one.figure.unit, scope.figures), plain),
            (one.kept.content, worth),
            (one.check(f"{one.sheet}!{cell(one.place)}", f"{COMPUTED_IN}{row}"), middle),
        ]


def key_places(keyed: Sequence[Keyed]) -> str:
    """A filter over the rows, and a link from each to its cell."""
    last = len(keyed) + HEAD_ROWS
    numbered = enumerate(keyed[:MOST_LINKS], start=HEAD_ROWS + 1)
    places = ((f"C{row}", f"{one.sheet}!{cell(one.place)}") for row, one in numbered)
    return f'<autoFilter ref="A{HEAD_ROWS}:{CHECK_IN}{last}"/>{links(places)}'


def all_keyed(grids: Sequence[Grid]) -> tuple[Keyed, ...]:
    """The figures of all sheets, sheet by sheet and row by row."""
    return tuple(chain.from_iterable(one.keyed for one in grids))


def checks_range(keyed: Sequence[Keyed]) -> str:
    """The cells of all checks, as another sheet names them."""
    return f"{KEYS}!{CHECK_IN}{HEAD_ROWS + 1}:{CHECK_IN}{len(keyed) + HEAD_ROWS}"
