"""Drawing in SVG: elements, and the two media a drawing is made for."""

from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup, escape

from generator.typeset.numbers import rounded

# What components.css says on the screen, said once more for paper, where no stylesheet is read.
PRINT_STYLE: dict[str, dict[str, str]] = {
    "c-track": {"fill": "#e3e8ed"},
    "c-ok": {"fill": "#3d7eb0"},
    "c-watch": {"fill": "#b0750f"},
    "c-behind": {"fill": "#c8402f"},
    "c-none": {"fill": "#7a8793"},
    "c-over": {"fill": "#17527f"},
    "c-pace": {"fill": "#17212b"},
    "c-ahead": {"fill": "#ffffff", "stroke": "#17212b", "stroke-width": "2"},
    "c-s1": {"fill": "#17527f"},
    "c-s2": {"fill": "#17527f", "fill-opacity": ".82"},
    "c-s3": {"fill": "#17527f", "fill-opacity": ".48"},
    "c-s4": {"fill": "#17527f", "fill-opacity": ".34"},
    "c-s5": {"fill": "#17527f", "fill-opacity": ".2"},
    "c-s6": {"fill": "#17527f", "fill-opacity": ".08"},
    "c-hole": {"fill": "#ffffff", "stroke": "#7a8793", "stroke-dasharray": "2.5 2"},
    "l-pace": {"stroke": "#17212b", "stroke-width": "2"},
    "l-plan": {"stroke": "#7a8793", "stroke-width": "1"},
    "l-grid": {"stroke": "#d3dae0", "stroke-width": "1"},
    "l-case": {"stroke": "#ffffff", "stroke-width": "6"},
    "l-gap": {"stroke": "#17212b", "stroke-width": "1.5"},
    "l-dash": {"stroke": "#45525e", "stroke-width": "1.5", "stroke-dasharray": "4 4"},
    "l-ok": {"stroke": "#3d7eb0", "stroke-width": "2.5"},
    "l-watch": {"stroke": "#b0750f", "stroke-width": "2.5"},
    "l-behind": {"stroke": "#c8402f", "stroke-width": "2.5"},
    "l-none": {"stroke": "#7a8793", "stroke-width": "1.5", "stroke-dasharray": "2 4"},
    "t": {"fill": "#45525e", "font-size": "14"},
    "t-ink": {"fill": "#17212b"},
    "t-b": {"fill": "#17212b", "font-weight": "600"},
    "t-on": {"fill": "#ffffff"},
    "t-end": {"text-anchor": "end"},
    "t-mid": {"text-anchor": "middle"},
    "t-sample": {"fill": "#7a4e00", "font-weight": "600", "text-anchor": "end"},
    "t-left": {"text-anchor": "start"},
}


_NARROW, _WIDE, _WIDE_FROM = 9, 14, 0x2000
HEADROOM = 4
"""Paper cuts a drawing at its edge, so the highest labels get so many px more."""


@dataclass(frozen=True, slots=True)
class Medium:
    """Where a drawing is shown.

    On the screen (`width` None) x is in per cent, so that bars stretch and text never shrinks,
    and colours come from the stylesheet. On paper the width is fixed, in px, and colours are
    written out; `font` is the family its text is set in.
    """

    width: int | None = None
    font: str = ""

    def x(self, share: Fraction) -> str:
        """A horizontal place: 0 is the left edge, 1 the right."""
        if self.width is None:
            return f"{hundredths(share * 100)}%"
        return hundredths(share * self.width)

    def style(self, classes: str) -> dict[str, str]:
        """How an element of these classes looks: by class on the screen, spelled out on paper."""
        if self.width is None:
            return {"class": " ".join(name for name in classes.split() if name != "t")}
        merged: dict[str, str] = {}
        for name in classes.split():
            merged.update(PRINT_STYLE.get(name, {}))
        return merged


SCREEN = Medium()


def hundredths(value: Fraction) -> str:
    """A coordinate with two decimals at most, the same on every machine."""
    size = rounded(abs(value) * 100)
    text = f"{size // 100}.{size % 100:02d}".rstrip("0").rstrip(".")
    return f"-{text}" if value < 0 and size else text


