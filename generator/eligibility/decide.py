"""The interpreter in Python: what a resident's answers come to, by the decision table.

`theme/assets/apply.js` is the same, function by function; whoever changes one changes both.
"""

from collections.abc import Sequence

from generator.eligibility.calendar import Day, age_on, day_of, ended_on, reached_on
from generator.eligibility.table import (
    RETIREMENT,
    Ages,
    Answer,
    Case,
    DecisionTable,
    Group,
    Result,
    Verdict,
    Window,
)
from generator.model.situation import Outcome

RANK: dict[Result, int] = {"fits": 0, "review": 1, "no": 2}
OUTCOME: dict[Result, Outcome] = {"fits": "fits", "review": "review", "no": "not_listed"}
OTHER = "other"


def decide(table: DecisionTable, case: Case) -> Answer:
    """The best of all verdicts, with every group it rests on.

    Args:
        table: What policy says.
        case: What a resident answered; anything may be missing.

    Returns:
        `fits`, `review` or `not_listed`; verdicts in the order of the groups, `other` last.
    """
    notes = [one["says"] for one in table["exceptions"] if one["id"] in case["exceptions"]]
    verdicts = _verdicts(table, case)
    best: Result = min((one["result"] for one in verdicts), key=RANK.__getitem__, default="no")
    rest = [one["group"] for one in verdicts if one["result"] == best and best != "no"]
    return {"outcome": OUTCOME[best], "groups": rest, "verdicts": verdicts, "notes": notes}


def _verdicts(table: DecisionTable, case: Case) -> list[Verdict]:
    if table["since"] and day_of(case["on"]) < day_of(table["since"]):
        return [_general(table, "no", "not_in_force", table["since"], case)]
    if case["born"] and day_of(case["born"]) > day_of(case["on"]):
        return [_general(table, "review", "born_later", "", case)]
    groups = [one for one in table["groups"] if _concerns(one, case)]
    found = [_verdict(table, one, case) for one in groups if _is_claimed(one, case)]
    if case["other"]:
        is_open = any(one["open_list"] for one in groups)
        reason = "open_list" if is_open else "closed_list"
        found.append(_general(table, "review" if is_open else "no", reason, "", case))
    return found or [_general(table, "no", "nothing", "", case)]


def _concerns(group: Group, case: Case) -> bool:
    return group["kind"] is None or case["kind"] is None or group["kind"] == case["kind"]


def _is_claimed(group: Group, case: Case) -> bool:
    return group["age_alone"] or group["id"] in case["groups"]


def _verdict(table: DecisionTable, group: Group, case: Case) -> Verdict:
    found = _by_age(table, group, case)
    several = len(table["kinds"]) > 1
    if found["result"] == "fits" and case["kind"] is None and group["kind"] and several:
        return _about(table, group, "review", "kind_unsure", {})
    return found


def _by_age(table: DecisionTable, group: Group, case: Case) -> Verdict:
    if not group["ages"]:
        return _about(table, group, "fits", "belongs", {})
    entry = _in_force(group["ages"], day_of(case["on"]))
    if entry is None:
        days = {"since": _said(table, group["ages"][0]["since"]), "on": _said(table, case["on"])}
        return _about(table, group, "no", "rule_not_in_force", days)
    if entry["windows"] is None:
        return _about(table, group, "fits", "belongs", {})
    return _in_windows(table, group, entry["windows"], case)


def _in_windows(table: DecisionTable, group: Group, every: Sequence[Window], case: Case) -> Verdict:
    windows = [one for one in every if one["sex"] in ("any", case["sex"])]
    if not windows:
        if case["sex"] is None:
            return _about(table, group, "review", "sex_missing", {})
        return _about(table, group, "no", "sex_not_listed", {})
    if case["born"] is None:
        return _about(table, group, "review", "born_missing", {})
    tried = [_in_window(table, group, one, case, day_of(case["born"])) for one in windows]
    return min(tried, key=lambda one: RANK[one["result"]])


def _in_window(
    table: DecisionTable, group: Group, window: Window, case: Case, born: Day
) -> Verdict:
    on, counting = day_of(case["on"]), table["counting"]
    said: dict[str, str] = {"age": str(age_on(born, on, counting)), "since": str(window["since"])}
    begins = reached_on(born, window["since"], counting)
    if on < begins:
        return _about(table, group, "no", "too_young", {**said, "day": _day_words(table, begins)})
    if window["to"] == RETIREMENT:
        return _by_retirement(table, group, case, said)
    ends = ended_on(born, window["to"], counting)
    if on >= ends:
        said = {**said, "until": str(window["to"]), "day": _day_words(table, ends)}
        return _about(table, group, "no", "too_old", said)
    return _about(table, group, "fits", "age_fits", said)


def _by_retirement(table: DecisionTable, group: Group, case: Case, said: dict[str, str]) -> Verdict:
    if case["retired"] == "reached":
        return _about(table, group, "no", "retired", said)
    if case["retired"] == "not_yet":
        return _about(table, group, "fits", "not_retired", said)
    return _about(table, group, "review", "retirement_unknown", said)


def _in_force(entries: Sequence[Ages], day: Day) -> Ages | None:
    """The latest entry begun on a day; entries stand in the order of their days."""
    begun = [one for one in entries if day_of(one["since"]) <= day]
    return begun[-1] if begun else None


def _about(
    table: DecisionTable, group: Group, result: Result, reason: str, said: dict[str, str]
) -> Verdict:
    says = _filled(table["words"][reason], {"name": group["name"], **said})
    return {"group": group["id"], "result": result, "reason": reason, "says": says}


def _general(table: DecisionTable, result: Result, reason: str, since: str, case: Case) -> Verdict:
    said = {"on": _said(table, case["on"]), "since": _said(table, since) if since else ""}
    says = _filled(table["words"][reason], said)
    return {"group": OTHER, "result": result, "reason": reason, "says": says}


def _said(table: DecisionTable, day: str) -> str:
    return _day_words(table, day_of(day))


def _day_words(table: DecisionTable, day: Day) -> str:
    year, month, number = map(str, day)
    return _filled(table["words"]["day"], {"year": year, "month": month, "day": number})


def _filled(words: str, said: dict[str, str]) -> str:
    for name, value in said.items():
        words = words.replace("{" + name + "}", value)
    return words
