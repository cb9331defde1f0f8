"""Which standings there are, when each applies, and who has it in a period."""

from collections.abc import Iterator

from markupsafe import Markup

from generator.model.dated import in_force
from generator.model.indicators import Band, Bands
from generator.model.origin import Source
from generator.model.period import Period
from generator.pages.addresses import origin_link
from generator.pages.view import View
from generator.progress import figure as names
from generator.typeset.figure_text import standing_symbol
from generator.typeset.numbers import MINUS
from generator.typeset.origin_text import CONVENTION_WORDS
from generator.typeset.standing import Tone, standing_mark
from generator.typeset.table import Cell, Table, head_cell

FIXED = {
    "reach": (
        ("over_fulfilled", "每一项都达到计划，合计超过计划"),
        ("fulfilled", "每一项都达到计划"),
        ("overdue", "期限已到，仍有未达计划的项"),
        ("not_started", "还没到起算日期"),
    ),
    "at_most": (
        ("over_limit", "有超出上限的项"),
        ("kept", "没有超出，期限已到或没有序时进度"),
        ("not_started", "还没到起算日期"),
    ),
    "at_least": (("under_limit", "有低于下限的项"), ("kept", "每一项都不低于下限")),
}
SILENT = (
    ("not_reported", "到编制时没有报表"),
    ("suspect", "报表前后不符，核实前不评定"),
    ("not_published", "有任务，但计划数没有公布"),
    ("no_task", "方案没有这项任务"),
    ("not_in_plan", "不在本方案范围内"),
)
ORDER = "按从上到下的次序判断，符合哪条就是哪条；未报等没有数的状态最先判断。"


def standings_table(view: View, period: Period | None) -> Table:
    """Every standing with its condition; with a period also who has it."""
    head = [head_cell("状态"), head_cell("条件")]
    if period:
        head.append(head_cell("本期"))
    bands = _bands(view, period)
    return Table(
        id="standings",
        caption="状态与分界",
        note=Markup("{}{}").format(ORDER, _founded(view, bands)),
        head=(tuple(head),),
        body=tuple(_row(view, period, *one) for one in conditions(view, period)),
        fit=True,
    )


def _bands(view: View, period: Period | None) -> Bands | None:
    """The bands in force on the period's cut-off day, where standings are judged by pace."""
    declared = view.programme.indicators
    found = in_force(declared.bands, period.as_of if period else view.as_of)
    measure = view.programme.measures[declared.target.measure]
    paced = declared.target.rule == "reach" or (
        declared.target.rule == "at_most" and measure.kind == "cumulative"
    )
    return found if paced and found and found.value else None


def _founded(view: View, bands: Bands | None) -> Markup:
    """What the bands stand on."""
    if bands is None:
        return Markup()
    if not isinstance(bands.origin, Source):
        return Markup(f"分档为{CONVENTION_WORDS}。")  # noqa: S704 -- words of ours
    said = origin_link(bands.origin, view.programme)
    return Markup('分档依据<span data-fact="policy">{}</span>。').format(said)


def conditions(view: View, period: Period | None) -> Iterator[tuple[str, str]]:
    """Every standing by id, with the condition under which it applies; now without a period."""
    bands = _bands(view, period)
    yield from FIXED[view.programme.indicators.target.rule]
    for band in (bands.value if bands else None) or ():
        yield band.id, band_words(band)
    yield from SILENT


def band_words(band: Band) -> str:
    """The limits of a band, in percentage points of the gap."""
    limits = (
        ("不低于", band.at_least),
        ("高于", band.above),
        ("不高于", band.at_most),
        ("低于", band.below),
    )
    said = [f"{word} {_signed(limit)}" for word, limit in limits if limit is not None]
    return f"进度偏差{'、'.join(said)} 个百分点" if said else "任何进度偏差"


def _signed(limit: object) -> str:
    return str(limit).replace("-", MINUS)


def _row(view: View, period: Period | None, standing: str, condition: str) -> tuple[Cell, ...]:
    one = view.figures.judgements[standing]
    mark = standing_mark(one.name, standing_symbol(standing, view.figures), Tone(one.tone))
    cells = [
        Cell(mark, scope="row"),
        Cell(Markup('<span data-fact="band">{}</span>').format(condition)),
    ]
    if period:
        cells.append(Cell("、".join(_holders(view, period, standing)) or "无"))
    return tuple(cells)


def _holders(view: View, period: Period, standing: str) -> Iterator[str]:
    speaker = view.speaker(period)
    for area in speaker.below:
        figure = view.figure(period, area, names.STANDING)
        if figure is None:
            continue
        shown = {figure.value, figure.low, figure.high} - {None}
        if standing in shown or (not shown and figure.state.value == standing):
            yield area.name_on(period.as_of)
