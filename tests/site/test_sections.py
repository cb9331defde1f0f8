"""What a page shows beside progress, for programmes built as values."""

from dataclasses import replace
from typing import Any

from generator.model.plan import PostCategory
from generator.pages.area import page as area_page
from generator.pages.view import View
from generator.progress.compute import compute
from tests.builders import CLAUSE, a_period, a_programme

PLANNED: dict[str, dict[str, int | str]] = {"east": {"garden": 10}, "west": {"garden": 10}}


def test_what_returns_break_down_stands_on_the_page_of_the_area() -> None:
    filed: Any = {"garden": 8, "by_category": {"paths": {"done": 5}, "ponds": {"done": 3}}}
    period = a_period({"east": filed, "west": {"garden": 4}})
    programme = a_programme(PLANNED, period)
    categories = tuple(
        PostCategory.model_validate(
            {"id": one, "name": name, "open_list": False, "fields": [name], "origin": CLAUSE}
        )
        for one, name in (("paths", "小路"), ("ponds", "水塘"))
    )
    plan = programme.plan.model_copy(update={"post_categories": categories})
    programme = replace(programme, plan=plan)
    view = View(programme, compute(programme))
    east, west = (area_page(view, one).html for one in view.below)
    assert "分岗位类别" in east
    assert "all.done_by_category_paths\">5</a>" in east
    assert "分岗位类别" not in west
