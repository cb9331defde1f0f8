"""Standings: a shape, a word and a colour, always together."""

import xml.etree.ElementTree as ET

import pytest

from generator.typeset.standing import DRAWINGS, Symbol, Tone, sprite, standing_mark


def test_every_symbol_is_drawn_and_no_two_alike() -> None:
    assert set(DRAWINGS) == set(Symbol)
    assert len(set(DRAWINGS.values())) == len(Symbol)


def test_the_sprite_holds_every_symbol_once_and_is_not_hidden_from_patterns() -> None:
    root = ET.fromstring(sprite())  # noqa: S314 -- our own drawing
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert sorted(map(str, ids)) == sorted(["gg-hatch", *(f"i-{one}" for one in Symbol)])
    assert "display:none" not in sprite()


@pytest.mark.parametrize("tone", list(Tone))
def test_a_mark_always_carries_its_word(tone: Tone) -> None:
    mark = standing_mark("<关注>", Symbol.WATCH, tone)
    assert "&lt;关注&gt;</span>" in mark
    assert '<use href="#i-watch"/>' in mark
    assert f"s-{tone}" in mark


def test_an_unknown_tone_or_symbol_is_refused() -> None:
    with pytest.raises(ValueError, match="loud"):
        standing_mark("x", Symbol.WATCH, "loud")
    with pytest.raises(ValueError, match="star"):
        standing_mark("x", "star", Tone.OK)
