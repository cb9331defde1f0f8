"""Parts of a zip archive that bear one given day: same content, same bytes, whatever the clock."""

import io
from collections.abc import Mapping
from datetime import date
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

EARLIEST = 1980
"""The first year a zip archive can name."""
UNIX = 3
"""The system an archive says it was made on, wherever that was."""


def dated_part(name: str, day: date) -> ZipInfo:
    """The entry of a compressed part made at midnight of a day."""
    part = ZipInfo(name, (max(day.year, EARLIEST), day.month, day.day, 0, 0, 0))
    part.compress_type = ZIP_DEFLATED
    part.create_system = UNIX
    return part


def zipped(parts: Mapping[str, bytes], day: date) -> bytes:
    """The parts as an archive, ordered by name."""
    into = io.BytesIO()
    with ZipFile(into, "w") as archive:
        for name in sorted(parts):
            archive.writestr(dated_part(name, day), parts[name])
    return into.getvalue()
