"""What axe-core, the engine of most accessibility checkers, finds on a page."""

from functools import cache
from typing import cast

from playwright.sync_api import Page

from tests.node.packages import node_modules

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOURS = ("color-contrast", "link-in-text-block")
"""All that another scheme can change: it sets colours and nothing else."""
LAID_OUT = (*COLOURS, "scrollable-region-focusable", "target-size")
"""All that another width can change besides: the rest asks the document, not its layout."""
_ASK = """async ([type, values]) => {
  const options = {runOnly: {type, values}, resultTypes: ["violations"], preload: false};
  const found = (await axe.run(document, options)).violations;
  return found.flatMap(one => one.nodes.map(node => `${one.id}: ${node.target.join(" ")}`));
}"""
_OPEN = """document.querySelectorAll('details').forEach(one => {
  one.removeAttribute('name'); one.open = true })"""


@cache
def _engine() -> str:
    return (node_modules() / "axe-core" / "axe.min.js").read_text("utf-8")


def violations(page: Page, *, rules: tuple[str, ...] = ()) -> list[str]:
    """What breaks a rule: rule and place; all rules of the tags unless some are named."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_engine())
    asked = ["rule", list(rules)] if rules else ["tag", list(TAGS)]
    return cast("list[str]", page.evaluate(_ASK, asked))


def open_details(page: Page) -> None:
    """Open everything that is folded, also what opens one at a time."""
    page.evaluate(_OPEN)
