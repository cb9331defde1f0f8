"""Which findings wait until their cause is mended: one fault is told once, where it stands."""

from collections.abc import Iterable, Iterator, Mapping

from generator.diagnostics import Diagnostic
from generator.position import Position

Key = tuple[str, str | Position | None]

STEPS = frozenset({"AL206", "AL222", "AL231", "AL234"})
"""What a wrong step of an adjustment brings with it: sums and leftovers of the plan after it."""
LATER_STEPS = frozenset({"AL223", "AL224", "AL227"})
"""What a step that cannot be followed brings with it in the steps after it."""

CONSEQUENCES: Mapping[str, frozenset[str]] = {
    # the tree: who reports, who has a part in the plan
    "AL209": frozenset({"AL207", "AL219", "AL225", "AL246", "PD325"}) | STEPS,
    "AL210": frozenset(
        {"AL202", "AL203", "AL207", "AL226", "AL247", "PD306", "PD307", "PD325", "SB623"}
    )
    | STEPS
    | LATER_STEPS,
    "AL219": frozenset({"AL246"}),
    "AL213": frozenset({"AL247"}),
    "AL220": frozenset({"AL203", "PD307"}),
    # names and tables
    "AL202": frozenset({"AL203", "AL226"}) | STEPS | LATER_STEPS,
    "AL203": frozenset({"PD307"}),
    "AL208": frozenset({"AL203", "AL216", "AL217", "PD302", "SB628", "WF507"}) | STEPS,
    "AL217": frozenset({"AL203"}) | STEPS,
    "AL237": frozenset({"AL201", "AL206", "AL231"}),
    "AL238": frozenset({"AL201", "AL206", "AL231"}),
    "AL235": STEPS,
    # adjustments
    "AL223": STEPS,
    "AL224": STEPS | LATER_STEPS - {"AL224"},
    "AL225": STEPS | LATER_STEPS,
    "AL226": STEPS | LATER_STEPS,
    "AL227": STEPS,
    "AL243": frozenset({"AL246"}) | STEPS | LATER_STEPS,
    "AL244": STEPS,
    "AL245": frozenset({"AL203", "AL226", "AL243", "PD307"}) | STEPS | LATER_STEPS,
    "AL246": STEPS,
    "AL228": frozenset({"AL216", "AL226", "AL230", "AL243"}) | STEPS | LATER_STEPS,
    # what is filed
    "PD302": frozenset({"PD310"}),
    "PD326": frozenset({"PD301"}),
    "PD330": frozenset({"PD307"}),
    "PD331": frozenset({"PD329"}),
    "PD313": frozenset({"PD314"}),
    "WF505 periods": frozenset({"PD301", "PD303", "PD309", "PD311", "PD326"}),
    "WF505 documents": frozenset({"AL230", "WF501", "WF506", "WF508"}),
    "SB616": frozenset({"SB613", "SB628"}),
    # people, and whatever is dated
    "LG403": frozenset({"LG412"}),
    "WF508": frozenset({"AL245", "LG402", "LG410", "LG412", "PD329", "PD330"}),
}
"""Code of a fault (and the list it stands in) → codes that wait until it is mended.

Every cause is an error, so nothing is published while something waits.
"""
AT_ONE_PLACE: Mapping[str, frozenset[str]] = {"SB603": frozenset({"WF508"})}
"""The same, only for what stands at the very place of the fault."""
OF_ONE_AREA: Mapping[str, frozenset[str]] = {"AL202": frozenset({"PD306"})}
"""The same, only for what is said of the same area."""


def without_consequences(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings that do not wait for another one to be mended."""
    found = tuple(findings)
    waiting = {key for one in found for key in _waiting(one)}
    return tuple(one for one in found if waiting.isdisjoint(_keys(one)))


def _waiting(cause: Diagnostic) -> Iterator[Key]:
    """What waits for a finding: codes, codes at its place, codes of its area."""
    code, values = cause.rule.code, dict(cause.values)
    listed = f"{code} {values.get('register')}"
    for name in (*CONSEQUENCES.get(code, ()), *CONSEQUENCES.get(listed, ())):
        yield name, None
    for name in AT_ONE_PLACE.get(code, ()):
        yield name, cause.at
    for name in OF_ONE_AREA.get(code, ()):
        yield name, values.get("area")


def _keys(one: Diagnostic) -> set[Key]:
    """Under what a finding may be waited for."""
    code = one.rule.code
    return {(code, None), (code, one.at), (code, dict(one.values).get("area", one.at))}
