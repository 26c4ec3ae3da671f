"""What offices do with sources of their units: name one, say which is the owner of record, and decide by hand."""

from __future__ import annotations

from typing import Any

from mutuality.access import Actor
from mutuality.database import Session
from mutuality.numbering import next_number
from mutuality.polled import Keeping, acting
from mutuality.polled.rules import SourceKnown, TooManySources, called
from mutuality_federation import bodies, chapters
from mutuality_federation.sources import relaying, rules, store
from mutuality_federation.sources.models import Relayed, Source, SourceHead
from mutuality_federation.sources.store import SOURCES


def own(session: Session, actor: Actor, body_id: str, source_id: str) -> Source:
    """Return a source of a unit an officer acts for.

    Raises:
        NotFound: there is none.
    """
    found: Source = SOURCES.source(session, source_id)
    chapters.require_speaking_for(session, actor, found.body_id, found.unit_id)
    bodies.require_unit(session, body_id, found.unit_id)
    return found


def add(session: Session, body_id: str, said: dict[str, Any]) -> Source:
    """Name a source of a unit; the next round of looks begins with it.

    Raises:
        NotFound: the body has no such unit.
        SourceAddressRefused: it is no address that may be asked.
        SourceKnown, TooManySources: the unit has one of this name, or enough.
    """
    unit_id = said["unit_id"]
    bodies.require_unit(session, body_id, unit_id)
    acting.require_address(session, said["address"])
    name = said["name"] or called(said["address"])
    if store.named(session, unit_id, name) is not None:
        raise SourceKnown(f"This unit has a source called {name} already.")
    if store.count(session, unit_id) >= rules.MOST_SOURCES_OF_UNIT:
        raise TooManySources(f"A unit has at most {rules.MOST_SOURCES_OF_UNIT} sources.")
    if said["is_owner_of_record"]:
        _let_none_be_of_record(session, unit_id)
    own = {"body_id": body_id, "number": next_number(session, SourceHead)}
    added: Source = acting.add(session, SOURCES, {**said, **own, "name": name})
    return added


def change(session: Session, source: Source, said: dict[str, Any]) -> Source:
    """Change what was said of a source; it is looked at with the next round, and read whole.

    Raises:
        SourceAddressRefused: it is no address that may be asked.
    """
    if said.get("is_owner_of_record"):
        _let_none_be_of_record(session, source.unit_id)
    acting.change(session, SOURCES, source, said)
    if "is_owner_of_record" in said:
        _settle_all(session, source)
    return source


def end(session: Session, source: Source) -> None:
    """Look at a source no more, and relay nothing of it; what stood back for it comes again."""
    held = [each for each in store.held_of(session, source.id).values() if each.said is not None]
    before = [store.told(each, source) for each in held]
    for each in held:
        relaying.let_go(session, each)
    session.flush()
    relaying.settle(session, source.body_id, before)
    store.forget(session, source.id)
    acting.end(session, SOURCES, source)


def decide(session: Session, source: Source, row: Relayed, decision: str | None, *, actor: Actor) -> Relayed:
    """Say for an office whether a meeting of a source is relayed, whatever it may be the same as; null leaves it open.

    Who said it is known by the office and the day alone.
    """
    row.decided = decision
    row.decided_by = chapters.office_of(actor).value if decision else None
    row.decided_on = session.now.date() if decision else None
    session.flush()
    relaying.settle(session, source.body_id, [store.told(row, source)])
    return row


def purge(session: Session) -> int:
    """Forget looks older than ninety days, and return how many; what waits for a person stays."""
    return len(acting.purge(session, SOURCES))


def _let_none_be_of_record(session: Session, unit_id: str) -> None:
    for each in store.of_record(session, unit_id):
        each.is_owner_of_record = False
    session.flush()


def _settle_all(session: Session, source: Source) -> None:
    held = [each for each in store.held_of(session, source.id).values() if each.said is not None]
    relaying.settle(session, source.body_id, [store.told(each, source) for each in held])


def _zone(session: Session, source: Source) -> str:
    del session
    return source.zone


KEEPING = Keeping(SOURCES, _zone, relaying.look, relaying.carry_out)
