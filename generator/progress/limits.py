"""限值: measures that are to stay above or below a limit in every reporting area."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from generator.model import files
from generator.model.area import Area
from generator.model.dated import DatedValue, in_force
from generator.model.indicators import Limit
from generator.model.programme import Programme
from generator.progress.cells import Node
from generator.progress.derivation import coverage_remarks, own_input, part_inputs, those_below
from generator.progress.figure import ALL_KINDS, Derivation, Figure, Input, State
from generator.progress.filing import AREAS
from generator.progress.ledger import Ledger
from generator.progress.names import KEPT, OVER_LIMIT, UNDER_LIMIT, limit_part
from generator.progress.rollup import Coverage, Span, Worth, coverage, figure_of, spanned
from generator.progress.shares import name_of

REQUIRED = {"at_most": "不高于", "at_least": "不低于"}
BROKEN = {"at_most": OVER_LIMIT, "at_least": UNDER_LIMIT}
Quantities = Mapping[str, Figure]
"""Area id → the node's figure of the limited quantity, over all post kinds."""


@dataclass(frozen=True, slots=True)
class Bound:
    """The limit of one area in force on a day, and where it was written."""

    dated: DatedValue
    path: tuple[str | int, ...]

    @property
    def value(self) -> Fraction | None:
        """The number; None where it was abolished."""
        return None if self.dated.value is None else Fraction(self.dated.value)


def limit_figures(
    node: Node, limit: Limit, quantities: Quantities, ledger: Ledger
) -> Iterator[Figure]:
    """Limit, margin and standing of a reporting area; breaches and standing of a parent."""
    if node.kind != ALL_KINDS:
        return
    if node.is_leaf:
        yield from _of_leaf(node, limit, quantities[node.area.id], ledger)
    else:
        yield from _of_parent(node, limit, quantities, ledger)


def bound_of(limit: Limit, area: Area, node: Node, programme: Programme) -> Bound | None:
    """The limit of an area in force on the node's as_of: its own, else the general one."""
    place = programme.indicators.limits.index(limit)
    for number, row in enumerate(limit.rows):
        if programme.area_id(row.area, node.period.as_of) == area.id:
            return _in_force(row.values, node, ("limits", place, "rows", number, "values"))
    return _in_force(limit.values, node, ("limits", place, "values"))


def _in_force(
    values: tuple[DatedValue, ...], node: Node, path: tuple[str | int, ...]
) -> Bound | None:
    found = in_force(values, node.period.as_of)
    return Bound(found, (*path, values.index(found), "value")) if found else None


def _margin(limit: Limit, quantity: Figure, bound: Bound | None) -> Fraction | None:
    """How far a quantity is inside its limit, below 0 outside; a ratio in points."""
    value = quantity.value
    if bound is None or bound.value is None or not isinstance(value, Fraction):
        return None
    if quantity.state is not State.REPORTED:
        return None
    size = bound.value - value if limit.rule == "at_most" else value - bound.value
    return 100 * size if quantity.unit == "ratio" else size


def _of_leaf(node: Node, limit: Limit, quantity: Figure, ledger: Ledger) -> Iterator[Figure]:
    bound = bound_of(limit, node.area, node, ledger.programme)
    margin = _margin(limit, quantity, bound)
    own = coverage(node, lambda _: True)
    same = Coverage(quantity.state, own.known, own.missing)
    yield _limit_figure(node, limit, bound, quantity.unit, own, ledger)
    unit = "points" if quantity.unit == "ratio" else quantity.unit
    inputs = (
        own_input(node, limit.quantity, name_of_quantity(limit, ledger), quantity.unit),
        own_input(node, limit_part(limit.id, "limit"), limit.name, quantity.unit),
    )
    silent = coverage_remarks(same, node, ledger)
    sides = [name_of_quantity(limit, ledger), limit.name]
    first, second = sides[::-1] if limit.rule == "at_most" else sides
    told = Derivation(f"{limit.name}余量 ＝ {first} － {second}", inputs, silent)
    worth: tuple[Worth, Worth, Worth] = (margin, None, None)
    yield figure_of(node, limit_part(limit.id, "margin"), unit, same, worth, told)
    standing = None if margin is None else BROKEN[limit.rule] if margin < 0 else KEPT
    told = Derivation(
        f"{name_of_quantity(limit, ledger)}{REQUIRED[limit.rule]}{limit.name}的为达标",
        inputs,
        silent,
    )
    worth = (standing, None, None)
    yield figure_of(node, limit_part(limit.id, "standing"), "standing", same, worth, told)


