"""Printed documents from the same figures as the site: official paper, and the public sheets."""

from generator.briefing.bulletins import Bulletins, bulletins
from generator.briefing.kept import Kept
from generator.briefing.pack import Sheets, render
from generator.briefing.public_sheets import PublicSheets, public_sheets

__all__ = [
    "Bulletins",
    "Kept",
    "PublicSheets",
    "Sheets",
    "bulletins",
    "public_sheets",
    "render",
]
