"""Begin a period: its file, with a place for every return that is due."""

import re
from pathlib import Path

from generator.diagnostics import Diagnostic, Severity
from generator.diagnostics.report import as_text
from generator.model import files
from generator.model.programme import Programme
from generator.reading.programme_reader import read_project
from generator.typeset.declaration_drafts import missing_declarations
from generator.typeset.period_draft import period_draft, reporting
from generator.workflow.check import check
from generator.workflow.new_programme import New

PERIOD_ID = re.compile(r"[0-9A-Za-z-]{1,20}")
NUMBER = re.compile(r"[0-9]+")
YEARLY = re.compile(r"[0-9]{4}(-?[A-Za-z]?-?[0-9]{1,2})?")


def is_period(root: Path, text: str) -> bool:
    """Whether a text means a period and no folder.

    In a project that is what it declares, and what looks like that; anywhere, what begins with a
    year as the ids of most periods do. A folder that is there is no period unless it is declared.
    """
    if PERIOD_ID.fullmatch(text) is None:
        return False
    known = _declared(root)
    if known and text in known:
        return True
    alike = YEARLY.fullmatch(text) is not None or _is_alike(text, known)
    return alike and not Path(text).exists()


def _declared(root: Path) -> tuple[str, ...] | None:
    """The ids of the declared periods, none outside a project; None if they cannot be read."""
    if not (root / files.INDICATORS).is_file():
        return ()
    programme = read_project(root).programme
    return tuple(programme.period_declarations) if programme else None


def _is_alike(text: str, known: tuple[str, ...] | None) -> bool:
    """Whether a text with a number in it is made up like a declared id, or might be."""
    if NUMBER.search(text) is None:
        return False
    return known is None or _pattern(text) in {_pattern(one) for one in known}


def _pattern(text: str) -> str:
    """How an id is made up of letters, numbers and hyphens: FY30-4 and FY31-12 are alike."""
    return NUMBER.sub("0", re.sub(r"[A-Za-z]+", "a", text))


def new_period(root: Path, period: str) -> New:
    """Write data/<period>.yml by the plan in force on the last day of the period.

    Nothing is written over, and nothing while policy/ has errors or lacks a declaration.
    """
    name = files.period_file(period)
    if not (root / "policy").is_dir():
        return New("这里没有 policy/，不是项目文件夹；用 --project 指明项目文件夹。", done=False)
    if (root / name).exists():
        return New(f"已经有 {name}，没有改动它。要填报，直接打开这个文件。", done=False)
    checked = check(root)
    wrong = tuple(one for one in checked.findings if _is_policy_error(one))
    if checked.programme is None or wrong:
        told = as_text(wrong or checked.findings, checked.excerpt)
        return New(f"{told}没有新建 {name}：请先改好 policy/ 里的错误。", done=False)
    lacking = missing_declarations(checked.programme, period)
    if lacking:
        return New(_listed(name, lacking), done=False)
    return _written(root, name, checked.programme, period)


def _written(root: Path, name: str, programme: Programme, period: str) -> New:
    declared = programme.period_declarations[period]
    text = period_draft(programme, declared)
    file = root / name
    aside = file.with_name(f".{period}.new")
    try:
        file.parent.mkdir(exist_ok=True)
        aside.write_text(text, encoding="utf-8", newline="\n")
        aside.rename(file)
    except OSError as fault:
        return New(f"写不进 {name}：{fault.strerror}。", done=False)
    count = len(reporting(programme, declared.until))
    word, noun = programme.area_file.measure_word, programme.area_file.noun
    said = (
        f"已新建 {name}：{count} {word}{noun}，都先记作“未报”，报来一份填一份，怎样填见文件开头。"
    )
    return New(said, done=True)


def _is_policy_error(one: Diagnostic) -> bool:
    return one.severity is Severity.ERROR and one.at.file.startswith("policy/")


def _listed(name: str, lacking: tuple[str, ...]) -> str:
    numbered = (f"{number}. {text}" for number, text in enumerate(lacking, start=1))
    return "\n".join((f"还不能新建 {name}，先做下面的事，再运行一次：", *numbered))
