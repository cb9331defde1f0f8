"""Supervision notices as readers are told of them: grades, conditions, days to answer."""

from collections.abc import Callable
from datetime import date

from markupsafe import Markup

from generator.model.dated import in_force
from generator.model.notices import NoticeGrades
from generator.pages.dated_words import ABOLISHED, fact, versions
from generator.pages.method_chapters import Chapter, version_table
from generator.pages.view import View
from generator.typeset.notice_words import grades_words

INTRODUCTION = (
    "落后的、逾期的和报表没有报齐的，由发通报的单位发督办单。"
    "各级从轻到重排列；一张单子有几件事的，按最重的一件定级。天数含节假日。"
)


def notices_chapter(view: View) -> Chapter | None:
    """The grades with every version they had; None where a programme has no notices."""
    found = versions(
        view, view.programme.indicators.notices, view.as_of, notices_words(view, view.as_of)
    )
    if not found:
        return None
    table = version_table("notices", "督办分级", found)
    return Chapter("notices-h", "督办分级", (INTRODUCTION,), (table,), named=True)


def notices_words(view: View, day: date) -> Callable[[NoticeGrades], Markup]:
    """How an entry of the grades reads, one grade a line.

    The one in force on the day names the bands of that day, another those of its first day.
    """
    current = in_force(view.programme.indicators.notices, day)

    def words(one: NoticeGrades) -> Markup:
        said = grades_words(view.programme, one, day if one is current else one.since)
        return fact(ABOLISHED) if said is None else Markup("<br>").join(said)

    return words
