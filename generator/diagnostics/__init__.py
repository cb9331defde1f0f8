"""Findings: what is wrong, where, why it matters and what an editor does next."""

from generator.diagnostics.finding import (
    Diagnostic,
    Rule,
    Severity,
    Subject,
    in_reading_order,
    stops_publication,
)
from generator.diagnostics.wording import Wording, wording

__all__ = [
    "Diagnostic",
    "Rule",
    "Severity",
    "Subject",
    "Wording",
    "in_reading_order",
    "stops_publication",
    "wording",
]
