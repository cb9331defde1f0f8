"""Where every page stands, and links that become relative once their page is known.

Cells and sentences are made without knowing the page that will carry them. So they write
`how:KEY` (how a figure came about), `clause:DOCUMENT/CLAUSE` and `term:ENTRY` (of the glossary)
as addresses, and `resolved` turns these into relative ones when the page is finished.
"""

import re
from urllib.parse import quote, unquote

from markupsafe import Markup, escape

from generator.model.area import Area
from generator.model.origin import Origin, Source
from generator.model.period import Period
from generator.model.programme import Programme
from generator.progress.figure import Figure, Key, State
from generator.typeset.origin_text import clause_text, origin_text
from generator.typeset.page import page_depth_prefix

HOME, PERIODS, AREAS = "index.html", "periods/index.html", "areas/index.html"
ALLOCATION, PLAN, LEADERSHIP = "allocation.html", "plan.html", "leadership.html"
METHODS, DOWNLOADS, API = "methods.html", "downloads.html", "api.html"
FEED = "feed.xml"
ADJUSTMENTS, CORRECTIONS = "adjustments.html", "corrections.html"
DATA_QUALITY = "data-quality.html"
ABOUT, CONTACT, ACCESSIBILITY = "about.html", "contact.html", "accessibility.html"
HOW = "how/"
SITE_MAP, GLOSSARY, MISSING = "sitemap.html", "glossary.html", "404.html"
APPLY = "apply.html"
GROUPS, TIMELINE, RIGHTS = "groups.html", "timeline.html", "rights.html"

NOT_COMPUTED = frozenset({State.NO_TASK, State.NOT_IN_PLAN})
"""Nothing is computed for these, so there is nothing to be asked."""
_WRITTEN = re.compile(r'href="(how|clause|term):([^"]*)"')


def period_path(period: Period) -> str:
    """Where the page of a period stands."""
    return f"periods/{period.period}.html"


def area_path(area: Area) -> str:
    """Where the page of an area stands."""
    return f"areas/{area.id}.html"


def sheet_path(area: str) -> str:
    """Where the sheet of an area to be printed stands, by the area's id."""
    return f"areas/{area}.pdf"


def bulletin_path(period: str) -> str:
    """Where the bulletin of a period to be printed stands, by the period's id."""
    return f"periods/{period}.pdf"


def how_path(period: str, area: str) -> str:
    """Where the figures of an area in a period explain themselves."""
    return f"{HOW}{period}/{area}.html"


def how_anchor(key: Key) -> str:
    """Where one figure explains itself on that page."""
    return f"{key.kind}.{key.indicator}"


def link(source: str, target: str) -> str:
    """The relative address of one page on another."""
    return f"{page_depth_prefix(source)}{target}"


def clause_anchor(programme: Programme, origin: Origin) -> str:
    """The anchor of a clause on the plan page; empty for conventions and unregistered clauses.

    It is made of what the document itself calls the clause, so that it stays when others are added.
    """
    if not isinstance(origin, Source) or not origin.clause:
        return ""
    if (origin.document, origin.clause) not in programme.clauses:
        return ""
    main = origin.document == programme.plan.programme.document
    return f"{'c' if main else origin.document}.{''.join(origin.clause.split())}"


def how_address(figure: Figure | None) -> str:
    """Where a figure explains itself, as cells and drawings write it; nothing if there is none."""
    return "" if figure is None or figure.state in NOT_COMPUTED else f"how:{figure.key}"


def figure_link(figure: Figure, words: Markup | str, part: str = "", classes: str = "") -> Markup:
    """A printed figure that leads to how it came about.

    Args:
        figure: The figure.
        words: What is printed of it.
        part: `low`, `high` or `size` where that alone is printed.
        classes: Further classes of the element.
    """
    key = f"{figure.key}#{part}" if part else str(figure.key)
    if figure.state in NOT_COMPUTED:
        return Markup('<span%s data-figure="%s">%s</span>') % (_classed(classes), key, words)
    name = _classed(f"gg-fig {classes}".strip())
    where = (name, key, str(figure.key), words)
    return Markup('<a%s data-figure="%s" href="how:%s">%s</a>') % where


def _classed(names: str) -> Markup:
    return Markup(' class="%s"') % names if names else Markup()


def clause_link(origin: Origin, programme: Programme) -> Markup:
    """The clause in short; where it is registered it leads to where it is retold."""
    return _founded(clause_text(origin, programme), origin, programme)


def origin_link(origin: Origin, programme: Programme) -> Markup:
    """The clause with the title of its document; leads to where it is retold."""
    return _founded(origin_text(origin, programme), origin, programme)


def _founded(words: str, origin: Origin, programme: Programme) -> Markup:
    if not isinstance(origin, Source) or not clause_anchor(programme, origin):
        return Markup('<span data-fact="source">{}</span>').format(words)
    place = quote(f"{origin.document}/{origin.clause}")
    return Markup('<a class="gg-clause-link" data-fact="source" href="clause:{}">{}</a>').format(
        place, words
    )


def resolved(html: str, programme: Programme, path: str) -> Markup:
    """The finished article with the addresses of ours made relative to the page it stands on."""

    def relative(found: re.Match[str]) -> str:
        kind, place = found[1], unquote(found[2])
        target = _target(kind, place, programme)
        return f'href="{escape(_beside(path, target))}"'

    return Markup(_WRITTEN.sub(relative, html))  # noqa: S704 -- addresses in finished markup


def _target(kind: str, place: str, programme: Programme) -> str:
    """Where an address of ours leads, from the root of the site."""
    if kind == "term":
        return f"{GLOSSARY}#{place}"
    return _how(place) if kind == "how" else _clause(place, programme)


def _how(key: str) -> str:
    period, area, kind, indicator = key.split("/")
    return f"{how_path(period, area)}#{how_anchor(Key(period, area, kind, indicator))}"


def _clause(place: str, programme: Programme) -> str:
    document, _, clause = place.partition("/")
    return f"{PLAN}#{clause_anchor(programme, Source(document=document, clause=clause))}"


def _beside(path: str, target: str) -> str:
    """A target on the page itself is its anchor alone."""
    page, mark, anchor = target.partition("#")
    return f"#{anchor}" if mark and page == path else link(path, target)
