"""Contrast of the colours, by the formula of WCAG 2: the table of the look as a test."""

import re
from pathlib import Path

import pytest

TOKENS = Path(__file__).parents[2] / "generator" / "theme" / "assets" / "tokens.css"
SCHEMES = ("default", "slate")
TEXT = ("ink", "ink-2", "ink-3", "azurite", "ochre", "cinnabar")
FILLS = ("azurite-fill", "ochre-fill", "cinnabar-fill")
TINTED = ("azurite", "ochre", "cinnabar")


def colours(scheme: str) -> dict[str, str]:
    """Every colour of one scheme by the name of its token."""
    blocks = re.findall(
        r'\[data-md-color-scheme="(\w+)"\]\s*\{(.*?)\}', TOKENS.read_text("utf-8"), re.DOTALL
    )
    (body,) = [text for name, text in blocks if name == scheme]
    return dict(re.findall(r"--gg-([\w-]+):\s*(#[0-9a-f]{6})", body))


def luminance(colour: str) -> float:
    """Relative luminance of #rrggbb."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The ratio of two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("token", TEXT)
@pytest.mark.parametrize("ground", ["paper", "wash"])
def test_text_stands_out_on_paper_and_on_panels(scheme: str, token: str, ground: str) -> None:
    tokens = colours(scheme)
    assert contrast(tokens[token], tokens[ground]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("token", TINTED)
def test_words_of_a_standing_stand_out_on_their_tint(scheme: str, token: str) -> None:
    tokens = colours(scheme)
    assert contrast(tokens[token], tokens[f"{token}-tint"]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("token", FILLS)
@pytest.mark.parametrize("ground", ["paper", "track"])
def test_bars_stand_out_on_paper_and_on_their_track(scheme: str, token: str, ground: str) -> None:
    tokens = colours(scheme)
    assert contrast(tokens[token], tokens[ground]) >= 3


@pytest.mark.parametrize("scheme", SCHEMES)
def test_outlines_hatch_header_and_focus_stand_out(scheme: str) -> None:
    tokens = colours(scheme)
    assert contrast(tokens["edge"], tokens["paper"]) >= 3
    assert contrast(tokens["hatch"], tokens["paper"]) >= 3
    assert contrast(tokens["on-head"], tokens["head"]) >= 4.5
    assert contrast(tokens["focus"], tokens["halo"]) >= 3
    assert contrast(tokens["halo"], tokens["head"]) >= 3


def test_the_formula_gives_the_known_extremes() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1
