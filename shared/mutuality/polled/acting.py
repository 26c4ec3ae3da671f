"""What people do with sources, whichever service keeps them: name one, have it looked at, confirm, and let it go."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.outbound import fault_in, is_rehearsing
from mutuality.polled import rules
from mutuality.polled.store import Store


def require_address(session: Session, address: str) -> None:
    """Refuse an address that may not be asked, before anybody asks it.

    Raises:
        SourceAddressRefused: it is no address that may be asked.
    """
    fault = fault_in(address, rehearses=is_rehearsing(session.database.clock))
    if fault:
        raise rules.SourceAddressRefused(fault, errors=[{"pointer": "/address", "detail": fault}])


def add(session: Session, store: Store, said: dict[str, Any]) -> Any:
    """Name a source; it is looked at as soon as may be, and then every so many hours.

    Raises:
        SourceAddressRefused: it is no address that may be asked.
    """
    require_address(session, said["address"])
    source = store.source_table(**said, id=session.new_id("src"), added_at=session.now, is_paused=False)
    session.add(source)
    session.flush()
    session.add(store.state_table(source_id=source.id, due_at=session.now, updates={}))
    session.flush()
    return source


def change(session: Session, store: Store, source: Any, said: dict[str, Any]) -> Any:
    """Change what was said of a source; it is looked at as soon as may be, and read whole.

    Raises:
        SourceAddressRefused: it is no address that may be asked.
    """
    if "address" in said:
        require_address(session, said["address"])
    for name, value in said.items():
        setattr(source, name, value)
    session.flush()
    return ask(session, store, source)


def ask(session: Session, store: Store, source: Any) -> Any:
    """Let a source be looked at as soon as may be, and be read whole."""
    state = store.state(session, source.id)
    state.due_at, state.etag, state.modified = session.now, None, None
    session.flush()
    return source


def confirm(session: Session, store: Store, source: Any, poll_id: str) -> Any:
    """Confirm that just those meetings are gone, or those rows older, that a look found; it is looked at again soon.

    Raises:
        NotFound: there is no such look.
        NothingToConfirm: it is not the newest, or nothing waits for a person.
    """
    poll, state = store.poll(session, source.id, poll_id), store.state(session, source.id)
    if poll.outcome not in rules.WAITS_FOR_A_PERSON or poll.id != state.waits_on:
        raise rules.NothingToConfirm("Nothing waits for a person in this look, or a newer one says something else.")
    state.confirmed_id = poll.id
    ask(session, store, source)
    return poll


def end(session: Session, store: Store, source: Any) -> None:
    """Look at a source no more, and forget the looks at it."""
    store.clear(session, source.id)
    session.delete(source)
    session.flush()


def purge(session: Session, store: Store) -> list[Any]:
    """Forget looks older than ninety days, and return them; what waits for a person stays."""
    old = [poll for poll in store.old_polls(session, session.now - rules.KEPT) if not store.waits(session, poll)]
    for poll in old:
        session.delete(poll)
    return old
