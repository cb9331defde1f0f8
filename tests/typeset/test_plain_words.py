"""通俗说明: a few short sentences whose every number is keyed, for every rule and every silence."""

import re

import pytest

from generator.typeset.plain_words import plain_sentences
from generator.typeset.speaker import Said, Speaker, plain
from tests.builders import Reported
from tests.typeset.test_sentences import CEILING, FLOOR, speaker

DATE = re.compile(r"\d{4}年\d+月\d+日")
KINDS = [
    speaker({"east": {"garden": 12}, "west": {"garden": 4}}),
    speaker({"east": {"garden": 10}, "west": {"garden": 10}}),
    speaker({"east": {"garden": 8}}),
    speaker({"east": {"garden": 11}, "west": {"garden": 4}}, CEILING),
    speaker({"east": {"garden": 8}}, CEILING),
    speaker({"east": {"garden": {"present": 8}}, "west": {"garden": {"present": 12}}}, FLOOR),
    speaker({}),
]


def told(returns: Reported) -> str:
    return "".join(plain(one) for one in plain_sentences(speaker(returns)))


@pytest.mark.parametrize("one", KINDS)
def test_sentences_are_few_short_whole_and_keyed(one: Speaker) -> None:
    sentences = list(plain_sentences(one))
    assert 1 <= len(sentences) <= 5
    for sentence in sentences:
        words = plain(sentence)
        assert words.endswith("。")
        assert "—" not in words
        assert len(words) <= 90
        loose = DATE.sub("", "".join(part for part in sentence if isinstance(part, str)))
        assert not re.search(r"\d", loose), words
        assert all(part.key for part in sentence if isinstance(part, Said))


def test_what_one_has_too_much_does_not_hide_what_another_lacks() -> None:
    assert "有的多做了，有的没做完；只看没做完的，还差6个。" in told(
        {"east": {"garden": 12}, "west": {"garden": 4}}
    )
    assert "该做的都做完了。" in told({"east": {"garden": 10}, "west": {"garden": 10}})


def test_who_has_not_reported_is_named_and_numbers_are_said_to_be_bounds() -> None:
    said = told({"east": {"garden": 8}})
    assert "这一期没有报，所以这里的数有的只能说「至少」「至多」" in said
    assert "至少8个、至多18个" in said


def test_a_ceiling_is_not_something_to_be_reached() -> None:
    said = "".join(plain(one) for one in plain_sentences(KINDS[3]))
    assert "最多只能有20个" in said
    assert "超出的加在一起有1个。" in said
    assert "完成" not in said
