"""The public sheet of an area: one page, the figures of the site, nothing internal."""

import inspect
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pdfplumber
import pikepdf
import pytest
from pdfplumber.page import Page

from generator import briefing
from generator.briefing.kept import Kept
from generator.briefing.paper import Fact, Paragraph, Table, Text
from generator.briefing.pdf import RenderedPaper
from generator.briefing.public_sheet import public_sheet
from generator.briefing.public_sheets import PublicSheets, fitting_sheet
from generator.briefing.sheet import Sheet, runs_of_sheet, sheet_figures
from generator.briefing.sheet_room import ROOMS
from generator.model.programme import Programme
from generator.progress.figure import Figures
from generator.typeset.fonts import font_paths
from generator.typeset.speaker import Speaker
from tests.briefing.printing import MM, a_press, kept, places, words_of_pdf
from tests.briefing.test_circular_words import NO_FIGURE
from tests.conftest import PROGRAMMES, ROOT, Built
from tests.programmes.computed import computed
from tests.site.pages import numbers, printed, table
from tests.tools import absent

GOLDEN = Path(__file__).parents[1] / "golden" / "briefing"
SQUEEZED = "，。；：、（）“”《》"
"""Marks that stand in half of their cell where a line begins or ends with them."""
OTHERS = ("liuli", "tingchao", "xingcha", "xingzhu")


@pytest.fixture(autouse=True)
def _with_fonts() -> None:
    if not font_paths():
        absent("未运行：本机没有印刷字体")


def sheets(built: Built) -> PublicSheets:
    return briefing.public_sheets(built.programme, built.figures, kept())


def page_of(sheet: RenderedPaper) -> Page:
    (page,) = pdfplumber.open(BytesIO(sheet.pdf)).pages
    return page


def assert_inside_margins(sheet: RenderedPaper) -> None:
    for char in places(sheet.pdf):
        half = (char.right - char.left) / 2 if char.text in SQUEEZED else 0
        assert char.left + half >= 20 * MM - 1, char
        assert char.right - half <= 190 * MM + 1, char
        assert 8 * MM <= char.top <= char.bottom <= 289 * MM, char


def speakers(programme: Programme, figures: Figures) -> Iterator[Speaker]:
    for area in programme.area_file.areas:
        there = [one for one in programme.periods if area.exists(one.as_of)]
        if area.in_plan and there:
            yield Speaker(programme, figures, there[-1], area)


def test_every_area_of_the_plan_has_a_sheet_on_the_site_and_the_others_have_none(
    built: Built,
) -> None:
    there = {path.stem for path in (built.site / "areas").glob("*.pdf")}
    assert there == {one.id for one in built.programme.area_file.areas if one.in_plan}


def test_two_builds_of_a_sheet_are_the_same_bytes(built: Built) -> None:
    again = briefing.public_sheets(built.programme, built.figures)
    for area, sheet in again.by_area.items():
        assert (built.site / "areas" / f"{area}.pdf").read_bytes() == sheet.pdf


def test_every_figure_of_a_sheet_equals_the_open_data_and_stands_on_the_paper(
    built: Built,
) -> None:
    rows, seen = table(built.site / "data" / "progress.csv"), 0
    for area, sheet in sheets(built).by_area.items():
        text = words_of_pdf(sheet.pdf)
        for key, said in sheet.figures:
            plain, _, part = key.partition("#")
            assert numbers(said) == printed(rows[plain], part, built.figures.decimals), key
            for number in numbers(said):
                assert number in text, (area, key)
            seen += 1
    assert seen > 150


@pytest.mark.parametrize("name", [*PROGRAMMES, *OTHERS])
def test_a_sheet_is_one_page_with_everything_inside_its_margins(name: str) -> None:
    root = PROGRAMMES.get(name, ROOT / "tests" / "programmes" / name)
    for speaker in speakers(*computed(root)):
        sheet = fitting_sheet(speaker, a_press())
        assert sheet.pages == 1
        page = page_of(sheet)
        assert (float(page.width), float(page.height)) == pytest.approx(
            (210 * MM, 297 * MM), abs=0.1
        )
        assert_inside_margins(sheet)


def test_an_area_with_many_below_shows_the_first_and_says_how_many_are_left() -> None:
    programme, figures = computed(ROOT / "tests" / "programmes" / "qiyun")
    widest = max(
        speakers(programme, figures), key=lambda one: (len(one.below), len(list(one.leaves)))
    )
    sheet = public_sheet(widest, ROOMS[-1])
    (shown,) = (
        block
        for part in sheet.parts
        for block in part.blocks
        if isinstance(block, Table) and part.title.startswith("各")
    )
    assert len(shown.rows) == 3
    left = len(widest.below) - 3
    assert f"其余{left}" in "".join(
        run.text
        for part in sheet.parts
        for block in part.blocks
        if isinstance(block, Paragraph)
        for run in block.runs
    )
    assert fitting_sheet(widest, a_press()).pages == 1


