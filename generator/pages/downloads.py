"""Downloads: every open table with its files, and what its columns mean."""

from collections.abc import Iterator
from itertools import groupby

from markupsafe import Markup

from generator.pages import addresses, frame
from generator.pages.dated_words import fact
from generator.pages.print_link import paper_link
from generator.pages.view import View
from generator.tables.catalogue import MOST_ROWS, SEVERAL, Tables, book_of, books
from generator.tables.open_table import KIND_NAMES, OpenTable
from generator.tables.schema import described
from generator.typeset.edition import edition
from generator.typeset.environment import rendered
from generator.typeset.numbers import count
from generator.typeset.page import SitePage
from generator.typeset.table import Cell, Table, head_cell

TITLE = "数据下载"


def page(view: View, tables: Tables) -> SitePage:
    """All downloads."""
    html = rendered(
        "pages/downloads.html",
        title=TITLE,
        mark=edition(view.programme).mark or "",
        book=f"data/{SEVERAL}.xlsx",
        has_own_book=any(name != SEVERAL for name, _ in books(tables)),
        most=count(MOST_ROWS),
        is_long=any(book_of(one) is None for one in tables),
        groups=list(_groups(tables)),
        periods=[
            {"href": f"data/progress/{one.period}.json", "name": view.period_name(one)}
            for one in reversed(view.programme.periods)
        ],
        papers=list(_papers(view)),
        api=addresses.API,
        feed=addresses.FEED if any(one.signed_off for one in view.programme.periods) else "",
        methods=addresses.METHODS,
    )
    return frame.site_page(
        view=view,
        path=addresses.DOWNLOADS,
        title=TITLE,
        html=html,
        tab=addresses.DOWNLOADS,
        summary="、".join(one.title for one in tables) + "，CSV、Excel 和 JSON",
        toc=True,
    )


def _papers(view: View) -> Iterator[Markup]:
    """The bulletins, the latest first."""
    for period in reversed(view.programme.periods):
        name = Markup('<span data-fact="period">{}</span>').format(view.period_name(period))
        path = addresses.bulletin_path(period.period)
        found = paper_link(view, path, addresses.DOWNLOADS, name)
        if found:
            yield found


def _groups(tables: Tables) -> Iterator[dict[str, object]]:
    grouped = groupby(tables, key=lambda one: one.group)
    for number, (group, those) in enumerate(grouped, start=1):
        yield {"id": f"group-{number}", "title": group, "tables": [_entry(one) for one in those]}


def _entry(table: OpenTable) -> dict[str, object]:
    book = book_of(table)
    return {
        "id": f"t-{table.name}",
        "name": table.name,
        "title": table.title,
        "text": table.description,
        "rows": fact(count(len(table.rows)), "rows"),
        "csv": f"data/{table.name}.csv",
        "json": f"data/{table.name}.json",
        "xlsx": f"data/{book}.xlsx" if book else "",
        "columns": _columns(table),
    }


def _columns(table: OpenTable) -> Table:
    body = tuple(
        (
            Cell(one.name, "gg-mono", scope="row"),
            Cell(one.title),
            Cell(KIND_NAMES[one.kind]),
            Cell(fact(described(one) or "—", "column")),
        )
        for one in table.columns
    )
    heads = tuple(head_cell(one) for one in ("列", "名称", "类型", "含义"))
    return Table(id=f"c-{table.name}", caption=f"{table.title}各列的含义", head=(heads,), body=body)
