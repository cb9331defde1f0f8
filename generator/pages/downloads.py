"""Downloads: every file of open data, and what its columns mean."""

from generator.pages import addresses, frame
from generator.pages.view import View
from generator.typeset.environment import rendered
from generator.typeset.page import SitePage
from generator.typeset.table import Cell, Table, head_cell

COLUMNS = (
    ("period", "报告期"),
    ("status", "数据状态：sample 示例、draft 草稿、reviewed 已复核、published 已签发"),
    ("area_id、area_code、area_name", "区域的编号、行政区划代码（没有的为空）、当时的名称"),
    ("post_kind", "类别；all 为各类合计"),
    ("indicator", "指标"),
    (
        "state",
        (
            "reported 已报、partial 部分已报、not_reported 未报、no_task 无任务、"
            "not_published 计划未公布、not_in_plan 不在方案"
        ),
    ),
    ("value", "数值；比率以 1 为全部，状态为编号；未报为空，不是零"),
    ("low、high", "有未报时的两端：少算和多算；没有上端的为空"),
    ("unit", "单位"),
)
FILES = (
    ("data/progress.csv", "各期进展表（CSV）", "每个区域、类别、指标一行"),
    ("data/allocation.csv", "计划分配表（CSV）", "年初分配：每个区域、类别一行，含合计"),
    (
        "data/allocation-in-force.csv",
        "各时执行的计划（CSV）",
        "年度开始时和每次调整后的计划，as_of 为起始日期",
    ),
    ("data/adjustments.csv", "计划调整（CSV）", "每次调剂、增减一行，含日期、原因、文件"),
    ("data/corrections.csv", "数据更正（CSV）", "每次更正一行，含原数、更正数、原因"),
)


def page(view: View) -> SitePage:
    """All downloads."""
    html = rendered(
        "pages/downloads.html",
        files=[
            *({"href": href, "name": name, "text": text} for href, name, text in FILES),
            *(
                {
                    "href": f"data/progress/{one.period}.json",
                    "name": f"{view.period_name(one)}（JSON）",
                    "text": "每个数和它的算法、用到的数、出处",
                }
                for one in reversed(view.programme.periods)
            ),
        ],
        columns=_columns(),
    )
    return frame.site_page(
        view=view,
        path=addresses.DOWNLOADS,
        title="数据下载",
        html=html,
        tab=addresses.DOWNLOADS,
        summary="进展表、计划分配表、计划调整、数据更正、各期数据和算法，CSV 和 JSON",
    )


def _columns() -> Table:
    body = tuple((Cell(name, scope="row"), Cell(text)) for name, text in COLUMNS)
    return Table(
        id="columns",
        caption="进展表各列",
        head=((head_cell("列"), head_cell("含义")),),
        body=body,
    )
