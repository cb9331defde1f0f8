"""Dates in words."""

from datetime import date

from generator.typeset.dates import long_date, month_day, time_element


def test_a_date_in_words_has_no_leading_zeros() -> None:
    assert long_date(date(2031, 3, 5)) == "2031年3月5日"
    assert month_day(date(2031, 12, 1)) == "12月1日"


def test_machines_read_the_same_date_as_people() -> None:
    element = time_element(date(2031, 3, 5))
    assert element == '<time datetime="2031-03-05">2031年3月5日</time>'
    assert time_element(date(2031, 3, 5), "<五日>").endswith(">&lt;五日&gt;</time>")
