"""Titles break between words, into as few and as shapely lines as can be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.briefing.titles import LINE, NEVER_FIRST, title_lines, width


def test_a_title_that_fits_stays_on_one_line() -> None:
    assert title_lines("关于工作进展的通报") == ("关于工作进展的通报",)


def test_lines_that_are_given_are_kept() -> None:
    assert title_lines(("甲", "乙丙")) == ("甲", "乙丙")


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        (
            "某某县城乡公益性岗位扩容提质行动2031年第三季度进展情况通报",
            ("公益性", "2031年", "进展", "通报"),
        ),
        (
            "关于做好全县高校毕业生等重点群体就业创业服务工作有关事项的通知",
            ("毕业生", "重点", "创业", "通知"),
        ),
    ],
)
def test_a_long_title_is_broken_between_words(title: str, kept: tuple[str, ...]) -> None:
    broken = title_lines(title)
    assert len(broken) == 2
    assert "".join(broken) == title
    assert all(any(word in line for line in broken) for word in kept)
    assert width(broken[0]) != width(broken[1])


@given(
    st.text(
        st.sampled_from("某县城乡岗位的和通报工作进展情况、（）2031年第三季度"),
        min_size=1,
        max_size=70,
    )
)
def test_no_character_is_lost_and_no_line_is_too_long(title: str) -> None:
    broken = title_lines(title)
    assert "".join(broken) == title
    for line in broken[1:]:
        assert not line.startswith(NEVER_FIRST)
    if len(broken) > 1:
        assert sum(width(line) > LINE for line in broken) < len(broken)
