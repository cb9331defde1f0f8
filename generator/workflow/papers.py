"""Put printed documents in their place."""

from generator.briefing import Sheets
from generator.publish import release
from generator.workflow.project import Project


def papers_written(sheets: Sheets, project: Project) -> tuple[str, ...]:
    """The folder that was filled; without any paper the last good ones stay and none is named."""
    if not sheets.files:
        return ()
    with release.aside(project.briefings) as folder:
        release.write_files(folder, sheets.files)
    return ("briefings/",)
