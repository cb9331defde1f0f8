"""Places of keys and values, and what reading leaves of them."""

import pytest

from generator.diagnostics.wording import catalogue
from generator.position import Position
from generator.reading.rules import RULES
from generator.reading.slips import slips
from generator.reading.source import source_of
from generator.reading.yaml_file import parse_yaml

TEXT = "东街:\n  posts: {urban: 12, rural: 3}\n  list:\n    - 甲\n    - name: 乙\n".encode()
PLACES = parse_yaml("a.yml", TEXT).places


def test_every_key_and_value_has_its_place() -> None:
    assert PLACES.key("a.yml", "东街") == Position("a.yml", 1, 1)
    assert PLACES.key("a.yml", "东街", "posts", "rural") == Position("a.yml", 2, 22)
    assert PLACES.value("a.yml", "东街", "posts", "rural") == Position("a.yml", 2, 29)
    assert PLACES.value("a.yml", "东街", "list", 1, "name") == Position("a.yml", 5, 13)


def test_a_list_item_answers_for_its_key() -> None:
    assert PLACES.key("a.yml", "东街", "list", 0) == Position("a.yml", 4, 7)


def test_an_unknown_path_is_placed_at_its_nearest_known_ancestor() -> None:
    assert PLACES.value("a.yml", "东街", "posts", "other", 3) == Position("a.yml", 2, 10)
    assert PLACES.key("a.yml", "东街", "posts", "other", 3) == Position("a.yml", 2, 3)
    assert PLACES.value("none.yml", "x") == PLACES.key("none.yml", "x") == Position("none.yml")
    assert not PLACES.knows("a.yml", "东街", "posts", "other")


def test_columns_count_characters_after_mark_and_wide_letters() -> None:
    places = parse_yaml("a.yml", "\ufeff𠀀东: {a: 1}\r\nb: 2\r\n".encode()).places
    assert places.value("a.yml", "𠀀东", "a") == Position("a.yml", 1, 9)
    assert places.value("a.yml", "b") == Position("a.yml", 2, 4)


def test_places_of_several_files_are_one() -> None:
    both = PLACES.merged(parse_yaml("b.yml", b"x: 1\n").places)
    assert both.value("b.yml", "x") == Position("b.yml", 1, 4)
    assert both.excerpt(both.value("a.yml", "东街", "list")) == "    - 甲"
    assert both.excerpt(Position("c.yml", 4, 1)) == ""


def test_a_slip_hides_the_parser_message_it_explains_and_no_earlier_one() -> None:
    hidden = parse_yaml("a.yml", "a：1\nb: 2\n".encode())
    assert [one.rule.code for one in hidden.findings] == ["Y050"]
    earlier = parse_yaml("a.yml", "a: [1\nb: 2\nc：3\nd: 4\n".encode())
    assert [one.rule.code for one in earlier.findings] == ["Y012", "Y050"]


def test_all_slips_of_a_file_are_found_behind_the_place_where_parsing_stops() -> None:
    text = "a：1\nb:\n\tc: １２\nd: {e: 1,570，f: 2}\n－ x\n"
    codes = [one.finding.rule.code for one in slips(source_of("a.yml", text))]
    assert codes == ["Y050", "Y053", "Y051", "Y060", "Y054"]


def test_every_rule_of_reading_has_a_code_of_its_own_and_words() -> None:
    codes = [rule.code for rule in RULES]
    assert len(codes) == len(set(codes)) == len({rule.name for rule in RULES})
    assert set(codes) <= set(catalogue())


WRITTEN = {
    "plain": "text: 甲乙丙，满{数}人。\n",
    "plain over lines": "text: 甲乙\n  丙，满\n\n  {数}人。\n",
    "quoted": "text: '甲乙丙''，满{数}人。'\n",
    "literal": "text: |  # 甲，满{\n    甲乙\n      丙，满\n\n    {数}人。\n",
    "folded": "text: >-\r\n    甲乙\r\n    丙，满\r\n    {数}人。\r\n",
    "below": "text: 先\nlast:\n  甲乙丙，满{数}人。\n",
}


@pytest.mark.parametrize("name", sorted(WRITTEN))
def test_a_character_of_a_text_has_its_place_however_the_text_is_written(name: str) -> None:
    read = parse_yaml("a.yml", WRITTEN[name].encode())
    assert isinstance(read.value, dict)
    key = [*read.value][-1]
    text = read.value[key]
    assert isinstance(text, str)
    for offset, char in enumerate(text):
        if not char.isspace():
            at = read.places.character("a.yml", (key,), text, offset)
            assert read.places.excerpt(at)[at.column - 1] == char
    last = read.places.character("a.yml", (key,), text, text.index("人"))
    assert read.places.excerpt(last)[last.column - 4 :].startswith("{数}人")


def test_a_character_that_escapes_hide_is_placed_at_its_text() -> None:
    read = parse_yaml("a.yml", b'text: "\\u7532 3"\n')
    assert read.places.character("a.yml", ("text",), "甲 3", 2) == Position("a.yml", 1, 7)
    assert read.places.character("b.yml", ("text",), "甲", 0) == Position("b.yml")
