"""报送: how many areas reported everything, and how many of them in time."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from generator.model.area import Area
from generator.model.period import Return
from generator.progress.cells import Node
from generator.progress.derivation import coverage_remarks, day, own_input, part_inputs, sum_formula
from generator.progress.figure import (
    ALL_KINDS,
    COMPLETENESS,
    ON_TIME_RATE,
    PLANNED,
    RETURNS_COMPLETE,
    RETURNS_EXPECTED,
    RETURNS_ON_TIME,
    Derivation,
    Figure,
    Input,
)
from generator.progress.ledger import Ledger
from generator.progress.names import RETURN_NAMES
from generator.progress.rollup import coverage, figure_of, summed
from generator.progress.shares import quotient

AREAS = "areas"
SHARES = ((COMPLETENESS, RETURNS_COMPLETE), (ON_TIME_RATE, RETURNS_ON_TIME))


def filing_figures(node: Node, ledger: Ledger) -> Iterator[Figure]:
    """Returns expected, complete and in time, and both rates; for `all` kinds alone."""
    if node.kind != ALL_KINDS:
        return
    counts = _counts(node, ledger)
    for indicator, number in counts.items():
        yield _count_figure(node, indicator, number, ledger)
    for indicator, above in SHARES:
        yield _share_figure(node, indicator, (above, counts[above]), counts, ledger)


def _counts(node: Node, ledger: Ledger) -> dict[str, Fraction | None]:
    areas = tuple(dict.fromkeys(cell.area.id for cell in node.cells))
    leaves = [ledger.programme.areas[one] for one in areas]
    complete = [one for one in leaves if _is_complete(node, one, ledger)]
    return {
        RETURNS_EXPECTED: Fraction(len(leaves)),
        RETURNS_COMPLETE: Fraction(len(complete)),
        RETURNS_ON_TIME: _in_time(node, complete, ledger),
    }


def _is_complete(node: Node, area: Area, ledger: Ledger) -> bool:
    """Whether a return has every measure of every task of an area."""
    return all(
        ledger.value(node.period, cell, measure) is not None
        for cell in node.cells
        if cell.area.id == area.id
        for measure in ledger.programme.measures
    )


def _in_time(node: Node, complete: Sequence[Area], ledger: Ledger) -> Fraction | None:
    """How many of the complete returns came in time; None where no day is set."""
    due = ledger.programme.return_due(node.period.period)
    keys = ledger.programme.return_keys(node.period)
    filed = (node.period.returns[keys[one.id]] for one in complete)
    if due is None:
        return None
    return Fraction(sum(isinstance(one, Return) and one.received <= due for one in filed))


def _count_figure(node: Node, indicator: str, number: Fraction | None, ledger: Ledger) -> Figure:
    covered = coverage(node, lambda _: True)
    name = RETURN_NAMES[indicator]
    silent = coverage_remarks(covered, node, ledger)
    if node.is_leaf:
        told = Derivation(
            f"{name}：{_meaning(indicator, node, ledger)}",
            () if silent else tuple(_looked_at(node, indicator, ledger)),
            (*silent, *_received(node, indicator, ledger)),
        )
    else:
        parts = part_inputs(node, indicator, AREAS, ledger)
        told = Derivation(sum_formula(name, node, ledger), parts, silent)
    return figure_of(node, indicator, AREAS, covered, summed(covered.state, number), told)


def _looked_at(node: Node, indicator: str, ledger: Ledger) -> Iterator[Input]:
    """The figures that decide whether a reporting area counts."""
    if indicator == RETURNS_EXPECTED:
        yield own_input(node, PLANNED, ledger.judged.planned_name, ledger.target_unit)
    elif indicator == RETURNS_COMPLETE:
        for cell in node.cells:
            kind = ledger.programme.post_kinds.get(cell.kind)
            for measure in ledger.programme.indicators.measures:
                name = f"{kind.short if kind else ''}{measure.name}"
                own = ledger.node(node, kind=cell.kind)
                yield own_input(own, measure.id, name, measure.unit)
    else:
        yield own_input(node, RETURNS_COMPLETE, RETURN_NAMES[RETURNS_COMPLETE], AREAS)


def _received(node: Node, indicator: str, ledger: Ledger) -> Iterator[str]:
    """When the return came in, where that decides."""
    key = ledger.programme.return_keys(node.period).get(node.area.id)
    filed = node.period.returns[key] if key else None
    if indicator == RETURNS_ON_TIME and isinstance(filed, Return):
        yield f"{day(filed.received)}收到。"


def _meaning(indicator: str, node: Node, ledger: Ledger) -> str:
    if indicator == RETURNS_EXPECTED:
        return "有任务的计 1"
    if indicator == RETURNS_COMPLETE:
        return "每项任务的每项指标都报了的计 1"
    due = ledger.programme.return_due(node.period.period)
    return f"报齐并且不晚于{day(due)}收到的计 1" if due else "没有规定报送期限，不计算"


def _share_figure(
    node: Node,
    indicator: str,
    above: tuple[str, Fraction | None],
    counts: dict[str, Fraction | None],
    ledger: Ledger,
) -> Figure:
    covered = coverage(node, lambda _: True)
    numerator, number = above
    whole = counts[RETURNS_EXPECTED] or Fraction(0)
    value = None if number is None else quotient(number, whole)
    names = (RETURN_NAMES[one] for one in (numerator, RETURNS_EXPECTED))
    told = Derivation(
        f"{RETURN_NAMES[indicator]} ＝ {' ÷ '.join(names)}",
        tuple(
            own_input(node, one, RETURN_NAMES[one], AREAS) for one in (numerator, RETURNS_EXPECTED)
        ),
        coverage_remarks(covered, node, ledger),
        RETURN_NAMES[RETURNS_EXPECTED],
    )
    return figure_of(node, indicator, "ratio", covered, summed(covered.state, value), told)
