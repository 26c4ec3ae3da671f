"""Looking at sources: first the look, outside of any transaction, then what it brought, in one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import structlog
from sqlalchemy.orm.exc import StaleDataError

from mutuality import bmlt
from mutuality.database import Database, Session
from mutuality.meeting_guide import (
    FeedEmpty,
    FeedUnreadable,
    Read,
    Receipt,
    line_document,
    read_feed,
    read_rows,
)
from mutuality.meeting_guide import Outcome as RowOutcome
from mutuality.polled import rules
from mutuality.polled.fetching import Fetched, fetch
from mutuality.polled.rules import Kind, Outcome
from mutuality.polled.store import Store
from mutuality.transport import Transport

log = structlog.get_logger()


@dataclass(frozen=True)
class Keeping:
    """Where a service keeps its sources, in which zone rows are that name none, and what it does with what they bring.

    `look` returns how many meetings are held of a source and the receipt that taking in these rows would give;
    `carry_out` does what a receipt says and returns what the look keeps of it.
    """

    store: Store
    zone: Callable[[Session, Any], str]
    look: Callable[[Session, Any, Sequence[Read]], tuple[int, Receipt]]
    carry_out: Callable[[Session, Any, Receipt], Mapping[str, Any]]


@dataclass(frozen=True)
class Asked:
    """What is asked of which source, as it was named then."""

    source_id: str
    version: int
    address: str
    etag: str | None
    modified: str | None


@dataclass(frozen=True)
class Judged:
    """What a look comes to, before anything is written."""

    outcome: Outcome
    detail: str
    receipt: Receipt | None = None
    older: tuple[str, ...] = ()
    updates: dict[str, str] | None = None


def poll_due(database: Database, way_out: Transport, keeping: Keeping) -> int:
    """Look at the sources whose time has come, and return at how many; of each look there is a receipt.

    None holds up another.
    """
    with database.transaction() as session:
        asked = [_claim(session, keeping.store, source_id) for source_id in keeping.store.due(session)]
    for each in asked:
        fetched = fetch(way_out, each.address, etag=each.etag, modified=each.modified)
        try:
            with database.transaction() as session:
                receive(session, keeping, each, fetched)
        except StaleDataError:
            log.info("source met a change", source=each.source_id)  # somebody was faster; it is looked at again
    return len(asked)


def _claim(session: Session, store: Store, source_id: str) -> Asked:
    """Return what to ask; if that should fail on the way, it is asked again in ten minutes."""
    source, state = store.source(session, source_id), store.state(session, source_id)
    state.due_at = session.now + rules.AGAIN
    address = rules.asked_of(source.kind, source.address)
    return Asked(source.id, source.version, address, state.etag, state.modified)


def receive(session: Session, keeping: Keeping, asked: Asked, fetched: Fetched) -> None:
    """Take in what a look brought, and keep its receipt; nothing, if the source was changed or let go meanwhile."""
    source = session.get(keeping.store.source_table, asked.source_id)
    if source is None or source.version != asked.version:
        return
    state = keeping.store.state(session, source.id)
    judged = _judged(session, keeping, source, fetched)
    taken: Mapping[str, Any] = {}
    if judged.outcome == Outcome.TAKEN and judged.receipt is not None:
        taken = keeping.carry_out(session, source, judged.receipt)
        _let_wait(session, keeping.store, source, judged.receipt)
        state.etag, state.modified, state.updates = fetched.etag, fetched.modified, judged.updates or {}
        state.confirmed_id = None
    _keep(session, keeping.store, source, fetched, judged, taken)


def _judged(session: Session, keeping: Keeping, source: Any, fetched: Fetched) -> Judged:
    if fetched.outcome is not None:
        return Judged(fetched.outcome, fetched.detail)
    if fetched.content.lstrip()[:1] == b"<":
        return Judged(Outcome.WEB_PAGE, "This is a web page, not a list; perhaps the address asks for a sign-in.")
    try:
        rows, updates = _read(source.kind, keeping.zone(session, source), fetched.content)
    except FeedUnreadable as problem:
        return Judged(Outcome.UNREADABLE, problem.detail[:400])
    except FeedEmpty as problem:
        return Judged(Outcome.EMPTY, problem.detail[:400])
    before, receipt = keeping.look(session, source, rows)
    return _guarded(session, keeping.store, source, before, Judged(Outcome.TAKEN, _said(receipt), receipt, (), updates))


def _read(kind: str, zone: str, content: bytes) -> tuple[list[Read], dict[str, str]]:
    """Return the rows, and when each was changed last, which BMLT does not tell."""
    if kind == Kind.BMLT:
        return bmlt.read_rows(bmlt.read_answer(content), zone=zone), {}
    rows = read_feed(content)
    return read_rows(rows, zone=zone), rules.updates_of(rows)


def _guarded(session: Session, store: Store, source: Any, before: int, judged: Judged) -> Judged:
    """Return what is to be done, or what a person has to look at first."""
    state = store.state(session, source.id)
    seen = session.get(store.poll_table, state.confirmed_id) if state.confirmed_id else None
    older = rules.older(state.updates, judged.updates or {})
    gone = judged.receipt.gone if judged.receipt else ()
    if not set(older) <= set(seen.older if seen else ()):
        said = f"{len(older)} rows say they are older than they were. Nothing was changed; look, then confirm."
        return Judged(Outcome.WENT_BACK, said, judged.receipt, tuple(older))
    if rules.has_shrunk(before, gone) and not set(gone) <= set(seen.gone if seen else ()):
        said = f"{len(gone)} of {before} meetings are gone. Nothing was changed; look, then confirm."
        return Judged(Outcome.SHRANK, said, judged.receipt, tuple(older))
    return judged


def _said(receipt: Receipt) -> str:
    counted = ", ".join(f"{count} {name}" for name, count in receipt.counts.items())
    return f"{receipt.sent} rows: {counted}; {len(receipt.gone)} gone."


def _let_wait(session: Session, store: Store, source: Any, receipt: Receipt) -> None:
    """Let the rows that cannot be taken in wait; those that waited and are well or gone wait no more."""
    since, keys = store.waiting_since(session, source.id), Counter[str]()
    store.clear_waiting(session, source.id)
    for line in receipt.lines:
        if line.outcome == RowOutcome.REJECTED:
            keys[line.slug] += 1
            key = f"{line.slug}~{keys[line.slug]}"
            said = {"slug": line.slug, "row": line.row, "faults": line_document(line)["faults"]}
            since_then = since.get(key, session.now)
            session.add(store.waiting_table(source_id=source.id, key=key, since=since_then, **said))


def _keep(
    session: Session, store: Store, source: Any, fetched: Fetched, judged: Judged, taken: Mapping[str, Any]
) -> None:
    kept = store.poll_table(
        id=session.new_id("pol"),
        source_id=source.id,
        polled_at=session.now,
        outcome=judged.outcome.value,
        status=fetched.status,
        detail=judged.detail,
        size=len(fetched.content),
        gone=list(judged.receipt.gone if judged.receipt else ()),
        older=list(judged.older),
        **taken,
    )
    session.add(kept)
    state = store.state(session, source.id)
    state.polled_at, state.outcome = session.now, kept.outcome
    state.waits_on = kept.id if judged.outcome in rules.WAITS_FOR_A_PERSON else None
    if judged.outcome in rules.AGREED:
        state.agreed_at = session.now
    state.due_at = session.now + timedelta(hours=source.every_hours)
    log.info("source looked at", source=source.id, outcome=kept.outcome, size=kept.size)
