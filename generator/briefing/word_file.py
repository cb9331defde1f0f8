"""A Word file as bytes that depend on nothing but its paper: no clock, no author of the library."""

import io
from datetime import UTC, datetime
from zipfile import ZipFile

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE

from generator.briefing import word_styles
from generator.briefing.paper import Paper
from generator.briefing.titles import title_lines
from generator.briefing.word_styles import LANGUAGE
from generator.briefing.word_xml import Element, element
from generator.typeset.zipped import zipped

KEPT = {
    RELATIONSHIP_TYPE.STYLES,
    RELATIONSHIP_TYPE.SETTINGS,
    RELATIONSHIP_TYPE.NUMBERING,
    RELATIONSHIP_TYPE.OFFICE_DOCUMENT,
    RELATIONSHIP_TYPE.CORE_PROPERTIES,
}
"""Parts of the library's empty file that are needed; its thumbnail and its theme are not."""
WORD_2013 = 15


def new(paper: Paper) -> Document:
    """An empty file with the styles, the settings and the properties of the paper."""
    document = docx.Document()
    for part in (document.part, document.part.package):
        for key, one in list(part.rels.items()):
            if one.reltype not in KEPT:
                del part.rels[key]
    word_styles.fill(document.styles.element)
    _set(document.settings.element)
    told, day = document.core_properties, paper.dated
    moment = datetime(day.year, day.month, day.day, tzinfo=UTC)
    told.title, told.author = "".join(title_lines(paper.title)), paper.issuer
    told.last_modified_by, told.comments, told.revision = paper.issuer, "", 1
    told.created = told.modified = moment
    told.language = LANGUAGE
    return document


def _set(settings: Element) -> None:
    """Put these settings in place of the library's."""
    for one in list(settings):
        settings.remove(one)
    mode = element(
        "compatSetting",
        name="compatibilityMode",
        uri="http://schemas.microsoft.com/office/word",
        val=WORD_2013,
    )
    settings.extend(
        [
            element("zoom", percent=100),
            element("defaultTabStop", val=640),
            element("evenAndOddHeaders"),
            element("characterSpacingControl", val="compressPunctuation"),
            element("compat", element("useFELayout"), mode),
            element("themeFontLang", val="en-US", eastAsia=LANGUAGE),
        ]
    )


def content(document: Document, paper: Paper) -> bytes:
    """The file, every part of it made on the day of the paper."""
    into = io.BytesIO()
    document.save(into)
    with ZipFile(into) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return zipped(parts, paper.dated)
