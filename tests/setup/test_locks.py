import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
PIN = re.compile(r"^([a-z0-9-]+)==\S+(?: ; .+)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}(?: \\)?$")
ADDRESS = re.compile(r"https?:|file:|git\+|@|--(?:extra-)?index|--find-links|//|\.\w{2,3}/")


def lines(lock: Path) -> list[str]:
    return [line for line in lock.read_text().splitlines() if not line.lstrip().startswith("#")]


def pinned(lock: Path) -> set[str]:
    return {found[1] for line in lines(lock) if (found := PIN.match(line))}


def declared(*groups: str) -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"]]
    for group in groups:
        wanted += project["optional-dependencies"][group]
    return {re.split(r"[<>=!~\[ ;]", name)[0].lower().replace("_", "-") for name in wanted}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_line_of_a_lock_is_an_exact_version_or_a_hash(lock: Path) -> None:
    assert [line for line in lines(lock) if not (PIN.match(line) or HASH.match(line))] == []


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_package_of_a_lock_has_a_hash(lock: Path) -> None:
    text = lines(lock)
    followed = [PIN.match(line) and HASH.match(text[i + 1]) for i, line in enumerate(text[:-1])]
    assert sum(bool(pair) for pair in followed) == sum(bool(PIN.match(line)) for line in text) > 0


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_carries_no_address(lock: Path) -> None:
    assert ADDRESS.findall(lock.read_text()) == []


def test_every_direct_dependency_is_pinned() -> None:
    assert declared() - pinned(ROOT / "requirements" / "run.txt") == set()
    assert declared("test") - pinned(ROOT / "requirements" / "test.txt") == set()


def test_the_tests_run_against_the_very_versions_users_get() -> None:
    run, test = ((ROOT / "requirements" / name).read_text() for name in ("run.txt", "test.txt"))
    versions = set(re.findall(r"^[a-z0-9-]+==\S+", run, re.MULTILINE))
    assert versions <= set(re.findall(r"^[a-z0-9-]+==\S+", test, re.MULTILINE))


def test_what_only_another_system_needs_is_locked_too() -> None:
    assert "colorama" in pinned(ROOT / "requirements" / "run.txt")
