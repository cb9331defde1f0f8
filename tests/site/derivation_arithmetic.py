"""Arithmetic on derivations as readers get them: from the words and inputs alone, nothing else.

Imports nothing of the program: a figure that does not explain itself cannot be recomputed here.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import Any

Told = Mapping[str, Any]
Ends = tuple[Fraction, Fraction | None]
CHANGED = re.compile(r"由 .* 改为$")
LIMITS = {
    "不低于": lambda gap, limit: gap >= limit,
    "高于": lambda gap, limit: gap > limit,
    "不高于": lambda gap, limit: gap <= limit,
    "低于": lambda gap, limit: gap < limit,
}


def number(text: str | None) -> Fraction | None:
    """A number of the data; a standing's id is none."""
    try:
        return None if text is None else Fraction(text)
    except ValueError:
        return None


def ends(told: Told) -> Ends | None:
    """The value at both ends; the upper one None where it is open."""
    value, low = number(told["value"]), number(told["low"])
    if value is not None:
        return value, value
    return None if low is None else (low, number(told["high"]))


def recomputed(figure: Told) -> Ends | None:
    """The figure from its formula and its inputs; None where these give nothing."""
    inputs = figure["derivation"]["inputs"]
    formula: str = figure["derivation"]["formula"]
    if figure["indicator"] == "rank":
        return _place(inputs, lowest="从低到高" in formula)
    if "之和" in formula or _is_sum(formula, inputs):
        return _total([ends(one) for one in inputs])
    if "：取自" in formula:
        return _taken(inputs)
    if "的计 1" in formula or "计 1 项" in formula:
        return _counted(figure)
    if "节点之间" in formula:
        return _between_points(figure)
    return _worked_out(figure) if "＝" in formula else None


def standing_holds(figure: Told) -> bool:
    """Whether the limits and the lack that are shown beside a standing have it so."""
    inputs = figure["derivation"]["inputs"]
    known = [one for one in inputs if ends(one) is not None]
    lacks = ends(known[0]) if known else None
    assert lacks is not None, figure["key"]
    said = {figure["value"], figure["low"], figure["high"]} - {None}
    none_lacking = {"over_fulfilled", "fulfilled", "kept"}
    reached = 0 in lacks
    if said & none_lacking and not reached:
        return False
    if said - none_lacking and not any(lacks):
        return False
    return _within(inputs)


def _within(inputs: Sequence[Told]) -> bool:
    """Whether some end of the gap lies inside each band that is named."""
    gap = next((ends(one) for one in inputs if one["unit"] == "points" and "figure" in one), None)
    bands: dict[str, list[tuple[str, Fraction]]] = {}
    for one in inputs:
        found = re.fullmatch(r"“(.+)”(不低于|高于|不高于|低于)", one["label"])
        if found:
            bands.setdefault(found[1], []).append((found[2], Fraction(one["value"])))
    if not bands:
        return True
    assert gap is not None
    at = [one for one in gap if one is not None]
    return all(
        any(all(LIMITS[word](one, limit) for word, limit in limits) for one in at)
        for limits in bands.values()
    )


def _is_sum(formula: str, inputs: Sequence[Told]) -> bool:
    right = formula.partition("＝")[2].strip()
    return bool(inputs) and right == " ＋ ".join(one["label"] for one in inputs)


def _between_points(figure: Told) -> Ends:
    """Even steps by day between the declared points; the day is said in the remarks."""
    (said,) = (one for one in figure["derivation"]["remarks"] if one.startswith("数据截至"))
    day = date(*_days(said))
    points = [
        (date(*_days(one["label"])), Fraction(one["value"]))
        for one in figure["derivation"]["inputs"]
    ]
    share = points[-1][1] if day >= points[-1][0] else Fraction(0)
    for (first, low), (second, high) in pairwise(points):
        if first <= day < second:
            share = low + (high - low) * Fraction((day - first).days, (second - first).days)
    return share, share


def _total(parts: Sequence[Ends | None]) -> Ends | None:
    """Only what was reported is summed; an end that is open stays open."""
    known = [one for one in parts if one is not None]
    if not known:
        return None
    highs = [high for _, high in known]
    high = None if None in highs else sum((one for one in highs if one is not None), Fraction(0))
    return sum((low for low, _ in known), Fraction(0)), high


def _taken(inputs: Sequence[Told]) -> Ends | None:
    """A cell of the plan after each adjustment, or a number of a return."""
    value: Fraction | None = None
    for one in inputs:
        told = number(one["value"])
        if told is None:
            return None
        value = told if value is None or CHANGED.search(one["label"]) else value + told
    return None if value is None else (value, value)


def _place(inputs: Sequence[Told], *, lowest: bool) -> Ends:
    own, *others = [Fraction(one["value"]) for one in inputs]
    better = sum(one < own if lowest else one > own for one in others)
    return Fraction(better + 1), Fraction(better + 1)


