"""The sheet 说明 of an annex: what it is, what is computed where, what its words mean."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.progress.figure import STANDING, State
from generator.progress.names import SILENT, SUSPECT
from generator.tables.indicator_tables import indicators_table
from generator.tables.progress_table import NAME as PROGRESS_FILE
from generator.typeset.dates import long_date
from generator.typeset.edition import Edition
from generator.typeset.figure_text import INCOMPLETE, SILENCES
from generator.typeset.fingerprint import MARK, Fingerprint
from generator.typeset.numbers import NOTHING, RANGE
from generator.typeset.origin_text import origin_text
from generator.workbook.annex_areas import Scope
from generator.workbook.annex_grid import CHECK, COMPUTED, Grid, Keyed
from generator.workbook.annex_keys import KEYS, checks_range
from generator.workbook.annex_layouts import MEASURES, PROGRESS, how_computed
from generator.workbook.annex_rows import needed_height
from generator.workbook.figure_cells import IN_PART
from generator.workbook.formulas import DIFFERENT, SAME
from generator.workbook.looks import Look, Looks
from generator.workbook.rows import Blank, Content, Formula, sheet_rows

ABOUT_WIDTHS = (16, 18, 26, 48, 34)
ALL_SAME, SOME_DIFFER = f"全部{SAME}", f"有{DIFFERENT}的格，见工作表“{KEYS}”的“{CHECK}”列"
TABLED = Look(wraps=True, is_high=True, is_ruled=True)
TITLE, BOLD = Look(size=14, is_bold=True), Look(is_bold=True)
HEAD, ENTRY, LINK = (
    Look(is_head=True, is_ruled=True),
    Look(),
    Look(is_link=True),
)
Line = tuple[tuple[Content, ...], Look]


@dataclass(frozen=True)
class About:
    """What 说明 speaks of."""

    scope: Scope
    edition: Edition
    grids: Sequence[Grid]
    keyed: Sequence[Keyed]
    mark: Fingerprint | None = None

    def said(self) -> list[list[str]]:
        """What the whole file is made from: these lines, the areas, every figure by its key."""
        lines = [[str(text) for text in texts] for texts, _ in self.lines()]
        areas = [[one.area.id, one.name] for one in (*self.scope.rows, self.scope.whole)]
        figures = [
            [str(one.figure.key), one.figure.state, str(one.kept.worth), one.kept.text]
            for one in self.keyed
        ]
        return [*lines, *areas, *figures]

    def lines(self) -> Iterator[Line]:
        """Every line with its look, from the title on."""
        yield from self._what()
        yield from self._sheets()
        yield from self._columns()
        yield from self._words()
        yield from self._sources()

    def _what(self) -> Iterator[Line]:
        scope, period = self.scope, self.scope.period
        yield (self.edition.programme,), TITLE
        yield (f"{scope.programme.period_name(period)}数据表",), TITLE
        if self.edition.mark:
            yield (f"{self.edition.mark}。",), BOLD
        yield ("数据截至", long_date(period.as_of)), Look()
        yield ("编制日期", long_date(period.compiled)), Look()
        yield (f"{CHECK}结果", self._verdict()), Look()
        if self.mark:
            yield (MARK, self.mark.code), Look()

    def _verdict(self) -> Formula:
        """Whether every check of the book says that it agrees."""
        text = f'IF(COUNTIF({checks_range(self.keyed)},"{SAME}")={len(self.keyed)}'
        told = ALL_SAME if all(one.agrees for one in self.keyed) else SOME_DIFFER
        return Formula(f'{text},"{ALL_SAME}","{SOME_DIFFER}")', told)

    def _sheets(self) -> Iterator[Line]:
        yield (), ENTRY
        yield ("工作表", "内容"), HEAD
        for name, what in self.contents():
            yield (name, what), LINK

    def contents(self) -> Iterator[tuple[str, str]]:
        """The other sheets, and what is on them."""
        kinds = "，分类别和合计" if self.scope.programme.post_kinds else ""
        yield PROGRESS, f"各单位的计划、进展和状态{kinds}"
        yield MEASURES, f"各单位报送的每项指标、由此推算的数和比率{kinds}"
        yield KEYS, f"以上两表每个数的数据键、所在单元格和程序算出的数，逐格{CHECK}"

    def _columns(self) -> Iterator[Line]:
        told = {
            str(one["id"]): str(one["meaning"] or "")
            for one in indicators_table(self.scope.programme, self.scope.figures).records
        }
        told[STANDING] = "程序评定的状态"
        origins = self._origins()
        yield (), ENTRY
        yield ("工作表", "列", "取法", "含义", "出处"), HEAD
        for grid in self.grids:
            layout = grid.layout
            for column in dict.fromkeys((one.head, one.indicator) for one in layout.columns):
                head, indicator = column
                how = how_computed(indicator, self.scope)
                yield (
                    (
                        layout.name,
                        head.replace("\n", ""),
                        how,
                        told[indicator],
                        origins.get(indicator, ""),
                    ),
                    TABLED,
                )
        yield ("各表", COMPUTED, "数据", "程序算出的数，与公式各算各的", ""), TABLED
        same = f"公式的结果与{COMPUTED}的数相同写“{SAME}”，否则写“{DIFFERENT}”"
        yield ("各表", CHECK, "公式", same, ""), TABLED

    def _origins(self) -> dict[str, str]:
        declared, programme = self.scope.programme.indicators, self.scope.programme
        origins = {
            **{one.id: one.origin for one in declared.measures},
            **{one.id: one.origin for one in declared.derived},
            **{one.id: one.origin for one in declared.ratios},
        }
        return {indicator: origin_text(one, programme) for indicator, one in origins.items()}

    def _words(self) -> Iterator[Line]:
        yield (), ENTRY
        yield ("表中的字", "含义"), HEAD
        for word, meaning in WORDS:
            yield (word, meaning), ENTRY

    def _sources(self) -> Iterator[Line]:
        programme = self.scope.programme
        declared, allocation = programme.indicators, programme.allocation(self.scope.period)
        yield (), ENTRY
        yield ("数字从哪里来",), HEAD
        if allocation:
            source = f"{allocation.name}，出处：{origin_text(allocation.origin, programme)}"
            changes = "；此后的调整算到数据截至之日" if allocation.adjustments else ""
            yield (declared.target.planned_name, f"{source}{changes}"), ENTRY
        yield ("各项指标", f"各单位报送的{declared.returns.name}，更正过的用更正后的数"), ENTRY
        how = "由报告期、区域、类别、指标四段编号组成，在开放数据 "
        yield (KEYS, f"{how}{PROGRESS_FILE}.csv 中按同样四列可查到同一个数和它的区间"), ENTRY
        yield ("公式", "有底色的格。只在全部已报时列公式；有未报时写程序给出的字，不相加"), ENTRY
        yield ("小数", "格中是精确数，只在显示时取舍；无限小数留 12 位"), ENTRY


WORDS = (
    (SILENCES[State.NOT_REPORTED], "应报而没有报，不是零"),
    (NOTHING, "没有任务，或没有可算的数（如计划为 0 时的比率）"),
    (SILENT[State.NO_TASK].name, "进度状态：没有分到任务"),
    (SILENT[SUSPECT].name, "进度状态：报表前后不符，核实前不评定"),
    (SILENCES[State.NOT_PUBLISHED], "有任务，计划数还没有公布"),
    (
        f"甲{RANGE}乙",
        "有单位未报：甲为少算时，未报的沿用上次已报的数；乙为多算时，未报的按计划测算",
    ),
    ("≥甲", "有单位未报：至少是甲"),
    (INCOMPLETE, "有单位未报，两端印出来相同"),
    (IN_PART.strip(), "只是该单位已报类别的数"),
    ("（已报合计n/m）", "只是已报单位的数：应报 m 个单位，报了 n 个"),
)


def about_rows(about: About, looks: Looks) -> str:
    """The rows of the sheet."""
    lines = tuple(about.lines())
    rows = ([(text, looks.number(look)) for text, look in _cells(line)] for line in lines)
    return sheet_rows(rows, heights=[_height(line) for line in lines])


def _cells(line: Line) -> Iterator[tuple[Content, Look]]:
    texts, look = line
    if look is HEAD:
        texts += (Blank(),) * (len(ABOUT_WIDTHS) - len(texts))
    for number, text in enumerate(texts):
        yield text or Blank(), ENTRY if look is LINK and number else look


def _height(line: Line) -> int:
    texts, look = line
    if look is not TABLED:
        return needed_height(())
    told = zip(texts, ABOUT_WIDTHS, strict=True)
    return needed_height((text, width) for text, width in told if isinstance(text, str))


def about_places(about: About) -> Iterator[tuple[str, str]]:
    """The cells that name a sheet, and where they lead."""
    for row, (texts, look) in enumerate(about.lines(), start=1):
        if look is LINK:
            yield f"A{row}", f"{texts[0]}!A1"
