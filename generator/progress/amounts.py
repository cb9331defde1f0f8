"""按标准测算额: a measure times a dated standard. Never called owed."""

from fractions import Fraction

from generator.model import files
from generator.model.dated import DatedValue, in_force
from generator.model.indicators import Amount
from generator.model.money import Subsidy
from generator.progress.cells import Node
from generator.progress.derivation import (
    founded,
    own_input,
    part_inputs,
    sum_formula,
    sum_remarks,
)
from generator.progress.figure import Derivation, Figure, Input
from generator.progress.ledger import Ledger
from generator.progress.rollup import coverage, figure_of, summed
from generator.progress.shares import magnitude_of, name_of, scaled, unit_of

YUAN = "元"


def amount_figure(node: Node, amount: Amount, ledger: Ledger) -> Figure | None:
    """Σ basis × standard over the cells that report; None for other post kinds than its own."""
    subsidies = {one.id: one for one in ledger.programme.plan.subsidies}
    subsidy = subsidies.get(amount.subsidy)
    if subsidy is None or subsidy.post_kind not in (node.kind, None):
        return None
    covered = coverage(node, lambda cell: ledger.value(node.period, cell, amount.basis) is not None)
    standard = in_force(subsidy.values, node.period.as_of)
    total = None
    if standard is not None and standard.value is not None:
        values = (ledger.value(node.period, cell, amount.basis) for cell in covered.known)
        basis = sum((one for one in values if one is not None), Fraction(0))
        total = basis * magnitude_of(amount.basis, ledger) * Fraction(standard.value)
    remarks = (
        *sum_remarks(covered, node, ledger),
        *(() if total is not None else ("截止日没有执行中的标准，不测算。",)),
        "按标准测算，不是应付数。",
        founded(amount.name, amount.origin, ledger),
    )
    told = Derivation(*_formula(node, amount, subsidy, standard, ledger), remarks)
    return figure_of(node, amount.id, YUAN, covered, summed(covered.state, total), told)


def _formula(
    node: Node, amount: Amount, subsidy: Subsidy, standard: DatedValue | None, ledger: Ledger
) -> tuple[str, tuple[Input, ...]]:
    if not node.is_single:
        parts = part_inputs(node, amount.id, YUAN, ledger)
        return sum_formula(amount.name, node, ledger), parts
    basis = name_of(amount.basis, ledger)
    inputs = [own_input(node, amount.basis, basis, unit_of(amount.basis, ledger))]
    if standard is not None and standard.value is not None:
        path = (
            "subsidies",
            ledger.programme.plan.subsidies.index(subsidy),
            "values",
            subsidy.values.index(standard),
            "value",
        )
        at = ledger.programme.places.value(files.PLAN, *path)
        value = Fraction(standard.value)
        inputs.append(Input(subsidy.name, value, subsidy.unit, origin=standard.origin, at=at))
    scale = scaled(subsidy.name, magnitude_of(amount.basis, ledger))
    return f"{amount.name} ＝ {basis} × {scale}", tuple(inputs)
