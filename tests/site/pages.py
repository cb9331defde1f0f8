"""Built pages as people read them: figures by key, and what else has digits."""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from lxml import html
from lxml.html import HtmlElement

NUMBER = re.compile(r"[+−-]?\d[\d\u202f ]*(?:\.\d+)?")
KEYED = ("data-figure", "data-figures", "data-derivation", "data-fact")


def table(path: Path) -> dict[str, dict[str, str]]:
    """Rows of progress.csv by their key."""
    rows = csv.DictReader(io.StringIO(path.read_text("utf-8-sig")))
    keyed = {}
    for row in rows:
        place = (row["period"], row["area_id"], row["post_kind"], row["indicator"])
        keyed["/".join(place)] = row
    return keyed


def article(page: Path) -> HtmlElement:
    """The article of a page."""
    found = html.fromstring(page.read_bytes()).xpath("//article")
    assert isinstance(found, list)
    assert len(found) == 1, page
    element = found[0]
    assert isinstance(element, HtmlElement)
    return element


def figures(root: HtmlElement) -> Iterator[tuple[str, str]]:
    """Key and text of every element that shows a figure."""
    for element in root.xpath(".//*[@data-figure]"):
        yield element.get("data-figure"), " ".join(element.text_content().split())


def numbers(text: str) -> list[str]:
    """The numbers of a text, signs kept, groups joined."""
    return [re.sub(r"[\u202f ]", "", one) for one in NUMBER.findall(text)]


def printed(
    row: dict[str, str], part: str = "", decimals: Mapping[str, int] | None = None
) -> list[str]:
    """The numbers a row of progress.csv must print as; none for a silence or a standing."""
    places = (decimals or {}).get(row["indicator"], 0)
    if row["unit"] == "standing":
        return []
    if part in {"low", "high"}:
        return [_text(row[part], row["unit"], places)]
    if part.endswith("size"):
        end = part.partition("#")[0] if "#" in part else "value"
        return [_text(row[end], row["unit"], places).lstrip("+−")]
    ends = [row["value"]] if row["value"] else [row["low"], row["high"]]
    return list(dict.fromkeys(_text(one, row["unit"], places) for one in ends if one))


def _text(value: str, unit: str, places: int) -> str:
    number = Decimal(value)
    if unit == "ratio":
        return _guarded(number * 100, (Decimal(0), Decimal(100)))
    if unit == "points":
        text = _guarded(number, (Decimal(0),))
        return f"+{text}" if number > 0 else text
    if places:
        return str(number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)).replace("-", "−")
    if number == number.to_integral():
        return str(int(number)).replace("-", "−")
    return str(number.quantize(Decimal("0.01"), ROUND_HALF_UP)).replace("-", "−")


def _guarded(number: Decimal, exact_only: tuple[Decimal, ...]) -> str:
    tenth = Decimal("0.1")
    rounded = number.quantize(tenth, ROUND_HALF_UP)
    if rounded in exact_only and number != rounded:
        rounded += tenth if number > rounded else -tenth
    return str(rounded).replace("-", "−")


def loose_digits(root: HtmlElement) -> list[str]:
    """Texts with digits that stand outside every keyed element, date and drawing."""
    for element in list(
        root.xpath(
            ".//time|.//svg|.//*[@data-figure]|.//*[@data-figures]|"
            ".//*[@data-derivation]|.//*[@data-fact]"
        )
    ):
        tail = element.tail or ""
        parent, before = element.getparent(), element.getprevious()
        if parent is None:
            continue
        if before is not None:
            before.tail = (before.tail or "") + " " + tail
        else:
            parent.text = (parent.text or "") + " " + tail
        parent.remove(element)
    texts = (" ".join(text.split()) for text in root.itertext())
    return [text for text in texts if re.search(r"\d", text)]
