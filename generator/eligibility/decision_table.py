"""From a programme to the decision table that both interpreters read."""

import json
from datetime import date

from generator.eligibility.table import Ages, DecisionTable, Excluded, Group, Kind, Window
from generator.eligibility.words import OUTCOMES, WORDS, counting_words
from generator.model.eligibility import Exclusion
from generator.model.origin import CONVENTION, Origin, Source
from generator.model.plan import AgeWindow, AgeWindows, TargetGroup
from generator.model.programme import Programme


def decision_table(programme: Programme) -> DecisionTable:
    """Groups, ages through time, kinds and exceptions of a programme, in declared order."""
    plan = programme.plan
    document = programme.documents.get(plan.programme.document)
    counting = plan.eligibility.age_counting
    return {
        "version": 1,
        "programme": plan.programme.name,
        "document": document.title if document else plan.programme.document,
        "since": _day(document.issued) if document else None,
        "counting": {
            "reached": counting.reached,
            "last_age": counting.last_age,
            "leap_day": counting.leap_day,
        },
        "counting_says": list(counting_words(counting)),
        "kinds": _kinds(programme),
        "groups": [_group(one, programme) for one in plan.target_groups],
        "exceptions": [_excluded(one, programme) for one in plan.exceptions],
        "outcomes": OUTCOMES,
        "words": WORDS,
    }


def table_bytes(programme: Programme) -> bytes:
    """The table as it is published."""
    text = json.dumps(decision_table(programme), ensure_ascii=False, indent=1)
    return f"{text}\n".encode()


def embedded_table(programme: Programme) -> str:
    """The table for a `<script>` of a page: `<` is written so that nothing can end it."""
    text = json.dumps(decision_table(programme), ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def asks_of(group: TargetGroup) -> str:
    """The sentence a resident ticks; after the name where policy gives none."""
    return group.asks or f"属于{group.name}"


def _kinds(programme: Programme) -> list[Kind]:
    """The kinds that some group is for; none where every group is for all."""
    used = {one.post_kind for one in programme.plan.target_groups}
    return [
        {"id": one.id, "name": one.name, "asks": one.asks or one.name}
        for one in programme.plan.post_kinds
        if one.id in used
    ]


def _group(group: TargetGroup, programme: Programme) -> Group:
    return {
        "id": group.id,
        "name": group.name,
        "kind": group.post_kind,
        "asks": asks_of(group),
        "age_alone": group.age_alone,
        "open_list": group.open_list,
        "source": _source(group.origin, programme),
        "ages": [_ages(one) for one in sorted(group.ages, key=lambda one: one.since)],
    }


def _ages(entry: AgeWindows) -> Ages:
    windows = None if entry.value is None else [_window(one) for one in entry.value]
    return {"since": entry.since.isoformat(), "windows": windows}


def _window(one: AgeWindow) -> Window:
    return {"sex": one.sex, "since": one.since, "to": one.until}


def _excluded(one: Exclusion, programme: Programme) -> Excluded:
    return {
        "id": one.id,
        "asks": one.asks or "",
        "says": f"{one.title}：{one.text}",
        "source": _source(one.origin, programme),
    }


def _source(origin: Origin, programme: Programme) -> str:
    """《document》clause, or the word for a convention."""
    if not isinstance(origin, Source):
        return CONVENTION
    document = programme.documents.get(origin.document)
    return f"《{document.title if document else origin.document}》{origin.clause or ''}"


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
