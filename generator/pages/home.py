"""The home page: promised, there, ahead, behind, as of when, from whom."""

from markupsafe import Markup

from generator.model.period import Period
from generator.pages import addresses, frame
from generator.pages.headline import headline
from generator.pages.marks import sentence_mark, standing_of
from generator.pages.multiples import panels
from generator.pages.print_link import print_link
from generator.pages.ranking import ranking
from generator.pages.view import View
from generator.progress import figure as names
from generator.typeset.completion_bar import plan_words
from generator.typeset.environment import rendered
from generator.typeset.page import SitePage
from generator.typeset.sentences import area_sentence, plan_sentence, progress_sentence
from generator.typeset.speaker import plain


def page(view: View) -> SitePage:
    """The home page; before the first return it shows the plan and the doors only."""
    period = view.latest
    html = _with_figures(view, period) if period else _without(view)
    summary = plain(progress_sentence(view.speaker(period))) if period else title(view)
    return frame.site_page(
        view=view,
        path=addresses.HOME,
        title=title(view),
        html=html,
        tab=addresses.HOME,
        summary=summary,
    )


def title(view: View) -> str:
    """What the page is about."""
    return f"{view.programme.plan.programme.brief}进展"


def _with_figures(view: View, period: Period) -> str:
    speaker = view.speaker(period)
    target = view.programme.indicators.target
    name = view.programme.measures[target.measure].name
    return rendered(
        "pages/home.html",
        title=title(view),
        compiled=period.compiled,
        as_of=period.as_of,
        source=f"各{view.programme.area_file.noun}{view.programme.indicators.returns.name}",
        lead=Markup("{}{}").format(
            sentence_mark(plan_sentence(speaker), view),
            sentence_mark(progress_sentence(speaker), view),
        ),
        headline=headline(view, period, view.root),
        printed=print_link(view, view.root, addresses.HOME),
        doors=_doors(view, period),
        noun=speaker.noun,
        rate=target.rate_name,
        plan_words=plan_words(target),
        is_paced=speaker.is_paced,
        ranking=ranking(view, period, addresses.HOME),
        ranking_says=f"{name}占{plan_words(target)}的比例，{view.period_name(period)}末。",
        points=list(_points(view, period)),
        panels=panels(view),
        period_name=view.period_name(period),
    )


def _without(view: View) -> str:
    return rendered("pages/home_empty.html", title=title(view), doors=_doors(view, None))


def _doors(view: View, period: Period | None) -> list[dict[str, str]]:
    doors = [
        {
            "href": addresses.ALLOCATION,
            "title": "计划怎么分配",
            "text": f"各{view.programme.area_file.noun}的任务数和合计",
        },
        {"href": addresses.PLAN, "title": "方案怎么说的", "text": "逐条对照：谁负责、何时完成"},
    ]
    if period is None:
        return doors
    name = view.period_name(period)
    first = {
        "href": addresses.period_path(period),
        "title": f"{name}全部数字",
        "text": "分类列出，可下载",
    }
    return [first, *doors]


def _points(view: View, period: Period) -> list[dict[str, object]]:
    speaker = view.speaker(period)
    ordered = (*speaker.ranked(), *(one for one in speaker.below if one not in speaker.ranked()))
    return [
        {
            "standing": standing_of(view.figure(period, one, names.STANDING), view),
            "href": addresses.area_path(one),
            "name": one.name_on(period.as_of),
            "says": sentence_mark(area_sentence(speaker, one), view),
        }
        for one in ordered
    ]
