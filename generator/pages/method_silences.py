"""How figures are computed where something is missing, corrected, limited or stated elsewhere."""

from collections.abc import Iterator

from markupsafe import Markup

from generator.model.dated import DatedValue
from generator.model.indicators import Limit
from generator.pages import addresses
from generator.pages.dated_words import (
    ABOLISHED,
    fact,
    founded,
    percent_of,
    quantity_words,
    versions,
)
from generator.pages.method_chapters import Chapter
from generator.pages.view import View
from generator.typeset.table import Cell, Table, head_cell

REQUIRED = {"at_most": "不高于", "at_least": "不低于"}


def missing_chapter(view: View) -> Chapter:
    """What happens where a return is missing, and by when returns are due."""
    return Chapter("missing", "没有报表时", (*_missing(view), *_due(view)))


def _missing(view: View) -> Iterator[str]:
    target = view.programme.indicators.target
    measure = view.programme.measures[target.measure]
    before = "沿用该单位上次已报的数" if measure.kind == "cumulative" else "该单位不计"
    plan = "完成计划" if target.rule == "reach" else target.planned_name
    yield "未报不是零。未报的单位不排位次，也不定状态。"
    yield (
        f"{measure.name}给出两端：少算时，{before}；多算时，按该单位{plan}测算。"
        "多算是一种测算情形，不是实际上限。两端的状态不同，就写成一个范围。"
    )
    yield (
        "本期内发生的数和期末时点的数只写「已报合计」，并注明已报的个数。"
        "与上期比较时，只计两期都已报的单位。"
    )
    if any(view.programme.children(one) for one in view.below):
        yield "上级的数由所辖各单位相加；报齐率 ＝ 报齐单位数 ÷ 应报单位数，按时报齐率同此。"


def _due(view: View) -> Iterator[Markup]:
    for one in versions(view, view.programme.indicators.returns.due_days, view.as_of, _due_words):
        yield Markup("{}，{}。出处：{}。").format(one.since, one.words, fact(one.source, "source"))


def _due_words(one: DatedValue) -> str:
    if one.value is None:
        return "不再规定报送期限"
    days = quantity_words(one.value, "天")
    return f"报表应在报告期结束后 {days}内送到，之后送到的写明补报"


def areas_chapter(view: View) -> Chapter | None:
    """Renamed, merged and split areas; left out where there are none."""
    areas = view.programme.area_file.areas
    if not any(one.into or one.former_names or one.since for one in areas):
        return None
    said = [
        "区域改名、合并、分设的，各期按当时存在的区域和当时的名称列。",
        "与以前的期比较时，合并而成的单位用原来各单位之和；一个单位分成几个的，以前的数分不开，不作比较。",
    ]
    return Chapter("areas", "区域有变动时", tuple(said))


def limits_chapter(view: View) -> Chapter | None:
    """Every limit with its versions; left out where a programme has none."""
    limits = view.programme.indicators.limits
    if not limits:
        return None
    said = (
        "限值逐单位衡量：余量为负的不达标。上级只数不达标的单位，不用平均数掩盖。",
        "没有报的单位不算达标，也不算不达标，只给出两端。",
    )
    rows = tuple(row for one in limits for row in _limit_rows(view, one))
    heads = tuple(head_cell(one) for one in ("限值", "适用", "要求", "从何时起", "依据"))
    return Chapter(
        "limits", "限值", said, (Table(id="limits-t", caption="限值", head=(heads,), body=rows),)
    )


def _limit_rows(view: View, limit: Limit) -> Iterator[tuple[Cell, ...]]:
    scopes = (
        ("各单位", limit.values),
        *((view.shown(one.area, view.as_of), one.values) for one in limit.rows),
    )
    for scope, values in scopes:
        for one in versions(view, values, view.as_of, lambda v: limit_words(view, limit, v)):
            yield (
                Cell(limit.name, scope="row"),
                Cell("其他各单位" if limit.rows and scope == "各单位" else scope),
                Cell(one.words),
                Cell(one.since),
                Cell(fact(one.source, "source")),
            )


def limit_words(view: View, limit: Limit, entry: DatedValue) -> str:
    """What is required: the quantity, the rule and the number."""
    if entry.value is None:
        return ABOLISHED
    name, unit = view.figures.indicator_names[limit.quantity], view.unit(limit.quantity)
    ratios = {one.id for one in view.programme.indicators.ratios}
    is_share = limit.quantity in ratios
    number = percent_of(entry.value) if is_share else quantity_words(entry.value, unit)
    return f"{name}{REQUIRED[limit.rule]} {number}"


def goals_chapter(view: View) -> Chapter | None:
    """Goals over several plan years; left out where there are none."""
    goals = view.programme.allocation_file.goals
    if not goals:
        return None
    name = view.programme.measures[view.programme.indicators.target.measure].name
    listed = tuple(
        Markup("{}：{}。出处：{}。").format(
            one.name,
            fact(f"{one.since.year}—{one.until.year}年", "year"),
            founded(view, one.origin),
        )
        for one in goals
    )
    said = (
        f"多年目标看各计划年度的{name}之和：以前的年度取最后一期，本年度取本期。",
        "各类分别比较，一类的超额不抵另一类的欠额。某个年度一期都没有报的，只能给出下端。",
    )
    return Chapter("goals", "多年目标", (*said, *listed))


def corrections_chapter() -> Chapter:
    """First published, corrected, stated elsewhere."""
    corrections = Markup('<a href="{}">更正记录</a>').format(addresses.CORRECTIONS)
    quality = Markup('<a href="{}">数据质量</a>').format(addresses.DATA_QUALITY)
    return Chapter(
        "corrections",
        "更正、补报和文件所列数",
        (
            Markup(
                "报出的数后来更正的，从更正公布起各处都用更正后的数；首次公布的数不删，"
                "写在旁边，全部列在{}。补报不是更正，另列。"
            ).format(corrections),
            Markup(
                "「首次公布」是按该期编制那天已经知道的数算的：那天以后收到的报表当作未报，"
                "那天以后的更正不计。"
            ),
            Markup(
                "文件自己列的合计和百分比照录，不改。与计算的数不同的，"
                "分「四舍五入所致」和「数字不一致」两种，连同原因列在{}。"
            ).format(quality),
        ),
    )
