"""LG4: bodies and every reference to them."""

from collections.abc import Iterator, Mapping

from generator.checks.walk import references
from generator.checks.words import nearest
from generator.diagnostics import Diagnostic, Rule
from generator.model import files
from generator.model.body import Body, Office, Post
from generator.model.eligibility import ApplyAt, Exclusion
from generator.model.money import PaymentStep
from generator.model.origin import Provision
from generator.model.plan import Duty, QuotaStep, Register, Supervision, Task, WorkflowStep
from generator.model.programme import Programme
from generator.model.shape import Shape

UNKNOWN_BODY = Rule("LG401", "unknown-body", founded_on="bodies.register")
DOUBLED_BODY = Rule("LG406", "doubled-body", founded_on="bodies.register")
SHARED_NAME = Rule("LG407", "shared-body-name", founded_on="bodies.register")
ITS_OWN_MEMBER = Rule("LG409", "its-own-member", founded_on="bodies.register")

REFERENCES: Mapping[type[Shape], tuple[str, ...]] = {
    Body: ("members",),
    Post: ("body",),
    Office: ("at",),
    Provision: ("bodies",),
    Exclusion: ("bodies",),
    ApplyAt: ("bodies",),
    QuotaStep: ("giver", "receiver"),
    WorkflowStep: ("bodies",),
    Register: ("bodies",),
    Task: ("bodies",),
    PaymentStep: ("actor", "towards"),
    Duty: ("body",),
    Supervision: ("bodies",),
}


def unknown_body(programme: Programme) -> Iterator[Diagnostic]:
    """A post, task, duty or step is given to a body nobody declared."""
    known = programme.bodies
    for file, path, body in references(programme, REFERENCES):
        if body not in known:
            at = programme.places.value(file, *path)
            near = nearest(body, known)
            yield UNKNOWN_BODY.finding(at, body=body, nearest=near, name=known[near].name)


def doubled_body(programme: Programme) -> Iterator[Diagnostic]:
    """Two bodies have one id."""
    first: dict[str, str] = {}
    for number, body in enumerate(programme.body_file.bodies):
        if body.id in first:
            at = programme.places.value(files.BODIES, "bodies", number, "id")
            yield DOUBLED_BODY.finding(at, id=body.id, name=body.name, first=first[body.id])
        first.setdefault(body.id, body.name)


def shared_name(programme: Programme) -> Iterator[Diagnostic]:
    """A name or alias belongs to two bodies, or stands twice for one."""
    owners: dict[str, str] = {}
    for number, body in enumerate(programme.body_file.bodies):
        written = [
            (body.name, ("name",)),
            *((one, ("aliases", at)) for at, one in enumerate(body.aliases)),
        ]
        for name, path in written:
            if name in owners:
                at = programme.places.value(files.BODIES, "bodies", number, *path)
                yield SHARED_NAME.finding(at, name=name, body=body.name, other=owners[name])
            owners.setdefault(name, body.name)


def its_own_member(programme: Programme) -> Iterator[Diagnostic]:
    """A collective names itself among its members."""
    for number, body in enumerate(programme.body_file.bodies):
        if body.id in body.members:
            place = body.members.index(body.id)
            at = programme.places.value(files.BODIES, "bodies", number, "members", place)
            yield ITS_OWN_MEMBER.finding(at, body=body.name)
