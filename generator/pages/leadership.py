"""The leading group, in official order, as of a day."""

from collections.abc import Mapping

from generator.model.body import Member, Role
from generator.pages import frame
from generator.pages.view import View
from generator.typeset.environment import rendered
from generator.typeset.origin_text import origin_text
from generator.typeset.page import SitePage
from generator.typeset.table import Cell, Table, head_cell


def page(view: View) -> SitePage:
    """Everyone in office on the day the data stand at, with their posts."""
    group = view.programme.leadership
    members = group.in_office(view.as_of)
    office = group.office
    html = rendered(
        "pages/leadership.html",
        title=group.name,
        as_of=view.as_of,
        table=_table(members, group.roles, group.name),
        office=(
            {
                "name": office.name,
                "at": view.programme.bodies[office.at].name,
                "director": office.director,
                "director_title": office.director_title,
            }
            if office
            else None
        ),
        source=origin_text(group.origin, view.programme),
    )
    return frame.site_page(
        view=view,
        path=frame.LEADERSHIP,
        title=group.short,
        html=html,
        tab=frame.LEADERSHIP,
        summary="、".join(f"{one.name}（{one.title}）" for one in members),
    )


def _table(members: tuple[Member, ...], roles: Mapping[Role, str], name: str) -> Table:
    heads = (head_cell("职务"), head_cell("姓名"), head_cell("单位及职务"))
    body = tuple(
        (Cell(roles[one.role], "gg-nb"), Cell(one.name, scope="row"), Cell(one.title))
        for one in members
    )
    return Table(id="members", caption=f"{name}名单", head=(heads,), body=body, fit=True)
