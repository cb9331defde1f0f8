"""WOFF 1.0 back into the OpenType file it was packed from.

Typst does not read web fonts, and some open faces are published as nothing else. WOFF is zlib
around each table, so the standard library is enough; WOFF2 would need a compiled decoder.
"""

import struct
import zlib

HEADER = struct.Struct(">4s4sIHHIHHIIIII")
PACKED_ENTRY = struct.Struct(">4sIIII")
SFNT_HEADER = struct.Struct(">4sHHHH")
SFNT_ENTRY = struct.Struct(">4sIII")


def opentype(woff: bytes) -> bytes:
    """The font as OpenType or TrueType, byte for byte the same for the same input.

    Args:
        woff: A whole WOFF 1.0 file.

    Returns:
        The font file; tables in the order of their tags, each padded to four bytes.

    Raises:
        ValueError: Not a WOFF file, or a table is damaged.
    """
    if woff[:4] != b"wOFF":
        msg = f"not a WOFF file: it starts with {woff[:4]!r}"
        raise ValueError(msg)
    flavour, count = HEADER.unpack_from(woff)[1], HEADER.unpack_from(woff)[3]
    directory, body = bytearray(), bytearray()
    start = SFNT_HEADER.size + count * SFNT_ENTRY.size
    for number in range(count):
        entry = PACKED_ENTRY.unpack_from(woff, HEADER.size + number * PACKED_ENTRY.size)
        tag, offset, packed, size, checksum = entry
        directory += SFNT_ENTRY.pack(tag, checksum, start + len(body), size)
        body += _table(woff[offset : offset + packed], size)
        body += bytes(-size % 4)
    return _sfnt_header(flavour, count) + bytes(directory + body)


def _table(packed: bytes, size: int) -> bytes:
    """One table of `size` bytes; a table that zlib would not shrink is stored as it is."""
    try:
        table = packed if len(packed) == size else zlib.decompress(packed)
    except zlib.error as damage:
        msg = f"a table of the WOFF file is damaged: {damage}"
        raise ValueError(msg) from damage
    if len(table) != size:
        msg = f"a table of the WOFF file has {len(table)} bytes, not {size}"
        raise ValueError(msg)
    return table


def _sfnt_header(flavour: bytes, count: int) -> bytes:
    """The twelve bytes before the table directory (OpenType specification, table directory)."""
    selector = count.bit_length() - 1
    reach = 16 << selector
    return SFNT_HEADER.pack(flavour, count, reach, selector, 16 * count - reach)
