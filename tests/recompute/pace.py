"""序时进度 of the plan year on the cut-off day."""

from datetime import date
from fractions import Fraction
from itertools import pairwise

from tests.recompute.arithmetic import Json, Number
from tests.recompute.node import Node


def declaration(node: Node) -> Json:
    """The pace of the plan year in force on the cut-off day, or None."""
    year = node.book.plans.year(node.day)
    begun = [
        one
        for one in node.book.folder.declared("pace")
        if year and one["year"] == year["year"] and one.get("from", date.min) <= node.day
    ]
    return max(begun, key=lambda one: one.get("from", date.min), default=None)


def judged_by_pace(node: Node) -> bool:
    """Whether the target is held against a pace at all."""
    rule = rule_of(node)
    return rule == "reach" or (rule == "at_most" and node.target["kind"] == "cumulative")


def rule_of(node: Node) -> str:
    """What the plan is: an amount to reach, a ceiling, or a floor."""
    return str(node.book.folder.indicators["target"].get("rule", "reach"))


def pace(node: Node) -> Number:
    """The share of the plan that is due by the cut-off day; None without a pace."""
    declared = declaration(node)
    if declared is None or not judged_by_pace(node):
        return None
    ends = [{"on": declared["start"], "share": 0}, {"on": declared["end"], "share": 1}]
    return _share(declared.get("points") or ends, node.day)


def _share(points: list[Json], day: date) -> Fraction:
    if day < points[0]["on"]:
        return Fraction(0)
    for first, last in pairwise(points):
        if first["on"] <= day <= last["on"]:
            rise = Fraction(last["share"]) - Fraction(first["share"])
            part = Fraction((day - first["on"]).days, (last["on"] - first["on"]).days)
            return Fraction(first["share"]) + rise * part
    return Fraction(points[-1]["share"])
