"""How figures are computed, chapter by chapter: words chosen by what the policy declares."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.dated import DatedValue
from generator.model.indicators import Band, Bands, Pace
from generator.pages import addresses
from generator.pages.dated_words import (
    ABOLISHED,
    Version,
    fact,
    founded,
    percent_of,
    plan_unit,
    quantity_words,
    versions,
)
from generator.pages.standings_table import band_words, standings_table
from generator.pages.view import View
from generator.progress.yardstick import is_paced
from generator.typeset.dates import time_element
from generator.typeset.table import Cell, Table, head_cell

RULES = {
    "reach": "{planned}是到期要达到的数，达到或超过为完成。",
    "at_most": "{planned}是上限，越低越好；超出一处就算超出，别处的余量不能抵。",
    "at_least": "{planned}是下限，每一天都不能低于它；低于一处就算低于，别处的富余不能抵。",
}
LACKS = {
    "reach": "逐单位、逐类相加，计划多于实际时取差数。一处超额不抵另一处的欠额。",
    "at_most": "逐单位、逐类相加，实际多于上限时取差数。一处的余量不抵另一处的超出。",
    "at_least": "逐单位、逐类相加，实际少于下限时取差数。一处的富余不抵另一处的不足。",
}


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading with paragraphs and tables; `named` where tables print their caption."""

    id: str
    title: str
    paragraphs: tuple[Markup | str, ...] = ()
    tables: tuple[Table, ...] = ()
    named: bool = False


def rate_chapter(view: View) -> Chapter:
    """完成率 and what is lacking, by the rule of the target."""
    target = view.programme.indicators.target
    measure = view.programme.measures[target.measure]
    source = founded(view, target.origin)
    return Chapter(
        "rate",
        f"{target.rate_name}和{target.remaining_name}",
        (
            Markup("{} ＝ {} ÷ {}。依据：{}。").format(
                target.rate_name, measure.name, target.planned_name, source
            ),
            RULES[target.rule].format(planned=target.planned_name),
            f"{view.whole()}的{target.rate_name}用各单位之和相除，不是百分比的平均。",
            f"{target.remaining_name}：{LACKS[target.rule]}",
            Markup("先用精确分数计算，最后四舍五入到一位小数；只有真正等于时才写 {}。").format(
                fact("100.0% 或 0.0%", "method")
            ),
        ),
    )


def plan_chapter(view: View) -> Chapter | None:
    """The plan in force, adjustments and plan years; left out where nothing ever changes."""
    tables = view.programme.allocation_file.allocations
    adjusted = any(one.adjustments for one in tables)
    if not adjusted and len(tables) == 1:
        return None
    said: list[Markup | str] = ["每期用数据截止当天执行的计划，以后的变动不改以前各期的数。"]
    if adjusted:
        said += [
            "计划有调整的，从生效当天起按调整后的数计算，一次一次依次加减；同一天的按文件登记的次序。",
            Markup(
                "调剂只在单位之间移动，合计不变；增减改变合计，另列依据。"
                '每次调整的前后见<a href="{}">计划调整</a>，年度内有过调整的，另列对照原计划的数。'
            ).format(addresses.ADJUSTMENTS),
        ]
    if len(tables) > 1:
        said.append(_years(view))
    return Chapter("plan", "计划怎么取", tuple(said))


def _years(view: View) -> str:
    target = view.programme.measures[view.programme.indicators.target.measure]
    if target.kind != "cumulative":
        return "每个计划年度用自己的分配表。"
    again = "重新从零累计" if target.restarts else "接着以前的数累计"
    return f"每个计划年度用自己的分配表，{target.name}到新的年度{again}。"


def pace_chapter(view: View) -> Chapter | None:
    """序时进度 of every plan year, amended ones after the first; None where there is no pace."""
    declared = view.programme.indicators.pace
    if not declared or not is_paced(view.programme):
        return None
    at_most = view.programme.indicators.target.rule == "at_most"
    rate = view.programme.indicators.target.rate_name
    pair = ("序时进度", rate) if at_most else (rate, "序时进度")
    gap = Markup("进度偏差 ＝（{} － {}）× {}，单位为百分点；负数表示不如序时进度。").format(
        *pair, fact("100", "method")
    )
    lines = [line for one in declared for line in _pace_lines(view, one)]
    return Chapter("pace", "序时进度和进度偏差", (*lines, gap))


def _pace_lines(view: View, one: Pace) -> Iterator[Markup]:
    tables = {each.year: each.called for each in view.programme.allocation_file.allocations}
    since = Markup("，{}起改为").format(time_element(one.since)) if one.since else Markup("：")
    how = "经过规定的节点，节点之间按天均匀推进" if one.points else "按天均匀推进"
    yield Markup("{}{}从{}到{}{}，完成期限{}。出处：{}。").format(
        fact(tables.get(one.year, f"{one.year}年"), "year"),
        since,
        time_element(one.start),
        time_element(one.end),
        how,
        time_element(one.due),
        founded(view, one.origin),
    )
    if one.points:
        points = (
            Markup("{} {}").format(time_element(each.on), fact(percent_of(each.share), "pace"))
            for each in one.points
        )
        yield Markup("节点：{}。").format(Markup("、").join(points))


def standings_chapter(view: View) -> Chapter:
    """Which standings there are; bands and guard with every version they had."""
    tables = [standings_table(view, None)]
    bands = view.programme.indicators.bands
    if len(bands) > 1 and is_paced(view.programme):
        found = versions(view, bands, view.as_of, bands_words)
        tables.append(version_table("bands", "分档的变动", found))
    return Chapter("standings-h", "进度状态", tuple(_guard(view)), tuple(tables), named=True)


def bands_words(entry: Bands) -> Markup:
    """All bands of an entry, one a line."""
    if entry.value is None:
        return Markup(ABOLISHED)  # noqa: S704 -- a word of ours
    return Markup("<br>").join(_band(one) for one in entry.value)


def _band(one: Band) -> str:
    return f"{one.name}：{band_words(one)}"


def _guard(view: View) -> Iterator[Markup]:
    """What a small gap does, in every version."""
    if not is_paced(view.programme):
        return
    for one in versions(view, view.programme.indicators.guard, view.as_of, guard_words(view)):
        yield Markup("{}{}。{}。").format(one.since, one.words, fact(one.source, "source"))


def guard_words(view: View) -> "GuardWords":
    """How one entry of the guard reads."""
    return GuardWords(plan_unit(view)[0])


@dataclass(frozen=True, slots=True)
class GuardWords:
    """Says a guard with the unit of the target."""

    unit: str

    def __call__(self, one: DatedValue) -> str:
        """The entry in words."""
        if one.value is None:
            return "小额差距不再减轻颜色"
        return (
            f"，落后不到 {quantity_words(one.value, self.unit)}的，颜色减轻一档并写明原因，"
            "状态的文字不变"
        )


def version_table(name: str, caption: str, found: tuple[Version, ...]) -> Table:
    """Every version of a dated value: since when, what, by which document."""
    heads = tuple(head_cell(one) for one in ("从何时起", "规定", "依据"))
    body = tuple(
        (
            Cell(
                Markup("{}{}").format(one.since, "（现行）" if one.is_current else ""), scope="row"
            ),
            Cell(one.words),
            Cell(fact(one.source, "source")),
        )
        for one in found
    )
    return Table(id=name, caption=caption, head=(heads,), body=body)
