"""Measures by post category and by target group, where returns give them."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from generator.model import files
from generator.model.area import Area
from generator.model.indicators import Measure
from generator.model.period import Period, Return
from generator.progress.cells import Node
from generator.progress.derivation import part_inputs, sum_formula, sum_remarks
from generator.progress.figure import ALL_KINDS, Derivation, Figure, Input
from generator.progress.ledger import Ledger
from generator.progress.names import breakdown_items, breakdown_of
from generator.progress.rollup import coverage, figure_of, summed

Given = Mapping[tuple[str, str, str], Mapping[str, Fraction]]
"""(measure, by what, item) → area id → value, as far as returns of a period give it."""


def given_in(period: Period, ledger: Ledger) -> Given:
    """What the returns of a period break down, in the order of progress.csv."""
    found: dict[tuple[str, str, str], dict[str, Fraction]] = {
        (measure, by, item.id): {}
        for by, items in breakdown_items(ledger.programme).items()
        for measure in ledger.programme.measures
        for item in items
    }
    for area, key in ledger.programme.return_keys(period).items():
        filed = period.returns[key]
        if not isinstance(filed, Return):
            continue
        for slot, value in _values(filed):
            if slot in found:
                found[slot][area] = value
    return {slot: values for slot, values in found.items() if values}


def breakdown_figures(node: Node, given: Given, ledger: Ledger) -> Iterator[Figure]:
    """One figure for each item any return of the period gives; for `all` kinds alone."""
    if node.kind == ALL_KINDS:
        for (measure, by, item), values in given.items():
            name = _name(by, item, ledger)
            declared = ledger.programme.measures[measure]
            yield _figure(node, declared, (by, item, name), values, ledger)


def _values(filed: Return) -> Iterator[tuple[tuple[str, str, str], Fraction]]:
    for by, parts in (("by_category", filed.by_category), ("by_group", filed.by_group)):
        for item, measures in parts.items():
            for measure, value in measures.items():
                if not isinstance(value, str):
                    yield (measure, by, item), Fraction(value)


def _name(by: str, item: str, ledger: Ledger) -> str:
    items = breakdown_items(ledger.programme)[by]
    return next(one.name for one in items if one.id == item)


def _figure(
    node: Node,
    measure: Measure,
    slot: tuple[str, str, str],
    values: Mapping[str, Fraction],
    ledger: Ledger,
) -> Figure:
    by, item, name = slot
    covered = coverage(node, lambda cell: cell.area.id in values)
    areas = dict.fromkeys(cell.area.id for cell in covered.known)
    total = sum((values[one] for one in areas), Fraction(0))
    indicator = breakdown_of(measure.id, by, item)
    title = f"{measure.name}（{name}）"
    remarks = sum_remarks(covered, node, ledger)
    if node.is_leaf:
        filed = _filed(node.area, node, measure, (by, item), values, ledger)
        source = f"{title}：取自{ledger.programme.indicators.returns.name}"
        told = Derivation(source, filed, remarks)
    else:
        parts = part_inputs(node, indicator, measure.unit, ledger)
        told = Derivation(sum_formula(title, node, ledger), parts, remarks)
    return figure_of(node, indicator, measure.unit, covered, summed(covered.state, total), told)


def _filed(
    area: Area,
    node: Node,
    measure: Measure,
    slot: tuple[str, str],
    values: Mapping[str, Fraction],
    ledger: Ledger,
) -> tuple[Input, ...]:
    programme, period = ledger.programme, node.period
    key = programme.return_keys(period).get(area.id)
    filed = period.returns[key] if key else None
    if key is None or area.id not in values or not isinstance(filed, Return):
        return ()
    at = programme.places.value(files.period_file(period.period), "returns", key, *slot, measure.id)
    source = (ledger.name(area, node), programme.period_name(period), filed.received)
    return (Input(measure.name, values[area.id], measure.unit, returned=source, at=at),)
