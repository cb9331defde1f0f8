"""Texts to hold a policy against: one invented for the base programme, one of committed facts."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

import yaml

from generator.model.programme import Programme
from generator.proofreading.plan_text import PlanText
from generator.proofreading.proof import Match, Proof, proofread
from generator.reading.programme_reader import read_project
from tests.checks.base_programme import BASE

TAISHAN = Path(__file__).parents[2]
FACTS: Mapping[str, Any] = yaml.safe_load(
    (TAISHAN / "tests" / "policy" / "facts.yml").read_text(encoding="utf-8")
)

RIVER_TEXT = """\
护河点灯岗办法
    （二〇三〇年十二月十八日县会议通过，2030年12月20日印发）
依据《河岸岗位纲要》制定。

一、目的
柳川县护河点灯岗办法设护河岗、点灯岗，先安排沿河住户（30－60岁）。柳川县公所、各镇于 2月1日 前摸底。
护河点灯会，简称点灯会。
会　长：柳长河  县公所主事
会　员：灯 小
满  南岸镇公所主事
护河点灯会联络处设在县公所。

二、人数
2031年计划９０名，护河岗60名，点灯岗30名。
每人每月400元；2031年7月1日起420元。
年度人数表
\t\t护河岗\t点灯岗\t合计
\t南岸镇\t40\t30\t70
\t北岸镇\t20\t\t20
\t合计\t60\t30\t90
"""


@cache
def programme_of(project: Path) -> Programme:
    """The programme of a project folder."""
    programme = read_project(project).programme
    assert programme is not None
    return programme


def proof_of(text: str, project: Path = BASE, document: str | None = None) -> Proof:
    """The policy of a project held against a text."""
    programme = programme_of(project)
    held = programme.documents[document or programme.plan.programme.document]
    return proofread(programme, held, PlanText("plan.txt", text))


def changed(this: str, that: str, text: str = RIVER_TEXT) -> str:
    """The text with one thing written differently."""
    assert this in text
    return text.replace(this, that)


def values(matches: tuple[Match, ...]) -> list[str]:
    """What was declared, as text."""
    return [str(one.declared.value) for one in matches]


@cache
def facts_text() -> str:
    """The facts of the first programme's source, laid out as a document of its kind."""
    names, numbers = FACTS["values"], {one["is"]: one["value"] for one in FACTS["numbers"]}
    titles = [*names["clause_titles"], *names["documents"][-2:]]
    inside = _by_clause(names, numbers)
    lines = list(_front(names))
    headings = zip(names["clauses"], titles, strict=True)
    for chapter, clauses in groupby(headings, key=lambda one: one[0].split("（")[0]):
        lines.append("" if chapter.startswith("附件") else f"{chapter}、")
        for clause, title in clauses:
            lines.append(f"{clause.removeprefix(chapter) or clause}{title}")
            lines.extend(inside.get(clause, ()))
    return "\n".join(lines)


def _front(names: Mapping[str, list[str]]) -> Iterator[str]:
    """What stands before the first clause: the document, and every name that is nowhere else."""
    yield from (f"《{one}》" for one in names["documents"])
    yield f"2022年3月5日{names['adopted_by'][0]}通过"
    for group in ("bodies", "collectives", "addressees", "copies", "areas", "group_roles"):
        yield "。".join(names[group])
    for group in ("insurance", "brand", "exceptions", "post_categories", "fields", "posts"):
        yield "。".join(names[group])


def _by_clause(names: Mapping[str, list[str]], numbers: Mapping[str, int]) -> dict[str, list[str]]:
    groups, stated = names["target_groups"], names["stated_deadlines"]
    ages = {
        "农村大龄人员": f"（{numbers['rural age from']}-{numbers['rural age to']}周岁）",
        "城镇大龄失业人员": f"（{numbers['women from']}周岁、{numbers['men from']}周岁）",
    }
    people = zip(names["people"], names["titles"], strict=True)
    kinds = ("urban", "rural", "total")
    rows = {area: [numbers.get(f"{area} {kind}", "") for kind in kinds] for area in names["areas"]}
    totals = [numbers[f"all {kind}"] for kind in kinds]
    posts = [numbers[f"{name}posts 2022"] for name in ("", "urban ", "rural ")]
    pay = [numbers["yuan per rural post and year"], numbers["yuan per insured person and year"]]
    return {
        "一（二）": names["principles"],
        "一（三）": [f"{numbers['year of the plan']}年{posts[0]}个，{posts[1]}个，{posts[2]}个"],
        "二（一）": ["、".join(f"{one}{ages.get(one, '')}" for one in groups), stated[0]],
        "二（二）": [stated[1], "5大类"],
        "二（三）": [
            *stated[2:],
            *names["standards"],
            *names["workflow_steps"],
            *names["registers"],
        ],
        "二（四）": [
            f"{pay[0] // 10_000}万元，{pay[1]}元，{numbers['longest subsidy in years']}年"
        ],
        "三（五）": names["supervision"],
        "附件1": [f"{name}  {title}" for name, title in people],
        "附件2": [
            "\t".join(names["post_kinds"]),
            *("\t".join(map(str, (area, *row))) for area, row in rows.items() if any(row)),
            "\t".join(map(str, ("合计", *totals))),
        ],
    }
