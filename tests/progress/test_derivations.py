"""Every figure says how it came about, down to clauses and returns."""

from datetime import date

from generator.model.period import Return
from generator.model.programme import Programme
from generator.progress.compute import compute
from generator.progress.figure import Figures, Input, Key
from tests.builders import CLAUSE, a_period, a_programme

TWO = {"east": {"garden": 60, "ferry": 40}, "west": {"garden": 100}}
FIRST = a_period({"east": {"garden": 6, "ferry": 4}, "west": {"garden": 9}}, 20, "p1")
SECOND = a_period({"east": {"garden": 50}, "west": {"garden": 70}}, 50, "p2")


def two_periods() -> Programme:
    return a_programme(TWO, FIRST, SECOND)


def leaves_below(figures: Figures, key: Key) -> list[Input]:
    found: list[Input] = []
    for one in figures.by_key[key].derivation.inputs:
        found += leaves_below(figures, one.figure) if one.figure else [one]
    return found


def test_every_input_has_exactly_one_source() -> None:
    for figure in compute(two_periods()).by_key.values():
        for one in figure.derivation.inputs:
            assert [one.figure, one.origin, one.returned].count(None) == 2


def test_every_input_that_is_a_figure_exists_and_has_its_value() -> None:
    figures = compute(two_periods())
    for figure in figures.by_key.values():
        for one in figure.derivation.inputs:
            if one.figure:
                assert figures.by_key[one.figure].value == one.value


def test_a_rate_leads_down_to_the_allocation_and_the_returns() -> None:
    figures = compute(two_periods())
    leaves = leaves_below(figures, Key("p1", "all_of_it", "all", "completion_rate"))
    places = [one.at.file for one in leaves if one.at]
    assert places == [
        "data/p1.yml/returns/east乡/garden/done",
        "data/p1.yml/returns/east乡/ferry/done",
        "data/p1.yml/returns/west乡/garden/done",
        "policy/allocation.yml/allocations/0/rows/east乡/garden",
        "policy/allocation.yml/allocations/0/rows/east乡/ferry",
        "policy/allocation.yml/allocations/0/rows/west乡/garden",
    ]
    assert leaves[0].returned == ("east乡", "p1", date(2031, 1, 21))


def test_sums_equal_their_parts() -> None:
    figures = compute(two_periods())
    for indicator in ("planned", "done", "remaining", "short_cells"):
        whole = figures.by_key[Key("p1", "all_of_it", "all", indicator)]
        assert sum(one.value for one in whole.derivation.inputs) == whole.value  # type: ignore[misc]


def test_an_unreported_cell_shows_what_stands_in_for_it() -> None:
    figures = compute(two_periods())
    told = figures.by_key[Key("p2", "east", "ferry", "done")].derivation
    assert [one.value for one in told.inputs] == [4, 40]
    assert "不按 0 计" in "".join(told.remarks)


def test_formulas_use_the_words_of_the_policy() -> None:
    told = compute(two_periods()).by_key[Key("p1", "east", "all", "completion_rate")].derivation
    assert told.formula == "完成率 ＝ 做成 ÷ 应做"
    assert [one.label for one in told.inputs] == ["做成", "应做"]


def test_conventions_are_called_conventions() -> None:
    figures = compute(two_periods())
    for indicator in ("pace", "standing"):
        remarks = figures.by_key[Key("p1", "east", "all", indicator)].derivation.remarks
        assert any("本项目约定，非方案规定" in one for one in remarks)


def test_every_indicator_and_every_standing_has_a_name() -> None:
    figures = compute(two_periods())
    for key, one in figures.by_key.items():
        assert figures.indicator_names[key.indicator]
        if one.unit == "standing":
            for end in (one.value or one.state.value, one.low, one.high):
                assert end in (None, "reported", "partial") or end in figures.judgements


def test_names_of_the_built_in_indicators() -> None:
    names = compute(two_periods()).indicator_names
    assert names["planned"] == "应做"
    assert names["remaining"] == "还差"
    assert names["done_change"] == "做成比上期增加"


def test_a_return_after_its_deadline_is_called_late_and_no_correction() -> None:
    late = a_period({"east": {"garden": {"done": 1}}})
    filed = late.returns["east乡"]
    assert isinstance(filed, Return)
    after = late.model_copy(
        update={"returns": {"east乡": filed.model_copy(update={"received": date(2032, 1, 11)})}}
    )
    for period, is_late in ((late, False), (after, True)):
        figures = compute(a_programme(TWO, period))
        remarks = figures.by_key[Key("p1", "east", "garden", "done")].derivation.remarks
        assert ("2032年1月11日收到，属补报。" in remarks) is is_late


def test_a_partial_leaf_says_which_kind_is_missing() -> None:
    figures = compute(two_periods())
    remarks = figures.by_key[Key("p2", "east", "all", "done")].derivation.remarks
    assert remarks[0] == "east乡（渡）未报。"
    parent = figures.by_key[Key("p2", "all_of_it", "all", "done")].derivation.remarks
    assert parent[0] == "east乡（渡）未报；2 个乡中 1 个已报齐。"


def test_a_formula_may_look_back_and_begins_with_the_opening_value() -> None:
    grown = {"id": "grown", "name": "增加", "unit": "个", "formula": "present - present[-1]"}
    more = {
        "derived": [{**grown, "origin": CLAUSE}],
        "opening": [{"measure": "present", "value": 4, "origin": "convention"}],
    }
    periods = [
        a_period({"east": {"garden": {"present": present}}}, day, name)
        for present, day, name in ((6, 20, "p1"), (11, 50, "p2"))
    ]
    figures = compute(a_programme({"east": {"garden": 60}}, *periods, indicators=more))
    first, second = (figures.by_key[Key(name, "east", "garden", "grown")] for name in ("p1", "p2"))
    assert [first.value, second.value] == [2, 5]
    assert first.derivation.formula == "增加 ＝ 在场 － 上期在场"
    assert [one.value for one in first.derivation.inputs] == [6, 4]
    assert second.derivation.inputs[1].figure == Key("p1", "east", "garden", "present")
