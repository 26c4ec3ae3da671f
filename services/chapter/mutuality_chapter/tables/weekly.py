"""Weekly shifts from a list other software keeps, and back into one, in the wall time of their pool."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from mutuality.database import Session
from mutuality.meeting_guide import Outcome
from mutuality.problems import ValidationFailed
from mutuality.schema import Choice, Day, Input, Text, WallTime
from mutuality.tables import Columns, write_table
from mutuality_chapter import affiliation, lines, shifts
from mutuality_chapter.tables import people
from mutuality_chapter.tables.models import ImportedShift
from mutuality_chapter.tables.rows import RowKnown, checked

COLUMNS = Columns(("key", "pool", "weekday", "starts", "ends"), ("ends_next_day", "volunteer", "begins_on"))
COMPARED = ("pool_id", "weekday", "starts", "ends", "ends_next_day", "responder_id")


class Across(StrEnum):
    """Whether a shift goes on across midnight."""

    YES = "yes"
    NO = "no"


class PoolUnknown(ValidationFailed):
    """A row names a pool of this chapter by its title or its identifier; one whose title another has, by the latter."""


class VolunteerUnknown(ValidationFailed):
    """A row names a volunteer who answers in its pool: by what the list of members knows them by, or by identifier."""


class ShiftRow(Input):
    """One row: a stretch of every week in a pool, and who usually takes it, if anybody does."""

    key = Text("What other software knows it by", longest=100, required=True)
    pool = Text("The pool, by its title or its identifier", longest=200, required=True)
    weekday = Text("The day it starts: 1 Monday to 7 Sunday", longest=1, pattern=r"[1-7]", required=True)
    starts = WallTime("Local wall time", required=True)
    ends = WallTime("Local wall time", required=True)
    ends_next_day = Choice(Across, "Whether it goes on across midnight", load_default=Across.NO)
    volunteer = Text("Who usually takes it", longest=100, load_default=None)
    begins_on = Day("From which day on", load_default=None)


def take(session: Session, cells: Mapping[str, str]) -> Outcome:
    """Plan the weekly shift a row tells of, once; afterwards it is looked after here.

    Raises:
        marshmallow.ValidationError: the row is not as its columns ask.
        PoolUnknown, VolunteerUnknown: it names a pool, or somebody in it, that is not here.
        RowKnown: it was taken in before and reads otherwise now, or the shift was ended.
        ShiftBackwards, ShiftOverlaps: it is no shift, or whoever shall take it has another then.
    """
    row = checked(ShiftRow, cells)
    said = _said(session, row)
    key_hash = affiliation.keyed_hash(session, row["key"], purpose="imported shift")
    known = _known(session, row["key"], key_hash)
    if known is not None:
        _require_as_said(known, said)
        return Outcome.UNCHANGED
    shift = shifts.plan(session, said={**said, "begins_on": row["begins_on"]})
    session.flush()  # the row refers to it
    session.add(ImportedShift(key_hash=key_hash, shift_id=shift.id, imported_at=session.now))
    return Outcome.ACCEPTED


def written(session: Session) -> bytes:
    """Return every weekly shift that goes on as a table that can be taken in again."""
    pools = lines.all_pools(session)
    titles = [pool.title for pool in pools]
    names = {pool.id: pool.title if titles.count(pool.title) == 1 else pool.id for pool in pools}
    rows = (_cells(session, each, names[each.pool_id]) for pool in pools for each in shifts.going_on(session, pool.id))
    return write_table((*COLUMNS.required, *COLUMNS.optional), rows)


def _said(session: Session, row: Mapping[str, Any]) -> dict[str, Any]:
    pool = _pool(session, row["pool"])
    return {
        "pool_id": pool.id,
        "weekday": int(row["weekday"]),
        "starts": row["starts"],
        "ends": row["ends"],
        "ends_next_day": row["ends_next_day"] == Across.YES,
        "responder_id": row["volunteer"] and _responder(session, pool, row["volunteer"]),
    }


def _pool(session: Session, name: str) -> lines.Pool:
    found = [pool for pool in lines.all_pools(session) if name in {pool.id, pool.title}]
    if len(found) != 1:
        detail = "Is the title of several pools." if found else "Is no pool of this chapter."
        raise PoolUnknown("Name one pool.", errors=[{"pointer": "/pool", "detail": detail}])
    return found[0]


def _responder(session: Session, pool: lines.Pool, name: str) -> str:
    """Return as whom somebody answers in a pool."""
    member_id = people.imported_as(session, name) or name
    for each in lines.answering(session, pool.id):
        if name == each.responder_id or member_id == each.member_id:
            return each.responder_id
    fault = {"pointer": "/volunteer", "detail": "Does not answer in that pool."}
    raise VolunteerUnknown("Nobody of that name answers in that pool; take them on first.", errors=[fault])


def _known(session: Session, key: str, key_hash: str) -> shifts.Shift | None:
    imported = session.get(ImportedShift, key_hash)
    return session.get(shifts.Shift, imported.shift_id if imported else key)


def _require_as_said(known: shifts.Shift, said: Mapping[str, Any]) -> None:
    if known.ended_on is not None:
        raise RowKnown(f"This shift was ended on {known.ended_on}; plan another.")
    if any(getattr(known, name) != said[name] for name in COMPARED):
        raise RowKnown("This shift was planned before and reads otherwise now; change it here.")


def _cells(session: Session, shift: shifts.Shift, pool: str) -> list[str]:
    said = [
        shift.id,
        pool,
        str(shift.weekday),
        shift.starts,
        shift.ends,
        Across.YES if shift.ends_next_day else Across.NO,
    ]
    return [*said, _volunteer(session, shift.responder_id), shift.begins_on.isoformat()]


def _volunteer(session: Session, responder_id: str | None) -> str:
    """Return who takes a shift, as the list of members has them; somebody of another chapter by their identifier."""
    if responder_id is None:
        return ""
    return lines.responder(session, responder_id).member_id or responder_id
