"""Sentences as runs of a paper."""

from generator.briefing.paper import Figure, Run, Text
from generator.typeset.speaker import Said, Sentence


def runs(sentence: Sentence) -> tuple[Run, ...]:
    """A sentence as runs of a paper; figures keep their keys."""
    return tuple(
        Figure(one.key, one.text) if isinstance(one, Said) else Text(one) for one in sentence
    )
