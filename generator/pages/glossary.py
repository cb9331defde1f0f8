"""The glossary: what the words on this site mean, each entry complete in itself."""

from generator.pages import addresses, frame
from generator.pages.glossary_entries import entries
from generator.pages.view import View
from generator.typeset.environment import rendered
from generator.typeset.page import SitePage


def page(view: View) -> SitePage:
    """Every entry under its heading; pop-ups show an entry by its id."""
    groups = [
        {"id": f"group-{number}", "title": title, "entries": those}
        for number, (title, those) in enumerate(entries(view).items(), start=1)
    ]
    listed = "、".join(one.term for group in entries(view).values() for one in group[:6])
    return frame.site_page(
        view=view,
        path=addresses.GLOSSARY,
        title="名词解释",
        html=rendered("pages/glossary.html", groups=groups, methods=addresses.METHODS),
        tab=addresses.GLOSSARY,
        summary=f"网页用词的意思：{listed}",
        toc=True,
    )
