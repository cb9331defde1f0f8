"""Is what was read true? One module per family of rules, one function per rule."""

from generator.checks.rules import RULES, quoted_in_vain, run
from generator.checks.suspects import suspects

__all__ = ["RULES", "quoted_in_vain", "run", "suspects"]
