"""Titles broken into lines: never inside a word, as a trapezium or a rhombus (7.3.1)."""

from collections.abc import Sequence
from functools import cache
from itertools import combinations, pairwise
from typing import cast

LINE = 19.0
"""Full-width characters of 2号 (22 pt) that fill 156 mm less a little air."""

NEVER_FIRST = tuple("的地得之和与及或等了着过、，。：；！？）》〉」』】〕％%—…·")
NEVER_LAST = (*"（《〈「『【〔“‘", "关于", "和", "与", "及", "第")


@cache
def _tokenizer() -> object:
    """The word list, loaded once; no cache file is written anywhere."""
    import jieba  # noqa: PLC0415  (0.6 s, and most titles fit on one line)

    words = jieba.Tokenizer()
    words.FREQ, words.total = words.gen_pfdict(words.get_dict_file())
    words.initialized = True
    return words


def _words(text: str) -> list[str]:
    """The words of a title from left to right; together they are the title."""
    return cast("list[str]", _tokenizer().lcut(text, HMM=False))  # type: ignore[attr-defined]


def width(text: str) -> float:
    """Width in full-width characters; ASCII counts half."""
    return sum(0.5 if character.isascii() else 1.0 for character in text)


def title_lines(title: str | Sequence[str], limit: float = LINE) -> tuple[str, ...]:
    """The lines of a title.

    Args:
        title: Lines are kept as they are; one string is broken between words.
        limit: Width of a line in full-width characters.

    Returns:
        As few lines as hold the title, unequal where there are several.
        A single word longer than a line stands on a line of its own and wraps there.
    """
    if not isinstance(title, str):
        return tuple(title)
    if width(title) <= limit:
        return (title,)
    words = _joined(_words(title))
    for count in range(2, min(4, len(words)) + 1):
        fitting = [lines for lines in _splits(words, count) if max(map(width, lines)) <= limit]
        if fitting:
            return min(fitting, key=_ugliness)
    return _greedy(words, limit)


def _joined(words: Sequence[str]) -> list[str]:
    """Words with everything that may not be parted from its neighbour attached to it."""
    joined: list[str] = []
    lone = False  # single characters in a row are a word the list does not know
    for word in words:
        bound = word.startswith(NEVER_FIRST) or (joined and joined[-1].endswith(NEVER_LAST))
        number = joined and joined[-1][-1:].isdigit()
        if joined and (bound or number or (lone and len(word) == 1)):
            joined[-1] += word
        else:
            joined.append(word)
        lone = len(word) == 1
    return joined


def _splits(words: Sequence[str], count: int) -> list[tuple[str, ...]]:
    """Every way to lay the words on `count` lines."""
    return [
        tuple(
            "".join(words[start:end])
            for start, end in zip((0, *cuts), (*cuts, len(words)), strict=True)
        )
        for cuts in combinations(range(1, len(words)), count - 1)
    ]


def _ugliness(lines: Sequence[str]) -> tuple[float, tuple[float, ...]]:
    """Far from an even, stepped shape; an hourglass or a rectangle is the worst."""
    widths = [width(line) for line in lines]
    steps = [after - before for before, after in pairwise(widths)]
    wanted = 2.0
    uneven = sum(abs(abs(step) - wanted) for step in steps)
    turns = "".join("+" if step > 0 else "-" for step in steps)
    hourglass = 50.0 if "-+" in turns else 0.0
    rectangle = sum(20.0 for step in steps if step == 0)
    dates = sum(1.5 for line in lines[1:] if line[0].isdigit())  # a year begins a line well
    return (uneven + hourglass + rectangle - dates, tuple(widths))


def _greedy(words: Sequence[str], limit: float) -> tuple[str, ...]:
    """Lines filled one after another, for titles that fit no shape."""
    lines = [""]
    for word in words:
        if lines[-1] and width(lines[-1] + word) > limit:
            lines.append(word)
        else:
            lines[-1] += word
    return tuple(lines)
