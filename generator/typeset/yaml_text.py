"""Texts and numbers as an editor would write them in YAML. Reading YAML is another room's."""

import json
import re
from decimal import Decimal
from fractions import Fraction

PLAIN = re.compile(r"[\w（）、·—《》〔〕/-]*[一-鿿][\w（）、·—《》〔〕/-]*")
"""A text with a Chinese character and nothing YAML could take for a sign of its own."""
PLAIN_ID = re.compile(r"\d{4}-\d{2}|\d{4}[QH]\d{1,2}|[a-z][a-z0-9]*_[a-z0-9_]*|[a-z]{5}[a-z0-9_]*")
"""An identifier that is no number, no date and no word of YAML (yes, no, on, off, true, null …)."""
RESERVED = frozenset({"false"})


def yaml_text(text: str) -> str:
    """A text as one YAML scalar: plain where that is safe in any place, quoted otherwise."""
    safe = PLAIN.fullmatch(text) or (PLAIN_ID.fullmatch(text) and text not in RESERVED)
    return text if safe else json.dumps(text, ensure_ascii=False)


def yaml_number(value: Fraction) -> str:
    """An exact number of a return as it was written: 27, 432.5."""
    if value.denominator == 1:
        return str(value.numerator)
    return f"{Decimal(value.numerator) / Decimal(value.denominator):f}"
