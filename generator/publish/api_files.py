"""The files of the static JSON API: its documents without spaces, its schemas to be read."""

import json
from collections.abc import Iterator

from generator.publish.table_files import compact
from generator.tables.api import documents
from generator.tables.catalogue import Tables
from generator.tables.endpoints import schemas
from generator.typeset.edition import Edition


def api_files(edition: Edition, tables: Tables) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of every document and of every schema."""
    for path, content in documents(edition, tables):
        yield path, f"{compact(content)}\n".encode()
    for path, content in schemas(tables):
        yield path, f"{json.dumps(content, ensure_ascii=False, indent=1)}\n".encode()
