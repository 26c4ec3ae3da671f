"""What becomes of sources: people name them, and what they bring is taken in as a feed is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mutuality.database import Database, Session
from mutuality.meeting_guide import Read, Receipt
from mutuality.outbound import guarded
from mutuality.polled import Keeping, acting, polling, rules
from mutuality.transport import Transport
from mutuality_chapter import affiliation, imports
from mutuality_chapter.sources import store
from mutuality_chapter.sources.models import Source
from mutuality_chapter.sources.store import SOURCES


def add(session: Session, said: dict[str, Any]) -> Source:
    """Name a source; it is looked at within a minute, and then every so many hours.

    Raises:
        NotFounded: there is no chapter yet.
        SourceAddressRefused: it is no address that may be asked.
        SourceKnown, TooManySources: there is one of this name, or there are enough.
    """
    affiliation.profile(session)
    acting.require_address(session, said["address"])
    name = said["name"] or rules.called(said["address"])
    if store.named(session, name) is not None:
        raise rules.SourceKnown(f"There is a source called {name} already.")
    if store.count(session) >= rules.MOST_SOURCES:
        raise rules.TooManySources(f"A chapter has at most {rules.MOST_SOURCES} sources.")
    added: Source = acting.add(session, SOURCES, {**said, "name": name})
    return added


def purge(session: Session) -> int:
    """Forget looks older than ninety days with their receipts, and return how many; what waits for a person stays."""
    old = acting.purge(session, SOURCES)
    imports.forget(session, [poll.import_id for poll in old if poll.import_id])
    return len(old)


def poll(database: Database, transport: Transport) -> None:
    """Look at the sources whose time has come, by the guarded way out alone."""
    del transport  # it leads to places the operator chose; these, people named
    with database.reading() as session:
        is_due = bool(SOURCES.due(session))
    if is_due:
        poll_due(database, guarded(database.clock))


def poll_due(database: Database, way_out: Transport) -> None:
    """Look at the sources whose time has come; of each look there is a receipt, and none holds up another."""
    polling.poll_due(database, way_out, Keeping(SOURCES, _zone, _look, _carry_out))


def _zone(session: Session, source: Source) -> str:
    return source.zone or affiliation.profile(session).timezone


def _look(session: Session, source: Source, rows: Sequence[Read]) -> tuple[int, Receipt]:
    return imports.look(session, source=source.name, rows=rows)


def _carry_out(session: Session, source: Source, receipt: Receipt) -> dict[str, str]:
    return {"import_id": imports.carry_out(session, source=source.name, receipt=receipt)}
