"""The headline draws and says what is known: no bar without a plan, no bound printed as exact."""

from generator.pages.headline import bullet, headline
from generator.pages.view import View
from tests.builders import Reported, a_period, a_programme
from tests.site.articles import a_view

PUBLIC: dict[str, dict[str, int | str]] = {"east": {"garden": 10}, "west": {"garden": 10}}
HALF_PUBLIC: dict[str, dict[str, int | str]] = {**PUBLIC, "west": {"garden": "not published"}}
FILED: Reported = {"east": {"garden": 8}, "west": "not reported"}


def drawn(view: View) -> str:
    return str(bullet(view, view.programme.periods[-1], view.root, "hl"))


def test_no_bar_is_drawn_against_a_plan_that_is_not_public() -> None:
    assert drawn(a_view(a_programme(HALF_PUBLIC, a_period(FILED)))) == ""


def test_what_is_not_reported_is_hatched_against_a_public_plan() -> None:
    assert "c-unknown" in drawn(a_view(a_programme(PUBLIC, a_period(FILED))))


def test_a_headline_whose_two_ends_are_alike_says_that_it_is_a_bound() -> None:
    first = a_period({"east": {"garden": 4}, "west": {"garden": 12}}, day=40)
    view = a_view(a_programme(PUBLIC, first, a_period(FILED, name="p2")))
    told = headline(view, view.programme.periods[-1], view.root)
    number, ledger = told["number"], told["ledger"]
    assert isinstance(number, dict)
    assert isinstance(ledger, list)
    assert (number["before"], number["digits"]) == ("至少", "100.0")
    assert [one.figure.striptags() for one in ledger[:2]] == ["至少20", "至多2"]
