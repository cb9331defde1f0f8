"""Digits with a unit in hand-written text that come from nowhere: no reference, date or source.

What may stand: references to figures, dates and times, clauses, ordinals and list numbers, titles
in 《》 and numbers of documents, and words in “” of a sentence that names a document in 《》.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.programme import Programme
from generator.typeset.references import references

HIDDEN = "\0"
NARROW = str.maketrans("０１２３４５６７８９．％：／－", "0123456789.%:/-")
SPAN = "[-—–~～至到、]"
DAY = rf"\d{{1,2}}(?:{SPAN}\d{{1,2}})?[日号]"
TITLE = r"《[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*》"
EXEMPT = re.compile(
    "|".join(
        (
            TITLE,
            r"[〔\[［]\d{4}[〕\]］]第?\d+号",
            r"(?<!\d)\d{4}([-./])\d{1,2}\1\d{1,2}(?!\d)",
            rf"(?<!\d)\d{{4}}(?:{SPAN}\d{{4}})?年",
            rf"(?<![\d.])\d{{1,2}}(?:{SPAN}\d{{1,2}})?月(?:{DAY})?",
            rf"(?<![\d.]){DAY}",
            r"(?<![\d.])\d季度",
            r"(?<!\d)\d{1,2}:\d{2}(?!\d)|(?<![\d.])\d{1,2}[时点](?:\d{1,2}分)?",
            r"第\d+(?![位名\d])",
            r"附[件表]\d+|[表图]\d+",
            r"（\d{1,2}）",
            r"(?:^|(?<=[\n。；：）]))[ \u3000]*\d{1,2}[.．、](?!\d)",
        )
    )
)
QUOTED = re.compile(r"“[^”\n]*”")
STOPS = re.compile(r"[。！？；\n]")
COMMON_UNITS = frozenset(
    "名位个家岗元角次件份场批期处所项条类种级档天周年岁倍成分亩米吨台辆套间座册页幅组队支张片"
)
COMMON_UNITS |= {"人", "户", "村", "镇", "乡", "街道", "社区", "单位", "部门", "企业"}
COMMON_UNITS |= {"人次", "户次", "工日", "小时", "分钟", "公里", "公顷", "平方米", "立方米", "公斤"}
COMMON_UNITS |= {"百分点", "%", "‰"}
"""What Chinese counts by, whatever the programme; its own units come from its policy."""
NUMBER = r"(?<![\dA-Za-z.])(?:\d{1,3}(?:[,，\u202f]\d{3})+|\d+)(?:\.\d+)?"
MAGNITUDES = "万亿"


@dataclass(frozen=True, slots=True)
class LooseNumber:
    """A number with its unit as written, and where it stands."""

    start: int
    written: str
    number: str  # plain digits, without what groups them
    unit: str


def units_of(programme: Programme) -> tuple[str, ...]:
    """Every word a number may be followed by: the programme's units, their parts, common ones."""
    declared = programme.indicators
    own = {one.unit for one in declared.measures} | {one.unit for one in declared.derived}
    own |= {one.unit for one in programme.plan.subsidies}
    parts = {part for unit in own for part in re.split("[/·每]", unit)}
    bare = {part.lstrip(MAGNITUDES) for part in parts}
    known = own | parts | bare | {programme.area_file.measure_word} | COMMON_UNITS
    return tuple(sorted(known - {""}))


def loose_numbers(text: str, units: Iterable[str]) -> Iterator[LooseNumber]:
    """Every loose number of a text, in order.

    Args:
        text: What the office wrote.
        units: Words that make a number an amount.
    """
    ordered = sorted(units, key=lambda one: (-len(one), one))
    unit = "|".join(map(re.escape, ordered))
    pattern = re.compile(
        rf"(?:\d[\d.,%]*\s*{SPAN}\s*)?(?P<number>{NUMBER})\s*[多余来]?\s*"
        rf"(?:(?P<magnitude>[{MAGNITUDES}])\s*[多余]?\s*(?P<large>个?(?:{unit}))?|(?P<unit>个?(?:{unit})))"
    )
    for found in pattern.finditer(_bared(text)):
        number = re.sub("[,，\u202f]", "", found["number"])
        after = found["unit"] or f"{found['magnitude']}{found['large'] or ''}"
        start, end = found.span()
        yield LooseNumber(start, text[start:end], number, after)


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence that holds a stretch of a text."""
    before = [one.end() for one in STOPS.finditer(text, 0, start)]
    after = STOPS.search(text, end)
    return text[before[-1] if before else 0 : after.start() if after else len(text)]


def _bared(text: str) -> str:
    """The text in narrow signs, with everything hidden that may stand."""
    narrow = text.translate(NARROW)
    stretches = [(one.start, one.end) for one in references(text)]
    stretches += [one.span() for one in EXEMPT.finditer(narrow)]
    stretches += [one.span() for one in QUOTED.finditer(text) if _is_sourced(text, one)]
    characters = list(narrow)
    for start, end in stretches:
        characters[start:end] = HIDDEN * (end - start)
    return "".join(characters)


def _is_sourced(text: str, quoted: re.Match[str]) -> bool:
    """Whether words in “” stand in a sentence that names a document."""
    return re.search(TITLE, sentence_around(text, *quoted.span())) is not None
