"""Tables in plain text and on pages."""

from wcwidth import wcswidth

from generator.typeset.environment import environment
from generator.typeset.table import Cell, Table, head_cell, markdown_table, number_cell, plain_table

ROWS = [["1e3", "007"], ["很长的名字", "+1.50"]]


def test_nothing_in_a_cell_is_taken_for_a_number() -> None:
    text = plain_table(["名称", "数"], ROWS, "lr")
    assert all(cell in text for row in ROWS for cell in row)


def test_columns_align_with_wide_characters() -> None:
    lines = plain_table(["名称", "数"], ROWS, "lr").splitlines()
    assert len({wcswidth(line) for line in lines}) == 1


def test_a_bar_inside_a_cell_does_not_end_it() -> None:
    last = markdown_table(["a"], [["x|y\nz"]]).splitlines()[-1]
    assert last.replace("\\|", "").count("|") == len("||")
    assert "\n" not in last


def rendered(table: Table) -> str:
    """The table as a page shows it."""
    source = '{% from "parts/table.html" import table %}{{ table(given) }}'
    return environment().from_string(source).render(given=table)


def test_a_page_table_has_caption_scopes_keys_and_a_named_region() -> None:
    html = rendered(
        Table(
            "t1",
            "表1",
            head=((head_cell("单位"), head_cell("完成率", number=True)),),
            body=((Cell("甲", scope="row"), number_cell("75.1%", "p/a/all/rate")),),
        )
    )
    assert '<caption id="t1">' in html
    assert '<section class="gg-scroll" aria-labelledby="t1" tabindex="0">' in html
    assert html.count('scope="col"') == len(("单位", "完成率"))
    assert '<th scope="row">甲</th>' in html
    assert '<td class="n" data-figure="p/a/all/rate">75.1%</td>' in html


def test_text_in_a_cell_stays_text() -> None:
    html = rendered(Table("t", "<b>", head=(), body=((Cell("<script>"),),)))
    assert "<script>" not in html
    assert "<b>" not in html
