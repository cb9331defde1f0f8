"""Stacked bars: lengths are values, nothing is stretched, what is not known is hatched."""

import xml.etree.ElementTree as ET
from fractions import Fraction

import pytest

from generator.typeset.stack import STEPS, Piece, Stack, stacked_bars, step_of
from generator.typeset.svg import Medium, Words
from tests.typeset.test_tokens import SCHEMES, colours, contrast

WORDS = Words("构成", "甲（一 30 个、二 10 个）。")
LONG = Stack(
    "甲",
    "40 个",
    (
        Piece(0, Fraction(30), "30", "how:a", "一 30 个"),
        Piece(3, Fraction(10), "10", "how:b", "二 10 个"),
    ),
)
SHORT = Stack("乙", "未报", (Piece(0, Fraction(20), spoken="一 未报", is_unknown=True),))
OPACITY = (1, 0.82, 0.48, 0.34, 0.2, 0.08)


def elements(svg: str, name: str) -> list[ET.Element]:
    return [one for one in ET.fromstring(svg).iter() if one.tag.rpartition("}")[2] == name]  # noqa: S314 -- our own drawing


def test_parts_are_as_long_as_their_share_of_the_longest_bar() -> None:
    bars = elements(stacked_bars((LONG, SHORT), ("一", "二"), WORDS, "a"), "rect")
    assert [one.get("width") for one in bars] == ["75%", "25%", "50%"]
    assert [one.get("class") for one in bars] == ["c-s1", "c-s4", "c-unknown"]


def test_every_part_with_an_address_is_a_named_link_on_the_screen_alone() -> None:
    links = elements(stacked_bars((LONG, SHORT), ("一", "二"), WORDS, "a"), "a")
    assert [one.get("aria-label") for one in links] == ["一 30 个", "二 10 个"]
    paper = stacked_bars((LONG, SHORT), ("一", "二"), WORDS, "a", medium=Medium(480, "Some Sans"))
    assert elements(paper, "a") == []


def test_paper_has_its_legend_in_the_drawing_and_the_screen_beside_it() -> None:
    paper = stacked_bars((LONG,), ("一类", "二类"), WORDS, "a", medium=Medium(480, "Some Sans"))
    screen = stacked_bars((LONG,), ("一类", "二类"), WORDS, "a")
    assert {"一类", "二类"} <= {one.text for one in elements(paper, "text")}
    assert "一类" not in {one.text for one in elements(screen, "text")}


def test_hatches_of_one_sheet_of_paper_have_ids_of_their_own() -> None:
    paper = stacked_bars((SHORT, SHORT), ("一",), WORDS, "a", medium=Medium(480, "Some Sans"))
    ids = [one.get("id") for one in elements(paper, "pattern")]
    assert len(ids) == len(set(ids)) == 2


@pytest.mark.parametrize("many", range(1, STEPS + 1))
def test_parts_of_few_have_a_step_each(many: int) -> None:
    assert len({step_of(at, many) for at in range(many)}) == many


def mixed(colour: str, ground: str, share: float) -> str:
    pairs = [(int(colour[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(share * one + (1 - share) * other):02x}" for one, other in pairs)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("step", range(STEPS))
def test_numbers_stand_out_on_every_step(scheme: str, step: int) -> None:
    tokens = colours(scheme)
    ground = mixed(tokens["azurite"], tokens["paper"], OPACITY[step])
    assert contrast(tokens["paper" if step < 2 else "ink"], ground) >= 4.5
