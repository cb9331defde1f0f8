"""Ratios: one quantity over another, over the cells that report both."""

from fractions import Fraction

from generator.model.indicators import Ratio
from generator.progress.cells import Cell, Node
from generator.progress.derivation import founded, own_input, sum_remarks
from generator.progress.figure import Derivation, Figure, Input, Key
from generator.progress.ledger import Ledger
from generator.progress.rollup import coverage, figure_of, summed


def quotient(numerator: Fraction, denominator: Fraction) -> Fraction | None:
    """An exact ratio, or None where there is nothing to divide by: print 「—」, not 0 %."""
    return numerator / denominator if denominator else None


def ratio_figure(node: Node, ratio: Ratio, ledger: Ledger) -> Figure:
    """Σ numerator ÷ Σ denominator over the cells that report both."""
    covered = coverage(node, lambda cell: _has_both(node, cell, ratio, ledger))
    value = quotient(
        _total(node, covered.known, ratio.numerator, ledger),
        _total(node, covered.known, ratio.denominator, ledger),
    )
    above, below = name_of(ratio.numerator, ledger), name_of(ratio.denominator, ledger)
    scales = [magnitude_of(one, ledger) for one in (ratio.numerator, ratio.denominator)]
    same = scales[0] == scales[1]
    sides = (above, below) if same else map(scaled, (above, below), scales)
    told = Derivation(
        f"{ratio.name} ＝ {' ÷ '.join(sides)}",
        _inputs(node, covered.missing, ratio, ledger),
        (*sum_remarks(covered, node, ledger), founded(ratio.name, ratio.origin, ledger)),
        below,
    )
    return figure_of(node, ratio.id, "ratio", covered, summed(covered.state, value), told)


def name_of(quantity: str, ledger: Ledger) -> str:
    """The name of a measure or derived indicator."""
    one = ledger.programme.measures.get(quantity) or ledger.derived.get(quantity)
    return one.name if one else quantity


def unit_of(quantity: str, ledger: Ledger) -> str:
    """The unit of a measure or derived indicator."""
    one = ledger.programme.measures.get(quantity) or ledger.derived.get(quantity)
    return one.unit if one else ""


def magnitude_of(quantity: str, ledger: Ledger) -> int:
    """How many plain units one unit of a measure or derived indicator is."""
    one = ledger.programme.measures.get(quantity) or ledger.derived.get(quantity)
    return one.magnitude if one else 1


def scaled(name: str, magnitude: int) -> str:
    """A quantity in words, in plain units; in brackets where it has to be multiplied for that."""
    return f"（{name} × {magnitude}）" if magnitude > 1 else name


def _has_both(node: Node, cell: Cell, ratio: Ratio, ledger: Ledger) -> bool:
    both = (ratio.numerator, ratio.denominator)
    return all(ledger.value(node.period, cell, one) is not None for one in both)


def _total(node: Node, cells: tuple[Cell, ...], quantity: str, ledger: Ledger) -> Fraction:
    values = (ledger.value(node.period, cell, quantity) for cell in cells)
    total = sum((one for one in values if one is not None), Fraction(0))
    return total * magnitude_of(quantity, ledger)


def _inputs(
    node: Node, missing: tuple[Cell, ...], ratio: Ratio, ledger: Ledger
) -> tuple[Input, ...]:
    """Both sums of the node; cell by cell where these count cells the ratio leaves out."""
    both = (ratio.numerator, ratio.denominator)
    if not missing:
        return tuple(
            own_input(node, one, name_of(one, ledger), unit_of(one, ledger)) for one in both
        )
    counted = [cell for cell in node.cells if cell not in missing]
    return tuple(
        Input(
            f"{ledger.name(cell.area, node)}{name_of(one, ledger)}",
            None,
            unit_of(one, ledger),
            figure=Key(node.period.period, cell.area.id, cell.kind, one),
        )
        for one in both
        for cell in counted
    )
