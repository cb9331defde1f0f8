"""Words that readers may stumble over, explained in our own words."""

from pydantic import Field

from generator.model.origin import Origin
from generator.model.shape import Identifier, Shape, Text


class GlossaryTerm(Shape):
    """A word, what it means here, and the clause it comes from."""

    id: Identifier = Field(title="编号")
    term: Text = Field(title="词语")
    text: Text = Field(title="解释")
    origin: Origin
