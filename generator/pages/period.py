"""The page of one period: everything that was reported, judged and not known."""

from collections.abc import Iterator

from generator.model.period import Period
from generator.pages import addresses, frame, in_force
from generator.pages.agenda_section import agenda_parts
from generator.pages.comparison import comparison
from generator.pages.composition import kinds_chart
from generator.pages.data_notes import data_notes
from generator.pages.derivations import how
from generator.pages.headline import bullet, headline
from generator.pages.marks import figure_mark, sentence_mark, standing_of
from generator.pages.others_table import has_amounts, others_table
from generator.pages.period_sections import period_sections
from generator.pages.print_link import print_link
from generator.pages.progress_table import progress_table
from generator.pages.ranking import ranking
from generator.pages.standings_table import standings_table
from generator.pages.view import View
from generator.progress import figure as names
from generator.progress.ingredients import told_until
from generator.remembered import Remembered
from generator.typeset.environment import rendered
from generator.typeset.page import SitePage
from generator.typeset.plain_words import plain_sentences
from generator.typeset.sentences import (
    filing_sentence,
    silence_sentences,
    summary_sentences,
)
from generator.typeset.speaker import Sentence, plain

_PAGES: Remembered[SitePage] = Remembered()


def page(view: View, period: Period) -> SitePage:
    """One period, complete."""
    told = told_until(view.programme, view.figures, period)
    made_from = (*told, view.papers.get(addresses.bulletin_path(period.period)))
    return _PAGES.result(period.period, made_from, lambda: _page(view, period))


def _page(view: View, period: Period) -> SitePage:
    path, name = addresses.period_path(period), view.period_name(period)
    said, speaker = list(summary(view, period)), view.speaker(period)
    original, sections = period_sections(view, period, view.root, path)
    html = rendered(
        "pages/period.html",
        **_about(view, period, path),
        silences=[sentence_mark(one, view) for one in silence_sentences(speaker)],
        said=[sentence_mark(one, view) for one in said],
        plainly=[sentence_mark(one, view) for one in plain_sentences(speaker)],
        headline=headline(view, period, view.root),
        table=progress_table(view, period, path),
        others=others_table(view, period, path),
        has_amounts=has_amounts(view),
        original=original,
        sections=sections,
        table_how=how(view.figure(period, view.root, names.COMPLETION_RATE), view, "print"),
        ranking=ranking(view, period, path),
        comparison=comparison(view, period, path),
        agenda=agenda_parts(view, period),
        kinds=list(_kinds(view, period)),
        composition=kinds_chart(view, period),
        standings=standings_table(view, period),
        ruled=in_force.section(view, period),
        members=in_force.members(view, period),
        notes=data_notes(view, period),
    )
    return frame.site_page(
        view=view,
        path=path,
        title=f"{name}进展",
        html=html,
        tab=addresses.PERIODS,
        summary="".join(plain(one) for one in said),
        toc=True,
        status=period.status if period.status in {"sample", "draft"} else None,
        period=period,
    )


def _about(view: View, period: Period, path: str) -> dict[str, object]:
    """What it is called, when it was compiled, from what, and where the page leads."""
    speaker = view.speaker(period)
    return {
        "name": view.period_name(period),
        "noun": speaker.noun,
        "rate": speaker.target.rate_name,
        "home": addresses.link(path, addresses.HOME),
        "periods": addresses.link(path, addresses.PERIODS),
        "methods": addresses.link(path, addresses.METHODS),
        "compiled": period.compiled,
        "as_of": period.as_of,
        "source": f"各{view.programme.area_file.noun}{view.programme.indicators.returns.name}",
        "note": period.note,
        "printed": print_link(view, addresses.bulletin_path(period.period), path, "公报"),
        "json": addresses.link(path, f"data/progress/{period.period}.json"),
        "csv": addresses.link(path, "data/progress.csv"),
    }


def summary(view: View, period: Period) -> Iterator[Sentence]:
    """The period in a few sentences."""
    speaker = view.speaker(period)
    yield from summary_sentences(speaker)
    if not all(view.programme.is_leaf(one) for one in speaker.below):
        yield filing_sentence(speaker)


def _kinds(view: View, period: Period) -> Iterator[dict[str, object]]:
    for number, kind in enumerate(view.programme.plan.post_kinds):
        rate = view.figure(period, view.root, names.COMPLETION_RATE, kind.id)
        yield {
            "name": kind.name,
            "rate": figure_mark(rate, view),
            "standing": standing_of(view.figure(period, view.root, names.STANDING, kind.id), view),
            "bar": bullet(view, period, view.root, f"k{number}", kind.id),
            "how": how(rate, view, ""),
        }
