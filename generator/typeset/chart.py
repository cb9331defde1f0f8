"""Bars: completion against the plan (100 %) and the pace, on one scale everywhere."""

from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

from generator.typeset.standing import Tone
from generator.typeset.svg import SCREEN, Medium, Sheet, Words, element

SAMPLE = "示例"
SCALE_END = Fraction(11, 10)
_FULL = Fraction(1)
_NOWHERE = Fraction(0)


@dataclass(frozen=True, slots=True)
class Bar:
    """What a bar shows, as ratios (1 = the plan).

    `low` is what is known to be done, None where nothing is reported; `high` what it may be,
    equal to `low` where all is known; `pace` where one should be by now, None before the start.
    """

    low: Fraction | None
    high: Fraction | None = None
    pace: Fraction | None = None
    tone: Tone = Tone.OK


@dataclass(frozen=True, slots=True)
class Labels:
    """Printed words on a bar: "序时进度 75.0%" under the pace, "计划 100%" over the end.

    `pace_href` leads to how the pace came about.
    """

    pace: str
    plan: str
    pace_href: str = ""


def bullet_bar(
    bar: Bar,
    words: Words,
    labels: Labels,
    prefix: str,
    *,
    medium: Medium = SCREEN,
    sample: bool = False,
) -> Markup:
    """The large bar under a headline: track, fill, hatched possible range, pace, plan.

    Args:
        bar: The figures.
        words: Title and description for those who do not see it.
        labels: The words printed on it.
        prefix: Begins every id in it; unique on the page.
        medium: Screen or paper.
        sample: Whether the figures are invented: 示例 is then written into it.
    """
    sheet = Sheet(words, 78, prefix, medium, sample)
    end = _place(_FULL)
    parts = [
        _body(sheet, bar, y=22, height=24),
        sheet.line("l-plan", (end, Fraction(14)), (end, Fraction(52))),
        sheet.text("t-mid", end, Fraction(10), labels.plan),
    ]
    if bar.pace is not None:
        x = _place(bar.pace)
        anchor = "t-end" if bar.pace > Fraction(1, 2) else ""
        parts += [
            _pace_line(sheet, bar.pace, 16, 56),
            sheet.linked(
                labels.pace_href,
                labels.pace,
                sheet.text(f"t-ink {anchor}", x, Fraction(72), labels.pace),
            ),
        ]
    if sample:
        parts.append(sheet.text("t-sample t-left", _NOWHERE, Fraction(10), SAMPLE))
    return sheet.drawn(*parts)


def ranking_bar(
    bar: Bar, words: Words, prefix: str, *, medium: Medium = SCREEN, sample: bool = False
) -> Markup:
    """One row of a ranking; an area that has not reported shows a faint hatched track."""
    sheet = Sheet(words, 38, prefix, medium, sample)
    end = _place(_FULL)
    parts = [
        _body(sheet, bar, y=11, height=16),
        sheet.line("l-plan", (end, _NOWHERE), (end, Fraction(38))),
    ]
    if bar.pace is not None:
        parts.append(_pace_line(sheet, bar.pace, 0, 38))
    return sheet.drawn(*parts)


def ranking_axis(pace: Fraction | None, *, medium: Medium = SCREEN) -> Markup:
    """The scale over a ranking: 0 to 100 %, the mark nearest to the pace in bold.

    It repeats what every row says in words, so it is hidden from those who listen.
    """
    sheet = Sheet(Words(""), 22, "", medium)
    marks = [Fraction(step, 4) for step in range(5)]
    near = min(marks, key=lambda mark: abs(mark - pace)) if pace is not None else None
    texts = [
        sheet.text(
            f"{'t-b' if mark == near and mark else ''} {'t-mid' if mark else ''}".strip(),
            _place(mark),
            Fraction(16),
            f"{mark * 100}%" if mark else "0",
        )
        for mark in marks
    ]
    size = {"width": str(medium.width)} if medium.width else {"class": "gg-svg"}
    return element("svg", size | {"height": "22", "aria-hidden": "true"}, *texts)


def _place(ratio: Fraction) -> Fraction:
    """Where a ratio stands on the width; what exceeds the scale stays at its end."""
    return min(max(ratio, _NOWHERE), SCALE_END) / SCALE_END


def _body(sheet: Sheet, bar: Bar, *, y: int, height: int) -> str:
    """Track, fill, surplus and what is not known, from the left edge."""
    end = _place(_FULL)
    if bar.low is None:
        return unknown_stretch(sheet, _NOWHERE, end, y=y, height=height, faint=True)
    low, high = _place(bar.low), _place(bar.high if bar.high is not None else bar.low)
    return Markup().join(
        [
            sheet.rect("c-track", _NOWHERE, end, y=y, height=height),
            sheet.rect(f"c-{bar.tone}", _NOWHERE, min(low, end), y=y, height=height),
            sheet.rect("c-over", end, low, y=y, height=height),
            unknown_stretch(sheet, low, high, y=y, height=height),
            _beyond(sheet, bar.low, y + height // 2),
        ]
    )


def unknown_stretch(
    sheet: Sheet, left: Fraction, right: Fraction, *, y: int, height: int, faint: bool = False
) -> str:
    """A hatched stretch: not a reported figure. Paper has no shared hatch, so it brings its own."""
    if right <= left:
        return Markup()
    paper = sheet.medium.width is not None
    fill = {"fill": f"url(#{sheet.prefix}-h)"} if paper else {"class": "c-unknown"}
    place = {"x": sheet.medium.x(left), "y": str(y), "width": sheet.medium.x(right - left)}
    shape = element(
        "rect", fill | place | {"height": str(height), "opacity": ".55" if faint else ""}
    )
    return (_paper_hatch(sheet.prefix) + shape) if paper else shape


def _paper_hatch(prefix: str) -> str:
    ground = element("rect", {"width": "7", "height": "7", "fill": "#e6eff6"})
    stroke = element("line", {"y2": "7", "stroke": "#5a92bd", "stroke-width": "3"})
    frame = {"id": f"{prefix}-h", "width": "7", "height": "7", "patternUnits": "userSpaceOnUse"}
    return element("pattern", frame | {"patternTransform": "rotate(45)"}, ground, stroke)


def _beyond(sheet: Sheet, low: Fraction, y: int) -> str:
    """A mark at the end of the scale where the figure runs past it."""
    if low <= SCALE_END:
        return Markup()
    return sheet.text("t-b t-end", _FULL, Fraction(y + 5), "›", shift=8)


def _pace_line(sheet: Sheet, pace: Fraction, top: int, bottom: int) -> str:
    """The pace as an ink line in a paper casing, so that it shows on any fill."""
    x = _place(pace)
    return Markup().join(
        sheet.line(name, (x, Fraction(top)), (x, Fraction(bottom))) for name in ("l-case", "l-pace")
    )
