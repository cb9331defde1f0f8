"""feed.xml: what was published and what was corrected, as an Atom feed.

Times are those of the sign-offs and nothing else: a period nobody has signed off has no entry.
"""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape, quoteattr

from generator.model.period import Period, Restatement
from generator.model.programme import Programme
from generator.model.shape import ALL_KINDS, TO_BE_FILLED
from generator.typeset.area_words import area_words
from generator.typeset.dates import long_date
from generator.typeset.edition import edition
from generator.typeset.fixed_words import STATUS_MARKS

FEED = "feed.xml"
ZONE = "+08:00"
"""Sign-offs are written in the one time of China."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One publication or one correction."""

    id: str
    title: str
    moment: datetime
    path: str
    summary: str


def feed(programme: Programme) -> bytes | None:
    """The feed, latest entry first; None where nothing was signed off."""
    entries = sorted(_entries(programme), key=lambda one: one.moment, reverse=True)
    if not entries:
        return None
    site = programme.publisher.site
    mark = edition(programme).mark
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
        f"<id>{escape(_identifier(programme, 'feed'))}</id>",
        f"<title>{escape(_marked(site.name, mark))}</title>",
        f"<updated>{_time(entries[0].moment)}</updated>",
        f"<author><name>{escape(site.sponsor)}</name></author>",
        '<link rel="self" type="application/atom+xml" href="feed.xml"/>',
        '<link rel="alternate" type="text/html" href="index.html"/>',
        *(_entry(one) for one in entries),
        "</feed>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _entry(one: Entry) -> str:
    when = _time(one.moment)
    return (
        f"<entry><id>{escape(one.id)}</id><title>{escape(one.title)}</title>"
        f"<updated>{when}</updated><published>{when}</published>"
        f'<link rel="alternate" type="text/html" href={quoteattr(one.path)}/>'
        f"<summary>{escape(one.summary)}</summary></entry>"
    )


def _entries(programme: Programme) -> Iterator[Entry]:
    for period in programme.periods:
        if period.signed_off is None:
            continue
        yield _publication(programme, period, period.signed_off)
        for one in period.restates:
            yield _correction(programme, period, one, period.signed_off)


def _publication(programme: Programme, period: Period, moment: datetime) -> Entry:
    name = programme.period_name(period)
    note = f"{period.note.rstrip('。')}。" if period.note else ""
    return Entry(
        _identifier(programme, f"periods/{period.period}"),
        _marked(f"{name}进展", STATUS_MARKS.get(period.status)),
        moment,
        f"periods/{period.period}.html",
        f"数据截至{long_date(period.as_of)}。{note}",
    )


def _correction(programme: Programme, period: Period, one: Restatement, moment: datetime) -> Entry:
    what = _corrected(programme, one)
    return Entry(
        _identifier(programme, _correction_place(programme, period, one)),
        _marked(f"更正：{what}", STATUS_MARKS.get(period.status)),
        moment,
        "corrections.html",
        f"原数 {one.stated}，更正为 {one.corrected}。"
        f"{long_date(one.decided)}由{one.by}决定，原因：{one.reason.rstrip('。')}。",
    )


def _correction_place(programme: Programme, period: Period, one: Restatement) -> str:
    """What a correction is known by whatever is added before or after it."""
    corrected = next((each for each in programme.periods if each.period == one.period), period)
    area = programme.area_id(one.area, corrected.as_of) or one.area
    figure = f"{one.period}/{area}/{one.post_kind}/{one.measure}"
    return f"corrections/{period.period}/{figure}/{one.decided}/{one.stated}-{one.corrected}"


def _corrected(programme: Programme, one: Restatement) -> str:
    """Period, area, kind and measure in words."""
    found = next((each for each in programme.periods if each.period == one.period), None)
    name = programme.period_name(found) if found else one.period
    area = area_words(programme, one.area, found.as_of) if found else one.area
    kind = programme.post_kinds.get(one.post_kind)
    words = "" if one.post_kind == ALL_KINDS else kind.name if kind else one.post_kind
    measure = programme.measures.get(one.measure)
    return f"{name}{area}{words}{measure.name if measure else one.measure}"


def _identifier(programme: Programme, place: str) -> str:
    """An id for ever: under the declared domain, else made from the programme and the place."""
    domain = programme.publisher.site.domain
    if domain == TO_BE_FILLED:
        name = f"{programme.plan.programme.id}/{place}"
        return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, name)}"
    since = programme.allocation_file.allocations[0].since
    return f"tag:{domain},{since.isoformat()}:{place}"


def _time(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%S}{ZONE}"


def _marked(title: str, mark: str | None) -> str:
    return f"{title}（{mark}）" if mark else title
