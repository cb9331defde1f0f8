"""更正记录: every restatement, what it changed, and returns that came in late."""

from collections.abc import Iterator

from markupsafe import Markup

from generator.model.area import Area
from generator.model.period import Period, Restatement
from generator.pages import addresses, frame
from generator.pages.changed_figures import changed_table
from generator.pages.data_notes import late_returns
from generator.pages.dated_words import fact, together
from generator.pages.view import View
from generator.typeset.dates import time_element
from generator.typeset.environment import rendered
from generator.typeset.page import SitePage
from generator.typeset.restated_words import (
    kind_words,
    number_words,
    period_name,
    restated_area,
)
from generator.typeset.table import Cell, Table, head_cell

TITLE = "更正记录"
FIELDS = ("更正的数", "由", "改为", "原因", "决定", "公布")


def page(view: View) -> SitePage:
    """Corrections, the figures they changed, then late returns, which are none."""
    restated, late = _restatements(view), _late(view)
    html = rendered(
        "pages/corrections.html",
        title=TITLE,
        home=addresses.HOME,
        periods=addresses.PERIODS,
        methods=f"{addresses.METHODS}#corrections",
        restated=_restated_table(view, restated) if restated else None,
        late=_late_table(view, late) if late else None,
        changed=[
            table for one in reversed(view.programme.periods) for table in _changed(view, one)
        ],
    )
    return frame.site_page(
        view=view,
        path=addresses.CORRECTIONS,
        title=TITLE,
        html=html,
        tab=addresses.PERIODS,
        summary="报出后更正的数、更正前后的对照、补报的单位",
    )


def _restatements(view: View) -> list[tuple[Period, Restatement]]:
    """Every restatement with the period whose file has it, the latest first."""
    return [(later, one) for later in reversed(view.programme.periods) for one in later.restates]


def _restated_table(view: View, found: list[tuple[Period, Restatement]]) -> Table:
    heads = tuple(head_cell(one) for one in FIELDS)
    return Table(
        id="restated",
        caption="更正",
        head=(heads,),
        body=tuple(_restated_row(view, later, one) for later, one in found),
    )


def _restated_row(view: View, later: Period, one: Restatement) -> tuple[Cell, ...]:
    measure = view.programme.measures[one.measure]
    when, kind = period_name(view.programme, one), kind_words(view.programme, one)
    area = restated_area(view.programme, one)
    what = f"{when}{area}{kind}{measure.name}"
    numbers = (
        f"{number_words(view.programme, one, each)} {measure.unit}"
        for each in (one.stated, one.corrected)
    )
    decided = Markup("{}，{}").format(time_element(one.decided), one.by)
    return (
        Cell(fact(what, "return"), scope="row"),
        *(Cell(fact(text, "return")) for text in numbers),
        Cell(fact(one.reason, "return")),
        Cell(together(decided)),
        Cell(_link(view, later)),
    )


def _link(view: View, period: Period) -> Markup:
    href = addresses.link(addresses.CORRECTIONS, addresses.period_path(period))
    return Markup('<a href="{}">{}</a>').format(href, fact(view.period_name(period), "period"))


def _late(view: View) -> list[tuple[Period, Area]]:
    """Every return that came after its due day, the latest period first."""
    return [
        (period, area)
        for period in reversed(view.programme.periods)
        for area in late_returns(view, period)
    ]


def _late_table(view: View, found: list[tuple[Period, Area]]) -> Table:
    heads = tuple(head_cell(one) for one in ("单位", "报告期", "收到", "报送期限", "首次公布"))
    return Table(
        id="late",
        caption="补报",
        head=(heads,),
        body=tuple(_late_row(view, period, area) for period, area in found),
    )


def _late_row(view: View, period: Period, area: Area) -> tuple[Cell, ...]:
    filed, due = view.returned(period, area), view.due(period)
    received = filed.received if filed else period.compiled
    return (
        Cell(view.programme.shown_name(area, period.as_of), scope="row"),
        Cell(_link(view, period)),
        Cell(time_element(received)),
        Cell(time_element(due) if due else "—"),
        Cell("已计入" if received <= period.compiled else "按未报计"),
    )


def _changed(view: View, period: Period) -> Iterator[dict[str, object]]:
    """What a period was first published with and what stands now, where they differ."""
    table = changed_table(view, period, _affected(view, period))
    if table is not None:
        yield {"id": f"p-{period.period}", "title": view.period_name(period), "table": table}


def _affected(view: View, period: Period) -> set[str]:
    """Areas whose own numbers of the period, or of one before it, changed, and those above."""
    known = view.programme.periods
    until = known.index(period) + 1
    names = {one.period: one for one in known[:until]}
    hit = {
        area.id
        for later in known[until:]
        for one in later.restates
        if one.period in names
        and (area := view.programme.area_named(one.area, names[one.period].as_of))
    }
    hit |= {
        area.id
        for one in names.values()
        for area in view.speaker(one).leaves
        if (filed := view.returned(one, area)) and filed.received > period.compiled
    }
    above = {
        one.id
        for each in hit
        for one in view.programme.area_names.above(view.programme.areas[each])
    }
    return hit | above
