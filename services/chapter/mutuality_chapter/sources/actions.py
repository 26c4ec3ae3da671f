"""What people do with sources: name one, change it, have it looked at, confirm what it lost, and let it go."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.outbound import fault_in, is_rehearsing
from mutuality_chapter import affiliation, imports
from mutuality_chapter.sources import rules, store
from mutuality_chapter.sources.models import Source, SourcePoll, SourceState


def add(session: Session, said: dict[str, Any]) -> Source:
    """Name a source; it is looked at within a minute, and then every so many hours.

    Raises:
        NotFounded: there is no chapter yet.
        SourceAddressRefused: it is no address that may be asked.
        SourceKnown, TooManySources: there is one of this name, or there are enough.
    """
    affiliation.profile(session)
    _require_address(session, said["address"])
    name = said["name"] or rules.called(said["address"])
    if store.named(session, name) is not None:
        raise rules.SourceKnown(f"There is a source called {name} already.")
    if store.count(session) >= rules.MOST_SOURCES:
        raise rules.TooManySources(f"A chapter has at most {rules.MOST_SOURCES} sources.")
    source = Source(**{**said, "name": name, "id": session.new_id("src"), "added_at": session.now, "is_paused": False})
    session.add(source)
    session.flush()
    session.add(SourceState(source_id=source.id, due_at=session.now, updates={}))
    session.flush()
    return source


def _require_address(session: Session, address: str) -> None:
    fault = fault_in(address, rehearses=is_rehearsing(session.database.clock))
    if fault:
        raise rules.SourceAddressRefused(fault, errors=[{"pointer": "/address", "detail": fault}])


def change(session: Session, source: Source, said: dict[str, Any]) -> Source:
    """Change what was said of a source; it is looked at within a minute, and read whole.

    Raises:
        SourceAddressRefused: it is no address that may be asked.
    """
    if "address" in said:
        _require_address(session, said["address"])
    for name, value in said.items():
        setattr(source, name, value)
    session.flush()
    ask(session, source)
    return source


def ask(session: Session, source: Source) -> Source:
    """Let a source be looked at within a minute, and be read whole."""
    state = store.state(session, source.id)
    state.due_at, state.etag, state.modified = session.now, None, None
    session.flush()
    return source


def confirm(session: Session, source: Source, poll_id: str) -> SourcePoll:
    """Confirm that just those meetings are gone, or those rows older, that a look found; it is looked at again soon.

    Raises:
        NotFound: there is no such look.
        NothingToConfirm: it is not the newest, or nothing waits for a person.
    """
    poll, state = store.poll(session, source.id, poll_id), store.state(session, source.id)
    if poll.outcome not in rules.WAITS_FOR_A_PERSON or poll.id != state.waits_on:
        raise rules.NothingToConfirm("Nothing waits for a person in this look, or a newer one says something else.")
    state.confirmed_id = poll.id
    ask(session, source)
    return poll


def end(session: Session, source: Source) -> None:
    """Look at a source no more; the meetings that came from it stay as they are, for people to look after."""
    store.clear(session, source.id)
    session.delete(source)


def purge(session: Session) -> int:
    """Forget looks older than ninety days with their receipts, and return how many; what waits for a person stays."""
    old = [poll for poll in store.old_polls(session, session.now - rules.KEPT) if not store.waits(session, poll)]
    imports.forget(session, [poll.import_id for poll in old if poll.import_id])
    for poll in old:
        session.delete(poll)
    return len(old)
