"""Open data: figures and plan as CSV and JSON, the same bytes for the same input."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from fractions import Fraction

from generator.model.allocation import Allocation
from generator.model.area import Area
from generator.model.origin import Origin, Source
from generator.model.period import Period
from generator.model.programme import Programme
from generator.model.shape import NO_TASK, NOT_PUBLISHED
from generator.progress.figure import ALL_KINDS, Figure, Figures, Input, State
from generator.typeset.fixed_words import STATUS_MARKS
from generator.typeset.numbers import plain_decimal

PROGRESS_COLUMNS = (
    "period,status,area_id,area_code,area_name,post_kind,indicator,state,value,low,high,unit"
)
ALLOCATION_COLUMNS = "year,area_id,area_code,area_name,post_kind,state,planned"
TOTAL, TOTAL_NAME = "total", "合计"
PLANNED, NO_TASK_STATE, NOT_PUBLISHED_STATE = "planned", "no_task", "not_published"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")

Json = str | int | bool | None | list["Json"] | dict[str, "Json"]


def progress_csv(programme: Programme, figures: Figures) -> bytes:
    """Every figure as a row, in the order of docs/figures.md; UTF-8 with BOM."""
    statuses = {one.period: one.status for one in programme.periods}
    rows = (
        (
            one.key.period,
            statuses[one.key.period],
            *_area_cells(programme.areas[one.key.area]),
            one.key.kind,
            one.key.indicator,
            one.state.value,
            *(machine_text(part) for part in (one.value, one.low, one.high)),
            one.unit,
        )
        for one in figures.by_key.values()
    )
    return _csv(PROGRESS_COLUMNS, rows)


def allocation_csv(programme: Programme) -> bytes:
    """The plan: reporting areas × post kinds and `all`, then the totals, year by year."""
    rows = (
        row
        for allocation in programme.allocation_file.allocations
        for row in _allocation_rows(allocation, programme)
    )
    return _csv(ALLOCATION_COLUMNS, rows)


def progress_json(programme: Programme, figures: Figures, period: Period) -> bytes:
    """The figures of a period with their derivations; numbers are strings, exact as in the CSV."""
    content: dict[str, Json] = {
        "programme": programme.plan.programme.name,
        "period": period.period,
        "name": programme.period_declarations[period.period].name,
        "as_of": period.as_of.isoformat(),
        "status": period.status,
        "mark": STATUS_MARKS.get(period.status),
        "figures": [
            _figure_json(one, programme, figures)
            for one in figures.by_key.values()
            if one.key.period == period.period
        ],
    }
    text = json.dumps(content, ensure_ascii=False, indent=1)
    return f"{text}\n".encode()


def machine_text(value: Fraction | str | None) -> str:
    """A value as machines read it: a plain decimal, a standing's id, or nothing."""
    if value is None:
        return ""
    return value if isinstance(value, str) else plain_decimal(value)


def safe_text(text: str) -> str:
    """A text cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def _csv(columns: str, rows: Iterable[tuple[str, ...]]) -> bytes:
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet, lineterminator="\r\n")
    writer.writerow(columns.split(","))
    writer.writerows(rows)
    return sheet.getvalue().encode("utf-8-sig")


def _area_cells(area: Area) -> tuple[str, str, str]:
    return area.id, area.code or "", safe_text(area.name)


def _allocation_rows(allocation: Allocation, programme: Programme) -> Iterator[tuple[str, ...]]:
    year = str(allocation.year)
    kinds = tuple(programme.post_kinds)
    table: list[tuple[int | str, ...]] = []
    parents = {area.parent for area in programme.area_file.areas}
    for area in programme.area_file.areas:
        if area.id in parents:
            continue
        row = allocation.rows.get(area.name)
        cells = tuple(row.kinds.get(kind, NO_TASK) if row else NO_TASK for kind in kinds)
        if area.in_plan:
            table.append(cells)
        for kind, state, planned in _row_cells(cells, kinds, in_plan=area.in_plan):
            yield (year, *_area_cells(area), kind, state, planned)
    columns = list(zip(*table, strict=True)) if table else [()] * len(kinds)
    totals = tuple(_total(column) for column in columns)
    for kind, state, planned in _row_cells(totals, kinds, in_plan=True):
        yield (year, TOTAL, "", TOTAL_NAME, kind, state, planned)


def _row_cells(
    cells: tuple[int | str, ...], kinds: tuple[str, ...], *, in_plan: bool
) -> Iterator[tuple[str, str, str]]:
    """(kind, state, planned) of one row, and of its sum."""
    for kind, planned in zip((*kinds, ALL_KINDS), (*cells, _total(cells)), strict=True):
        if not in_plan:
            yield kind, State.NOT_IN_PLAN.value, ""
        elif planned == NOT_PUBLISHED:
            yield kind, NOT_PUBLISHED_STATE, ""
        elif planned == NO_TASK:
            yield kind, NO_TASK_STATE, ""
        else:
            yield kind, PLANNED, str(planned)


def _total(cells: Iterable[int | str]) -> int | str:
    """The sum of planned figures; silent where one is not published or nothing is planned."""
    those = list(cells)
    numbers = [one for one in those if isinstance(one, int)]
    if NOT_PUBLISHED in those:
        return NOT_PUBLISHED
    return sum(numbers) if numbers else NO_TASK


def _figure_json(one: Figure, programme: Programme, figures: Figures) -> Json:
    area = programme.areas[one.key.area]
    return {
        "key": str(one.key),
        "area_id": area.id,
        "area_code": area.code,
        "area_name": area.name,
        "post_kind": one.key.kind,
        "indicator": one.key.indicator,
        "indicator_name": figures.indicator_names[one.key.indicator],
        "state": one.state.value,
        "value": _json_value(one.value),
        "low": _json_value(one.low),
        "high": _json_value(one.high),
        "unit": one.unit,
        "counted": one.counted,
        "expected": one.expected,
        "softened": figures.softened.get(one.key),
        "derivation": {
            "formula": one.derivation.formula,
            "inputs": [_input_json(each, programme) for each in one.derivation.inputs],
            "remarks": list(one.derivation.remarks),
        },
    }


def _json_value(value: Fraction | str | None) -> str | None:
    return None if value is None else machine_text(value)


def _input_json(one: Input, programme: Programme) -> Json:
    """An input with where it is from, as far as readers may know: never a place in a file."""
    told: dict[str, Json] = {
        "label": one.label,
        "value": _json_value(one.value),
        "unit": one.unit,
    }
    if one.figure is not None:
        told["figure"] = str(one.figure)
    if one.origin is not None:
        told["origin"] = _origin_json(one.origin, programme)
    if one.returned is not None:
        area, period, received = one.returned
        told["returned"] = {
            "area": area,
            "period": period,
            "received": received.isoformat(),
        }
    return told


def _origin_json(origin: Origin, programme: Programme) -> Json:
    if not isinstance(origin, Source):
        return {"convention": True}
    document = programme.documents.get(origin.document)
    return {
        "document": document.title if document else origin.document,
        "clause": origin.clause,
    }
