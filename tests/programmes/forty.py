"""A county of forty invented townships, written as YAML: long tables, and many areas behind.

It is the programme of `qinghe` with other areas. Township i (from 0) plans 10 + i % 7, 8 + i % 5
and, but for every eighth, 6 + i % 3 people. In each of two months a share of them arrives that
goes down with i % 5, so that three in five are behind. In the second month the last township
but one reports nothing, and the last one kind only.
"""

import re
import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.briefing.circular import circular
from generator.briefing.paper import Paper
from generator.model.internal import Internal
from generator.model.programme import Programme
from generator.progress.compute import compute
from generator.progress.figure import Figures
from generator.typeset.speaker import Speaker
from generator.workflow.check import check

QINGHE = Path(__file__).parent / "qinghe"
KINDS = ("forest", "tidy", "company")
NAMES = tuple(
    one + last for last in ("岭镇", "溪镇", "坪乡", "湾乡", "桥镇") for one in "松竹梅兰菊荷桂柳"
)
MONTHS = (("2024-03", "2024-03-31", 1), ("2024-04", "2024-04-30", 2))
NUMBER = "青禾服〔2024〕3号"
SHARES = (20, 16, 10, 6, 2)
"""Hundredths of the plan that arrive in a month, by i % 5; the pace is some 13 a month."""


def forty(folder: Path, names: tuple[str, ...] = NAMES, *, number: str | None = None) -> Path:
    """The project folder, made anew.

    Args:
        folder: Where it is made.
        names: Of the townships, from one to forty.
        number: The document number of its circular; none without it.
    """
    shutil.copytree(QINGHE / "policy", folder / "policy")
    plans = {name: _plan(place) for place, name in enumerate(names)}
    policy = folder / "policy"
    _rewrite(policy / "areas.yml", r"(?s)  - \{id: chenlu.*", _areas(names))
    _rewrite(policy / "allocation.yml", r"(?s)    rows:.*", _allocation(plans))
    _rewrite(policy / "bodies.yml", r"(?<=公所), area: \w+", "")
    _rewrite(policy / "indicators.yml", r"  - \{id: 2024-0[5-8], .*\n", "")
    whole = _sums(plans)
    kinds = ", ".join(f"{kind}: {whole[kind]}" for kind in KINDS)
    (policy / "situations.yml").unlink()
    _rewrite(
        policy / "plan.yml",
        r"    total: 472\n.*",
        f"    total: {sum(whole.values())}\n    by_kind: {{{kinds}}}",
    )
    if number:
        _rewrite(policy / "publisher.yml", "  addressees:", f"  number: {number}\n  addressees:")
    (folder / "data").mkdir()
    for period, day, months in MONTHS:
        text = _period(period, day, months, plans)
        (folder / "data" / f"{period}.yml").write_text(text, encoding="utf-8")
    return folder


@cache
def forty_computed(names: tuple[str, ...], number: str | None) -> tuple[Programme, Figures]:
    """The programme and its figures; it has no findings at all."""
    with TemporaryDirectory() as kept:
        checked = check(forty(Path(kept) / "forty", names, number=number))
    assert not checked.findings
    assert checked.sound is not None
    return checked.sound, compute(checked.sound, checked.suspects)


@cache
def forty_circular(
    names: tuple[str, ...] = NAMES, number: str | None = None, period: int = -1
) -> Paper:
    """The circular of a period, the last one if no other is asked for."""
    programme, figures = forty_computed(names, number)
    return circular(Speaker(programme, figures, programme.periods[period]), Internal())


def _rewrite(file: Path, old: str, new: str) -> None:
    changed, count = re.subn(old, lambda _: new, file.read_text("utf-8"))
    assert count, file
    file.write_text(changed, encoding="utf-8")


def _plan(place: int) -> dict[str, int]:
    planned = {"forest": 10 + place % 7, "tidy": 8 + place % 5}
    return planned if place % 8 == 7 else {**planned, "company": 6 + place % 3}


def _sums(plans: dict[str, dict[str, int]]) -> dict[str, int]:
    return {kind: sum(one.get(kind, 0) for one in plans.values()) for kind in KINDS}


def _areas(names: tuple[str, ...]) -> str:
    rest = "level: town, parent: qinghe, code"
    return "".join(
        f'  - {{id: t{place:02}, name: {name}, {rest}: "9900172{place:02}"}}\n'
        for place, name in enumerate(names)
    )


def _allocation(plans: dict[str, dict[str, int]]) -> str:
    rows = [f"      {name}: {{{_planned(one)}}}\n" for name, one in plans.items()]
    total = f"    stated_total: {{{_planned(_sums(plans))}}}\n"
    return "    rows:\n" + "".join(rows) + total


def _planned(one: dict[str, int]) -> str:
    """A row of the allocation with its total."""
    kinds = (f"{kind}: {one.get(kind, 'no task')}" for kind in KINDS)
    return f"{', '.join(kinds)}, total: {sum(one.values())}"


def _period(period: str, day: str, months: int, plans: dict[str, dict[str, int]]) -> str:
    head = (
        f"# 示例数据，数字全部虚构。\nperiod: {period}\nas_of: {day}\nstatus: sample\n"
        f"compiled: {period[:-1]}{int(period[-1]) + 1}-10\n\nreturns:\n"
    )
    received = f"{period[:-1]}{int(period[-1]) + 1}-05"
    rows = []
    for place, (name, planned) in enumerate(plans.items()):
        if months > 1 and place == len(plans) - 2:
            rows.append(f"  {name}: not reported\n")
            continue
        rows.append(f"  {name}:\n    received: {received}\n")
        rows.append("    evidence: {document: 山乡服务岗月报, signed_by: 分管负责人}\n")
        for kind, count in planned.items():
            if months > 1 and place == len(plans) - 1 and kind == "forest":
                rows.append("    forest: not reported\n")
                continue
            rows.append(f"    {kind}: {{{_measures(count, months, SHARES[place % 5])}}}\n")
    return head + "".join(rows)


def _measures(planned: int, months: int, share: int) -> str:
    now, before = planned * share * months // 100, planned * share * (months - 1) // 100
    return (
        f"signed: {now + 1}, arrived: {now}, came: {now - before}, left: 0, serving: {now}, "
        f"hours: {now * 70}, coached: {now}, paid: {now * 500 * months}"
    )
