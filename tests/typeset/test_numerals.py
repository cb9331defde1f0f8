"""Headings count in Chinese as far as a circular may go."""

import pytest

from generator.typeset.numerals import numeral


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (34, "三十四"),
        (99, "九十九"),
        (100, "100"),
    ],
)
def test_a_heading_has_a_numeral_however_many_there_are(number: int, word: str) -> None:
    assert numeral(number) == word
