"""The rules of shape: keys, kinds of values, ranges and words; checked by shape_findings."""

from generator.diagnostics import Rule

UNKNOWN_KEY = Rule("S001", "unknown-key")
MISSPELT_KEY = Rule("S002", "misspelt-key")
MISSING_KEY = Rule("S003", "missing-key")
EMPTY_VALUE = Rule("S004", "empty-value")
NOT_A_WHOLE_NUMBER = Rule("S010", "not-a-whole-number")
NOT_A_NUMBER = Rule("S011", "not-a-number")
NOT_TEXT = Rule("S012", "not-text")
NOT_TRUE_OR_FALSE = Rule("S013", "not-true-or-false")
NOT_A_DATE = Rule("S014", "not-a-date")
SLOPPY_DATE = Rule("S015", "sloppy-date")
NOT_A_MAPPING = Rule("S016", "not-a-mapping")
NOT_A_LIST = Rule("S017", "not-a-list")
QUOTED_NUMBER = Rule("S018", "quoted-number")
UNFIT_KIND = Rule("S019", "unfit-kind")
OUT_OF_RANGE = Rule("S020", "out-of-range")
NOT_AN_ALLOWED_WORD = Rule("S021", "not-an-allowed-word")
TOO_SHORT_TEXT = Rule("S022", "too-short-text")
TOO_LONG_TEXT = Rule("S023", "too-long-text")
UNFIT_PATTERN = Rule("S024", "unfit-pattern")
WRONG_COUNT = Rule("S025", "wrong-count")
TOO_MANY_DIGITS = Rule("S026", "too-many-digits")
REFUSED_VALUE = Rule("S027", "refused-value")
UNFIT_KEY = Rule("S028", "unfit-key")
UNFIT_VALUE = Rule("S029", "unfit-value")
UNIT_BESIDE_NUMBER = Rule("S030", "unit-beside-number")
DISPLACED_GROUP = Rule("S031", "displaced-group")
NOT_A_MINUTE = Rule("S032", "not-a-minute")
RULES = (
    UNKNOWN_KEY,
    MISSPELT_KEY,
    MISSING_KEY,
    EMPTY_VALUE,
    NOT_A_WHOLE_NUMBER,
    NOT_A_NUMBER,
    NOT_TEXT,
    NOT_TRUE_OR_FALSE,
    NOT_A_DATE,
    SLOPPY_DATE,
    NOT_A_MAPPING,
    NOT_A_LIST,
    QUOTED_NUMBER,
    UNFIT_KIND,
    OUT_OF_RANGE,
    NOT_AN_ALLOWED_WORD,
    TOO_SHORT_TEXT,
    TOO_LONG_TEXT,
    UNFIT_PATTERN,
    WRONG_COUNT,
    TOO_MANY_DIGITS,
    REFUSED_VALUE,
    UNFIT_KEY,
    UNFIT_VALUE,
    UNIT_BESIDE_NUMBER,
    DISPLACED_GROUP,
    NOT_A_MINUTE,
)
