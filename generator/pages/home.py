"""The home page: promised, there, ahead, behind, as of when, from whom."""

from markupsafe import Markup

from generator.model.period import Period
from generator.pages import addresses, frame
from generator.pages.headline import headline
from generator.pages.marks import sentence_mark, standing_of
from generator.pages.multiples import panel_table, panels
from generator.pages.print_link import print_link
from generator.pages.ranking import ranking
from generator.pages.view import View
from generator.progress import figure as names
from generator.typeset.completion_bar import plan_words
from generator.typeset.environment import rendered
from generator.typeset.page import SitePage
from generator.typeset.sentences import (
    area_sentence,
    extremes_sentence,
    plan_sentence,
    progress_sentence,
)
from generator.typeset.speaker import plain

MOST_AHEAD = 2


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
        lead=Markup("{}{}{}").format(
            sentence_mark(plan_sentence(speaker), view),
            sentence_mark(progress_sentence(speaker), view),
            sentence_mark(extremes_sentence(speaker) or (), view),
        ),
        headline=headline(view, period, view.root),
        printed=print_link(view, addresses.sheet_path(view.root.id), addresses.HOME),
        doors=_doors(view, period),
        noun=speaker.noun,
        rate=target.rate_name,
        plan_words=plan_words(target),
        is_paced=speaker.is_paced,
        ranking=ranking(view, period, addresses.HOME),
        ranking_says=f"{name}占{plan_words(target)}的比例，{view.period_name(period)}末。",
        points=list(_points(view, period)),
        panels=panels(view),
        panel_table=panel_table(view),
        areas=addresses.AREAS,
        period_name=view.period_name(period),
    )


def _without(view: View) -> str:
    return rendered("pages/home_empty.html", title=title(view), doors=_doors(view, None))


def _doors(view: View, period: Period | None) -> list[dict[str, str]]:
    """Where a reader may want to go, as far as the site has the page."""
    noun = view.programme.area_file.noun
    name = view.period_name(period) if period else ""
    doors = (
        (addresses.APPLY, "我能申请吗", "回答几个问题，看看符不符合"),
        (addresses.period_path(period) if period else "", f"{name}全部数字", "分类列出，可下载"),
        (addresses.ALLOCATION, "计划怎么分配", f"各{noun}的任务数和合计"),
        (addresses.PLAN, "方案怎么说的", "逐条对照：谁负责、用在哪里"),
        (addresses.TIMELINE, "什么时候做完", "各项任务的期限和步骤"),
        (addresses.GROUPS, "为谁设、设什么岗", "对象、类别和各有多少"),
        (addresses.RIGHTS, "给多少、谁来管", "待遇、拨付和保障"),
    )
    known = {one.path for tab in frame.tabs(view) for one in tab.pages}
    known |= {addresses.period_path(period)} if period else set()
    return [
        {"href": href, "title": title, "text": text} for href, title, text in doors if href in known
    ]


def _points(view: View, period: Period) -> list[dict[str, object]]:
    """Who is furthest, who is behind or close to it, who has not reported; in order of rank."""
    speaker = view.speaker(period)
    ranked = speaker.ranked()
    behind = speaker.with_tones("watch", "behind")
    ahead = [one for one in ranked if one not in behind][:MOST_AHEAD]
    rest = [one for one in speaker.below if one not in ranked or one in behind]
    ordered = sorted(rest, key=lambda one: ranked.index(one) if one in ranked else len(ranked))
    return [
        {
            "standing": standing_of(view.figure(period, one, names.STANDING), view),
            "href": addresses.area_path(one),
            "name": one.name_on(period.as_of),
            "says": sentence_mark(area_sentence(speaker, one), view),
        }
        for one in (*ahead, *ordered)
    ]
