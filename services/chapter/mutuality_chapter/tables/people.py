"""Members from a list other software keeps, and back into one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select, update

from mutuality.database import Session
from mutuality.meeting_guide import Fault, Outcome
from mutuality.schema import Choice, Day, Input, Slug, Text
from mutuality.tables import Columns, write_table
from mutuality_chapter import affiliation, contacts, members
from mutuality_chapter.tables.models import ImportedMember
from mutuality_chapter.tables.rows import Noted, RowKnown, checked

CHOSEN_HERE = "Came as a member: a helper is chosen here, once they told their experience and the gates are met."
COLUMNS = Columns(("key", "name", "concern", "state", "declared_on"), ("subconcern", "area"))


class PersonRow(Input):
    """One row: somebody under the name they chose, and what other software knows them by."""

    key = Text("What other software knows them by", longest=100, required=True)
    name = Text("The name they chose", longest=80, required=True)
    concern = Slug("The concern they declare", required=True)
    state = Choice(members.Part, "The part they take", load_default=members.Part.VISITING)
    declared_on = Day("When they declared it", load_default=None)
    subconcern = Slug("The part of the concern that is theirs", load_default=None)
    area = Text("Roughly where they live", longest=80, load_default=None)


def take(session: Session, cells: Mapping[str, str]) -> Outcome | Noted:
    """Admit whom a row tells of, once; afterwards they alone and this chapter say who they are.

    Whoever helped elsewhere comes as a member, with a note: no list makes a helper.

    Raises:
        marshmallow.ValidationError: the row is not as its columns ask.
        RowKnown: it was taken in before and reads otherwise now, or whoever it was has left.
        ConcernNotShared, PolicyRefused, DayAhead: they are not admitted so.
    """
    said = checked(PersonRow, cells)
    key = said.pop("key")
    if members.present(session, [key]):
        return Outcome.UNCHANGED
    _require_not_left(is_left=members.has_left(session, key))
    key_hash, row_hash = _hash(session, key), _hash(session, repr(sorted(said.items())))
    known = session.get(ImportedMember, key_hash)
    if known is not None:
        return _known(known, row_hash)
    said, notes = _without_helping(said)
    admitted = members.admit(session, said={**said, "languages": [], "gender": None})
    session.add(ImportedMember(key_hash=key_hash, row_hash=row_hash, member_id=admitted.id, imported_at=session.now))
    return Noted(Outcome.ACCEPTED, notes)


def written(session: Session) -> bytes:
    """Return everybody who is here, and whom such a list may name, as a table that can be taken in elsewhere.

    Raises:
        PolicyRefused: the policy lets no list of members leave the chapter.
    """
    columns = (*COLUMNS.required, *COLUMNS.optional)
    here = contacts.leaving_roster(session)
    return write_table(columns, ([_cell(each, name) for name in columns] for each in here))


def imported_as(session: Session, key: str) -> str | None:
    """Return as which member a row of a list was taken in, while they are here."""
    known = session.get(ImportedMember, _hash(session, key))
    return known.member_id if known else None


def tell(session: Session, asked: members.HoldingsAsked) -> None:
    """Tell when somebody came here from a list of other software."""
    rows = session.scalars(select(ImportedMember).where(ImportedMember.member_id == asked.member_id))
    asked.tell("tables", [{"imported_at": each.imported_at} for each in rows])


def let_go(session: Session, fact: members.MemberDeparted) -> None:
    """Forget who a row was; that it was taken in stays known, so that nobody who left comes back by a list."""
    theirs = update(ImportedMember).where(ImportedMember.member_id == fact.member_id)
    session.execute(theirs.values(member_id=None, row_hash=None))


def _without_helping(said: dict[str, Any]) -> tuple[dict[str, Any], tuple[Fault, ...]]:
    if said["state"] != members.Part.HELPER:
        return said, ()
    return {**said, "state": members.Part.MEMBER}, (Fault("helpers-are-chosen", "state", CHOSEN_HERE),)


def _require_not_left(*, is_left: bool) -> None:
    if is_left:
        raise RowKnown("Whoever this was has left; coming back is a new membership, and theirs to ask for.")


def _known(known: ImportedMember, row_hash: str) -> Outcome:
    _require_not_left(is_left=known.member_id is None)
    if known.row_hash != row_hash:
        raise RowKnown("This row was taken in before and reads otherwise now; change the member here.")
    return Outcome.UNCHANGED


def _cell(person: members.MemberFacts, column: str) -> str:
    value: Any = getattr(person, "id" if column == "key" else column)
    return "" if value is None else str(value)


def _hash(session: Session, text: str) -> str:
    return affiliation.keyed_hash(session, text, purpose="imported member")
