"""What a reader should know of the source itself: kept as it is, with our reading of it."""

from generator.pages.addresses import clause_link
from generator.pages.view import View


def oddities(view: View) -> list[dict[str, str]]:
    """Every oddity of the documents: about what, as stated, our reading, and where."""
    return [
        {
            "about": one.about,
            "stated": one.stated,
            "reading": one.reading,
            "clause": clause_link(one.origin, view.programme),
        }
        for one in view.programme.plan.oddities
    ]
