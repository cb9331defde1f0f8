"""A paper through WeasyPrint, to compare with; the program itself never uses it."""

from collections.abc import Callable, Iterator
from html import escape
from importlib import import_module

from generator.briefing.paper import (
    Block,
    Heading,
    NameList,
    Paper,
    Paragraph,
    Row,
    Table,
)
from generator.typeset.fonts import font_paths

NOT_INSTALLED = "未装"
STYLE = """
@page { size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-center { content: counter(page) } }
body { font: 16pt/29.6pt "bench", serif; }
h1 { font-size: 22pt; text-align: center; }
table { width: 100%; border-collapse: collapse; font-size: 12pt; }
td, th { border: 1px solid black; }
"""

Print = Callable[[Paper], bytes | None]


def printer(*, tagged: bool) -> Print | None:
    """Prints a paper; None where WeasyPrint or the system's Pango is missing."""
    try:
        weasyprint = import_module("weasyprint")
        settings = import_module("weasyprint.text.fonts").FontConfiguration()
    except (ImportError, OSError):
        return None
    style = weasyprint.CSS(string=_face() + STYLE, font_config=settings)
    options = {"pdf_variant": "pdf/ua-1"} if tagged else {}

    def printed(paper: Paper) -> bytes:
        page = weasyprint.HTML(string=html_of(paper))
        made: bytes = page.write_pdf(stylesheets=[style], font_config=settings, **options)
        return made

    return printed


def html_of(paper: Paper) -> str:
    """The same words and tables as plain HTML."""
    title = escape("".join(paper.title))
    annexes = (block for annex in paper.annexes for block in annex.blocks)
    parts = "".join(part for one in (*paper.blocks, *annexes) for part in _block(one))
    signed = f"<p>{escape(paper.sign_off.organisation)}</p>" if paper.sign_off else ""
    head = f'<html lang="zh"><head><meta charset="utf-8"><title>{title}</title></head>'
    return f"<!doctype html>{head}<body><h1>{title}</h1>{parts}{signed}</body></html>"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(text=text):
            yield f"<h2>{escape(text)}</h2>"
        case Paragraph(runs=runs):
            yield f"<p>{escape(''.join(one.text for one in runs))}</p>"
        case Table():
            yield _table(block)
        case NameList(entries=entries):
            yield from (f"<p>{escape(f'{o.role}　{o.name}　{o.post}')}</p>" for o in entries)


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{escape(one.head)}</th>' for one in table.columns)
    rows = "".join(_row(one) for one in (*table.rows, *table.totals))
    caption = escape(table.caption)
    return f"<table><caption>{caption}</caption><thead><tr>{head}</tr></thead>{rows}</table>"


def _row(row: Row) -> str:
    return f"<tr>{''.join(f'<td>{escape(one.text)}</td>' for one in row)}</tr>"


def _face() -> str:
    """The face of the text, the same file as Typst reads."""
    found = sorted(file for folder in font_paths() for file in folder.rglob("FandolFang*.otf"))
    return "".join(
        f'@font-face {{ font-family: "bench"; src: url("{one.as_uri()}"); }}' for one in found[:1]
    )
