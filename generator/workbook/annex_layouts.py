"""What the two sheets of figures show: 进展 by post kind side by side, 各项指标 kind after kind."""

from collections.abc import Iterator

from generator.progress import figure as names
from generator.progress.figure import ALL_KINDS
from generator.typeset.edition import Edition
from generator.workbook.annex_areas import Scope
from generator.workbook.annex_grid import FigureColumn, Layout, Section

PROGRESS, MEASURES = "进展", "各项指标"
ALL = "合计"
DASHES = "“—”表示没有任务或没有可算的数，未报不当作零；有底色的格由公式算出。"


def progress_layout(scope: Scope, edition: Edition) -> Layout:
    """Plan, target, what remains, rate, pace, gap and standing, for each post kind and for all."""
    kinds = [(one.id, one.name) for one in scope.programme.plan.post_kinds]
    groups = [*kinds, (ALL_KINDS, ALL)] if kinds else [(ALL_KINDS, "")]
    return Layout(
        PROGRESS,
        _title(PROGRESS, scope, edition),
        _note(scope, gap=scope.speaker.is_paced),
        ("单位",),
        tuple(one for kind, name in groups for one in _progress(scope, kind, name)),
    )


def measures_layout(scope: Scope, edition: Edition) -> Layout:
    """Every declared measure, what is derived from them, and the declared shares."""
    declared = scope.programme.indicators
    columns = (
        *(FigureColumn(f"{one.name}\n（{one.unit}）", one.id) for one in declared.measures),
        *(FigureColumn(f"{one.name}\n（{one.unit}）", one.id) for one in declared.derived),
        *(FigureColumn(one.name, one.id, is_checked=True) for one in declared.ratios),
    )
    kinds = [Section(one.id, one.name) for one in scope.programme.plan.post_kinds]
    return Layout(
        MEASURES,
        _title(MEASURES, scope, edition),
        DASHES,
        ("类别", "单位") if kinds else ("单位",),
        columns,
        (*kinds, Section(ALL_KINDS, ALL if kinds else "")),
    )


def _progress(scope: Scope, kind: str, group: str) -> Iterator[FigureColumn]:
    called = scope.figures.indicator_names
    paced = (names.PACE, names.GAP) if scope.speaker.is_paced else ()
    target = scope.speaker.target.measure
    for one in (names.PLANNED, target, names.REMAINING, names.COMPLETION_RATE, *paced):
        checked = one == names.COMPLETION_RATE
        yield FigureColumn(called[one], one, kind, group, is_checked=checked)
    yield FigureColumn(called[names.STANDING], names.STANDING, kind, group)


def _title(sheet: str, scope: Scope, edition: Edition) -> str:
    mark = f"（{edition.mark}）" if edition.mark else ""
    return f"{scope.programme.period_name(scope.period)}{sheet}{mark}"


def _note(scope: Scope, *, gap: bool) -> str:
    unit = scope.programme.measures[scope.speaker.target.measure].unit
    called = scope.figures.indicator_names[names.GAP]
    points = f"，{called}为百分点" if gap else ""
    return f"数量单位：{unit}{points}。{DASHES}"


def how_computed(indicator: str, scope: Scope) -> str:
    """Whether a column is computed here by formulas or comes from the data."""
    if indicator in {names.COMPLETION_RATE, names.GAP}:
        return "公式"
    if indicator == names.REMAINING:
        return "公式：逐格相减，上级和合计相加"
    if any(one.id == indicator for one in scope.programme.indicators.ratios):
        return "公式"
    if indicator in {names.PACE, names.STANDING}:
        return "数据"
    return "数据，合计为公式"
