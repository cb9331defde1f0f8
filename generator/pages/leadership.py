"""The leading group: who is in office, who came and left, and the list since every change."""

from collections.abc import Iterator
from datetime import date, timedelta

from markupsafe import Markup

from generator.model.body import Office
from generator.pages import addresses, frame
from generator.pages.addresses import origin_link
from generator.pages.dated_words import fact, founded, versions
from generator.pages.member_changes import Event, change_days, events
from generator.pages.view import View
from generator.typeset.dates import time_element
from generator.typeset.environment import rendered
from generator.typeset.page import SitePage
from generator.typeset.table import Cell, Table, head_cell

NOBODY = "没有在任人员"


def page(view: View) -> SitePage:
    """Everyone in office on the day the data stand at, and how that came about."""
    group, day = view.programme.leadership, view.as_of
    members = group.in_office(day)
    html = rendered(
        "pages/leadership.html",
        title=group.name,
        as_of=day,
        nobody="" if members else f"现在{NOBODY}。",
        table=member_table(view, day, "members"),
        office=_office(view, group.office_on(day)),
        source=origin_link(group.origin, view.programme),
        history=[_history_row(one) for one in reversed(events(view.programme))],
        offices=_offices(view),
        lists=list(_lists(view)),
    )
    return frame.site_page(
        view=view,
        path=addresses.LEADERSHIP,
        title=group.short,
        html=html,
        tab=addresses.LEADERSHIP,
        summary="、".join(f"{one.name}（{one.title}）" for one in members) or f"现在{NOBODY}",
    )


def member_table(view: View, day: date, name: str) -> Table:
    """The list of members in office on a day, in official order; one row says if it is nobody."""
    group = view.programme.leadership
    heads = (head_cell("职务"), head_cell("姓名"), head_cell("单位及职务"))
    body = tuple(
        (
            Cell(group.roles.get(one.role, ""), "gg-nb"),
            Cell(one.name, scope="row"),
            Cell(fact(one.title)),
        )
        for one in group.in_office(day)
    )
    nobody = ((Cell(NOBODY, colspan=len(heads)),),)
    return Table(id=name, caption=f"{group.name}名单", head=(heads,), body=body or nobody, fit=True)


def _office(view: View, office: Office | None) -> dict[str, object] | None:
    if office is None:
        return None
    body = view.programme.bodies.get(office.at)
    return {
        "name": office.name,
        "at": body.name if body else office.at,
        "director": office.director,
        "director_title": office.director_title,
        "source": founded(view, office.origin),
    }


def _offices(view: View) -> Table | None:
    """Every office there was; None while there was only one."""
    offices = view.programme.leadership.offices
    if len(offices) < 2:  # noqa: PLR2004 -- one office has no history
        return None
    bodies = view.programme.bodies
    found = versions(
        view,
        offices,
        view.as_of,
        lambda one: f"设在{bodies[one.at].name}，{one.director_title}{one.director}",
    )
    body = tuple(
        (Cell(one.since, scope="row"), Cell(one.words), Cell(fact(one.source))) for one in found
    )
    heads = tuple(head_cell(one) for one in ("从何时起", "办公室", "依据"))
    return Table(id="offices", caption="办公室变动", head=(heads,), body=body)


def _history_row(one: Event) -> dict[str, object]:
    return {"day": time_element(one.day), "words": fact(one.words)}


def _lists(view: View) -> Iterator[dict[str, object]]:
    """The list from every change on, the latest first; nothing while it never changed."""
    group = view.programme.leadership
    days = change_days(group)
    spans = list(zip(days, [*days[1:], None], strict=True)) if len(days) > 1 else []
    for number, (since, following) in reversed(list(enumerate(spans))):
        table = member_table(view, since, f"members-{number}")
        until = following - timedelta(days=1) if following else None
        ended = [one for one in view.programme.periods if _is_within(one.as_of, since, until)]
        yield {
            "id": f"since-{since.isoformat()}",
            "title": _title(since, until, len(group.in_office(since))),
            "periods": [(view.period_name(one), addresses.period_path(one)) for one in ended],
            "table": table,
        }


def _is_within(day: date, since: date, until: date | None) -> bool:
    return since <= day and (until is None or day <= until)


def _title(since: date, until: date | None, many: int) -> Markup:
    end = Markup("至{}").format(time_element(until)) if until else Markup("起")
    return Markup("{}{}　{}").format(time_element(since), end, fact(f"{many} 人"))
