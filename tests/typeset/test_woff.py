import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.typeset.woff import HEADER, PACKED_ENTRY, opentype


def a_woff(tables: dict[bytes, bytes]) -> bytes:
    """A web font of these tables; a table that does not shrink is stored as it is."""
    directory, body = b"", b""
    start = HEADER.size + len(tables) * PACKED_ENTRY.size
    for tag, content in tables.items():
        packed = min(zlib.compress(content), content, key=len)
        entry = (tag, start + len(body), len(packed), len(content), zlib.crc32(content))
        directory += PACKED_ENTRY.pack(*entry)
        body += packed + bytes(-len(packed) % 4)
    return _header(len(tables)) + directory + body


def _header(count: int) -> bytes:
    return HEADER.pack(b"wOFF", b"\0\1\0\0", 0, count, 0, 0, 1, 0, 0, 0, 0, 0, 0)


def tables_of(font: bytes) -> dict[bytes, bytes]:
    (count,) = struct.unpack_from(">H", font, 4)
    entries = (struct.unpack_from(">4sIII", font, 12 + 16 * number) for number in range(count))
    return {tag: font[offset : offset + size] for tag, _, offset, size in entries}


@given(st.dictionaries(st.binary(min_size=4, max_size=4), st.binary(max_size=300), min_size=1))
def test_every_table_comes_back_as_it_went_in(tables: dict[bytes, bytes]) -> None:
    assert tables_of(opentype(a_woff(tables))) == tables


def test_tables_start_on_multiples_of_four_bytes() -> None:
    font = opentype(a_woff({b"cmap": b"odd", b"glyf": b"a" * 50}))
    assert len(font) % 4 == 0
    assert struct.unpack_from(">I", font, 12 + 16 + 8)[0] % 4 == 0


@pytest.mark.parametrize("damaged", [b"", b"OTTO and more", a_woff({b"glyf": b"a" * 50})[:-4]])
def test_what_is_no_whole_web_font_is_refused(damaged: bytes) -> None:
    with pytest.raises(ValueError, match="WOFF"):
        opentype(damaged)
