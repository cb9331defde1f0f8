"""「我能申请吗」 in a real browser: situations through the form, both interpreters alike."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from generator.eligibility.cases import case_of
from generator.eligibility.decide import decide
from generator.eligibility.decision_table import decision_table
from generator.eligibility.table import Case, DecisionTable
from generator.publish.site import build_site
from generator.typeset.page import SiteContent
from generator.workflow.site_pages import site_content
from tests.conftest import ROOT, Built, copied
from tests.programmes.pencil import replace

WATCH = """() => {
 window.asked = [];
 for (const name of ['fetch', 'open']) {
  const own = window[name];
  window[name] = (...one) => { window.asked.push(name); return own(...one) };
 }
 navigator.sendBeacon = () => { window.asked.push('beacon'); return true };
 window.kept = JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie]);
}"""


@pytest.fixture
def page(browser: Browser, built: Built) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1200, "height": 900})
    opened.goto((built.site / "apply.html").as_uri())
    yield opened
    opened.close()


def table_of(page: Page) -> DecisionTable:
    held = page.locator("#gg-eligibility").text_content()
    return cast("DecisionTable", json.loads(held or ""))


def choose(page: Page, name: str, value: str) -> None:
    page.locator(f'#gg-ask input[name="{name}"][value="{value}"]').check()


def filled(page: Page, case: Case) -> str:
    """Answer the form as a resident would, what is not asked left out; the outcome it shows."""
    page.reload()
    if page.locator('[data-ask="kind"]').count():
        choose(page, "kind", case["kind"] or "")
    page.fill("#gg-on", case["on"])
    page.locator("#gg-on").dispatch_event("change")
    for one in case["groups"]:
        choose(page, "group[]", one)
    for one in case["exceptions"]:
        choose(page, "exception[]", one)
    if case["other"]:
        page.locator('#gg-ask input[name="other"]').check()
    if case["born"] and page.locator("#gg-born").is_visible():
        page.fill("#gg-born", case["born"])
    if case["sex"] and page.locator('[data-ask="sex"]').is_visible():
        choose(page, "sex", case["sex"])
    if case["retired"] != "unknown" and page.locator('[data-ask="retired"]').is_visible():
        choose(page, "retired", case["retired"])
    page.locator("#gg-ask").evaluate("one => { one.noValidate = true }")  # what is missing, too
    page.locator("#gg-ask button[type=submit]").click()
    return page.locator("#gg-answer").get_attribute("data-outcome") or ""


def test_every_situation_is_answered_through_the_form_as_its_author_expects(
    page: Page, built: Built
) -> None:
    table = decision_table(built.programme)
    assert built.programme.situations.situations
    for one in built.programme.situations.situations:
        case = case_of(one)
        assert filled(page, case) == one.expect.outcome, one.name
        shown = page.locator("#gg-answer").inner_text()
        found = decide(table, case)
        best = "no" if one.expect.outcome == "not_listed" else one.expect.outcome
        says = [each["says"] for each in found["verdicts"] if each["result"] == best]
        assert all(each in shown for each in says), one.name
        assert table["outcomes"][one.expect.outcome] in shown


def test_the_page_holds_the_table_that_is_published(page: Page, built: Built) -> None:
    published = json.loads((built.site / "api" / "v1" / "eligibility.json").read_text("utf-8"))
    assert table_of(page) == published == decision_table(built.programme)


def cases_of(table: DecisionTable) -> st.SearchStrategy[Case]:
    groups = [one["id"] for one in table["groups"]]
    exceptions = [one["id"] for one in table["exceptions"]]
    kinds = [one["id"] for one in table["kinds"]]
    days = st.builds(
        lambda year, month, day: f"{year}-{month:02}-{day:02}",
        st.integers(1950, 2035),
        st.sampled_from((1, 2, 3, 6, 12)),
        st.sampled_from((1, 2, 27, 28)),
    )
    leap = st.integers(488, 508).map(lambda four: f"{four * 4}-02-29")
    some = st.sampled_from
    return st.fixed_dictionaries(
        {
            "kind": some([None, *kinds]),
            "sex": some([None, "female", "male"]),
            "born": st.none() | days | leap,
            "on": days | leap,
            "groups": st.lists(some(groups), unique=True, max_size=4),
            "other": st.booleans(),
            "exceptions": st.lists(some(exceptions), unique=True) if exceptions else st.just([]),
            "retired": some(["not_yet", "reached", "unknown"]),
        }
    ).map(lambda one: cast("Case", one))


COUNTINGS = st.fixed_dictionaries(
    {
        "reached": st.sampled_from(["on_birthday", "day_after"]),
        "last_age": st.sampled_from(["whole_year", "until_birthday"]),
        "leap_day": st.sampled_from(["february_28", "march_1"]),
    }
)


def test_both_interpreters_answer_every_question_alike(page: Page) -> None:
    table = table_of(page)

    @settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(cases_of(table), min_size=30, max_size=60), COUNTINGS)
    def alike(asked: list[Case], counting: dict[str, str]) -> None:
        changed = copy.deepcopy(table)
        changed["counting"] = cast("Any", counting)
        said = page.evaluate(
            "([table, asked]) => asked.map(one => gonggang.decide(table, one))", [changed, asked]
        )
        assert said == [decide(changed, one) for one in asked]

    alike()


def test_the_form_is_answered_by_keyboard_alone_and_says_it_aloud(page: Page) -> None:
    page.locator("#gg-ask input").first.focus()
    page.keyboard.press("Space")
    for _ in range(30):
        if page.evaluate("document.activeElement.type") == "submit":
            break
        if page.evaluate("document.activeElement.name") == "other":
            page.keyboard.press("Space")
        page.keyboard.press("Tab")
    page.locator("#gg-ask").evaluate("one => { one.noValidate = true }")
    page.keyboard.press("Enter")
    region = page.locator("#gg-answer[aria-live]")
    assert region.locator("h2 .gg-standing").inner_text().strip()
    assert region.locator("h2 .gg-standing svg").count() == 1


def test_nothing_is_sent_and_nothing_is_kept(page: Page, built: Built) -> None:
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url))
    page.evaluate(WATCH)
    choose(page, "kind", built.programme.plan.target_groups[0].post_kind or "")
    page.locator('#gg-ask input[name="group[]"]:visible').first.check()
    page.locator("#gg-ask").evaluate("one => { one.noValidate = true }")
    page.locator("#gg-ask button[type=submit]").click()
    assert page.locator("#gg-answer h2").count() == 1
    icon = page.evaluate("document.querySelector('link[rel=icon]').href")
    assert [one for one in asked if one != icon] == []  # the browser fetches it when it likes
    assert page.evaluate("window.asked") == []
    now = "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"
    assert page.evaluate(f"window.kept === {now}")


def test_starting_again_empties_form_and_answer(page: Page, built: Built) -> None:
    choose(page, "kind", built.programme.plan.target_groups[0].post_kind or "")
    page.locator('#gg-ask input[name="group[]"]:visible').first.check()
    page.locator("#gg-ask").evaluate("one => { one.noValidate = true }")
    page.locator("#gg-ask button[type=submit]").click()
    page.locator('#gg-answer [data-do="reset"]').click()
    assert page.locator("#gg-answer").inner_text() == ""
    assert page.locator("#gg-ask input:checked").count() == 0


def test_the_page_is_complete_without_scripts(browser: Browser, built: Built) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto((built.site / "apply.html").as_uri())
    assert not page.locator("#gg-ask").is_visible()
    text = page.locator("article").inner_text()
    plan = built.programme.plan
    wanted = [one.name for one in plan.target_groups]
    wanted += [one.name for one in plan.subsidies]
    wanted += [one.name for one in plan.workflow_steps]
    wanted += [one.title for one in plan.exceptions]
    assert [one for one in wanted if one not in text] == []
    page.close()


def test_an_age_changed_in_the_policy_changes_the_answer(browser: Browser, tmp_path: Path) -> None:
    root = copied(ROOT, tmp_path / "project")
    (root / "policy" / "situations.yml").unlink()
    since, origin = "from: 2022-03-05, value: [{from: 45, to: 65}]", "origin: {document: plan2022"
    entry = f"[{{{since}, {origin}, clause: 二（一）}}}}]"
    later = entry.replace("2022-03-05", "2024-01-01").replace("from: 45", "from: 50")
    replace(root / "policy" / "plan.yml", entry, f"{entry[:-1]}, {later[1:]}")
    content = site_content(root)
    assert isinstance(content, SiteContent)
    build_site(content, root, tmp_path / "site")
    page = browser.new_page()
    page.goto((tmp_path / "site" / "apply.html").as_uri())
    group = next(one for one in table_of(page)["groups"] if len(one["ages"]) > 1)
    asked: Case = {
        "kind": group["kind"],
        "sex": "female",
        "born": "1977-06-15",
        "on": "2023-12-31",
        "groups": [],
        "other": False,
        "exceptions": [],
        "retired": "unknown",
    }
    assert filled(page, asked) == "fits"
    assert filled(page, {**asked, "on": "2024-01-01"}) == "not_listed"
    page.close()
