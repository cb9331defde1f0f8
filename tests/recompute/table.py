"""progress.csv as rows by key."""

import csv
import io
from collections.abc import Iterable, Mapping

KEY = ("period", "area_id", "post_kind", "indicator")
Row = dict[str, str]
Rows = dict[tuple[str, ...], Row]


def rows_of(text: bytes) -> list[Row]:
    """The rows of a CSV file."""
    return list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"), newline="")))


def keys_of(rows: list[Row]) -> list[tuple[str, ...]]:
    """The keys in the order of the rows."""
    return [tuple(one[name] for name in KEY) for one in rows]


def by_key(rows: list[Row]) -> Rows:
    """Rows by key; a doubled key would hide a row."""
    keyed = dict(zip(keys_of(rows), rows, strict=True))
    assert len(keyed) == len(rows)
    return keyed


def as_text(rows: Iterable[Mapping[str, str]]) -> str:
    """The rows as lines, cells parted by commas."""
    return "".join(",".join(one.values()) + "\n" for one in rows)


def differing(mine: list[Row], theirs: list[Row]) -> list[str]:
    """Every row that one side lacks or has otherwise, told with both."""
    left, right = by_key(mine), by_key(theirs)
    keys = [*left, *(key for key in right if key not in left)]
    return [
        f"{'|'.join(key)}: recomputed {_told(left.get(key))}, published {_told(right.get(key))}"
        for key in keys
        if left.get(key) != right.get(key)
    ]


def _told(row: Row | None) -> str:
    return "nothing" if row is None else "/".join([row["area_name"], *list(row.values())[-5:]])
