"""The rules of typing slips; what each looks for stands in slips, slipped_keys, slipped_values."""

from generator.diagnostics import Rule

WIDE_COLON = Rule("Y050", "wide-colon")
WIDE_NUMBER = Rule("Y051", "wide-number")
WIDE_INDENT = Rule("Y052", "wide-indent")
TAB_INDENT = Rule("Y053", "tab-indent")
WIDE_DASH = Rule("Y054", "wide-dash")
THOUSANDS_COMMA = Rule("Y055", "thousands-comma")
GLUED_COMMENT = Rule("Y056", "glued-comment")
INVISIBLE_CHARACTER = Rule("Y057", "invisible-character")
WIDE_BRACKET = Rule("Y058", "wide-bracket")
WIDE_QUOTE = Rule("Y059", "wide-quote")
WIDE_COMMA = Rule("Y060", "wide-comma")
COLON_IN_TEXT = Rule("Y061", "colon-in-text")
GLUED_COLON = Rule("Y062", "glued-colon")
BRACE_OPENS_TEXT = Rule("Y063", "brace-opens-text")
RULES = (
    WIDE_COLON,
    WIDE_NUMBER,
    WIDE_INDENT,
    TAB_INDENT,
    WIDE_DASH,
    THOUSANDS_COMMA,
    GLUED_COMMENT,
    INVISIBLE_CHARACTER,
    WIDE_BRACKET,
    WIDE_QUOTE,
    WIDE_COMMA,
    COLON_IN_TEXT,
    GLUED_COLON,
    BRACE_OPENS_TEXT,
)
