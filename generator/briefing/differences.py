"""Where two editions of a document differ: in a word, or in figures."""

import html
import io
import re
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from zipfile import BadZipFile, ZipFile

from generator.briefing.pack_file import Printed
from generator.model.programme import Programme
from generator.progress.figure import ALL_KINDS, Figures

WORDS = re.compile(r"word/(document|header\d*|footer\d*)\.xml")
ENDS = re.compile(r"</w:p>|</w:tr>")
LARGEST_PART = 50_000_000
AROUND, LONGEST = 8, 40
"""Characters shown beside a difference, and of the difference itself."""
NO_WORDS = "（没有）"


def word_difference(content: bytes, made: bytes) -> tuple[str, str] | None:
    """The first words in which a Word file differs from the one made now; None where none do."""
    before, after = _paragraphs(content), _paragraphs(made)
    for one, other in zip_longest(before, after, fillvalue=""):
        if one != other:
            return _snippets(one, other)
    return None


def _paragraphs(content: bytes) -> list[str]:
    """The visible text by paragraphs and rows: the body first, then heads and feet."""
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            names = sorted(one for one in archive.namelist() if WORDS.fullmatch(one))
            texts = [_read(archive, one) for one in names]
    except (BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError):
        return []
    rows = (re.sub(r"</w:p>\s*</w:tc>", " ", text) for text in texts)
    told = (re.sub(r"<[^>]*>", "", one) for row in rows for one in re.split(ENDS, row))
    return [html.unescape(one).strip() for one in told if one.strip()]


def _read(archive: ZipFile, name: str) -> str:
    with archive.open(name) as part:
        return part.read(LARGEST_PART).decode("utf-8", "replace")


def _snippets(one: str, other: str) -> tuple[str, str]:
    """Both texts from a little before the first difference to a little after the last."""
    shorter = min(len(one), len(other))
    start = next((n for n in range(shorter) if one[n] != other[n]), shorter)
    rest = shorter - start
    tail = next((n for n in range(rest) if one[-1 - n] != other[-1 - n]), rest)
    return _snippet(one, start, tail), _snippet(other, start, tail)


def _snippet(text: str, start: int, tail: int) -> str:
    first, last = max(start - AROUND, 0), min(len(text) - tail + AROUND, len(text))
    last = min(last, first + LONGEST)
    before, after = "…" if first else "", "…" if last < len(text) else ""
    return f"{before}{text[first:last]}{after}" if text else NO_WORDS


def changed_figures(
    before: Mapping[str, str], now: Mapping[str, str], programme: Programme, figures: Figures
) -> tuple[str, ...]:
    """Figures that both say and say differently: 某镇 完成率：24.7% → 25.1%.

    Args:
        before: Key → printed text.
        now: The same as it is now.
        programme: Names the areas and the kinds.
        figures: Name the indicators.
    """
    return tuple(
        f"{_figure_name(key, programme, figures)}：{before[key]} → {now[key]}"
        for key in before
        if key in now and before[key] != now[key]
    )


def by_key(printed: Printed) -> Mapping[str, str]:
    """Key → text; the two ends of an interval as one text."""
    parts: dict[str, dict[str, str]] = {}
    for key, text in printed:
        plain, _, part = key.partition("#")
        if part in {"", "low", "high"}:
            parts.setdefault(plain, {}).setdefault(part, text)
    return {key: those.get("") or "～".join(those.values()) for key, those in parts.items()}


def _figure_name(key: str, programme: Programme, figures: Figures) -> str:
    return " ".join(_names(key, programme, figures)) or key


def _names(key: str, programme: Programme, figures: Figures) -> Iterator[str]:
    period, area, kind, indicator = (*key.split("/"), "", "", "", "")[:4]
    day = next((one.as_of for one in programme.periods if one.period == period), None)
    if area in programme.areas:
        yield programme.shown_name(programme.areas[area], day)
    if kind != ALL_KINDS and kind in programme.post_kinds:
        yield programme.post_kinds[kind].name
    yield figures.indicator_names.get(indicator, indicator)
