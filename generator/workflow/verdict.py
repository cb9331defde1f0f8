"""What `gonggang verify` says of a file or a code, in a few Chinese sentences."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.briefing.differences import by_key, changed_figures, word_difference
from generator.briefing.fingerprints import suffix_of
from generator.briefing.held import Entry, Pack, listed_in
from generator.briefing.pack_index import DATA, PAPER
from generator.model.period import Period
from generator.model.programme import Programme
from generator.progress.figure import Figures
from generator.typeset.fingerprint import MARK, Fingerprint
from generator.workbook.annex_keys import KEYS
from generator.workbook.annex_values import annex_values

AGREES, DIFFERS, UNKNOWN = 0, 1, 2
WORD, EXCEL = ".docx", ".xlsx"
SHOWN = 5
"""So many changed figures are listed."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said, and the exit code that goes with it."""

    text: str
    exit_code: int


@dataclass(frozen=True, slots=True)
class Desk:
    """What a claim is held against: the pack of its period as it is made now."""

    programme: Programme
    figures: Figures
    period: Period
    pack: Pack

    def about(self, entry: Entry) -> str:
        """2022年第二季度的通报（circular.pdf）."""
        return f"{self.programme.period_name(self.period)}的{entry.named}"


def file_answer(path: Path, content: bytes, mark: Fingerprint, desk: Desk) -> Answer:
    """Of a file that carries a fingerprint of a known period."""
    called = f"“{path.name}”"
    same = desk.pack.same_bytes(content)
    if same:
        said = (
            f"{called}与现在的数据一致，文件没有改动过：{desk.about(same)}，{MARK} {mark.grouped}。"
        )
        return Answer(said, AGREES)
    alike = desk.pack.with_mark(mark)
    if alike:
        return Answer(f"{called}{_altered(path, content, alike, desk)}", DIFFERS)
    return Answer(f"{called}{_of_other_data(path, content, mark, desk)}", DIFFERS)


def code_answer(mark: Fingerprint, desk: Desk) -> Answer:
    """Of a code somebody read from paper."""
    alike = desk.pack.with_mark(mark)
    if alike:
        names = "、".join(one.named for one in alike)
        period = desk.programme.period_name(desk.period)
        said = f"{MARK} {desk.period.period} {mark.grouped} 与现在的数据一致：{period}的{names}。"
        return Answer(f"{said}只核对了指纹；纸上的数以现在生成的这份材料为准。", AGREES)
    said = f"{desk.period.period} 现在的材料里没有{MARK} {mark.grouped}："
    near = desk.pack.nearly(mark.digits)
    if near:
        digits = Fingerprint("", "", near.digits).grouped
        return Answer(f"{said}与{near.named}的 {digits} 很像，请看看是不是抄错了。", DIFFERS)
    return Answer(f"{said}这页纸是由另一份数据生成的，或者指纹抄错了。", DIFFERS)


def _altered(path: Path, content: bytes, alike: tuple[Entry, ...], desk: Desk) -> str:
    """The data agree, the bytes do not."""
    suffix = suffix_of(content)
    entry = next((one for one in alike if one.path.endswith(suffix)), alike[0])
    opening = f"的{MARK}与现在的数据一致（{desk.about(entry)}），"
    beside = _beside(path, desk)
    if beside and beside.same_bytes(content):
        return (
            f"{opening}文件与同时生成的 {DATA} 相符，生成后没有改动过；"
            "但与现在生成的不完全相同，是由另一版本的程序或另一套字体生成的。"
        )
    cause = "文件在生成以后改动过，或由另一版本的程序、另一套字体生成。"
    return f"{opening}但{cause}{_what_differs(content, suffix, entry, desk)}"


