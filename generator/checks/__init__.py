"""Is what was read true? One module per family of rules, one function per rule."""

from generator.checks.rules import RULES, run
from generator.checks.suspects import suspects

__all__ = ["RULES", "run", "suspects"]
