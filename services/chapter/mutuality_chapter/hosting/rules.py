"""What a host may ever see: a closed list, and nobody who comes is on it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from mutuality.problems import Conflict


class Sight(StrEnum):
    """Something a host may see. Who comes, by list or by name, can not be agreed on: there is no word for it here."""

    TIMES = "times"
    HEAD_COUNT = "head_count"
    CONTACT_ROLE = "contact_role"


class ContactRole(StrEnum):
    """Whom of us a host may turn to: a role, from a list too, so that no name can stand in its place."""

    COORDINATOR = "coordinator"
    SECRETARY = "secretary"
    RESPONDER = "responder"
    VOLUNTEER = "volunteer"


class AgreementOver(Conflict):
    """This agreement has ended; the members decide about a new one."""


def subject_of(venue_id: str, may_see: Iterable[str]) -> str:
    """Return what a decision has to be about: the venue, and each thing its host may see, in alphabetical order."""
    return "-".join([venue_id, *sorted({str(each) for each in may_see})])


def require_going_on(ended_on: date | None) -> None:
    """Refuse to end what has ended.

    Raises:
        AgreementOver: it has.
    """
    if ended_on is not None:
        raise AgreementOver("This agreement has ended.")


def within(first: date, last: date, *, began_on: date, ended_on: date | None) -> tuple[date, date]:
    """Return the part of some days on which an agreement holds; it may be empty, its end before its beginning."""
    return max(first, began_on), last if ended_on is None else min(last, ended_on)
