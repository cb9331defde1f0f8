"""A validation error → findings: what stands there, what belongs there, in the editor's words."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from difflib import get_close_matches

from pydantic import BaseModel, ValidationError

from generator.diagnostics import Diagnostic, Rule
from generator.reading import shape_rules as rules
from generator.reading.faults import (
    EXAMPLES,
    UNFIT,
    UNKNOWN,
    Fault,
    allowed_words,
    expected,
    faults,
    wanted,
)
from generator.reading.places import Path, Places
from generator.reading.scalars import IMPOSSIBLE_DATE
from generator.reading.titles import fields_at, where

NUMBER = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)?")
SLOPPY = re.compile(r"([0-9]{4})\s*[-/.年]\s*([0-9]{1,2})\s*[-/.月]\s*([0-9]{1,2})\s*日?")
UNIT = re.compile(r"([0-9]+(?:\.[0-9]+)?)\s*[\u4e00-\u9fff]{1,3}")
MULTIPLES = re.compile("[十百千万亿余多]")  # 3万 is no 3: such a text is not merely a unit too many
LONGEST_FOUND = 24  # characters of a text shown in a sentence

RULES_BY_KIND: dict[str, Rule] = {
    **dict.fromkeys(("int_type", "int_from_float", "int_parsing"), rules.NOT_A_WHOLE_NUMBER),
    **dict.fromkeys(("decimal_type", "decimal_parsing", "float_type"), rules.NOT_A_NUMBER),
    "string_type": rules.NOT_TEXT,
    **dict.fromkeys(("bool_type", "bool_parsing"), rules.NOT_TRUE_OR_FALSE),
    **dict.fromkeys(("date_type", "date_parsing"), rules.NOT_A_DATE),
    "minute_type": rules.NOT_A_MINUTE,
    **dict.fromkeys(
        ("model_type", "model_attributes_type", "dict_type", "mapping_type", "dataclass_type"),
        rules.NOT_A_MAPPING,
    ),
    **dict.fromkeys(("list_type", "tuple_type", "set_type", "frozen_set_type"), rules.NOT_A_LIST),
    UNFIT: rules.UNFIT_KIND,
    **dict.fromkeys(
        ("greater_than", "greater_than_equal", "less_than", "less_than_equal", "multiple_of"),
        rules.OUT_OF_RANGE,
    ),
    **dict.fromkeys(("literal_error", "enum"), rules.NOT_AN_ALLOWED_WORD),
    "string_too_short": rules.TOO_SHORT_TEXT,
    "string_too_long": rules.TOO_LONG_TEXT,
    "string_pattern_mismatch": rules.UNFIT_PATTERN,
    **dict.fromkeys(("too_short", "too_long"), rules.WRONG_COUNT),
    **dict.fromkeys(
        ("decimal_max_places", "decimal_max_digits", "decimal_whole_digits"),
        rules.TOO_MANY_DIGITS,
    ),
    **dict.fromkeys(("value_error", "assertion_error"), rules.REFUSED_VALUE),
}
BOUNDS = {"gt": "> {}", "ge": "≥ {}", "lt": "< {}", "le": "≤ {}", "multiple_of": "{} × n"}
LENGTHS = {
    "min_length": "≥ {}",
    "max_length": "≤ {}",
    "max_digits": "≤ {}",
    "decimal_places": "≤ {}",
    "whole_digits": "≤ {}",
}


def shape_findings(
    error: ValidationError, model: type[BaseModel], data: object, places: Places, file: str
) -> Iterator[Diagnostic]:
    """One finding per fault of a file against its model, each where an editor mends it.

    A place that already has a finding of its text gets no second one.
    """
    shape = _Shape(model, data, places, file)
    every = tuple(faults(error, data))
    meant = {(one.path[:-1], shape.meant(one)) for one in every if shape.misspelt(one)}
    displaced = {one.path for one in every if shape.displaced(one, every)}
    yield from (shape.displacement(path) for path in sorted(displaced, key=str))
    for fault in every:
        if fault.path in displaced or fault.path[:-1] in displaced:
            continue
        if fault.kind == "missing" and (fault.path, fault.name) in meant:
            continue
        finding = shape.finding(fault)
        if finding and not shape.told(fault, finding):
            yield finding


class _Shape:
    """One file beside its model."""

    def __init__(self, model: type[BaseModel], data: object, places: Places, file: str) -> None:
        self.model = model
        self.data = data
        self.places = places
        self.file = file

    def finding(self, fault: Fault) -> Diagnostic | None:
        """The finding a fault becomes."""
        if fault.kind == "missing":
            return self._missing(fault)
        if fault.kind == UNKNOWN or self.misspelt(fault):
            return self._unknown(fault)
        if fault.on_key:
            at = self.places.key(self.file, *fault.path)
            return rules.UNFIT_KEY.finding(
                at, where=self._where(fault.path[:-1]), key=fault.path[-1], form=_form(fault)
            )
        if fault.input is None and fault.path:
            at = self.places.key(self.file, *fault.path)
            return rules.EMPTY_VALUE.finding(at, where=self._where(fault.path))
        return self._unfit(fault)

    def misspelt(self, fault: Fault) -> bool:
        """Whether the key is at fault: unknown, or like a field left out, with an unfit value."""
        if fault.kind == UNKNOWN:
            return True
        fields = fields_at(self.model, fault.path[:-1])
        stray = fault.kind == UNFIT and fields and fault.path[-1] not in fields
        return bool(stray and self.meant(fault))

    def displaced(self, missing: Fault, every: tuple[Fault, ...]) -> bool:
        """Whether a group without its required entry holds nothing that belongs here at all."""
        held = _at(self.data, missing.path)
        if missing.kind != "missing" or not missing.path or not isinstance(held, dict):
            return False
        unfit = {one.path for one in every if one.kind == UNFIT}
        return len(held) > 1 and all((*missing.path, key) in unfit for key in held)

    def displacement(self, path: Path) -> Diagnostic:
        """The one finding of a displaced group, at its key."""
        return rules.DISPLACED_GROUP.finding(
            self.places.key(self.file, *path), where=self._where(path)
        )

    def told(self, fault: Fault, finding: Diagnostic) -> bool:
        """Whether the text at this place, or a key beside a missing one, has a finding already."""
        if self.places.doubted(finding.at):
            return True
        value = self.places.value(self.file, *fault.path)
        if fault.kind != "missing":
            return self.places.doubted(value)
        parent = _at(self.data, fault.path)
        keys = parent if isinstance(parent, dict) else {}
        return any(self.places.doubted(self.places.key(self.file, *fault.path, k)) for k in keys)

    def meant(self, fault: Fault) -> str:
        """The key an unknown one resembles, by name or by title, or nothing."""
        parent = _at(self.data, fault.path[:-1])
        taken = parent if isinstance(parent, dict) else {}
        fields = fields_at(self.model, fault.path[:-1])
        known = {key: key for key in fields if key not in taken}
        known.update({title: key for key, title in fields.items() if key not in taken})
        close = get_close_matches(str(fault.path[-1]), known, n=1, cutoff=0.6)
        return known[close[0]] if close else ""

    def _missing(self, fault: Fault) -> Diagnostic:
        at = self.places.key(self.file, *fault.path)
        title = fields_at(self.model, fault.path).get(fault.name, fault.name)
        return rules.MISSING_KEY.finding(
            at, where=self._where(fault.path), key=fault.name, title=title
        )

    def _unknown(self, fault: Fault) -> Diagnostic:
        at = self.places.key(self.file, *fault.path)
        place, key, meant = self._where(fault.path[:-1]), fault.path[-1], self.meant(fault)
        if meant:
            return rules.MISSPELT_KEY.finding(at, where=place, key=key, meant=meant)
        known = "、".join(fields_at(self.model, fault.path[:-1]))
        return rules.UNKNOWN_KEY.finding(at, where=place, key=key, known=known)

    def _unfit(self, fault: Fault) -> Diagnostic:
        at = self.places.value(self.file, *fault.path)
        rule, values = _rule(fault)
        said = {"where": self._where(fault.path), "found": _shown(fault.input), **values}
        return rule.finding(at, subject=None, **said)

    def _where(self, path: Path) -> str:
        return where(self.model, self.data, path) or self.file


def _rule(fault: Fault) -> tuple[Rule, dict[str, str]]:
    """The rule of an unfit value, and what its wording says beyond place and value."""
    kinds = {fault.kind, *(one.kind for one in fault.branches)}
    text = fault.input if isinstance(fault.input, str) else ""
    numeric = kinds & {"int_type", "decimal_type", "float_type", "is_instance_of"}
    if numeric and NUMBER.fullmatch(text):
        return rules.QUOTED_NUMBER, {"meant": text}
    unit = UNIT.fullmatch(text) if numeric and not MULTIPLES.search(text) else None
    if unit:
        return rules.UNIT_BESIDE_NUMBER, {"meant": unit.group(1)}
    dated = bool(kinds & {"date_type", "date_parsing"})
    meant = _meant_date(text) if dated else ""
    if meant:
        return rules.SLOPPY_DATE, {"meant": meant}
    if dated and SLOPPY.fullmatch(text):
        return IMPOSSIBLE_DATE, {"found": text}
    if fault.kind == "is_instance_of":
        decimal = fault.limits.get("class") == "Decimal"
        return rules.NOT_A_NUMBER if decimal else rules.UNFIT_VALUE, {}
    return RULES_BY_KIND.get(fault.kind, rules.UNFIT_VALUE), _details(fault)


def _details(fault: Fault) -> dict[str, str]:
    """The limits a fault names, in signs every reader knows."""
    limits = fault.limits
    bound = [sign.format(limits[name]) for name, sign in BOUNDS.items() if name in limits]
    length = [sign.format(limits[name]) for name, sign in LENGTHS.items() if name in limits]
    return {
        "expected": expected(fault),
        "wanted": wanted(fault),
        "bound": "，".join(bound),
        "length": "，".join(length),
        "actual": str(limits.get("actual_length", len(str(fault.input)))),
        "allowed": "、".join(allowed_words(fault)),
        "form": _form(fault),
        "reason": str(limits.get("error", "")),
    }


def _form(fault: Fault) -> str:
    """The form a text must have: a pattern, the words allowed, or an example."""
    limits = fault.limits
    return str(limits.get("pattern") or limits.get("expected") or EXAMPLES.get(fault.kind, ""))


def _meant_date(text: str) -> str:
    """The date a text like 2022年9月3日 or 2022/9/3 means, or nothing."""
    found = SLOPPY.fullmatch(text.strip())
    if not found:
        return ""
    year, month, day = (int(part) for part in found.groups())
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _shown(value: object) -> str:
    """A value as it would stand in YAML, cut where it is long."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        rest = "…" if len(value) > LONGEST_FOUND else ""
        return f"“{value[:LONGEST_FOUND]}{rest}”"
    if isinstance(value, int | Decimal | date):
        return str(value)
    if value is None:
        return "null"
    return "{…}" if isinstance(value, dict) else "[…]"


def _at(value: object, path: Path) -> object:
    for step in path:
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int):
            value = value[step]
    return value
