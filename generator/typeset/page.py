"""Finished pages on their way from the rooms that write them to the one that publishes them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.diagnostics import Diagnostic

UNKNOWN = "待填"


@dataclass(frozen=True, slots=True)
class SitePage:
    """One public page: the finished article and what the shell around it has to know.

    `path` is relative to the site, with forward slashes ("periods/2022Q1.html"). Links inside
    `html` are relative to the page itself. `search_text` is the summary that describes the page and
    that the search reads, `search_words` are further names it is found by; tables and derivations
    stay out of both; a page not `in_search` is not found at all.
    `status` is printed on the body for the print sheet. `meta` are the tags that belong to the
    page alone; those of the site are added to every page. `published` is when it was signed off.
    `linked_data` is what search engines are told about the page: JSON-LD that is safe inside a
    script element.
    """

    path: str
    title: str
    html: str
    section: str | None = None
    show_toc: bool = False
    meta: tuple[tuple[str, str], ...] = ()
    status: str | None = None
    search_text: str = ""
    search_words: tuple[str, ...] = ()
    in_search: bool = True
    published: str = UNKNOWN
    linked_data: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A title and the page of this site it leads to (path from the root of the site)."""

    title: str
    path: str


@dataclass(frozen=True, slots=True)
class Tab:
    """A section of the site: its title, the page it opens with, and its pages in order."""

    title: str
    path: str
    pages: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class SiteIdentity:
    """Whose site it is, as printed in the head and the foot; 待填 where nobody has said it yet.

    `published` is the last sign-off on the site, `base` its address on the web where declared.
    """

    name: str
    subtitle: str = ""
    host: str = UNKNOWN
    organiser: str = UNKNOWN
    contact: str = UNKNOWN
    domain: str = UNKNOWN
    site_code: str = UNKNOWN
    icp: str = UNKNOWN
    police: str = UNKNOWN
    sample: bool = False
    banner_lead: str = ""
    banner_text: str = ""
    version: str = ""
    links: tuple[Link, ...] = ()
    find_fault: str = UNKNOWN
    published: str = UNKNOWN
    base: str = ""


@dataclass(frozen=True, slots=True)
class SiteContent:
    """Everything a site is built from.

    `tabs` are the sections of the navigation, in order; a page belongs to the tab whose title is
    its `section`, and shows the other pages of that section above its article. `files` are further
    files by path (open data, PDF). `as_of` dates the build, so that the same data give the same
    bytes. `notices` are said to whoever builds, not printed. Up to `search_list_up_to` pages the
    search reads one list, above it an index of Pagefind.
    """

    identity: SiteIdentity
    pages: tuple[SitePage, ...]
    tabs: tuple[Tab, ...]
    as_of: date
    files: Mapping[str, bytes] = field(default_factory=dict)
    notices: tuple[str, ...] = ()
    search_list_up_to: int = 400


@dataclass(frozen=True, slots=True)
class SitePaper:
    """A printed document that goes out with the site, and how many pages it has."""

    content: bytes
    pages: int


@dataclass(frozen=True, slots=True)
class SiteRefusal:
    """No site: findings stop the build. A running preview shows them, a build ends with them."""

    findings: tuple[Diagnostic, ...]


def page_depth_prefix(path: str) -> str:
    """What leads from a page up to the root of the site: "" at the root, "../" one folder down."""
    return "../" * path.count("/")
