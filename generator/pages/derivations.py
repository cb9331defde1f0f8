"""「怎么算的」: a figure's derivation as lines of term and text."""

from dataclasses import replace
from fractions import Fraction

from markupsafe import Markup, escape

from generator.pages.addresses import clause_link
from generator.pages.view import View
from generator.progress.figure import Figure, Input, Key, State
from generator.typeset.environment import environment
from generator.typeset.figure_text import SILENCES, figure_text, input_text, unit_words
from generator.typeset.origin_text import input_source_text

Lines = list[tuple[str, Markup | list[tuple[str, Markup | str]]]]
MOST_INPUTS = 12


def how(figure: Figure | None, view: View, place: str = "float", asks: str = "怎么算的") -> Markup:
    """The details element of one figure; nothing where there is no figure."""
    if figure is None:
        return Markup()
    macro = environment().get_template("parts/how.html").module.how  # type: ignore[attr-defined]
    name = view.figures.indicator_names[figure.key.indicator]
    body = macro(name, lines_of(figure, view, MOST_INPUTS), place, asks)
    return Markup('<div data-derivation="{}">{}</div>').format(str(figure.key), body)


def lines_of(figure: Figure, view: View, most: int | None = None) -> Lines:
    """Formula, numbers filled in, inputs with their sources, denominator, remarks, publication.

    Args:
        figure: The figure that explains itself.
        view: What is looked at.
        most: How many inputs are shown; all of them without it.
    """
    told = figure.derivation
    lines: Lines = []
    if told.formula:
        lines.append(("公式", escape(told.formula)))
    filled = substituted(figure, view)
    if filled:
        lines.append(("代入", escape(filled)))
    inputs: list[tuple[str, Markup | str]] = [
        (_input_text(one, figure, view), _source(one, figure, view)) for one in told.inputs[:most]
    ]
    if most is not None and len(told.inputs) > most:
        whole = Markup('<a href="how:{}">全部</a>').format(str(figure.key))
        inputs.append((f"……共 {len(told.inputs)} 项", whole))
    if inputs:
        lines.append(("用到的数", inputs))
    if told.denominator:
        lines.append(("分母", escape(told.denominator)))
    if told.remarks:
        remarks = Markup("<br>").join(told.remarks)
        lines.append(("说明", remarks))
    first = view.figures.first_published.get(figure.key)
    if first is not None:
        lines.append(("首次公布", escape(figure_text(first, view.figures))))
    lines.append(("公布", view.signed_words[figure.key.period]))
    return lines


def substituted(figure: Figure, view: View) -> str:
    """The formula with values in place of names, if every input is named in it."""
    formula = figure.derivation.formula
    name, equals, right = formula.partition("＝")
    inputs = sorted(figure.derivation.inputs, key=lambda one: -len(one.label))
    if not (equals and name and inputs) or any(right.count(one.label) != 1 for one in inputs):
        return ""
    for number, one in enumerate(inputs):
        right = right.replace(one.label, f"\x00{number}\x00")
    for number, one in enumerate(inputs):
        right = right.replace(f"\x00{number}\x00", _value(one, figure, view))
    result = figure_text(figure, view.figures)
    return f"{right.strip()} ＝ {result}" if "—" not in right else ""


def _value(one: Input, figure: Figure, view: View) -> str:
    below = view.figures.by_key.get(one.figure) if one.figure else None
    if below is None:
        return input_text(one, figure, view.figures)
    if one.low is not None and below.low is None:
        below = replace(below, state=State.PARTIAL, low=one.low, high=one.high)
        return f"{SILENCES[State.NOT_REPORTED]}（计 {figure_text(below, view.figures)}）"
    text = figure_text(below, view.figures)
    return f"（{text}）" if "～" in text else text


def _input_text(one: Input, figure: Figure, view: View) -> str:
    text = _value(one, figure, view)
    unit = unit_words(one.unit, view.figures) if text[-1:].isdigit() else ""
    return f"{one.label} {text}{unit}"


def _source(one: Input, figure: Figure, view: View) -> Markup | str:
    """Where an input is from: another figure, a clause, or a return; the first two can be asked."""
    if one.figure is not None and one.figure in view.figures.by_key:
        words = _computed_words(one.label, one.figure, figure.key, view)
        return Markup('<a class="gg-fig" href="how:%s">%s</a>') % (str(one.figure), words)
    if one.origin is not None:
        return clause_link(one.origin, view.programme)
    return input_source_text(one, view.programme)


def _computed_words(label: str, asked: Key, of: Key, view: View) -> str:
    """Which period's figure an input is, and which area's where the label does not say so."""
    when = "同期" if asked.period == of.period else view.period_names[asked.period]
    name = view.name(view.programme.areas[asked.area])
    known = asked.area == of.area or name in label
    return f"{when}计算" if known else f"{name}，{when}计算"


def exact(value: Fraction | str | None) -> Fraction | None:
    """A number, or None where there is none."""
    return value if isinstance(value, Fraction) else None
