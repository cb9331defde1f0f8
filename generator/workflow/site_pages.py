"""From a checked programme to everything its site consists of."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from generator import pages
from generator.briefing import Kept
from generator.diagnostics import stops_publication
from generator.eligibility.decision_table import table_bytes
from generator.model.programme import Programme
from generator.progress.compute import compute
from generator.progress.figure import Figures
from generator.publish.api_files import api_files
from generator.publish.data_package import data_package
from generator.publish.feed import FEED, feed
from generator.publish.open_data import progress_json
from generator.publish.table_files import table_csv, table_json
from generator.tables import catalogue
from generator.tables.catalogue import Tables, open_tables
from generator.typeset.edition import edition
from generator.typeset.page import SiteContent, SitePaper, SiteRefusal
from generator.workbook.book import workbook
from generator.workflow.check import check
from generator.workflow.papers import public_papers
from generator.workflow.project import Project


def site_content(project: Path) -> SiteContent | SiteRefusal:
    """The site of a project folder, or the findings that stop it."""
    checked = check(project)
    if checked.sound is None:
        return SiteRefusal(checked.findings)
    figures = compute(checked.sound, checked.suspects)
    public = public_papers(checked.sound, figures, Kept(Project(project).printed))
    if stops_publication(public.findings):
        return SiteRefusal((*checked.findings, *public.findings))
    return content_of(checked.sound, figures, public.site)


def content_of(
    programme: Programme, figures: Figures, papers: Mapping[str, SitePaper] | None = None
) -> SiteContent:
    """Pages, printed sheets and open data of a programme whose figures are computed."""
    tables = open_tables(programme, figures)
    content = pages.render(programme, figures, tables, papers)
    files = dict(open_data(programme, figures, tables))
    return replace(content, files={**content.files, **files})


def open_data(
    programme: Programme, figures: Figures, tables: Tables
) -> Iterator[tuple[str, bytes]]:
    """The open data by path below the site."""
    told = edition(programme)
    for table in tables:
        yield f"data/{table.name}.csv", table_csv(table)
        yield f"data/{table.name}.json", table_json(table, told)
    for name, those in catalogue.books(tables):
        yield f"data/{name}.xlsx", workbook(those, told)
    for period in programme.periods:
        yield f"data/progress/{period.period}.json", progress_json(programme, figures, period)
    yield "datapackage.json", data_package(programme, told, tables)
    yield from api_files(told, tables)
    if programme.plan.target_groups:
        yield "api/v1/eligibility.json", table_bytes(programme)
    entries = feed(programme)
    if entries is not None:
        yield FEED, entries
