"""What a policy declares is found in its text, and what the text lacks is said."""

import pytest

from generator.proofreading.proof import Proof, by_origin, by_reason
from generator.proofreading.report import report
from generator.proofreading.uses import Use
from tests.checks.base_programme import BASE
from tests.proofreading.texts import RIVER_TEXT, changed, programme_of, proof_of, values


def written(proof: Proof, value: str) -> list[str]:
    """Where the text has a value, as line:column."""
    spans = [
        span
        for one in proof.found
        if str(one.declared.value) == value and one.place
        for span in one.place.spans
    ]
    places = (proof.text.position(span.start) for span in spans)
    return [f"{place.line}:{place.column}" for place in places]


def test_a_text_that_has_everything_leaves_nothing_unfound() -> None:
    proof = proof_of(RIVER_TEXT)
    assert values(proof.unfound) == []
    assert proof.numbers.unexplained == ()


@pytest.mark.parametrize(
    ("this", "that", "lacking"),
    [
        ("北岸镇\t20\t\t20", "北岸镇\t20\t\t21", ["20"]),
        ("南岸镇\t40\t30\t70", "南岸镇\t40\t30\t60", ["70"]),
        ("合计\t60\t30\t90", "合计\t60\t31\t90", ["30"]),
        ("30－60岁", "30－65岁", ["60"]),
        ("每人每月400元", "每人每月4000元", ["400"]),
        ("2月1日 前", "2月2日 前", ["2031-02-01", "2月1日"]),
        ("2030年12月20日", "2030年12月21日", ["2030-12-20"]),
        ("二〇三〇年十二月十八日", "二〇三〇年十二月十九日", ["2030-12-18"]),
        ("柳长河", "柳长江", ["柳长河"]),
        ("依据《河岸岗位纲要》", "依据《河岸纲要》", ["河岸岗位纲要"]),
        ("二、人数", "三、人数", ["二"]),
        ("2031年", "2033年", ["2031", "2031-07-01"]),
    ],
)
def test_what_the_text_writes_otherwise_is_reported(
    this: str, that: str, lacking: list[str]
) -> None:
    assert sorted(set(values(proof_of(changed(this, that)).unfound))) == sorted(lacking)


def test_a_number_outside_the_clause_it_is_founded_on_does_not_count() -> None:
    moved = changed("每人每月400元；", "").replace("前摸底。", "前摸底，每人每月400元。")
    assert values(proof_of(moved).unfound) == ["400"]


def test_a_name_split_over_two_lines_is_found_where_it_begins() -> None:
    assert written(proof_of(RIVER_TEXT), "灯小满") == ["9:5", "9:5"]


def test_a_number_of_a_table_is_found_in_its_own_row() -> None:
    assert written(proof_of(RIVER_TEXT), "20") == ["19:6", "19:10"]


@pytest.mark.parametrize("that", ["年计划９１名", "年计划900名", "年计划9名"])
def test_a_number_the_clause_has_elsewhere_too_is_noticed_as_one_nothing_declares(
    that: str,
) -> None:
    proof = proof_of(changed("年计划９０名", that))
    assert proof.unfound == ()
    assert len(proof.numbers.unexplained) == 1


def test_a_number_nothing_declares_is_listed_until_it_is_explained() -> None:
    proof = proof_of(changed("先安排", "先从8个村安排"))
    [only] = proof.numbers.unexplained
    assert proof.text.characters[only.start : only.end] == "8"


def test_values_of_other_documents_and_conventions_are_counted_apart() -> None:
    origins = by_origin(proof_of(RIVER_TEXT).exempt)
    assert set(origins) == {"outline", "convention"}
    assert [str(one.declared.value) for one in origins["outline"]] == ["2030-11-02"]


def test_the_first_day_of_a_value_is_exempt_only_on_the_day_of_its_document() -> None:
    proof = proof_of(RIVER_TEXT)
    exempt = by_reason(proof.exempt)[Use.ISSUE_DAY]
    assert {str(one.declared.value) for one in exempt} == {"2030-12-20"}
    assert "2031-07-01" in values(proof.found)


def test_another_document_is_held_against_its_own_text() -> None:
    proof = proof_of("河岸岗位纲要\n2030年11月2日", document="outline")
    assert set(values(proof.found)) == {"河岸岗位纲要", "2030-11-02"}
    assert proof.unfound == ()


def test_an_empty_text_lacks_everything_and_breaks_nothing() -> None:
    proof = proof_of("")
    assert proof.found == ()
    assert len(proof.unfound) == len(proof_of(RIVER_TEXT).matches)


def test_the_report_begins_with_the_counts_and_names_file_and_line() -> None:
    proof = proof_of(changed("每人每月400元", "每人每月500元"))
    lines = report(proof, programme_of(BASE)).splitlines()
    assert "没有找到 1 处" in lines[0]
    assert any("policy/plan.yml" in line and "数字 400" in line for line in lines[1:4])


def test_everything_exempt_is_listed_on_demand_with_its_origin() -> None:
    proof = proof_of(RIVER_TEXT)
    short, long = (report(proof, programme_of(BASE), every=every) for every in (False, True))
    assert len(long.splitlines()) == len(short.splitlines()) + len(proof.exempt)
    assert "〔《河岸岗位纲要》〕" in long
