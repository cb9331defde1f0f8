"""The open tables of every programme there is, computed once."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.model.programme import Programme
from generator.progress.compute import compute
from generator.progress.figure import Figures
from generator.tables.catalogue import Tables, open_tables
from generator.typeset.edition import Edition, edition
from generator.workflow.check import check

ROOT = Path(__file__).parents[2]
FOLDERS = {
    "taishan": ROOT,
    **{
        one.name: one
        for one in sorted((ROOT / "tests" / "programmes").iterdir())
        if (one / "policy").is_dir()
    },
}


@dataclass(frozen=True)
class Opened:
    """A programme with its figures and tables."""

    programme: Programme
    figures: Figures
    tables: Tables
    edition: Edition


@cache
def opened(name: str) -> Opened:
    checked = check(FOLDERS[name])
    assert checked.sound is not None
    figures = compute(checked.sound, checked.suspects)
    tables = open_tables(checked.sound, figures)
    return Opened(checked.sound, figures, tables, edition(checked.sound))
