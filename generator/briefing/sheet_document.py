"""A sheet as the JSON its page template receives: strings, numbers, lists, nothing to decide."""

from collections.abc import Sequence

from generator.briefing.document import Json, table_values
from generator.briefing.paper import Figure, Paragraph, Picture, Run, Standing, Table
from generator.briefing.sheet import Headline, Part, Point, Points, Sheet, SheetBlock, Term
from generator.typeset.standing import PRINT_COLOURS, printed_symbol


def sheet_document(sheet: Sheet) -> Json:
    """The values of one sheet, under the names the template uses."""
    day = sheet.dated
    return {
        "site": sheet.site,
        "issuer": sheet.issuer,
        "title": sheet.title,
        "dated": [day.year, day.month, day.day],
        "code": sheet.code,
        "about": [_term(one) for one in sheet.about],
        "lead": _words(sheet.lead),
        "headline": _headline(sheet.headline),
        "parts": [_part(one) for one in sheet.parts],
        "notes": [_words(one) for one in sheet.notes],
        "address": sheet.address,
        "status_mark": sheet.status_mark,
        "reach": sheet.reach,
        "language": sheet.language,
    }


def _words(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs)


def _term(term: Term) -> Json:
    return {"word": term.word, "text": _words(term.runs), "note": term.note}


def _headline(headline: Headline) -> Json:
    large = [{"text": one.text, "large": _is_number(one)} for one in headline.number]
    return {
        "label": headline.label,
        "number": large,
        "standing": headline.standing and _cell(headline.standing),
        "bar": headline.bar and _picture(headline.bar),
        "says": _words(headline.says),
        "ledger": [_term(one) for one in headline.ledger],
    }


def _is_number(run: Run) -> bool:
    return isinstance(run, Figure) and any(one.isdigit() for one in run.text)


def _part(part: Part) -> Json:
    return {"title": part.title, "blocks": [_block(one) for one in part.blocks]}


def _block(block: SheetBlock) -> Json:
    match block:
        case Paragraph():
            return {"kind": "paragraph", "text": _words(block.runs)}
        case Table():
            return _table(block)
        case Picture():
            return {"kind": "picture", **_picture(block)}
        case Points():
            entries = [_point(one) for one in block.entries]
            return {"kind": "points", "entries": entries, "more": block.more}


def _table(table: Table) -> Json:
    """As in official papers, but a standing brings its shape and colour."""
    return table_values(table) | {
        "rows": [[_cell(run) for run in row] for row in table.rows],
        "totals": [[_cell(run) for run in row] for row in table.totals],
    }


def _cell(run: Run) -> Json:
    if isinstance(run, Standing):
        symbol, colour = printed_symbol(run.symbol, run.tone), PRINT_COLOURS[run.tone]
        return {"text": run.text, "symbol": symbol, "colour": colour}
    return {"text": run.text, "symbol": None, "colour": None}


def _point(point: Point) -> Json:
    return {"lead": point.lead, "beside": _words(point.beside), "text": _words(point.text)}


def _picture(picture: Picture) -> Json:
    return {"svg": picture.svg, "alt": picture.alt, "caption": picture.caption}
