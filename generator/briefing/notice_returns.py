"""What is missing of the returns of an area, or of the areas below it, in words."""

from collections.abc import Iterator

from generator.model.area import Area
from generator.typeset.sentences import MOST_NAMES, filing_sentence, listed
from generator.typeset.speaker import Sentence, Speaker


def returns_words(own: Speaker) -> tuple[Sentence, ...]:
    """A paragraph or two; nothing where everything expected was reported.

    Args:
        own: Speaks about the area; one that has areas below answers for theirs.
    """
    missing, partly, lacking = own.unreported(), own.partly(), tuple(own.lacking())
    if not (missing or partly or lacking):
        return ()
    if own.programme.is_leaf(own.root):
        return ((_of_one(own, lacking),),)
    return (filing_sentence(own), ("；".join(_of_many(own, missing, partly, lacking)) + "。",))


Lacking = tuple[tuple[Area, tuple[str, ...]], ...]


def _of_one(own: Speaker, lacking: Lacking) -> str:
    """What a reporting area itself has not sent."""
    day = "到本单日期仍"
    if lacking:
        return f"{day}缺少或没有报全的指标：{'、'.join(lacking[0][1])}。"
    if own.unreported():
        return f"{day}没有报送。未报不当作零。"
    kinds = "、".join(own.kinds_in(own.root, own.target.measure))
    return f"{day}只报了一部分{f'（{kinds}已报）' if kinds else ''}。未报不当作零。"


def _of_many(
    own: Speaker, missing: tuple[Area, ...], partly: tuple[Area, ...], lacking: Lacking
) -> Iterator[str]:
    if missing:
        yield f"没有报送的：{listed(missing, own)}"
    if partly:
        yield f"只报了一部分的：{listed(partly, own)}"
    if lacking:
        told = "、".join(
            f"{own.name(one)}（{'、'.join(which)}）" for one, which in lacking[:MOST_NAMES]
        )
        more = f"等多个{own.programme.area_file.noun}" if len(lacking) > MOST_NAMES else ""
        yield f"个别指标没有报全的：{told}{more}"
