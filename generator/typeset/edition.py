"""What is shown as of when: the day the data stand at, and how final they are."""

from dataclasses import dataclass
from datetime import date

from generator.model.programme import Programme
from generator.typeset.fixed_words import STATUS_MARKS, STATUS_WORDS


@dataclass(frozen=True, slots=True)
class Edition:
    """What every file says about itself: whose data, how final, as of when."""

    programme_id: str
    programme: str
    area: str
    status: str | None
    as_of: date

    @property
    def mark(self) -> str | None:
        """What figures that are not final carry."""
        return STATUS_MARKS.get(self.status or "")


def edition(programme: Programme) -> Edition:
    """The edition of all periods of a programme; its status is that of the least final one."""
    identity = programme.plan.programme
    shown = {one.status for one in programme.periods}
    status = next((one for one in STATUS_WORDS if one in shown), None)
    area = programme.areas[identity.area]
    day = as_of(programme)
    return Edition(identity.id, identity.name, programme.shown_name(area, day), status, day)


def as_of(programme: Programme) -> date:
    """The day the data stand at; without any period, the day the plan was issued."""
    if programme.periods:
        return programme.periods[-1].as_of
    document = programme.documents[programme.plan.programme.document]
    return document.issued or programme.allocation_file.allocations[-1].since
