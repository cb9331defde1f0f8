"""Pieces of derivations: inputs, formulas in words and remarks that every indicator shares."""

from collections.abc import Callable, Iterator
from datetime import date

from generator.model.origin import Origin, Source
from generator.progress.cells import Node
from generator.progress.figure import ALL_KINDS, Input, State
from generator.progress.ledger import Ledger
from generator.progress.rollup import Coverage, Span

CONVENTION_WORDS = "本项目约定，非方案规定"
SILENT_REMARKS = {
    State.NOT_IN_PLAN: "不在本方案范围内，不计算。",
    State.NO_TASK: "方案没有这项任务，不计算。",
    State.NOT_PUBLISHED: "有任务，但计划数没有公布，不能计算。",
    State.NOT_REPORTED: "本期未报，不计算，也不按 0 计。",
}
INTERVAL_REMARK = (
    "未报的，一端按本年度上次报送的累计数计，没有报过的不计；"
    "另一端按完成计划测算，只是一种情形，不是上限。"
)
MOST_NAMES = 12
Ends = Callable[[Node], Span]
"""What the ends of a sum count for one of its parts."""


def own_input(node: Node, indicator: str, label: str, unit: str) -> Input:
    """Another figure of the same node."""
    return Input(label, None, unit, figure=node.key(indicator))


def part_inputs(
    node: Node, indicator: str, unit: str, ledger: Ledger, ends: Ends | None = None
) -> tuple[Input, ...]:
    """The figures a sum is made of: areas below, or the post kinds; none for a single cell.

    `ends` tells what the two ends of the sum count for a part that is not wholly reported.
    """
    return tuple(
        _part(label, part, indicator, unit, ends(part) if ends else None)
        for label, part in _parts(node, ledger)
        if part.cells
    )


def _parts(node: Node, ledger: Ledger) -> Iterator[tuple[str, Node]]:
    """Areas right below under their names, or the post kinds of a reporting area."""
    if not node.is_leaf:
        for area in ledger.below(node):
            yield ledger.name(area, node), ledger.node(node, area=area.id)
    elif not node.is_single:
        for kind in ledger.programme.plan.post_kinds:
            yield kind.name, ledger.node(node, kind=kind.id)


def _part(label: str, part: Node, indicator: str, unit: str, span: Span | None) -> Input:
    known = span is None or span.low == span.high
    low, high = (None, None) if known or span is None else (span.low, span.high)
    return Input(label, None, unit, figure=part.key(indicator), low=low, high=high)


def sum_formula(name: str, node: Node, ledger: Ledger) -> str:
    """The formula of a sum over areas or over post kinds, in words."""
    if node.is_leaf:
        kinds = [
            kind.name
            for kind in ledger.programme.plan.post_kinds
            if ledger.node(node, kind=kind.id).cells
        ]
        return f"{name} ＝ {' ＋ '.join(kinds)}" if kinds else ""
    return f"{name} ＝ 所辖各{those_below(node, ledger)}之和"


def coverage_remarks(covered: Coverage, node: Node, ledger: Ledger) -> tuple[str, ...]:
    """Why there is no figure, or who has not reported; nothing where all is known."""
    if covered.state in SILENT_REMARKS:
        return (SILENT_REMARKS[covered.state],)
    if covered.state is State.PARTIAL and node.is_leaf:
        return (f"{missing_names(covered, node, ledger)}未报。",)
    if covered.state is State.PARTIAL:
        word, noun = ledger.programme.area_file.measure_word, ledger.programme.area_file.noun
        return (
            (
                f"{missing_names(covered, node, ledger)}未报；"
                f"{covered.expected} {word}{noun}中 {covered.counted} {word}已报齐。"
            ),
        )
    return ()


def interval_remarks(covered: Coverage, node: Node, ledger: Ledger) -> tuple[str, ...]:
    """`coverage_remarks`, and how the two ends of an interval count the missing."""
    remarks = coverage_remarks(covered, node, ledger)
    if covered.state is not State.PARTIAL:
        return remarks
    return (
        *remarks,
        INTERVAL_REMARK,
    )


def sum_remarks(covered: Coverage, node: Node, ledger: Ledger) -> tuple[str, ...]:
    """`coverage_remarks`, and that only what was reported is summed."""
    remarks = coverage_remarks(covered, node, ledger)
    return (*remarks, "只合计已报的数。") if covered.state is State.PARTIAL else remarks


def missing_names(covered: Coverage, node: Node, ledger: Ledger) -> str:
    """Who has not reported, with the post kind where only that is missing."""
    known = {cell.area.id for cell in covered.known}
    kinds = ledger.programme.post_kinds
    names = dict.fromkeys(
        f"{ledger.name(cell.area, node)}（{kinds[cell.kind].short}）"
        if node.kind == ALL_KINDS and cell.area.id in known and cell.kind in kinds
        else ledger.name(cell.area, node)
        for cell in covered.missing
    )
    shown = "、".join(list(names)[:MOST_NAMES])
    return f"{shown}等 {len(names)} 处" if len(names) > MOST_NAMES else shown


def founded(name: str, origin: Origin, ledger: Ledger) -> str:
    """What a definition stands on, as a sentence."""
    if not isinstance(origin, Source):
        return f"{name}的算法为{CONVENTION_WORDS}。"
    document = ledger.programme.documents.get(origin.document)
    return f"{name}依据《{document.title if document else origin.document}》{origin.clause or ''}。"


def day(on: date) -> str:
    """A date in words."""
    return f"{on.year}年{on.month}月{on.day}日"


def noun_of(node: Node, ledger: Ledger) -> str:
    """What areas like a node's are called together."""
    if ledger.programme.is_leaf(node.area):
        return ledger.programme.area_file.noun
    levels = {level.id: level.name for level in ledger.programme.area_file.levels}
    return levels.get(node.area.level, ledger.programme.area_file.noun)


def those_below(node: Node, ledger: Ledger) -> str:
    """What the areas right below are called together."""
    below = ledger.below(node)
    if not below or all(ledger.programme.is_leaf(area) for area in below):
        return ledger.programme.area_file.noun
    levels = {level.id: level.name for level in ledger.programme.area_file.levels}
    if len({area.level for area in below}) > 1:
        return "单位"
    return levels.get(below[0].level, ledger.programme.area_file.noun)