def _limit_figure(
    node: Node, limit: Limit, bound: Bound | None, unit: str, own: Coverage, ledger: Ledger
) -> Figure:
    inputs: tuple[Input, ...] = ()
    known = own.state is State.REPORTED
    value = bound.value if bound and known else None
    if bound:
        at = ledger.programme.places.value(files.INDICATORS, *bound.path)
        inputs = (Input(limit.name, bound.value, unit, origin=bound.dated.origin, at=at),)
    silent = coverage_remarks(own, node, ledger) or (
        () if value is not None else ("没有执行中的限值。",)
    )
    told = Derivation(f"{limit.name}：{REQUIRED[limit.rule]}此数", inputs, silent)
    return figure_of(node, limit_part(limit.id, "limit"), unit, own, (value, None, None), told)


def _of_parent(
    node: Node, limit: Limit, quantities: Quantities, ledger: Ledger
) -> Iterator[Figure]:
    programme = ledger.programme
    areas = dict.fromkeys(cell.area.id for cell in node.cells)
    limited = {
        one: bound
        for one in areas
        if (bound := bound_of(limit, programme.areas[one], node, programme))
        and bound.value is not None
    }
    missing = {one for one in limited if quantities[one].state is not State.REPORTED}
    margins = (_margin(limit, quantities[one], bound) for one, bound in limited.items())
    breaches = Fraction(sum(one is not None and one < 0 for one in margins))
    covered = _covered(node, set(limited), missing)
    span = Span(breaches, breaches + len(missing))
    name = limit_part(limit.id, "breaches")
    told = Derivation(
        f"{limit.name}不达标单位数 ＝ 所辖各{those_below(node, ledger)}中不达标的个数",
        (*part_inputs(node, name, AREAS, ledger), *_leaf_inputs(node, limit, ledger)),
        coverage_remarks(covered, node, ledger),
    )
    yield figure_of(node, name, AREAS, covered, spanned(covered.state, span), told)
    yield _parent_standing(node, limit, covered, span, ledger)


def _covered(node: Node, limited: set[str], missing: set[str]) -> Coverage:
    """The state of a parent, over the areas with a limit in force."""
    own = coverage(node, lambda cell: cell.area.id not in missing)
    known = tuple(cell for cell in own.known if cell.area.id in limited)
    if own.state in (State.NOT_IN_PLAN, State.NO_TASK):
        return own
    state = State.REPORTED if not missing else State.PARTIAL if known else State.NOT_REPORTED
    return Coverage(state, known, own.missing)


def _parent_standing(
    node: Node, limit: Limit, covered: Coverage, span: Span, ledger: Ledger
) -> Figure:
    broken = BROKEN[limit.rule]
    worth: tuple[Worth, Worth, Worth] = (None, None, None)
    if covered.state in (State.REPORTED, State.PARTIAL):
        if span.low:
            worth = (broken, None, None)
        elif covered.state is State.REPORTED:
            worth = (KEPT, None, None)
        else:
            worth = (None, broken, KEPT)
    name = limit_part(limit.id, "breaches")
    told = Derivation(
        f"所辖每个单位都达到{limit.name}的要求才算达标",
        (own_input(node, name, f"{limit.name}不达标单位数", AREAS),),
        coverage_remarks(covered, node, ledger),
    )
    return figure_of(node, limit_part(limit.id, "standing"), "standing", covered, worth, told)


def _leaf_inputs(node: Node, limit: Limit, ledger: Ledger) -> Iterator[Input]:
    """The standings of the reporting areas right below: they have no number of breaches."""
    for area in ledger.below(node):
        below = ledger.node(node, area=area.id)
        if below.is_leaf and below.cells:
            name = limit_part(limit.id, "standing")
            yield own_input(below, name, ledger.name(area, node), "standing")


def name_of_quantity(limit: Limit, ledger: Ledger) -> str:
    """The name of what a limit limits: a measure, a derived indicator or a ratio."""
    ratios = {one.id: one.name for one in ledger.programme.indicators.ratios}
    return ratios.get(limit.quantity) or name_of(limit.quantity, ledger)
