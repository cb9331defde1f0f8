"""Both programmes, built once for all tests that look at what is built."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from generator.briefing import Kept
from generator.model.programme import Programme
from generator.progress.compute import compute
from generator.progress.figure import Figures
from generator.workflow import papers
from generator.workflow.build import build
from generator.workflow.check import check
from generator.workflow.project import KEPT_ELSEWHERE

ROOT = Path(__file__).parents[1]
PROGRAMMES = {"taishan": ROOT, "qinghe": ROOT / "tests" / "programmes" / "qinghe"}


@dataclass(frozen=True)
class Built:
    """A programme, its figures, and the folder it was built in."""

    name: str
    root: Path
    programme: Programme
    figures: Figures

    @property
    def site(self) -> Path:
        return self.root / "site" / "preview"

    @property
    def briefings(self) -> Path:
        return self.root / "briefings"


def copied(source: Path, into: Path) -> Path:
    """The YAML and the hand-written pages of a project, in a folder of their own."""
    for part in ("policy", "data", "site/pages"):
        if (source / part).is_dir():
            shutil.copytree(source / part, into / part)
    return into


def built_in(name: str, folder: Path) -> Built:
    root = copied(PROGRAMMES[name], folder / name)
    outcome = build(root)
    assert not outcome.stopped, outcome.findings
    checked = check(root)
    assert checked.sound is not None
    return Built(name, root, checked.sound, compute(checked.sound, checked.suspects))


class KeptForAll(Kept):
    """Documents of many programmes: what one does not ask for another does, so nothing goes."""

    def thin_out(self) -> None:
        """Keep everything until the tests are over."""


@pytest.fixture(scope="session", autouse=True)
def _printed_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What a test has printed no other prints again, in no worker: it is kept by what it is of."""
    own = tmp_path_factory.getbasetemp()
    together = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    with pytest.MonkeyPatch.context() as now:
        now.setenv(KEPT_ELSEWHERE, str(together / "printed"))
        now.setattr(papers, "Kept", KeptForAll)
        yield


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Built]:
    """Builds a programme the first time it is asked for: pytest sets `built` up once a file."""

    @cache
    def made(name: str) -> Built:
        return built_in(name, tmp_path_factory.mktemp("built"))

    return made


@pytest.fixture(scope="session", params=sorted(PROGRAMMES))
def built(request: pytest.FixtureRequest, made_once: Callable[[str], Built]) -> Built:
    """Each programme in turn."""
    return made_once(str(request.param))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A fresh copy of the first programme that a test may spoil."""
    return copied(ROOT, tmp_path / "project")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Golden files are rewritten on request only; the diff is reviewed like prose."""
    parser.addoption("--update-golden", action="store_true", help="rewrite golden files")
