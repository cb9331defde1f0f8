"""Internal documents: official paper from the same figures as the site."""

from generator.briefing.pack import Sheets, render

__all__ = ["Sheets", "render"]
