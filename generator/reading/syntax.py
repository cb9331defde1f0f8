"""The parser's complaints, told as findings an editor understands."""

import yaml

from generator.diagnostics import Diagnostic, Rule
from generator.position import Position

BROKEN_YAML = Rule("Y010", "broken-yaml")
UNCLOSED_QUOTE = Rule("Y011", "unclosed-quote")
UNCLOSED_BRACKET = Rule("Y012", "unclosed-bracket")
BROKEN_INDENTATION = Rule("Y013", "broken-indentation")
UNEXPECTED_COLON = Rule("Y014", "unexpected-colon")
FORBIDDEN_START = Rule("Y015", "forbidden-start")
UNKNOWN_ESCAPE = Rule("Y016", "unknown-escape")
MISSING_COLON = Rule("Y017", "missing-colon")
RULES = (
    BROKEN_YAML,
    UNCLOSED_QUOTE,
    UNCLOSED_BRACKET,
    BROKEN_INDENTATION,
    UNEXPECTED_COLON,
    FORBIDDEN_START,
    UNKNOWN_ESCAPE,
    MISSING_COLON,
)

# (the problem begins with, the rule, whether the place to mend is where the construct began)
MESSAGES: tuple[tuple[str, Rule, bool], ...] = (
    ("found unexpected end of stream", UNCLOSED_QUOTE, True),
    ("found unexpected document indicator", UNCLOSED_QUOTE, True),
    ("did not find expected ',' or", UNCLOSED_BRACKET, True),
    ("mapping values are not allowed", UNEXPECTED_COLON, False),
    ("found character that cannot start", FORBIDDEN_START, False),
    ("found a tab character", FORBIDDEN_START, False),
    ("found unknown escape", UNKNOWN_ESCAPE, False),
    ("did not find expected hexdecimal", UNKNOWN_ESCAPE, False),
    ("found invalid Unicode", UNKNOWN_ESCAPE, False),
    ("could not find expected ':'", MISSING_COLON, True),
    ("did not find expected key", BROKEN_INDENTATION, False),
    ("did not find expected '-' indicator", BROKEN_INDENTATION, False),
    ("did not find expected <document start>", BROKEN_INDENTATION, False),
    ("block sequence entries are not allowed", BROKEN_INDENTATION, False),
    ("block mapping entries are not allowed", BROKEN_INDENTATION, False),
    ("mapping keys are not allowed", BROKEN_INDENTATION, False),
)


def complaint(file: str, failure: yaml.YAMLError) -> Diagnostic:
    """What stopped the parser, at the place where an editor mends it."""
    if not isinstance(failure, yaml.MarkedYAMLError):
        return BROKEN_YAML.finding(Position(file))
    problem = failure.problem or ""
    rule, where_it_began = next(
        ((rule, began) for start, rule, began in MESSAGES if problem.startswith(start)),
        (BROKEN_YAML, False),
    )
    if "while parsing a flow" in (failure.context or "") and rule is BROKEN_YAML:
        rule, where_it_began = UNCLOSED_BRACKET, True
    marks = (failure.context_mark, failure.problem_mark)
    mark = next((one for one in (marks if where_it_began else marks[::-1]) if one), None)
    at = Position(file) if mark is None else Position(file, mark.line + 1, mark.column + 1)
    return rule.finding(at)


def last_line(failure: yaml.YAMLError) -> int:
    """The line, from 1, up to which the parser had read when it stopped."""
    mark = getattr(failure, "problem_mark", None) or getattr(failure, "context_mark", None)
    return mark.line + 1 if mark else 1
