"""The accessibility statement: what is tested, what is known not to work, how to report."""

from generator.pages import addresses, frame
from generator.pages.view import View
from generator.typeset.environment import rendered
from generator.typeset.page import SitePage

TITLE = "无障碍说明"


def page(view: View) -> SitePage:
    """Only what the tests of this project look at is claimed."""
    html = rendered(
        "pages/accessibility.html",
        contact=addresses.CONTACT,
        downloads=addresses.DOWNLOADS,
    )
    return frame.site_page(
        view=view,
        path=addresses.ACCESSIBILITY,
        title=TITLE,
        html=html,
        tab=addresses.ACCESSIBILITY,
        summary="大字、键盘操作、打印、读屏，做了哪些测试，还有哪些不足，怎样反映",
    )
