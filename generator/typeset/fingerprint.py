"""数据指纹: what a document was made from, in twenty characters that a person can compare.

It is of the values a document says, never of the bytes of a file: the same document as PDF and as
Word, printed with one set of fonts or another, bears the same one.
"""

import hashlib
import json
import re
import unicodedata
from dataclasses import dataclass

MARK = "数据指纹"
DIGITS, GROUP = 16, 4
"""So many hexadecimal digits, in groups of so many."""
GAP = "　"
KEYWORD = re.compile(rf"gonggang:([0-9A-Za-z-]{{1,20}}):([0-9A-Za-z_/-]+):([0-9a-f]{{{DIGITS}}})\b")
CODE = re.compile(
    rf"(?P<period>[0-9a-z-]{{1,20}}?)[\s,:;-]+(?P<digits>([0-9a-f][\s-]*){{{DIGITS}}})$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """Of one document of one period.

    Args:
        period: Id of the period.
        document: Its path below the folder of the period, without the suffix of a file:
            `areas/x` is the same document as PDF and as Word. Empty where only the code is known.
        digits: The first digits of the SHA-256 of what it says.
    """

    period: str
    document: str
    digits: str

    @property
    def grouped(self) -> str:
        """The digits in groups: 3f2a 91bc 04de 77aa."""
        places = range(0, len(self.digits), GROUP)
        return " ".join(self.digits[place : place + GROUP] for place in places)

    @property
    def code(self) -> str:
        """Period and digits, as people read them out."""
        return f"{self.period}{GAP}{self.grouped}"

    @property
    def line(self) -> str:
        """What stands in the foot of every page."""
        return f"{MARK} {self.code}"

    @property
    def keyword(self) -> str:
        """The same for programs, among the keywords of a file."""
        return f"gonggang:{self.period}:{self.document}:{self.digits}"


def fingerprint(period: str, document: str, said: object) -> Fingerprint:
    """The fingerprint of a document.

    Args:
        period: Id of the period.
        document: Its path below the folder of the period; a suffix is left away.
        said: The values it is made from: strings, numbers, lists and mappings.
    """
    named = re.sub(r"\.\w+$", "", document)
    text = json.dumps([period, named, said], ensure_ascii=False, sort_keys=True)
    return Fingerprint(period, named, hashlib.sha256(text.encode()).hexdigest()[:DIGITS])


def fingerprint_of_keyword(text: str) -> Fingerprint | None:
    """The fingerprint among the keywords of a file, or None."""
    found = KEYWORD.search(text)
    return Fingerprint(*found.groups()) if found else None


def fingerprint_of_code(text: str) -> Fingerprint | None:
    """The fingerprint somebody typed from paper, however spaced and in whatever case; or None."""
    plain = unicodedata.normalize("NFKC", text).replace(MARK, "").strip(" \t\r\n:;,.。“”\"'")
    found = CODE.fullmatch(plain)
    if not found:
        return None
    digits = re.sub(r"[\s-]", "", found["digits"]).lower()
    return Fingerprint(found["period"].strip("-"), "", digits)
