import json
import re
from pathlib import Path

NODE = Path(__file__).parents[1] / "node"
LOCK = NODE / "package-lock.json"
EXACT = re.compile(r"^\d+\.\d+\.\d+$")
ADDRESS = re.compile(r"https?:|file:|git\+|//|\.\w{2,3}/")


def packages() -> dict[str, dict[str, object]]:
    """The packages of the lock by their folder; the first one is the project itself."""
    found: dict[str, dict[str, object]] = json.loads(LOCK.read_text(encoding="utf-8"))["packages"]
    return {folder: one for folder, one in found.items() if folder}


def test_the_lock_names_no_address_and_no_place_a_package_came_from() -> None:
    assert not any("resolved" in one or "funding" in one for one in packages().values())
    hashless = [
        {key: value for key, value in one.items() if key != "integrity"}
        for one in packages().values()
    ]
    assert ADDRESS.findall(json.dumps(hashless).replace("node_modules/", "")) == []


def test_every_package_of_the_lock_has_a_version_and_a_hash() -> None:
    assert packages()
    for folder, one in packages().items():
        assert str(one["integrity"]).startswith("sha512-"), folder
        assert one["version"], folder


def test_what_is_asked_for_is_one_exact_version() -> None:
    asked = json.loads((NODE / "package.json").read_text(encoding="utf-8"))["dependencies"]
    for name, version in asked.items():
        assert EXACT.match(version), name
        assert packages()[f"node_modules/{name}"]["version"] == version