def text_width(words: str) -> int:
    """About how many px a label of 14 px takes."""
    return sum(_NARROW if ord(one) < _WIDE_FROM else _WIDE for one in words)


def element(name: str, attributes: dict[str, str], *children: str) -> Markup:
    """One element; attributes and plain-text children are escaped, empty attributes left out."""
    written = "".join(
        f' {key}="{escape(value)}"' for key, value in attributes.items() if value != ""
    )
    inside = "".join(escape(child) for child in children)
    return Markup(f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written}/>")  # noqa: S704


@dataclass(frozen=True, slots=True)
class Words:
    """What a drawing says to those who do not see it; both are complete sentences."""

    title: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One drawing: its words, its height in px, its medium and the prefix of its ids."""

    words: Words
    height: int
    prefix: str
    medium: Medium = SCREEN
    sample: bool = False

    def rect(self, classes: str, left: Fraction, right: Fraction, *, y: int, height: int) -> str:
        """A bar from one share of the width to another; nothing where it would have no width."""
        if right <= left:
            return Markup()
        return element(
            "rect",
            self.medium.style(classes)
            | {"x": self.medium.x(left), "y": str(y)}
            | {"width": self.medium.x(right - left), "height": str(height)},
        )

    def line(
        self, classes: str, start: tuple[Fraction, Fraction], end: tuple[Fraction, Fraction]
    ) -> str:
        """A straight line between two places (share of the width, px from the top)."""
        return element(
            "line",
            self.medium.style(classes)
            | {"x1": self.medium.x(start[0]), "y1": hundredths(start[1])}
            | {"x2": self.medium.x(end[0]), "y2": hundredths(end[1])},
        )

    def text(self, classes: str, x: Fraction, y: Fraction, words: str, *, shift: int = 0) -> str:
        """A label; `shift` moves it by so many px to the right, whatever the width."""
        place = {"x": self.medium.x(x), "y": hundredths(y), "dx": str(shift) if shift else ""}
        return element("text", self.medium.style(f"t {classes}") | place, words)

    def labelled(self, y: Fraction, words: str, number: str) -> str:
        """A label at the left edge with a number in bold behind it."""
        place = {"x": self.medium.x(Fraction(0)), "y": hundredths(y)}
        bold = element("tspan", self.medium.style("t-b") | {"dx": "8"}, number) if number else ""
        return element("text", self.medium.style("t t-ink") | place, words, bold)

    def dot(self, classes: str, x: Fraction, y: Fraction, radius: str) -> str:
        """A round mark."""
        place = {"cx": self.medium.x(x), "cy": hundredths(y), "r": radius}
        return element("circle", self.medium.style(classes) | place)

    def linked(self, href: str, name: str, *parts: str) -> Markup:
        """Parts that lead somewhere and are called by a name; on paper, or without, parts alone."""
        inside = Markup().join(parts)
        if self.medium.width is not None or not href:
            return inside
        return element("a", {"class": "gg-fig", "href": href, "aria-label": name}, inside)

    def drawn(self, *parts: str) -> Markup:
        """The whole drawing, with its words first and 示例 in it where figures are invented.

        A drawing with links in it is a group: as one picture it would hide them from those who
        listen.
        """
        title = f"{self.words.title}（示例）" if self.sample else self.words.title
        ids = f"{self.prefix}-t" + (f" {self.prefix}-d" if self.words.description else "")
        spoken = element("title", {"id": f"{self.prefix}-t"}, title)
        if self.words.description:
            spoken += element("desc", {"id": f"{self.prefix}-d"}, self.words.description)
        role = "group" if any("<a " in part for part in parts) else "img"
        return element(
            "svg", self._frame() | {"role": role, "aria-labelledby": ids}, spoken, *parts
        )

    def _frame(self) -> dict[str, str]:
        if self.medium.width is None:
            return {"class": "gg-svg", "height": str(self.height)}
        height = self.height + HEADROOM
        size = {"width": str(self.medium.width), "height": str(height)}
        box = {"viewBox": f"0 {-HEADROOM} {self.medium.width} {height}"}
        font = {"font-family": self.medium.font}
        return {"xmlns": "http://www.w3.org/2000/svg"} | size | box | font
