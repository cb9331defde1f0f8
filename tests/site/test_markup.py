"""Every page is valid HTML in the eyes of html-validate."""

import json
import subprocess

from tests.conftest import Built
from tests.node.packages import HERE, node_modules
from tests.tools import needs


def test_every_page_is_valid(built: Built) -> None:
    needs("npm")
    program = node_modules() / "html-validate" / "bin" / "html-validate.mjs"
    settings = ("--config", str(HERE / "htmlvalidate.cjs"), "--formatter", "json")
    ended = subprocess.run(
        ["node", str(program), *settings, str(built.site / "**" / "*.html")],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    answers = json.loads(ended.stdout)
    found = [
        f"{one['filePath']}:{said['line']} {said['ruleId']}: {said['message']}"
        for one in answers
        for said in one["messages"]
    ]
    assert found == []
    assert ended.returncode == 0, ended.stderr
