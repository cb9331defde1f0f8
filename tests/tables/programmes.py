"""The open tables of every programme there is, computed once."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.model.programme import Programme
from generator.progress.figure import Figures
from generator.tables.catalogue import Tables, open_tables
from generator.typeset.edition import Edition, edition
from tests.programmes.computed import computed

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
    programme, figures = computed(FOLDERS[name])
    tables = open_tables(programme, figures)
    return Opened(programme, figures, tables, edition(programme))