def _counted(figure: Told) -> Ends:
    """1 or 0: whether a reporting area or a cell counts."""
    formula, inputs = figure["derivation"]["formula"], figure["derivation"]["inputs"]
    name = figure["indicator"]
    if name == "returns_expected":
        counts = bool(inputs)
    elif name == "returns_complete":
        counts = all(one["value"] is not None for one in inputs)
    elif name == "returns_on_time":
        counts = Fraction(inputs[0]["value"]) == 1 and _in_time(figure)
    else:
        first, second = (Fraction(one["value"]) for one in _in_order(formula, inputs))
        counts = first > second
    return Fraction(counts), Fraction(counts)


def _in_time(figure: Told) -> bool:
    limit = _days(figure["derivation"]["formula"])
    came = [_days(one) for one in figure["derivation"]["remarks"] if one.endswith("收到。")]
    return bool(came) and came[0] <= limit


def _days(text: str) -> list[int]:
    return [int(one) for one in re.findall(r"\d+", text)[:3]]


def _in_order(formula: str, inputs: Sequence[Told]) -> list[Told]:
    """The inputs in the order in which the formula names them."""
    after = formula.partition("：")[2]
    return sorted(inputs, key=lambda one: after.index(one["label"]))


def _worked_out(figure: Told) -> Ends | None:
    """The right side of the formula with numbers in place of names, at both ends."""
    right = figure["derivation"]["formula"].partition("＝")[2]
    inputs = figure["derivation"]["inputs"]
    floored = "不足 0 按 0 计" in right
    right = re.sub(r"（不足 0 按 0 计）", "", right).replace("100%", "1")
    found = [_evaluated(right, inputs, at) for at in (0, 1)]
    if found[0] is None:
        return None
    scale = 100 if figure["unit"] == "points" and _all_ratios(inputs) else 1
    worth = [None if one is None else max(one, Fraction(0)) if floored else one for one in found]
    known = sorted(one * scale for one in worth if one is not None)
    return known[0], known[-1] if len(known) == len(worth) else None


def _all_ratios(inputs: Sequence[Told]) -> bool:
    return all(one["unit"] == "ratio" for one in inputs) or any(
        "上期" in one["label"] for one in inputs
    )


def _evaluated(right: str, inputs: Sequence[Told], at: int) -> Fraction | None:
    names = {one["label"]: ends(one) for one in inputs}
    if not all(one in right for one in names):
        return _cell_by_cell(right, inputs)
    values: list[Fraction] = []
    for name in sorted(names, key=len, reverse=True):
        both = names[name]
        value = None if both is None else both[at]
        if value is None:
            return None
        right = right.replace(name, f"<{len(values)}>")
        values.append(value)
    return arithmetic(right, values)


def _cell_by_cell(right: str, inputs: Sequence[Told]) -> Fraction | None:
    """A quotient, or a difference of two, whose terms are sums over the cells that are listed."""
    if "÷" in right:
        above, below = (_sum_of(inputs, one.strip()) for one in right.split("÷"))
        return above / below if below else None
    names = dict.fromkeys(
        re.sub(r"^.*[本上]期", "", re.sub(r"（.*）$", "", one["label"])) for one in inputs
    )
    if len(names) == 1:  # rates of areas merged since: not one number
        return None
    target, plan = names
    now, then = (
        _sum_of(inputs, f"{when}{target}") / _sum_of(inputs, f"{when}{plan}")
        for when in ("本期", "上期")
    )
    return now - then


def _sum_of(inputs: Sequence[Told], name: str) -> Fraction:
    return sum(
        (
            Fraction(one["value"])
            for one in inputs
            if re.sub(r"（.*）$", "", one["label"]).endswith(name)
        ),
        Fraction(0),
    )


def arithmetic(words: str, values: Sequence[Fraction]) -> Fraction:
    """`<0> － <1> × 3` and brackets, exactly."""
    signs = str.maketrans({"－": "-", "−": "-", "＋": "+", "×": "*", "÷": "/", "（": "(", "）": ")"})
    tokens = re.findall(r"<\d+>|\d+(?:\.\d+)?|[-+*/()]", words.translate(signs).replace("\u202f", ""))
    return _sum(tokens, values)


def _sum(tokens: list[str], values: Sequence[Fraction]) -> Fraction:
    total = _product(tokens, values)
    while tokens and tokens[0] in "+-":
        sign = tokens.pop(0)
        other = _product(tokens, values)
        total = total + other if sign == "+" else total - other
    return total


def _product(tokens: list[str], values: Sequence[Fraction]) -> Fraction:
    total = _factor(tokens, values)
    while tokens and tokens[0] in "*/":
        sign = tokens.pop(0)
        other = _factor(tokens, values)
        total = total * other if sign == "*" else total / other
    return total


def _factor(tokens: list[str], values: Sequence[Fraction]) -> Fraction:
    token = tokens.pop(0)
    if token == "(":
        total = _sum(tokens, values)
        tokens.pop(0)
        return total
    return values[int(token[1:-1])] if token.startswith("<") else Fraction(token)
