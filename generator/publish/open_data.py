"""The figures of a period with how each came about, as JSON."""

import json
from collections.abc import Iterable
from fractions import Fraction

from generator.model.origin import Origin, Source
from generator.model.period import Period
from generator.model.programme import Programme
from generator.progress.figure import Figure, Figures, Input
from generator.progress.ingredients import policy_of, told_of
from generator.remembered import Remembered
from generator.typeset.fixed_words import STATUS_MARKS
from generator.typeset.numbers import plain_decimal

Json = str | int | bool | None | list["Json"] | dict[str, "Json"]
_FILES: Remembered[bytes] = Remembered()


def progress_json(programme: Programme, figures: Figures, period: Period) -> bytes:
    """The figures of a period with their derivations; numbers are strings, exact as in the CSV."""
    those = [one for one in figures.by_key.values() if one.key.period == period.period]
    made_from = (policy_of(programme), told_of(figures, those))
    return _FILES.result(
        period.period, made_from, lambda: _written(programme, figures, period, those)
    )


def _written(
    programme: Programme, figures: Figures, period: Period, those: Iterable[Figure]
) -> bytes:
    content: dict[str, Json] = {
        "programme": programme.plan.programme.name,
        "period": period.period,
        "name": programme.period_declarations[period.period].name,
        "as_of": period.as_of.isoformat(),
        "published": f"{period.signed_off:%Y-%m-%d %H:%M}" if period.signed_off else None,
        "status": period.status,
        "mark": STATUS_MARKS.get(period.status),
    }
    rows = (
        json.dumps(_figure_json(one, period, programme, figures), ensure_ascii=False)
        for one in those
    )
    # A line for each figure: differences stay readable, and the fast encoder knows no indent.
    opening, listed = json.dumps(content, ensure_ascii=False)[:-1], ",\n".join(rows)
    return f'{opening}, "figures": [\n{listed}\n]}}\n'.encode()


def machine_text(value: Fraction | str | None) -> str:
    """A value as machines read it: a plain decimal, a standing's id, or nothing."""
    if value is None:
        return ""
    return value if isinstance(value, str) else plain_decimal(value)


def _figure_json(one: Figure, period: Period, programme: Programme, figures: Figures) -> Json:
    area = programme.areas[one.key.area]
    first = figures.first_published.get(one.key)
    return {
        "key": str(one.key),
        "area_id": area.id,
        "area_code": area.code,
        "area_name": area.name_on(period.as_of),
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
        "first_published": _first_json(first) if first else None,
        "softened": figures.softened.get(one.key),
        "derivation": {
            "formula": one.derivation.formula,
            "denominator": one.derivation.denominator or None,
            "inputs": [_input_json(each, programme, figures) for each in one.derivation.inputs],
            "remarks": list(one.derivation.remarks),
        },
    }


def _first_json(first: Figure) -> Json:
    """What a figure was first published as."""
    return {
        "state": first.state.value,
        "value": _json_value(first.value),
        "low": _json_value(first.low),
        "high": _json_value(first.high),
    }


def _json_value(value: Fraction | str | None) -> str | None:
    return None if value is None else machine_text(value)


def _input_json(one: Input, programme: Programme, figures: Figures) -> Json:
    """An input with where it is from, as far as readers may know: never a place in a file.

    `low` and `high` are the two ends that count where there is no single value.
    """
    below = figures.by_key.get(one.figure) if one.figure else None
    low, high = (
        (one.low, one.high) if below is None or below.low is None else (below.low, below.high)
    )
    told: dict[str, Json] = {
        "label": one.label,
        "value": _json_value(one.value),
        "low": _json_value(low),
        "high": _json_value(high),
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
