"""The one Jinja2 environment: autoescape on, nothing undefined, no filter that computes."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.typeset.dates import long_date, time_element
from generator.typeset.standing import standing_mark, symbol_use

TEMPLATES = Path(__file__).parent.parent / "templates"


@cache
def environment() -> Environment:
    """The environment every template is rendered in; templates/ is its only source."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
    )
    made.globals.update(standing_mark=standing_mark, symbol_use=symbol_use)
    made.filters.update(long_date=long_date, time_element=time_element)
    return made


def rendered(template: str, **values: object) -> Markup:
    """One template filled with printed values.

    Args:
        template: Path below templates/, e.g. "pages/home.html".
        values: What the first line of the template says it receives.
    """
    return Markup(environment().get_template(template).render(**values))  # noqa: S704
