"""「我能申请吗」: who may apply, asked in the browser and complete without it."""

from collections.abc import Iterable
from datetime import date

from markupsafe import Markup

from generator.eligibility.decision_table import asks_of, decision_table, embedded_table
from generator.eligibility.words import counting_words
from generator.model.origin import CONVENTION, Origin
from generator.model.plan import PostKind, TargetGroup
from generator.pages import addresses, frame
from generator.pages.addresses import clause_link
from generator.pages.apply_benefits import Benefit, benefits
from generator.pages.apply_posts import posts_table
from generator.pages.dated_words import fact
from generator.pages.plan_parts import ages_words, body_names, with_versions
from generator.pages.view import View
from generator.typeset.environment import rendered
from generator.typeset.page import SitePage

TITLE = "我能申请吗"


def page(view: View) -> SitePage:
    """Form, groups by post kind, steps, what one receives, and where posts are free."""
    plan = view.programme.plan
    document = view.programme.documents[plan.programme.document]
    html = rendered(
        "pages/apply.html",
        title=TITLE,
        brief=plan.programme.brief,
        document=document.title,
        address=document.address,
        sources=_sources(view),
        table=Markup(embedded_table(view.programme)),  # noqa: S704 -- no `<` left in it
        script=addresses.link(addresses.APPLY, "assets/apply.js"),
        words=decision_table(view.programme)["words"],
        form=_form(view),
        kinds=[_kind(view, one) for one in _asked_kinds(view)],
        exceptions=[_exception(view, number) for number in range(len(plan.exceptions))],
        counting=_counting(view),
        where=_where(view),
        steps=[one.name for one in plan.workflow_steps],
        steps_source=_steps_source(view),
        common=[_benefit(one) for one in benefits(view, None)],
        posts=posts_table(view, addresses.APPLY),
    )
    return frame.site_page(
        view=view,
        path=addresses.APPLY,
        title=TITLE,
        html=html,
        tab=addresses.APPLY,
        summary="；".join(one.name for one in plan.target_groups),
    )


def _asked_kinds(view: View) -> tuple[PostKind | None, ...]:
    """The kinds some group is for; None for all where every group is for all."""
    used = {one.post_kind for one in view.programme.plan.target_groups}
    kinds = tuple(one for one in view.programme.plan.post_kinds if one.id in used)
    return kinds or (None,)


def _groups(view: View, kind: PostKind | None) -> list[TargetGroup]:
    wanted = (None, kind.id if kind else None)
    return [one for one in view.programme.plan.target_groups if one.post_kind in wanted]


def _kind(view: View, kind: PostKind | None) -> dict[str, object]:
    """One post kind: how a resident says it, its groups, and what it brings."""
    groups = _groups(view, kind)
    asked = f"{kind.asks}：{kind.name}" if kind and kind.asks else kind.name if kind else "对象"
    return {
        "id": kind.id if kind else "all",
        "name": kind.name if kind else "",
        "title": asked,
        "groups": [_group(view, one) for one in groups],
        "is_open": any(one.open_list for one in groups),
        "benefits": [_benefit(one) for one in benefits(view, kind.id)] if kind else [],
    }


def _group(view: View, one: TargetGroup) -> dict[str, object]:
    ages = with_versions(one.ages, view.as_of, ages_words) if one.ages else ""
    return {
        "id": one.id,
        "name": one.name,
        "ages": fact(ages) if ages else "",
        "includes": "、".join(one.includes),
        "asks": one.asks or "",
        "clause": clause_link(one.origin, view.programme),
    }


def _benefit(one: Benefit) -> dict[str, object]:
    return {"name": one.name, "value": one.value, "text": one.text, "clause": one.clause}


def _form(view: View) -> dict[str, object]:
    """The questions, each with its choices as policy words them."""
    plan = view.programme.plan
    kinds = [one for one in _asked_kinds(view) if one]
    return {
        "question": plan.eligibility.kind_question or "您想申请哪一类？",
        "kinds": [{"id": one.id, "asks": one.asks or one.name} for one in kinds],
        "unsure": plan.eligibility.kind_unsure or "",
        "ticks": [
            {"id": one.id, "kind": one.post_kind or "", "asks": asks_of(one)}
            for one in plan.target_groups
            if not one.age_alone
        ],
        "by_age": [
            {"name": one.name, "kind": one.post_kind or ""}
            for one in plan.target_groups
            if one.age_alone
        ],
        "open_kinds": " ".join(
            sorted({one.post_kind or "*" for one in plan.target_groups if one.open_list})
        ),
        "exceptions": [{"id": one.id, "asks": one.asks} for one in plan.exceptions if one.asks],
        "first_day": date(1900, 1, 1).isoformat(),
    }


def _exception(view: View, number: int) -> dict[str, object]:
    one = view.programme.plan.exceptions[number]
    return {
        "title": one.title,
        "text": one.text,
        "clause": clause_link(one.origin, view.programme),
    }


def _counting(view: View) -> dict[str, object] | None:
    """How ages are counted, and that it is a convention where it is one."""
    counting = view.programme.plan.eligibility.age_counting
    if not any(one.ages for one in view.programme.plan.target_groups):
        return None
    return {
        "lines": [fact(one, "counting") for one in counting_words(counting)],
        "source": clause_link(counting.origin, view.programme),
        "is_convention": counting.origin == CONVENTION,
    }


def _where(view: View) -> dict[str, object] | None:
    declared = view.programme.plan.eligibility.apply_at
    if declared is None:
        return None
    return {
        "text": fact(declared.text),
        "bodies": body_names(view, declared.bodies),
        "clause": clause_link(declared.origin, view.programme),
    }


def _steps_source(view: View) -> Markup:
    return _joined(view, (one.origin for one in view.programme.plan.workflow_steps))


def _sources(view: View) -> Markup:
    return _joined(view, (one.origin for one in view.programme.plan.target_groups))


def _joined(view: View, origins: Iterable[Origin]) -> Markup:
    """Every clause once, in order."""
    links = [clause_link(one, view.programme) for one in origins]
    return Markup("、").join(dict.fromkeys(links))
