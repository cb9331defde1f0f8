"""The entries of the glossary: declared terms, measures, computed figures, standings."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.addresses import clause_link
from generator.pages.dated_words import fact
from generator.pages.method_chapters import LACKS
from generator.pages.methods import counted, formulas
from generator.pages.standings_table import conditions
from generator.pages.view import View
from generator.progress.yardstick import is_paced

DECLARED = "方案和本站的用语"


@dataclass(frozen=True, slots=True)
class Entry:
    """A word, what it means, and where that is laid down."""

    id: str
    term: str
    text: Markup | str
    source: Markup | str = ""


def entries(view: View) -> dict[str, tuple[Entry, ...]]:
    """Heading → entries. What policy declares itself is not explained a second time."""
    declared = tuple(_declared(view))
    known = {one.term for one in declared}
    made = {
        "报表里的指标": _measures(view),
        "算出来的指标": _computed(view),
        "进度状态": _standings(view),
    }
    others = {
        title: tuple(one for one in those if one.term not in known) for title, those in made.items()
    }
    return {title: those for title, those in ({DECLARED: declared} | others).items() if those}


def _declared(view: View) -> Iterator[Entry]:
    for one in view.programme.plan.glossary:
        source = clause_link(one.origin, view.programme)
        yield Entry(f"term-{one.id}", one.term, fact(one.text, "glossary"), source)


def _measures(view: View) -> Iterator[Entry]:
    for one in view.programme.indicators.measures:
        said = Markup("{}{}，单位：{}。").format(one.meaning, counted(view, one), one.unit)
        source = clause_link(one.origin, view.programme)
        yield Entry(f"measure-{one.id}", one.name, fact(said, "method"), source)


def _computed(view: View) -> Iterator[Entry]:
    target = view.programme.indicators.target
    measure = view.programme.measures[target.measure].name
    source = clause_link(target.origin, view.programme)
    planned, rate, remaining = target.planned_name, target.rate_name, target.remaining_name
    yield Entry("planned", planned, "数据截止那一天执行的计划数。", source)
    yield Entry("rate", rate, f"{measure} ÷ {planned}。", source)
    yield Entry("remaining", remaining, LACKS[target.rule], source)
    if is_paced(view.programme) and view.programme.indicators.pace:
        pace = "假设从起始日到完成期限按规定推进，到某一天应当达到的比例。"
        yield Entry("pace", "序时进度", pace)
        gap = f"{rate}和序时进度相差的百分点；负数表示不如序时进度。"
        yield Entry("gap", "进度偏差", gap)
    for number, (name, words, origin) in enumerate(formulas(view), start=1):
        yield Entry(f"formula-{number}", name, fact(f"{words}。", "method"), origin)


def _standings(view: View) -> Iterator[Entry]:
    for standing, condition in conditions(view, None):
        name = view.figures.judgements[standing].name
        yield Entry(f"standing-{standing}", name, fact(f"{condition}。", "band"))
