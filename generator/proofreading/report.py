"""The outcome of proofreading in plain words: the summary first, then each value by its place."""

from collections.abc import Iterator
from datetime import date

from generator.model.document import Document
from generator.model.origin import CONVENTION
from generator.model.programme import Programme
from generator.proofreading.proof import Exempt, Match, Proof, by_origin, by_reason
from generator.proofreading.tokens import Token
from generator.typeset.dates import long_date
from generator.typeset.origin_text import CONVENTION_WORDS, origin_text

SHOWN = 30  # characters of a value shown
STEP = "  "
ADVICE = "（漏登的补登；不需要登记的，写进 policy/plan.yml 的 unused_numbers）"


def report(proof: Proof, programme: Programme, *, every: bool = False) -> str:
    """The whole outcome as text for a terminal.

    Args:
        proof: The outcome.
        programme: Whose policy it is.
        every: List each exempt value too, with what it stands on.
    """
    parts = (
        (_summary(proof),),
        ("", "原文里没有找到：", *_unfound(proof, programme)),
        ("", "原文里找到：", *(f"{STEP}{_found(one, proof)}" for one in proof.found)),
        ("", "另计，不在原文里找：", *_exempt(proof, programme, every=every)),
        ("", "原文里没有登记的数字：", *_numbers(proof)),
    )
    return "\n".join(line for part in parts for line in part)


def _summary(proof: Proof) -> str:
    numbers = proof.numbers
    explained = sum(map(len, numbers.explained.values()))
    return (
        f"《{proof.document.title}》与 {proof.text.file} 对照："
        f"应在原文里的 {len(proof.matches)} 处，找到 {len(proof.found)} 处，"
        f"没有找到 {len(proof.unfound)} 处；另计 {len(proof.exempt)} 处。"
        f"原文数字 {numbers.total} 个，已登记 {numbers.declared} 个，"
        f"说明了原因 {explained} 个，没有说明 {len(numbers.unexplained)} 个。"
    )


def _unfound(proof: Proof, programme: Programme) -> Iterator[str]:
    if not proof.unfound:
        yield f"{STEP}没有。"
    for one in proof.unfound:
        yield f"{STEP}{_value(one)}　〔{origin_text(one.declared.setting.origin, programme)}〕"


def _found(one: Match, proof: Proof) -> str:
    """A value with every place it was put together from."""
    text = proof.text
    spans = one.place.spans if one.place else ()
    places = "＋".join(
        f"{text.line(span.start)}:{text.position(span.start).column} "
        f"{text.excerpt(span.start, span.end)}"
        for span in spans
    )
    remark = f"（{one.place.remark}）" if one.place and one.place.remark else ""
    return f"{_value(one)} → {places}{remark}"


def _value(one: Match | Exempt) -> str:
    declared = one.declared
    kind = f"{declared.use.value} " if isinstance(one, Match) else ""
    return f"{declared.at} {kind}{_words(declared.value)}"


def _words(value: object) -> str:
    words = long_date(value) if isinstance(value, date) else str(value)
    return words if len(words) <= SHOWN else f"{words[:SHOWN]}……"


def _exempt(proof: Proof, programme: Programme, *, every: bool) -> Iterator[str]:
    """Each class with its count and why; with `every`, each value below its class."""
    classes = [(reason.value, those) for reason, those in by_reason(proof.exempt).items()]
    for held, those in by_origin(proof.exempt).items():
        known = programme.documents.get(held)
        classes.append((CONVENTION_WORDS if held == CONVENTION else _other(held, known), those))
    for words, those in classes:
        yield f"{STEP}{len(those)} 处　{words}"
        if every:
            for one in those:
                origin = origin_text(one.declared.setting.origin, programme)
                yield f"{STEP * 2}{_value(one)}　〔{origin}〕"


def _other(held: str, document: Document | None) -> str:
    return f"出自别的文件：《{document.title if document else held}》"


def _numbers(proof: Proof) -> Iterator[str]:
    """The numbers nothing declares: first those without an explanation."""
    numbers = proof.numbers
    if numbers.unexplained:
        yield f"{STEP}{len(numbers.unexplained)} 个　没有说明{ADVICE}"
        yield from (f"{STEP * 2}{_token(one, proof)}" for one in numbers.unexplained)
    for reason, those in numbers.explained.items():
        yield f"{STEP}{len(those)} 个　{reason}"
        yield from (f"{STEP * 2}{_token(one, proof)}" for one in those)
    if not numbers.unexplained and not numbers.explained:
        yield f"{STEP}没有。"


def _token(one: Token, proof: Proof) -> str:
    place = proof.text.position(one.start)
    return f"第{place.line}行 {proof.text.excerpt(one.start, one.end)}"
