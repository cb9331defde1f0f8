"""The validator's errors, one per place: a union says once what fits, not once per branch."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from pydantic import ValidationError

from generator.reading.places import Path, Step

UNFIT = "no_branch_fits"  # our own kind, beside those of pydantic
KEY = "[key]"
UNKNOWN = "extra_forbidden"
WHOLESALE = frozenset(
    {
        "model_type",
        "model_attributes_type",
        "dict_type",
        "mapping_type",
        "dataclass_type",
        "list_type",
        "tuple_type",
        "set_type",
        "frozen_set_type",
        "int_type",
        "int_from_float",
        "int_parsing",
        "decimal_type",
        "decimal_parsing",
        "float_type",
        "is_instance_of",
        "string_type",
        "bool_type",
        "bool_parsing",
        "date_type",
        "date_parsing",
        "minute_type",
        "none_required",
        "literal_error",
        "enum",
    }
)
"""Errors that refuse a value altogether, whatever it holds."""

EXAMPLES = {
    "int_type": "12",
    "int_parsing": "12",
    "decimal_type": "12",
    "is_instance_of": "12",
    "float_type": "12",
    "string_type": "“…”",
    "bool_type": "true / false",
    "date_type": "2022-03-05",
    "model_type": "{…}",
    "model_attributes_type": "{…}",
    "dict_type": "{…}",
    "list_type": "[…]",
    "tuple_type": "[…]",
}

WORDS = {
    **dict.fromkeys(("int_type", "int_parsing"), "一个整数"),
    **dict.fromkeys(("decimal_type", "float_type", "is_instance_of"), "一个数字"),
    "string_type": "一段文字",
    "bool_type": "true 或 false",
    "date_type": "日期，如 2022-03-05",
    **dict.fromkeys(("model_type", "model_attributes_type", "dict_type"), "换行缩进，逐项填写"),
    **dict.fromkeys(("list_type", "tuple_type"), "列表，每项一行，以“- ”开头"),
}
"""What each kind of error would have wanted, in the editor's words."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong at one place of the file."""

    kind: str  # pydantic's error type
    path: Path
    input: object
    limits: Mapping[str, Any]
    name: str = ""  # the key that is missing
    on_key: bool = False
    choices: tuple[tuple[int, str], ...] = ()  # (depth of a union, branch), outermost first
    branches: tuple["Fault", ...] = ()  # what each branch of a union would have wanted


def faults(error: ValidationError, root: object) -> Iterator[Fault]:
    """The errors as faults of the file, unions settled."""
    every = [
        _fault(one["type"], one["loc"], one["input"], one.get("ctx", {}), root)
        for one in error.errors(include_url=False)
    ]
    yield from _settled(every)


def allowed_words(fault: Fault) -> tuple[str, ...]:
    """The words a literal or enumeration accepts."""
    found = re.findall(r"'([^']*)'|([^\s,']+)", str(fault.limits.get("expected", "")))
    return tuple(quoted or bare for quoted, bare in found if (quoted or bare) != "or")


def expected(fault: Fault) -> str:
    """What would have fitted, as an editor would write it."""
    wanted: list[str] = []
    for branch in fault.branches:
        if branch.kind in {"literal_error", "enum"}:
            wanted.extend(allowed_words(branch))
        elif branch.kind in EXAMPLES:
            wanted.append(EXAMPLES[branch.kind])
    return " / ".join(dict.fromkeys(wanted))


def wanted(fault: Fault) -> str:
    """What would have fitted, in words: 一个数字，或者 not reported."""
    words: list[str] = []
    for branch in fault.branches:
        if branch.kind in {"literal_error", "enum"}:
            words.extend(allowed_words(branch))
        elif branch.kind in WORDS:
            words.append(WORDS[branch.kind])
    both = "一个整数" in words and "一个数字" in words
    kept = [word for word in dict.fromkeys(words) if not (both and word == "一个整数")]
    return "，或者 ".join(kept)


def _fault(
    kind: str, loc: tuple[Step, ...], given: object, limits: Mapping[str, Any], root: object
) -> Fault:
    """Tell the steps of a path from the branches of unions, which pydantic mixes."""
    steps, name, on_key = list(loc), "", False
    kind = UNKNOWN if kind == "invalid_key" else kind  # a number as key: no field is called so
    if kind == "missing":
        name = str(steps.pop())
    if steps and steps[-1] == KEY:
        on_key = bool(steps.pop())
    path: list[Step] = []
    choices: list[tuple[int, str]] = []
    value: Any = root
    for step in steps:
        if _stands_in(step, value):
            value = value[step]
            path.append(step)
        else:
            choices.append((len(path), str(step)))
    return Fault(kind, tuple(path), given, limits, name, on_key, tuple(choices))


def _stands_in(step: Step, value: Any) -> bool:  # noqa: ANN401 - whatever YAML holds
    """Whether a step leads to something written, not to a branch of a union."""
    if isinstance(value, list):
        return isinstance(step, int) and step < len(value)
    return isinstance(value, dict) and step in value


def _settled(every: Iterable[Fault]) -> Iterator[Fault]:
    """Decide the outermost union of each fault, then those inside the chosen branch."""
    unions: dict[Path, dict[str, list[Fault]]] = {}
    for fault in every:
        if fault.choices:
            (depth, branch), *rest = fault.choices
            inner = replace(fault, choices=tuple(rest))
            unions.setdefault(fault.path[:depth], {}).setdefault(branch, []).append(inner)
        else:
            yield fault
    for point, branches in unions.items():
        yield from _chosen(point, branches)


def _chosen(point: Path, branches: Mapping[str, list[Fault]]) -> Iterator[Fault]:
    """The faults of the branch that was meant, or one fault where none was."""
    meant = [found for found in branches.values() if not _refuses(found, point)]
    if meant:
        fewest = min(len(found) for found in meant)
        yield from _settled(next(found for found in meant if len(found) == fewest))
        return
    refusals = tuple(fault for found in branches.values() for fault in found)
    if len({EXAMPLES.get(one.kind, one.kind) for one in refusals}) == 1:
        yield replace(refusals[-1], choices=(), branches=refusals)
    else:
        yield replace(refusals[0], kind=UNFIT, choices=(), branches=refusals)


def _refuses(found: list[Fault], point: Path) -> bool:
    return all(one.path == point and one.kind in WHOLESALE for one in found)
