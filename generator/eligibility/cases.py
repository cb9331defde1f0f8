"""Situations of policy as questions, and their answers in a few words for editors."""

from generator.eligibility.table import Answer, Case, DecisionTable
from generator.model.situation import Expected, Situation


def case_of(one: Situation) -> Case:
    """The answers of a situation."""
    return {
        "kind": one.kind,
        "sex": one.sex,
        "born": one.born.isoformat() if one.born else None,
        "on": one.on.isoformat(),
        "groups": list(one.groups),
        "other": one.other,
        "exceptions": list(one.exceptions),
        "retired": one.retired,
    }


def is_as_expected(answer: Answer, expected: Expected) -> bool:
    """Whether the outcome is the expected one, and the groups where they are given."""
    if answer["outcome"] != expected.outcome:
        return False
    return expected.groups is None or set(answer["groups"]) == set(expected.groups)


def answer_words(table: DecisionTable, answer: Answer) -> str:
    """An outcome with the groups it rests on: 符合（甲、乙）."""
    return _words(table, table["outcomes"][answer["outcome"]], answer["groups"])


def expected_words(table: DecisionTable, expected: Expected) -> str:
    """What was expected, in the same words."""
    return _words(table, table["outcomes"][expected.outcome], expected.groups or ())


def _words(table: DecisionTable, outcome: str, groups: "tuple[str, ...] | list[str]") -> str:
    names = {one["id"]: one["name"] for one in table["groups"]}
    names["other"] = table["words"]["other"]
    called = "、".join(names.get(one, one) for one in groups)
    return f"{outcome}（{called}）" if called else outcome
