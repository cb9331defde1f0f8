"""Contact: whom to ask, and what for."""

from generator.model.shape import TO_BE_FILLED
from generator.pages import addresses, frame
from generator.pages.view import View
from generator.typeset.environment import rendered
from generator.typeset.page import SitePage
from generator.typeset.table import Cell, Table, head_cell

TITLE = "联系我们"


def page(view: View) -> SitePage:
    """Telephone, address, who answers for what, and how to report a fault."""
    site = view.programme.publisher.site
    pairs = [
        ("主办单位", site.sponsor),
        ("承办单位", site.organiser),
        ("联系电话", site.telephone),
        ("联系地址", site.address),
        *(
            (name, said)
            for name, said in (("服务时间", site.hours), ("电子邮箱", site.email))
            if said
        ),
    ]
    html = rendered(
        "pages/contact.html",
        pairs=pairs,
        table=_contacts(view),
        fault="" if site.find_fault == TO_BE_FILLED else site.find_fault,
        unknown=TO_BE_FILLED,
        quality=addresses.DATA_QUALITY,
        corrections=addresses.CORRECTIONS,
    )
    return frame.site_page(
        view=view,
        path=addresses.CONTACT,
        title=TITLE,
        html=html,
        tab=addresses.CONTACT,
        summary=f"{site.organiser}的联系方式，发现数字或网页有错怎样反映",
    )


def _contacts(view: View) -> Table | None:
    """Matter, body, telephone; None where nobody declared a division."""
    declared = view.programme.publisher.site.contacts
    body = tuple(
        (Cell(one.matter, scope="row"), Cell(one.body), Cell(one.telephone)) for one in declared
    )
    heads = tuple(head_cell(one) for one in ("事项", "负责单位", "电话"))
    return Table(id="contacts", caption="什么事找谁", head=(heads,), body=body) if body else None
