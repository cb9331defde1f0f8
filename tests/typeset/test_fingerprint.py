"""A fingerprint is read back however somebody types it."""

from hypothesis import given
from hypothesis import strategies as st

from generator.typeset.fingerprint import (
    Fingerprint,
    fingerprint,
    fingerprint_of_code,
    fingerprint_of_keyword,
)

DIGITS = st.text("0123456789abcdef", min_size=16, max_size=16)
PERIODS = st.sampled_from(["2022Q2", "2024-08", "2031", "2022H1", "p1"])
FULL_WIDTH = {ord(one): ord(one) + 0xFEE0 for one in "0123456789abcdefABCDEFQH"}


@given(
    PERIODS,
    DIGITS,
    st.sampled_from(["", " ", "　", "-", "\u00a0"]),
    st.sampled_from(["lower", "upper"]),
)
def test_spaces_case_and_width_do_not_matter(period: str, digits: str, gap: str, case: str) -> None:
    told = f"{period} {gap.join(digits[place : place + 4] for place in range(0, 16, 4))}"
    told = told.upper() if case == "upper" else told
    for typed in (told, f"数据指纹 {told}", f" {told}。", told.translate(FULL_WIDTH)):
        found = fingerprint_of_code(typed)
        assert found is not None, typed
        assert (found.period.casefold(), found.digits) == (period.casefold(), digits)


@given(PERIODS, st.sampled_from(["circular", "areas/x_1"]), DIGITS)
def test_line_and_keyword_are_read_back(period: str, document: str, digits: str) -> None:
    mark = Fingerprint(period, document, digits)
    assert fingerprint_of_code(mark.line) == Fingerprint(period, "", digits)
    assert fingerprint_of_keyword(f"<k>{mark.keyword}</k>") == mark


def test_what_is_no_code_is_none() -> None:
    for text in ("", "circular.pdf", "2022Q2", "2022Q2 3f2a 91bc 04de 77a", "3f2a91bc04de77aa"):
        assert fingerprint_of_code(text) is None


@given(st.dictionaries(st.text(max_size=3), st.lists(st.integers() | st.text(max_size=3))))
def test_a_fingerprint_depends_on_what_is_said_and_not_on_the_order_of_keys(
    said: dict[str, list[int | str]],
) -> None:
    mark = fingerprint("p1", "plan.pdf", said)
    assert fingerprint("p1", "plan.docx", dict(reversed(said.items()))) == mark
    assert fingerprint("p1", "plan.pdf", {**said, "more": []}).digits != mark.digits
