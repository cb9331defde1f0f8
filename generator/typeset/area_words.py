"""An area that a text of the YAML names, as readers know it."""

from datetime import date

from generator.model.programme import Programme


def area_words(programme: Programme, text: str, day: date) -> str:
    """The shown name on a day of the area a name or path means then; else the text itself."""
    area = programme.area_named(text, day)
    return programme.shown_name(area, day) if area else text