def _what_differs(content: bytes, suffix: str, entry: Entry, desk: Desk) -> str:
    made = desk.pack.files[entry.path]
    if suffix == WORD:
        words = word_difference(content, made)
        if words is None:
            return "文字没有不同，不同在版式或属性。"
        return f"\n第一处不同：文件里是“{words[0]}”，现在生成的是“{words[1]}”。"
    if suffix == EXCEL:
        return (
            _listed(annex_values(content), annex_values(made), desk)
            or f"按“{KEYS}”逐格对照，各数没有不同。"
        )
    return ""


def _of_other_data(path: Path, content: bytes, mark: Fingerprint, desk: Desk) -> str:
    """The fingerprint is none of today's."""
    said = f"是由另一份数据生成的：它的{MARK}是 {mark.grouped}，"
    suffix = suffix_of(content)
    entry = desk.pack.of_document(mark.document, suffix)
    if entry is None:
        return f"{said}{desk.period.period} 现在没有这份材料。"
    digits = Fingerprint("", "", entry.digits).grouped
    return (
        f"{said}现在{desk.about(entry)}是 {digits}。{_changes(path, content, suffix, entry, desk)}"
    )


def _changes(path: Path, content: bytes, suffix: str, entry: Entry, desk: Desk) -> str:
    """Which figures differ, where the old ones can be read."""
    if entry.path in {PAPER, DATA}:
        return "任何一份材料变了，目录的指纹都变。"
    if suffix == EXCEL:
        before, now = annex_values(content), annex_values(desk.pack.files[entry.path])
    else:
        beside = _beside(path, desk)
        old = beside.same_bytes(content) if beside else None
        if old is None:
            return f"要知道哪些数不同，请把与它同时生成的 {DATA} 放在同一文件夹里再核对。"
        before, now = by_key(old.figures), by_key(entry.figures)
    return _listed(before, now, desk) or "所列的数没有不同，不同在文字、日期或名单。"


def _listed(before: Mapping[str, str], now: Mapping[str, str], desk: Desk) -> str:
    """The first changed figures, one a line; nothing where none changed."""
    changed = changed_figures(before, now, desk.programme, desk.figures)
    lines = "".join(f"\n  {one}" for one in changed[:SHOWN])
    more = f"\n  …… 共 {len(changed)} 处" if len(changed) > SHOWN else ""
    return f"不同的数：{lines}{more}" if changed else ""


def _beside(path: Path, desk: Desk) -> Pack | None:
    """What the index.json in the folder of a file, or above it, lists of the same period."""
    for folder in (path.resolve().parent, path.resolve().parent.parent):
        try:
            found = listed_in((folder / DATA).read_bytes(), desk.period.period)
        except OSError:
            continue
        if found:
            return found
    return None


def no_fingerprint(asked: str) -> Answer:
    """Of a file without one."""
    said = f"“{asked}”里没有{MARK}：不是成套材料里的文件，或者是扫描、另存后的文件；"
    said += "公报和网站的打印版没有指纹，请与网页核对。"
    how = "页脚印着指纹的，可以直接核对，例如：gonggang verify 2022Q2 3f2a 91bc 04de 77aa"
    return Answer(f"{said}\n{how}", UNKNOWN)


def not_there(asked: str) -> Answer:
    """Of something that is neither a file nor a code."""
    return Answer(f"没有“{asked}”这个文件；指纹是报告期和16位数字字母，这也不是。", UNKNOWN)


def unreadable(asked: str, reason: str) -> Answer:
    """Of a file that cannot be opened."""
    return Answer(f"“{asked}”读不出来（{reason}）。", UNKNOWN)


def unknown_period(mark: Fingerprint, there: tuple[str, ...]) -> Answer:
    """Of a document of a period without a file."""
    listed = f"有报表的是 {'、'.join(there)}" if there else "data/ 里还没有报表"
    return Answer(f"这是 {mark.period} 的材料，这个项目没有这一期的报表：{listed}。", UNKNOWN)


def not_made(notices: tuple[str, ...]) -> Answer:
    """Where the pack cannot be made, so that there is nothing to compare with."""
    return Answer(
        "\n".join((*notices, "现在的材料生成不出来，没有可以对照的，不能核对。")), UNKNOWN
    )
