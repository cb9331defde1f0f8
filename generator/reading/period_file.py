"""The shape of a period file, and its parting into what is public and what is internal."""

from datetime import date
from typing import Literal

from pydantic import ConfigDict, Field

from generator.model.internal import Evidence, Internal, InternalNote, NarrativeSection
from generator.model.period import (
    Breakdown,
    KindReturn,
    Period,
    Restatement,
    Return,
    Stated,
    Status,
)
from generator.model.shape import Many, Minute, Shape, Text


class EvidenceEntry(Shape):
    """The paper behind a return: its kind is public, who signed it is not."""

    document: Text = Field(title="报表")
    signed_by: Text | None = Field(default=None, title="签字人")


class ReturnEntry(Shape):
    """The return of one area as editors write it; post kinds are the keys beside the fields."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, KindReturn]

    received: date = Field(title="收到日期")
    evidence: EvidenceEntry | None = Field(default=None, title="佐证")
    note: Text | None = Field(default=None, title="公开说明")
    by_category: Breakdown = Field(default_factory=dict, title="分岗位类别")
    by_group: Breakdown = Field(default_factory=dict, title="分安置对象")


class InternalEntry(Shape):
    """What stays inside the office: notes on the whole period and on single areas."""

    notes: Many[Text] = Field(default=(), title="内部说明")
    areas: dict[str, Text] = Field(default_factory=dict, title="分区域内部说明")


class NarrativeEntry(Shape):
    """A section the office writes itself; its figures are references, {indicator:area}."""

    title: Text = Field(title="标题")
    text: Text = Field(title="正文")


class PeriodFile(Shape):
    """data/<period>.yml."""

    period: Text = Field(title="报告期")
    as_of: date = Field(title="数据截止日期")
    status: Status = Field(title="状态")
    compiled: date = Field(title="编制日期")
    signed_off: Minute | None = Field(default=None, title="签发时间")
    note: Text | None = Field(default=None, title="公开说明")
    returns: dict[str, ReturnEntry | Literal["not reported"]] = Field(title="报表")
    restates: Many[Restatement] = Field(default=(), title="更正")
    stated: Many[Stated] = Field(default=(), title="文件所列数")
    narrative: Many[NarrativeEntry] = Field(default=(), title="通报文字")
    internal: InternalEntry | None = Field(default=None, title="内部")


def public_part(entry: PeriodFile) -> Period:
    """What everybody may know of the period."""
    return Period.model_construct(
        period=entry.period,
        as_of=entry.as_of,
        status=entry.status,
        compiled=entry.compiled,
        signed_off=entry.signed_off,
        note=entry.note,
        returns={name: _public_return(one) for name, one in entry.returns.items()},
        restates=entry.restates,
        stated=entry.stated,
    )


def internal_part(entry: PeriodFile) -> Internal:
    """Who signed what, the notes of the office, and what it writes for the circular."""
    evidence = tuple(
        Evidence(entry.period, area, one.evidence.signed_by)
        for area, one in entry.returns.items()
        if isinstance(one, ReturnEntry) and one.evidence and one.evidence.signed_by
    )
    kept = entry.internal or InternalEntry()
    whole = tuple(InternalNote(entry.period, text) for text in kept.notes)
    single = tuple(InternalNote(entry.period, text, area) for area, text in kept.areas.items())
    narrative = tuple(
        NarrativeSection(entry.period, number, one.title, one.text)
        for number, one in enumerate(entry.narrative)
    )
    return Internal(evidence, (*whole, *single), narrative)


def _public_return(
    entry: ReturnEntry | Literal["not reported"],
) -> Return | Literal["not reported"]:
    if not isinstance(entry, ReturnEntry):
        return entry
    kinds = entry.__pydantic_extra__
    document = entry.evidence.document if entry.evidence else None
    return Return(
        received=entry.received,
        document=document,
        note=entry.note,
        by_category=entry.by_category,
        by_group=entry.by_group,
        **kinds,
    )
