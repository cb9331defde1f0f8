"""Whatever the bytes, reading returns findings; what plain YAML means, it means here too."""

from datetime import date
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import wording
from generator.reading.yaml_file import parse_yaml

PIECES = st.sampled_from(
    [
        *("a: ", "- ", "b：", "  ", "\n", "\n  ", "\t", "\u3000", "{", "}", "[", "]", ",", "，"),
        *('"', "'", "“", "”", "|", ">", "#", " #", "&a ", "*a", "!t ", "<<: ", "---", "...", "%"),
        *(
            "010",
            "1,570",
            "１２",
            "yes",
            "~",
            "2022-09-31",
            "\u200b",
            "\x85",
            "\u2028",
            "\r",
            "\ufeff",
        ),
        *("东街", "：", ": ", "?", "－ ", "｛", "｝", "\\", "@", "`", "\x00", "1e3", ":", "{a: "),
    ]
)
NAMES = st.text("东西南北街道名称abcdefgh《》", min_size=1, max_size=8)
PROSE = (
    st.text("期限东西abcdefgh《》，。、；： ", min_size=1, max_size=60).map(str.strip).filter(bool)
)
LEAVES = st.one_of(
    NAMES,
    PROSE,
    st.integers(-(10**14), 10**14),
    st.booleans(),
    st.none(),
    st.dates(date(1000, 1, 1), date(9999, 12, 31)),
)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=12,
)


class Plain(yaml.SafeDumper):
    """Writes without anchors, which safe_dump gives to equal dates."""

    def ignore_aliases(self, _: object) -> bool:
        """Nothing is an alias."""
        return True

    @classmethod
    def written(cls, tree: object, *, flow: bool | None = False) -> str:
        """The tree as YAML text."""
        return yaml.dump(tree, Dumper=cls, allow_unicode=True, default_flow_style=flow)


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_make_reading_raise(content: bytes) -> None:
    """Random bytes are findings, and every finding has words."""
    for one in parse_yaml("x.yml", content).findings:
        assert wording(one).what


@settings(deadline=None, max_examples=300)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_no_mixture_of_yaml_signs_makes_reading_raise(text: str) -> None:
    """Findings stand inside the file, and an incomplete file always has one."""
    read = parse_yaml("x.yml", text.encode())
    for one in read.findings:
        assert wording(one, "en").fix
        assert one.at.line <= text.count("\n") + sum(map(text.count, "\r\x85\u2028")) + 2
    assert read.complete or read.findings


@settings(deadline=None)
@given(st.dictionaries(NAMES, TREES, min_size=1, max_size=5), st.sampled_from([None, False, True]))
def test_plain_values_are_read_as_plain_yaml_reads_them(
    tree: dict[str, Any],
    flow: bool | None,  # noqa: FBT001
) -> None:
    """For a tree without ambiguous values nothing is found and nothing changes."""
    text = Plain.written(tree, flow=flow)
    read = parse_yaml("x.yml", text.encode())
    assert [str(one.at) + one.rule.code for one in read.findings] == []
    assert read.value == yaml.safe_load(text) == tree


@settings(deadline=None)
@given(st.dictionaries(NAMES, TREES, min_size=1, max_size=4))
def test_every_key_and_value_has_a_place_in_the_text(tree: dict[str, Any]) -> None:
    """The text at the place of a key begins with the key."""
    text = Plain.written(tree)
    read = parse_yaml("x.yml", text.encode())
    for key in tree:
        at = read.places.key("x.yml", key)
        assert read.places.excerpt(at)[at.column - 1 :].startswith(key)