def test_the_sheet_says_that_its_figures_are_a_sample(built: Built) -> None:
    for sheet in sheets(built).by_area.values():
        assert "示例数据，非真实统计" in words_of_pdf(sheet.pdf)
        drawn = page_of(sheet).to_image(resolution=36).original.convert("RGB")
        assert (240, 240, 240) in {colour for _, colour in drawn.getcolors(1 << 20) or ()}


def test_a_sheet_has_title_language_outline_tagged_tables_and_told_pictures(built: Built) -> None:
    for speaker in speakers(built.programme, built.figures):
        said = public_sheet(speaker, ROOMS[0])
        sheet = fitting_sheet(speaker, a_press())
        with pikepdf.open(BytesIO(sheet.pdf)) as pdf:
            assert str(pdf.Root.Lang).startswith("zh")
            with pdf.open_metadata() as metadata:
                assert metadata["dc:title"] == said.title
                assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
                assert metadata["pdfuaid:part"] == "1"
            with pdf.open_outline() as outline:
                titles = [entry.title for entry in outline.root]
                assert "各期走势" in titles
            tags = [
                one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/S" in one
            ]
            kinds = [str(tag.S) for tag in tags]
            assert kinds.count("/Table") == 1 + bool(speaker.below)
            assert kinds.count("/TH") >= 7
            told = [str(tag.Alt) for tag in tags if "/Alt" in tag]
            assert len(told) == (2 if said.headline.bar else 1)
            assert all("：" in one for one in told)


def test_a_sheet_is_made_without_anything_internal() -> None:
    for made in (briefing.public_sheets, fitting_sheet, public_sheet):
        names = " ".join(str(one) for one in inspect.signature(made).parameters.values())
        assert "nternal" not in names


@pytest.mark.parametrize("name", sorted(PROGRAMMES))
def test_every_digit_of_a_sheet_is_a_keyed_figure_or_a_declared_fact(name: str) -> None:
    for speaker in speakers(*computed(PROGRAMMES[name])):
        for run in runs_of_sheet(public_sheet(speaker)):
            if type(run) is Text:
                assert not re.search(r"\d", NO_FIGURE.sub("", run.text)), run


def golden_text(sheet: Sheet) -> str:
    """What a sheet says, part by part; facts, words and figures in one."""
    headline = sheet.headline
    lines = [sheet.site, sheet.code, sheet.title]
    lines += [f"{one.word}　{''.join(run.text for run in one.runs)}" for one in sheet.about]
    lines += ["".join(run.text for run in sheet.lead), headline.label]
    lines.append("".join(run.text for run in headline.number))
    lines.append(headline.standing.text if headline.standing else "—")
    lines.append("".join(run.text for run in headline.says))
    lines += [f"{one.word}　{''.join(run.text for run in one.runs)}" for one in headline.ledger]
    for part in sheet.parts:
        lines.append(part.title)
        for block in part.blocks:
            match block:
                case Table():
                    lines.append(" | ".join(one.head for one in block.columns))
                    rows = (*block.rows, *block.totals)
                    lines += [" | ".join(run.text for run in row) for row in rows]
                    lines += [block.note] if block.note else []
                case Paragraph():
                    lines.append("".join(run.text for run in block.runs))
                case _:
                    lines.append(str(getattr(block, "caption", "")) or _points(block))
    lines += ["".join(run.text for run in note) for note in sheet.notes]
    return "\n".join((*lines, sheet.address)) + "\n"


def _points(block: object) -> str:
    entries = getattr(block, "entries", ())
    return "\n".join(
        f"{one.lead}　{''.join(run.text for run in (*one.beside, *one.text))}" for one in entries
    )


def test_the_sheets_read_as_they_were_reviewed(pytestconfig: pytest.Config) -> None:
    text = "\n".join(
        golden_text(public_sheet(one)) for one in speakers(*computed(PROGRAMMES["qinghe"]))
    )
    golden = GOLDEN / "public_sheets.txt"
    if pytestconfig.getoption("--update-golden"):
        golden.write_text(text, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == text


def test_figures_that_only_the_drawing_prints_are_listed_too(built: Built) -> None:
    speaker = next(speakers(built.programme, built.figures))
    periods = {key.split("/")[0] for key, _ in sheet_figures(public_sheet(speaker))}
    assert len(periods) > 1


def test_facts_are_not_taken_for_figures(built: Built) -> None:
    speaker = next(speakers(built.programme, built.figures))
    facts = [one for one in runs_of_sheet(public_sheet(speaker)) if isinstance(one, Fact)]
    assert facts
    assert not {one.text for one in facts} & {
        text for _, text in sheet_figures(public_sheet(speaker))
    }


def test_a_sheet_kept_from_an_earlier_build_is_not_printed_again(
    built: Built, tmp_path: Path
) -> None:
    earlier = Kept(tmp_path / "kept")
    first = briefing.public_sheets(built.programme, built.figures, earlier)
    for path in (tmp_path / "kept").iterdir():
        path.write_bytes(path.read_bytes() + b"%kept\n")
    again = briefing.public_sheets(built.programme, built.figures, earlier)
    for area, sheet in again.by_area.items():
        assert sheet.pdf == first.by_area[area].pdf + b"%kept\n"
