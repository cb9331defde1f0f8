"""调剂 and changes of the plan: every decision with what it changed, the newest first."""

from collections.abc import Iterator
from fractions import Fraction

from markupsafe import Markup

from generator.model import files
from generator.model.adjustment import Plan, PlanCell, after
from generator.model.allocation import Adjustment, Allocation, Planned
from generator.model.origin import Source
from generator.model.shape import NO_TASK, NOT_PUBLISHED
from generator.pages import addresses, frame
from generator.pages.addresses import origin_link
from generator.pages.dated_words import fact, plan_unit, planned_text
from generator.pages.stated_words import difference_words
from generator.pages.view import View
from generator.progress.replay import Replayed, plan_sum, replayed
from generator.progress.stated_figures import stated_differences
from generator.typeset.adjustment_words import kind_words, step_words
from generator.typeset.dates import long_date
from generator.typeset.environment import rendered
from generator.typeset.numbers import MINUS
from generator.typeset.page import SitePage
from generator.typeset.table import Cell, Table, head_cell

TITLE = "计划调整"


def page(view: View) -> SitePage:
    """Every adjustment of every plan year; without any, the page says so."""
    steps = [
        _step(view, table, one)
        for table in sorted(view.programme.allocation_file.allocations, key=lambda one: -one.year)
        for one in reversed(tuple(replayed(view.programme, table)))
    ]
    html = rendered(
        "pages/adjustments.html",
        title=TITLE,
        home=addresses.HOME,
        allocation=addresses.ALLOCATION,
        methods=addresses.METHODS,
        as_of=view.as_of,
        steps=steps,
    )
    return frame.site_page(
        view=view,
        path=addresses.ADJUSTMENTS,
        title=TITLE,
        html=html,
        tab=addresses.ALLOCATION,
        summary="、".join(str(one["reason"]) for one in steps) or "计划没有调整过",
        toc=len(steps) > 1,
    )


def _step(view: View, table: Allocation, one: Replayed) -> dict[str, object]:
    step = one.step
    return {
        "id": step.id,
        "day": step.on,
        "year": table.called,
        "year_href": f"{addresses.ALLOCATION}#y{table.year}",
        "source": _source(view, step),
        "reason": step.reason,
        "is_ahead": step.on > view.as_of,
        "lines": [fact(line, "plan") for line in step_words(view.programme, step, gap=" ")],
        "table": _table(view, one),
        "differences": list(_differences(view, table, one)),
    }


def _source(view: View, step: Adjustment) -> Markup:
    """The document that decided it, by whom and when it was issued."""
    said = origin_link(step.origin, view.programme)
    document = (
        view.programme.documents.get(step.origin.document)
        if isinstance(step.origin, Source)
        else None
    )
    if document is None:
        return fact(said, "source")
    parts: list[Markup | str] = [said, document.issuer or "", document.number or ""]
    if document.dated:
        parts.append(f"{long_date(document.dated)}印发")
    return fact(Markup("，").join(one for one in parts if one), "source")


def _table(view: View, one: Replayed) -> Table:
    """Every cell it touched, before and after; in the foot the totals of the whole plan."""
    touched = tuple(after(one.before, one.step, view.programme.area_id))
    named = bool(view.programme.post_kinds)
    heads = [head_cell("单位"), *([head_cell("类别")] if named else [])]
    heads += [head_cell(word, number=True) for word in ("调整前", "调整后", "增减")]
    return Table(
        id=f"{one.step.id}-cells",
        caption="调整前后",
        note=f"单位：{plan_unit(view)[0]}",
        head=(tuple(heads),),
        body=tuple(_row(view, one, cell) for cell in _in_order(view, touched)),
        foot=tuple(_foot(view, one, touched)),
        fit=True,
    )


def _in_order(view: View, touched: tuple[PlanCell, ...]) -> list[PlanCell]:
    """Cells in the official order of areas, then of post kinds."""
    areas, kinds = list(view.programme.areas), view.programme.kinds
    known = [cell for cell in touched if cell[1] in kinds]
    return sorted(known, key=lambda cell: (areas.index(cell[0]), kinds.index(cell[1])))


def _row(view: View, one: Replayed, cell: PlanCell) -> tuple[Cell, ...]:
    area = view.programme.areas[cell[0]]
    href = addresses.link(addresses.ADJUSTMENTS, addresses.area_path(area))
    name = view.programme.shown_name(area, one.step.on)
    head = Cell(Markup('<a href="{}">{}</a>').format(href, name), scope="row")
    before, now = one.before.get(cell, NO_TASK), one.after.get(cell, NO_TASK)
    return (head, *_kind_cell(view, cell[1]), *_numbers(view, before, now))


def _kind_cell(view: View, kind: str) -> tuple[Cell, ...]:
    return (Cell(kind_words(view.programme, kind)),) if view.programme.post_kinds else ()


def _foot(view: View, one: Replayed, touched: tuple[PlanCell, ...]) -> Iterator[tuple[Cell, ...]]:
    """The whole plan before and after: each kind that was touched, then all of it."""
    whole, kinds = view.whole(), view.programme.post_kinds
    for kind in kinds:
        if any(kind == each for _, each in touched):
            sums = (_sum(one.before, kind), _sum(one.after, kind))
            yield (Cell(whole, scope="row"), Cell(kinds[kind].name), *_numbers(view, *sums))
    sums = (_sum(one.before, None), _sum(one.after, None))
    label = (Cell("合计"),) if kinds else ()
    yield (Cell(whole, scope="row"), *label, *_numbers(view, *sums))


def _sum(plan: Plan, kind: str | None) -> Planned | Fraction:
    found = plan_sum(plan, kind)
    return found[0] if found else NOT_PUBLISHED


def _numbers(
    view: View, before: Planned | Fraction, now: Planned | Fraction
) -> tuple[Cell, Cell, Cell]:
    texts = (planned_text(view, before), planned_text(view, now), _change(view, before, now))
    first, second, third = (fact(one, "plan") for one in texts)
    return Cell(first, "n"), Cell(second, "n n--key"), Cell(third, "n")


def _change(view: View, before: Planned | Fraction, now: Planned | Fraction) -> str:
    """The difference with its sign; a cell without a task begins and ends at 0."""
    if NOT_PUBLISHED in (before, now):
        return "—"
    then, there = (Fraction(0) if isinstance(one, str) else Fraction(one) for one in (before, now))
    moved = there - then
    sign = "+" if moved > 0 else MINUS if moved < 0 else ""
    return f"{sign}{planned_text(view, abs(moved))}"


def _differences(view: View, table: Allocation, one: Replayed) -> Iterator[Markup]:
    """Totals the decision states that are not the sums."""
    number = view.programme.allocation_file.allocations.index(table)
    place = ("allocations", number, "adjustments", one.number)
    for each in stated_differences(view.programme, view.figures):
        if each.file == files.ALLOCATION and each.path[:4] == place:
            yield difference_words(view, each)
