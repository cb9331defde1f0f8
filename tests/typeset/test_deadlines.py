"""Which tasks are due when: every dated one stands in exactly one place."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from generator.model.plan import Task
from generator.typeset.deadlines import agenda, due_state
from tests.builders import CLAUSE, START


def a_task(name: str, day: int | None = None, **more: object) -> Task:
    due = START + timedelta(days=day) if day is not None else None
    value = {"on": due, "stated": "某日前"}
    deadlines = [{"from": START, "value": value, "origin": CLAUSE}] if due else []
    said = {"id": name, "name": name, "text": "做完。", "bodies": ["office"], "origin": CLAUSE}
    return Task.model_validate({**said, "deadlines": deadlines, **more})


def on(day: int) -> date:
    return START + timedelta(days=day)


def test_a_deadline_on_the_last_day_fell_due_and_one_on_the_first_cut_off_had_before() -> None:
    tasks = [a_task("a", 30), a_task("b", 60), a_task("c", 61), a_task("d", every="month")]
    found = agenda(tasks, on(60), on(30))
    names = [[one.id for one in part] for part in (found.fell_due, found.earlier, found.ahead)]
    assert names == [["b"], ["a"], ["c"]]
    assert [one.id for one in found.recurring] == ["d"]


def test_a_task_that_no_longer_stands_is_not_spoken_of() -> None:
    found = agenda([a_task("a", 90, until=on(10))], on(60), on(30))
    assert found.ahead == ()


def test_the_state_of_a_day_is_said_in_words() -> None:
    said = [due_state(a_task("a", day), on(60)) for day in (59, 60, 61)]
    assert said == ["已到期", "当天到期", "未到期"]
    assert due_state(a_task("a"), on(60)) == ""


@given(st.lists(st.integers(0, 300), max_size=8), st.integers(1, 300), st.integers(0, 100))
def test_every_dated_task_stands_in_one_place(days: list[int], day: int, span: int) -> None:
    tasks = [a_task(f"t{number}", one) for number, one in enumerate(days)]
    found = agenda(tasks, on(day), on(day - span))
    told = [one.id for part in (found.fell_due, found.earlier, found.ahead) for one in part]
    assert sorted(told) == sorted(one.id for one in tasks)
