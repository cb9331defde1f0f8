"""Chinese numerals of headings."""

DIGITS = "〇一二三四五六七八九"
_TEN, _HUNDRED = 10, 100


def numeral(number: int) -> str:
    """A number from 1 as headings count: 一, 十, 十二, 二十; from a hundred on in plain digits."""
    if number >= _HUNDRED:
        return str(number)
    tens, ones = divmod(number, _TEN)
    head = ("" if tens == 1 else DIGITS[tens]) + "十" if tens else ""
    return head + (DIGITS[ones] if ones or not tens else "")
