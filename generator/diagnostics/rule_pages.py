"""The rules as pages for editors, made from the catalogue of wordings: docs/rules/."""

from collections.abc import Mapping
from itertools import groupby

from generator.diagnostics.wording import catalogue

HEAD = """# {family}xx 规则

由 generator/diagnostics/wordings/ 生成，请勿手改。花括号里的词在提示中换成实际内容。
"""
FAMILY_LETTERS = 3


def rule_pages() -> Mapping[str, str]:
    """File name → Markdown, one page per family, rules in the order of their codes."""
    codes = sorted(catalogue())
    families = groupby(codes, key=lambda code: code[:FAMILY_LETTERS])
    return {f"{family}.md": _page(family, list(members)) for family, members in families}


def _page(family: str, codes: list[str]) -> str:
    return "\n".join((HEAD.format(family=family), *(_rule(code) for code in codes)))


def _rule(code: str) -> str:
    said = catalogue()[code]["zh"]
    return f"## {code}\n\n{said['what']}\n\n- 为什么：{said['why']}\n- 改法：{said['fix']}\n"
