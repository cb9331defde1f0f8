"""Which document a declared value stands on: its own origin, or that of what it lies in."""

from collections.abc import Mapping

from generator.model import files
from generator.model.area import Area
from generator.model.document import Clause, Document
from generator.model.origin import CONVENTION, Origin, Source
from generator.model.programme import Programme
from generator.model.shape import Shape

OF_CHANGES = ("since", "until", "into")


def policy_files(programme: Programme) -> Mapping[str, tuple[Shape, Origin]]:
    """File → what it says, and what its values stand on where they name no origin of their own.

    Indicators and the publisher's own entries are not the plan's: without an origin they are
    conventions.
    """
    main = Source(document=programme.plan.programme.document)
    return {
        files.PLAN: (programme.plan, main),
        files.AREAS: (programme.area_file, main),
        files.BODIES: (programme.body_file, main),
        files.LEADERSHIP: (programme.leadership, main),
        files.ALLOCATION: (programme.allocation_file, main),
        files.INDICATORS: (programme.indicators, CONVENTION),
        files.PUBLISHER: (programme.publisher, CONVENTION),
    }


def origin_of(shape: Shape, inherited: Origin, programme: Programme) -> Origin:
    """What the values of a shape stand on.

    A document vouches for what is registered of it, and for its clauses. An area outside the
    plan is known from where the codes are.
    """
    match shape:
        case Document():
            return Source(document=shape.id)
        case Clause():
            return Source(document=shape.document, clause=shape.id)
        case Area(in_plan=False):
            return programme.area_file.codes_origin
    own: Origin | None = getattr(shape, "origin", None)
    return own or inherited


def origin_of_field(
    shape: Shape, field: str, inherited: Origin, programme: Programme, document: str
) -> Origin:
    """What one field stands on, where that is not what the rest of its shape stands on.

    A document names those it rests on by title.
    """
    match shape:
        case Area() if field == "code":
            return programme.area_file.codes_origin
        case Area() if field in OF_CHANGES:
            return shape.change_origin or inherited
        case Document() if field == "title" and is_parent(shape, programme, document):
            return Source(document=document)
    return inherited


def is_parent(one: Document, programme: Programme, document: str) -> bool:
    """Whether a document is one that another says it rests on."""
    child = programme.documents.get(document)
    return child is not None and one.id in child.parents
