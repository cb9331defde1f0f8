"""WF5: the register of documents and clauses, and whatever refers to it."""

from collections.abc import Iterator, Mapping

from generator.checks.roles import ROLES
from generator.checks.walk import Path, Written, policy_shapes, references, value_at
from generator.checks.words import nearest
from generator.diagnostics import Diagnostic, Rule, Severity
from generator.model import files
from generator.model.area import Area
from generator.model.body import Body
from generator.model.document import Clause, Document
from generator.model.origin import Source
from generator.model.plan import ProgrammeIdentity
from generator.model.programme import Programme
from generator.model.shape import Shape

UNKNOWN_DOCUMENT = Rule("WF501", "unknown-document", founded_on="documents.register")
UNKNOWN_CLAUSE = Rule("WF502", "unknown-clause", founded_on="documents.register")
UNKNOWN_PARENT = Rule("WF503", "unknown-parent-document", founded_on="documents.register")
DOUBLED_CLAUSE = Rule("WF504", "doubled-clause", founded_on="documents.register")
DOUBLED_ID = Rule("WF505", "doubled-id", founded_on="documents.register")
UNUSED_ROLE = Rule("WF509", "unused-role", Severity.WARNING, founded_on="documents.register")
SOURCE_ODDITY = Rule("WF510", "source-oddity", Severity.INFO, founded_on="documents.oddities")
ADOPTED_LATE = Rule(
    "WF511", "adopted-after-issue", Severity.WARNING, founded_on="documents.register"
)

REFERENCES: Mapping[type[Shape], tuple[str, ...]] = {
    Source: ("document",),
    Clause: ("document",),
    ProgrammeIdentity: ("document",),
}
DATED = "value"  # the key under which an entry of a dated list holds its own list
CHECKED_ELSEWHERE = (Area, Body, Clause)  # with a rule of their own for doubles


def unknown_document(programme: Programme) -> Iterator[Diagnostic]:
    """An origin or a clause names a document that is not in the register."""
    known = programme.documents
    for file, path, document in references(programme, REFERENCES):
        if document not in known:
            at = programme.places.value(file, *path)
            near = nearest(document, known)
            yield UNKNOWN_DOCUMENT.finding(at, document=document, nearest=near)


def unknown_clause(programme: Programme) -> Iterator[Diagnostic]:
    """An origin names a clause that its document does not have in the register."""
    by_document: dict[str, list[str]] = {}
    for document, clause in programme.clauses:
        by_document.setdefault(document, []).append(clause)
    for written in (*policy_shapes(programme), *_origins_in_periods(programme)):
        source = written.shape
        if not isinstance(source, Source) or source.clause is None:
            continue
        known = by_document.get(source.document, [])
        if source.document in programme.documents and source.clause not in known:
            yield UNKNOWN_CLAUSE.finding(
                value_at(programme, written, "clause"),
                document=programme.documents[source.document].title,
                clause=source.clause,
                nearest=nearest(source.clause, known) or "—",
            )


def unknown_parent(programme: Programme) -> Iterator[Diagnostic]:
    """A document rests on one that is not in the register, or on itself."""
    for file, path, parent in references(programme, {Document: ("parents",)}):
        number = path[1]
        own = programme.plan.documents[int(number)]
        others = [one for one in programme.documents if one != own.id]
        if parent not in others:
            at = programme.places.value(file, *path)
            near = nearest(parent, others) or "—"
            yield UNKNOWN_PARENT.finding(at, document=own.title, parent=parent, nearest=near)


def doubled_clause(programme: Programme) -> Iterator[Diagnostic]:
    """A clause of a document stands in the register twice."""
    seen: set[tuple[str, str]] = set()
    for number, clause in enumerate(programme.plan.clauses):
        if (clause.document, clause.id) in seen:
            at = programme.places.value(files.PLAN, "clauses", number, "id")
            document = programme.documents.get(clause.document)
            title = document.title if document else clause.document
            yield DOUBLED_CLAUSE.finding(at, document=title, clause=clause.id)
        seen.add((clause.document, clause.id))


def doubled_id(programme: Programme) -> Iterator[Diagnostic]:
    """Two entries of one list have one id."""
    seen: dict[tuple[str, Path, object], None] = {}
    for written in policy_shapes(programme):
        identifier = getattr(written.shape, "id", None)
        if identifier is None or isinstance(written.shape, CHECKED_ELSEWHERE):
            continue
        key = (written.file, written.path[:-1], identifier)
        if key in seen:
            yield DOUBLED_ID.finding(
                value_at(programme, written, "id"), id=identifier, register=_register(written)
            )
        seen[key] = None


def unused_role(programme: Programme) -> Iterator[Diagnostic]:
    """The plan founds a role that no rule stands on."""
    for role in programme.plan.foundations:
        if role not in ROLES:
            at = programme.places.key(files.PLAN, "foundations", role)
            near = nearest(role, ROLES)
            yield UNUSED_ROLE.finding(at, role=role, nearest=near)


def source_oddity(programme: Programme) -> Iterator[Diagnostic]:
    """An oddity of the source that the plan file declares: once each, as information."""
    for number, oddity in enumerate(programme.plan.oddities):
        yield SOURCE_ODDITY.finding(
            programme.places.value(files.PLAN, "oddities", number),
            about=oddity.about,
            stated=oddity.stated,
            reading=oddity.reading,
        )


def adopted_late(programme: Programme) -> Iterator[Diagnostic]:
    """A document was issued before it was adopted."""
    for number, one in enumerate(programme.plan.documents):
        if one.adopted and one.issued and one.adopted.on > one.issued:
            at = programme.places.value(files.PLAN, "documents", number, "adopted", "on")
            yield ADOPTED_LATE.finding(
                at, document=one.title, adopted=one.adopted.on, issued=one.issued
            )


def _origins_in_periods(programme: Programme) -> Iterator[Written]:
    """The origins of the figures that documents state for a period."""
    for period in programme.periods:
        for number, one in enumerate(period.stated):
            if isinstance(one.origin, Source):
                path = ("stated", number, "origin")
                yield Written(files.period_file(period.period), path, one.origin)


def _register(written: Written) -> str:
    """The key of the list an entry stands in."""
    keys = [step for step in written.path if isinstance(step, str)]
    return next((key for key in reversed(keys) if key != DATED), "")
