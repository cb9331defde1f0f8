"""本期执行的规定: what was in force on the day a period was cut off, since when and by what."""

from collections.abc import Iterator

from markupsafe import Markup

from generator.model.period import Period
from generator.pages import addresses
from generator.pages.dated_words import fact, founded, since_words, together
from generator.pages.in_force_rules import Ruling, rulings
from generator.pages.leadership import NOBODY, member_table
from generator.pages.marks import figure_mark
from generator.pages.member_changes import last_change, ruling_origin
from generator.pages.section import kind_name
from generator.pages.view import View
from generator.progress import figure as names
from generator.progress.figure import ALL_KINDS
from generator.typeset.dates import time_element
from generator.typeset.member_words import changes_between
from generator.typeset.news import day_before, office_words
from generator.typeset.table import Cell, Table, head_cell


def section(view: View, period: Period) -> Table:
    """Every rule in force: what, value, since when, by which document."""
    heads = tuple(head_cell(one) for one in ("事项", "规定", "从何时起", "依据"))
    return Table(
        id="in-force-table",
        caption="本期执行的规定",
        head=(heads,),
        body=tuple(
            (
                Cell(fact(one.name), scope="row"),
                Cell(together(one.words)),
                Cell(one.since, "gg-nb"),
                Cell(one.source),
            )
            for one in _rulings(view, period)
        ),
    )


def members(view: View, period: Period) -> Table:
    """The whole leading group on the period's cut-off day."""
    return member_table(view, period.as_of, "in-force-members")


def _rulings(view: View, period: Period) -> Iterator[Ruling]:
    yield from _plan(view, period)
    yield _group(view, period)
    yield from _office(view, period)
    yield from rulings(view, period)


def _plan(view: View, period: Period) -> Iterator[Ruling]:
    """The allocation, and each adjustment that was in force."""
    table = view.programme.allocation(period)
    if table is None:
        yield Ruling("计划", Markup("这一天没有分配表"), Markup("—"), Markup("—"))
        return
    yield Ruling(
        f"{table.called}计划",
        _planned(view, period),
        since_words(table.since),
        founded(view, table.origin),
    )
    for one in sorted(table.adjustments, key=lambda each: each.on):
        if one.on <= period.as_of:
            href = addresses.link(
                addresses.period_path(period), f"{addresses.ADJUSTMENTS}#{one.id}"
            )
            words = Markup('{}　<a href="{}">调整前后</a>').format(fact(one.reason), href)
            yield Ruling("计划调整", words, since_words(one.on), founded(view, one.origin))
    yield from _goals(view, period)


def _goals(view: View, period: Period) -> Iterator[Ruling]:
    for goal in view.programme.allocation_file.goals:
        if goal.since <= period.as_of <= goal.until:
            figure = view.figure(period, view.root, f"{goal.id}_planned")
            words = Markup("{}，到{}").format(figure_mark(figure, view), time_element(goal.until))
            yield Ruling(goal.name, words, since_words(goal.since), founded(view, goal.origin))


def _planned(view: View, period: Period) -> Markup:
    """The planned total, and each kind of it."""
    name = view.programme.indicators.target.planned_name
    total = figure_mark(view.figure(period, view.root, names.PLANNED), view)
    kinds = Markup("、").join(
        Markup("{} {}").format(
            kind_name(view, kind),
            figure_mark(view.figure(period, view.root, names.PLANNED, kind), view),
        )
        for kind in view.programme.node_kinds
        if kind != ALL_KINDS
    )
    return Markup("{} {}{}").format(name, total, Markup("（{}）").format(kinds) if kinds else "")


def _group(view: View, period: Period) -> Ruling:
    """Who heads the leading group, how many they are, who came and left since last time."""
    group, day = view.programme.leadership, period.as_of
    found = group.in_office(day)
    heads = [f"{group.roles.get(one.role, '')}{one.name}" for one in found if one.role != "member"]
    lines = [fact("，".join((*heads, f"共 {len(found)} 人")) if found else NOBODY)]
    changes = list(changes_between(view.programme, day_before(view.programme, period), day))
    lines += [fact(f"本期变动：{one}") for one in changes]
    href = addresses.link(addresses.period_path(period), f"{addresses.LEADERSHIP}#history")
    if changes:
        lines.append(Markup('<a href="{}">全部变动</a>').format(href))
    since = last_change(group, day)
    return Ruling(
        group.short,
        Markup("<br>").join(lines),
        since_words(since),
        founded(view, ruling_origin(group, day)),
    )


def _office(view: View, period: Period) -> Iterator[Ruling]:
    """The office of the leading group, where it has one."""
    found = view.programme.leadership.office_on(period.as_of)
    if found is not None:
        words = fact(office_words(view.programme, found).rstrip("。"))
        yield Ruling("办公室", words, since_words(found.since), founded(view, found.origin))
