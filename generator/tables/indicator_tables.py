"""What the figures are: periods, indicators and the words of standings."""

from collections.abc import Iterator, Mapping

from generator.model.expression import Term, in_words
from generator.model.origin import Origin
from generator.model.programme import Programme
from generator.model.shape import minute_text
from generator.progress import figure as names
from generator.progress.figure import Figures
from generator.progress.names import change_of, judgements
from generator.tables import columns as those
from generator.tables.columns import origin_cells
from generator.tables.open_table import Column, Kind, OpenTable, Row, day, rows_of

GROUP = "进展"
TIMES = (("cumulative", "累计"), ("flow", "本期内发生"), ("stock", "期末时点"))
TONES = (("ok", "无须注意"), ("watch", "应当注意"), ("behind", "落后"), ("none", "不评价"))
COMPUTED = "由程序推算，算法见「怎么算的」"
PERIOD_COLUMNS = (
    those.ITEM_ID,
    those.ITEM_NAME,
    Column("short", "短名"),
    Column("from", "开始", Kind.DATE),
    Column("to", "结束", Kind.DATE),
    Column("as_of", "数据截至", Kind.DATE),
    Column("status", "数据状态", Kind.CHOICE, choices=those.STATUSES),
    Column("compiled", "编制日期", Kind.DATE),
    Column("signed_off", "签发时间", Kind.MINUTE, "当地时间；没有签发的为空", optional=True),
    Column("due", "报送期限", Kind.DATE, "报表按时报来的最后一天；没有规定的为空", optional=True),
    those.NOTE,
)
INDICATOR_COLUMNS = (
    those.ITEM_ID,
    those.ITEM_NAME,
    Column("unit", "单位", meaning="ratio 比率，points 百分点，其余同各期进展", optional=True),
    Column("time", "口径", Kind.CHOICE, "报表里的指标才有", optional=True, choices=TIMES),
    Column("meaning", "含义或算法"),
    Column("document_id", "出处文件", meaning="文件的编号；convention 为本项目约定", optional=True),
    those.CLAUSE,
)
STANDING_COLUMNS = (
    those.ITEM_ID,
    those.ITEM_NAME,
    Column("tone", "色调", Kind.CHOICE, choices=TONES),
)


def periods_table(programme: Programme) -> OpenTable:
    """Every period that has figures."""
    rows = (
        (
            *(one.period, declared.name, declared.short, day(declared.since), day(declared.until)),
            *(day(one.as_of), one.status, day(one.compiled)),
            minute_text(one.signed_off) if one.signed_off else None,
            *(day(programme.return_due(one.period)), one.note),
        )
        for one in programme.periods
        for declared in (programme.period_declarations[one.period],)
    )
    return OpenTable(
        "periods",
        "报告期",
        "有数据的各报告期：起止、数据截止日期、状态",
        GROUP,
        PERIOD_COLUMNS,
        rows_of(rows),
        key=("id",),
    )


def indicators_table(programme: Programme, figures: Figures) -> OpenTable:
    """Every indicator that progress has a figure of, in its order."""
    units = {one.indicator: figure.unit for one, figure in figures.by_key.items()}
    declared = {row[0]: row for row in _declared(programme)}
    built_in = _built_in(programme)
    rows = (
        declared.get(one) or (one, name, units[one], None, built_in.get(one, COMPUTED), None, None)
        for one, name in figures.indicator_names.items()
        if one in units
    )
    return OpenTable(
        "indicators",
        "指标",
        "各期进展里的指标：名称、单位、含义或算法",
        GROUP,
        INDICATOR_COLUMNS,
        rows_of(rows),
        key=("id",),
    )


def standings_table(programme: Programme) -> OpenTable:
    """Every standing an area may have, with its word."""
    rows = ((one, told.name, told.tone) for one, told in judgements(programme).items())
    return OpenTable(
        "standings",
        "进度状态",
        "各期进展里进度状态的编号和名称",
        GROUP,
        STANDING_COLUMNS,
        rows_of(rows),
        key=("id",),
    )


def _declared(programme: Programme) -> Iterator[Row]:
    """Indicators that the policy declares, with where they come from."""
    those_ = programme.indicators
    for one in those_.measures:
        yield _row((one.id, one.name, one.unit, one.kind, one.meaning), one.origin)
    for derived in those_.derived:
        words = in_words(derived.formula, lambda term: _term(programme, term))
        yield _row((derived.id, derived.name, derived.unit, None, words), derived.origin)
    called = _names(programme)
    for ratio in those_.ratios:
        words = f"{called[ratio.numerator]} ÷ {called[ratio.denominator]}"
        yield _row((ratio.id, ratio.name, "ratio", None, words), ratio.origin)
    subsidies = {one.id: one.name for one in programme.plan.subsidies}
    for amount in those_.amounts:
        words = f"{called[amount.basis]} × {subsidies[amount.subsidy]}，测算额，不是应付数"
        yield _row((amount.id, amount.name, "元", None, words), amount.origin)


def _row(told: Row, origin: Origin) -> Row:
    return (*told, *origin_cells(origin))


def _term(programme: Programme, term: Term) -> str:
    name = _names(programme)[term.measure]
    return f"上期{name}" if term.before else name


def _names(programme: Programme) -> dict[str, str]:
    declared = programme.indicators
    own = {one.id: one.name for one in declared.measures}
    return own | {one.id: one.name for one in declared.derived}


def _built_in(programme: Programme) -> Mapping[str, str]:
    """What the figures mean that every programme has."""
    target = programme.indicators.target
    placed = programme.measures[target.measure].name
    rate = target.rate_name
    return {
        names.PLANNED: "数据截止日期执行的计划，含已生效的调整",
        names.COMPLETION_RATE: f"{placed} ÷ {target.planned_name}",
        names.PACE: "到数据截止日期应当完成的比例",
        names.GAP: f"{rate}与应当完成的比例相差的百分点，低于 0 为落后",
        names.REMAINING: "各处、各类别分别计算后相加，一处超出的部分不抵补别处",
        names.STANDING: "状态的编号，名称见 standings",
        names.RANK: f"在同一上级的各单位中按{rate}排列的位次，相同的并列",
        change_of(target.measure): f"本期{placed} － 上期{placed}，只计两期都报了的",
        names.COMPLETION_CHANGE: f"本期{rate} － 上期{rate}，只计两期都报了的",
        names.PLANNED_ORIGINAL: "年度开始时的计划，不含以后的调整",
        names.ORIGINAL_RATE: f"{placed} ÷ 年度开始时的计划",
    }
