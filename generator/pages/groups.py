"""对象和类别: whom the plan is for, which work there is, and how many of each there are."""

from collections.abc import Iterator

from generator.model.plan import PostCategory, TargetGroup
from generator.pages import addresses, frame
from generator.pages.addresses import clause_link
from generator.pages.breakdown_charts import breakdown_charts
from generator.pages.plan_parts import ages_words, kind_words, with_versions
from generator.pages.provision_tables import text_table
from generator.pages.view import View
from generator.progress.names import BY_CATEGORY, BY_GROUP
from generator.typeset.environment import rendered
from generator.typeset.page import SitePage
from generator.typeset.table import Table

TITLE = "对象和类别"
OPEN = "（列举未尽）"


def page(view: View) -> SitePage:
    """Groups and categories as declared, each followed by what returns say of it."""
    plan = view.programme.plan
    listed: tuple[TargetGroup | PostCategory, ...] = (
        *plan.target_groups,
        *plan.post_categories,
    )
    html = rendered(
        "pages/groups.html",
        title=TITLE,
        parts=[one for one in _parts(view) if one],
        has_open=any(one.open_list for one in listed),
    )
    return frame.site_page(
        view=view,
        path=addresses.GROUPS,
        title=TITLE,
        html=html,
        tab=addresses.GROUPS,
        summary="、".join(one.name for one in listed),
        words=(
            *(one for group in plan.target_groups for one in group.includes),
            *(one for category in plan.post_categories for one in category.fields),
        ),
        toc=True,
    )


def _parts(view: View) -> Iterator[dict[str, object]]:
    plan = view.programme.plan
    groups = _groups(view, plan.target_groups)
    yield _part("groups", "安置对象", groups, breakdown_charts(view, BY_GROUP))
    categories = _categories(view, plan.post_categories)
    charts = breakdown_charts(view, BY_CATEGORY)
    yield _part("categories", "岗位类别和工作领域", categories, charts)


def _part(name: str, title: str, table: Table, charts: tuple[object, ...]) -> dict[str, object]:
    if not table.body:
        return {}
    return {"id": f"{name}-h", "title": title, "table": table, "charts": charts}


def _groups(view: View, groups: tuple[TargetGroup, ...]) -> Table:
    """Who the plan is for, with ages and every version of them."""
    wide = any(one.includes for one in groups)
    rows = [
        (
            one.name + (OPEN if one.open_list else ""),
            kind_words(view, one.post_kind),
            with_versions(one.ages, view.as_of, ages_words) if one.ages else "—",
            *(("、".join(one.includes) or "—",) if wide else ()),
            clause_link(one.origin, view.programme),
        )
        for one in groups
    ]
    heads = ("对象", "类别", "年龄", *(("包括",) if wide else ()), "出处")
    return text_table("groups", "安置对象", heads, rows)


def _categories(view: View, categories: tuple[PostCategory, ...]) -> Table:
    """Categories of posts and their fields of work."""
    rows = [
        (
            one.name,
            "、".join(one.fields) + ("等" if one.open_list else ""),
            clause_link(one.origin, view.programme),
        )
        for one in categories
    ]
    return text_table("categories", "岗位类别和工作领域", ("类别", "工作领域", "出处"), rows)
