"""`make bench`: one document, 140 sheets, a district, a province; figures to compare by ratio.

This project is the site of some 60 pages that budgets speak of.
"""

import platform

from tabulate import tabulate

from tests.bench import builds, papers, sheets
from tests.bench.timing import QIYUN, ROOT

BYTES = ["bytes of pages", "home", "median", "largest", "all", "which is largest"]


def table(rows: list[list[str]], heads: list[str]) -> None:
    """Print a table and an empty line."""
    print(tabulate(rows, headers=heads, disable_numparse=True), end="\n\n", flush=True)


def main() -> None:
    """Print the tables, and the machine's line."""
    table(sheets.rows(), sheets.HEADS)  # first: a process inherits the peak of who starts it
    table(papers.rows(), papers.HEADS)
    for root in (ROOT, QIYUN):
        print(root.name if root != ROOT else "this project")
        times, bytes_ = builds.measured(root)
        table(times, ["what", "wall s", "CPU s"])
        table(bytes_, BYTES)
    print(f"{platform.machine()}, Python {platform.python_version()}, {platform.system()}")


if __name__ == "__main__":
    main()
