"""The text of a new period file: who reports what, with the figures of the period before."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.model.indicators import PeriodDeclaration
from generator.model.period import Period
from generator.model.programme import Programme
from generator.model.shape import NO_TASK
from generator.progress.returned import ReturnedValues, returned
from generator.typeset.asked import area_called
from generator.typeset.references import reference_text
from generator.typeset.speaker import top_of
from generator.typeset.yaml_text import yaml_number, yaml_text

HEAD = """\
# {name}：由 gonggang new 按本期有效的计划写成，各区域先记作“未报”。
# 怎样填：报来一份填一份。先删去区域名后面的 not reported，再去掉下面几行行首的“#”（只去这一个）。
#   received 写收到报表的日期，evidence 写所凭的报表和签字人（签字人不公开）；每类一行，照报表填数，
#   指标含义见 policy/indicators.yml。没有报的指标写 not reported，不要写 0。
#   更正以前的数，在文件末尾的 restates 里写，不要去改以前的文件。internal 是内部说明，不会公开。
#   要在通报里写几段话，在文件末尾写 narrative（不会公开）；数字不手写，写成引用，如 {example}。
{before}period: {period}
as_of: {as_of}
status: draft   # sample 示例 | draft 草稿 | reviewed 已复核 | published 已签发
compiled: {compiled}
#signed_off: {compiled} 16:30   # 签发以后去掉行首的“#”，写签发的时间；网页的发布时间取它

returns:
"""
BEFORE = "#   行末的“上期”是{name}的数，只供核对，填好后可以删去。{anew}\n"
ANEW = "上期属于另一个年度：{measures}从年度开始重新累计。"
LEAST_WIDTH = 3


@dataclass(frozen=True, slots=True)
class Before:
    """The latest earlier period with a file, and every value as it stands now."""

    period: Period | None
    values: ReturnedValues

    def value(self, area: str, kind: str, measure: str) -> str | None:
        """The number as an editor would write it, or None where nothing was reported."""
        if self.period is None:
            return None
        found = self.values.value(self.period.period, area, kind, measure)
        return None if found is None else yaml_number(found)


def reporting(programme: Programme, day: date) -> Mapping[str, tuple[str, ...]]:
    """Area id → its post kinds with a task on a day, in declared order; areas without are out."""
    allocation = programme.allocation_on(day)
    plan = programme.plan_on(allocation, day) if allocation else {}
    leaves = (one for one in programme.area_file.areas if programme.is_leaf(one))
    found = {
        one.id: tuple(
            kind for kind in programme.kinds if plan.get((one.id, kind), NO_TASK) != NO_TASK
        )
        for one in leaves
        if one.in_plan and one.exists(day)
    }
    return {area: kinds for area, kinds in found.items() if kinds}


def period_draft(programme: Programme, declared: PeriodDeclaration) -> str:
    """The file of a declared period: every area not reported, its lines ready as comments.

    Args:
        programme: What was read; an allocation covers the last day of the period.
        declared: The period to begin.
    """
    before = Before(_before(programme, declared), returned(programme))
    head = HEAD.format(
        example=_example(programme, declared),
        name=f"{declared.name}（{programme.indicators.returns.name}）",
        before=_remark(programme, declared, before.period),
        period=yaml_text(declared.id),
        as_of=declared.until,
        compiled=programme.return_due(declared.id) or declared.until,
    )
    areas = reporting(programme, declared.until)
    widths = _widths(programme, areas, before)
    lines: list[str] = []
    for area, kinds in areas.items():
        name = programme.area_names.written(programme.areas[area], declared.until)
        lines.extend(_opening(programme, name))
        lines.extend(_row(programme, area, kind, before, widths) for kind in kinds)
    return head + "\n".join(lines) + "\n"


def _example(programme: Programme, declared: PeriodDeclaration) -> str:
    """A reference to a figure as the narrative may quote it."""
    called = area_called(programme, top_of(programme), declared.until)
    return reference_text(programme.indicators.target.rate_name, called)


def _before(programme: Programme, declared: PeriodDeclaration) -> Period | None:
    order = {one: number for number, one in enumerate(programme.period_declarations)}
    place = order[declared.id]
    earlier = [one for one in programme.periods if order.get(one.period, place) < place]
    return earlier[-1] if earlier else None


def _remark(programme: Programme, declared: PeriodDeclaration, before: Period | None) -> str:
    """Which period the figures at the ends of the lines are of."""
    if before is None:
        return ""
    now, then = programme.allocation_on(declared.until), programme.allocation(before)
    anew = _restarting(programme) if now is not then else ""
    return BEFORE.format(name=programme.period_name(before), anew=anew)


def _restarting(programme: Programme) -> str:
    names = [
        one.name for one in programme.measures.values() if one.kind == "cumulative" and one.restarts
    ]
    return ANEW.format(measures="、".join(names)) if names else ""


def _widths(
    programme: Programme, areas: Mapping[str, tuple[str, ...]], before: Before
) -> dict[str, int]:
    """Measure → room for its numbers: as wide as the widest before."""
    cells = [(area, kind) for area, kinds in areas.items() for kind in kinds]
    return {
        measure: max(LEAST_WIDTH, *(len(before.value(*cell, measure) or "") for cell in cells))
        for measure in programme.measures
    }


def _opening(programme: Programme, name: str) -> Iterator[str]:
    """An area that has not reported, and what it will begin with."""
    document = yaml_text(programme.indicators.returns.name)
    yield f"  {yaml_text(name)}: not reported"
    yield "#    received:"
    yield f"#    evidence: {{document: {document}, signed_by: }}"


def _row(
    programme: Programme, area: str, kind: str, before: Before, widths: Mapping[str, int]
) -> str:
    """The line of one post kind, blank, with what it had in the period before as a comment."""
    longest = max(len(one) for one in programme.kinds)
    blanks = ", ".join(f"{one}: {'':{width}}" for one, width in widths.items())
    line = f"#    {f'{kind}:':{longest + 1}} {{{blanks}}}"
    if before.period is None:
        return line
    found = {one: before.value(area, kind, one) for one in widths}
    said = "、".join(f"{one} {value or '未报'}" for one, value in found.items())
    return f"{line}   # 上期{f'：{said}' if any(found.values()) else '没有数'}"
