"""The feed: one entry for each sign-off and each correction, times from nowhere else."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from lxml import etree

from generator.model.programme import Programme
from generator.publish.feed import feed
from tests.builders import a_period, a_programme
from tests.tables.programmes import opened

ATOM = "{http://www.w3.org/2005/Atom}"
PLANNED: dict[str, dict[str, int | str]] = {"east": {"garden": 3}}
SIGNED = datetime(2031, 2, 21, 9, 30)  # noqa: DTZ001 -- the time of the office
LATER = datetime(2031, 3, 5, 16, 0)  # noqa: DTZ001
CORRECTED = {
    "period": "p1",
    "area": "east乡",
    "post_kind": "garden",
    "measure": "done",
    "from": 1,
    "to": 2,
    "decided": date(2031, 3, 1),
    "by": "办公处",
    "reason": "漏记 <两次> & 补正",
}


def two_periods(*, signed: bool = True, **more: Any) -> Programme:  # noqa: ANN401
    first = a_period({"east": {"garden": 1}}, signed_off=SIGNED if signed else None)
    later = {"signed_off": LATER, "restates": [CORRECTED], **more}
    return a_programme(PLANNED, first, a_period({"east": {"garden": 2}}, 60, "p2", **later))


def parsed(content: bytes | None) -> etree._Element:
    assert content is not None
    return etree.fromstring(content)


def texts(root: etree._Element, name: str) -> list[str]:
    return [str(one.findtext(f"{ATOM}{name}")) for one in root.findall(f"{ATOM}entry")]


def test_a_feed_has_what_atom_requires() -> None:
    root = parsed(feed(opened("taishan").programme))
    for name in ("id", "title", "updated", "author"):
        assert root.find(f"{ATOM}{name}") is not None, name
    entries = root.findall(f"{ATOM}entry")
    assert len(entries) > 3
    for entry in entries:
        for name in ("id", "title", "updated", "summary", "link"):
            assert entry.find(f"{ATOM}{name}") is not None, name
        assert "示例数据" in str(entry.findtext(f"{ATOM}title"))
    ids = [root.findtext(f"{ATOM}id"), *texts(root, "id")]
    assert len(set(ids)) == len(ids)


def test_publications_and_corrections_bear_the_time_of_their_sign_off() -> None:
    root = parsed(feed(two_periods()))
    assert sorted(texts(root, "updated")) == [
        "2031-02-21T09:30:00+08:00",
        "2031-03-05T16:00:00+08:00",
        "2031-03-05T16:00:00+08:00",
    ]
    assert root.findtext(f"{ATOM}updated") == "2031-03-05T16:00:00+08:00"
    (corrected,) = [one for one in texts(root, "summary") if "更正为" in one]
    assert corrected == "原数 1，更正为 2。2031年3月1日由办公处决定，原因：漏记 <两次> & 补正。"


def test_a_period_nobody_signed_off_has_no_entry_and_none_at_all_make_no_feed() -> None:
    root = parsed(feed(two_periods(signed=False)))
    assert not [one for one in texts(root, "title") if one.startswith("p1进展")]
    assert feed(two_periods(signed=False, signed_off=None)) is None


def test_ids_stay_when_something_is_added() -> None:
    before = set(texts(parsed(feed(two_periods())), "id"))
    another = {**CORRECTED, "measure": "helped"}
    after = set(texts(parsed(feed(two_periods(restates=[another, CORRECTED]))), "id"))
    assert before < after
    assert all(one.startswith("urn:uuid:") for one in after)


def test_ids_stand_under_the_domain_once_there_is_one() -> None:
    one = two_periods()
    site = one.publisher.site.model_copy(update={"domain": "example.gov.cn"})
    publisher = one.publisher.model_copy(update={"site": site})
    root = parsed(feed(replace(one, publisher=publisher)))
    assert "tag:example.gov.cn,2031-01-01:periods/p1" in texts(root, "id")
