"""Looking at sources: first the look, outside of any transaction, then what it brought, in one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

import structlog
from sqlalchemy.orm.exc import StaleDataError

from mutuality import bmlt
from mutuality.database import Database, Session
from mutuality.meeting_guide import FeedEmpty, FeedUnreadable, Read, Receipt, read_feed, read_rows
from mutuality.meeting_guide import Outcome as RowOutcome
from mutuality.outbound import guarded
from mutuality.transport import Transport
from mutuality_chapter import affiliation, imports
from mutuality_chapter.sources import rules, store
from mutuality_chapter.sources.fetching import Fetched, fetch
from mutuality_chapter.sources.models import Source, SourcePoll, SourceState, WaitingRow
from mutuality_chapter.sources.rules import Kind, Outcome

log = structlog.get_logger()


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


def poll(database: Database, transport: Transport) -> None:
    """Look at the sources whose time has come, by the guarded way out alone."""
    del transport  # it leads to places the operator chose; these, people named
    with database.reading() as session:
        is_due = bool(store.due(session))
    if is_due:
        poll_due(database, guarded(database.clock))


def poll_due(database: Database, way_out: Transport) -> None:
    """Look at the sources whose time has come; of each look there is a receipt, and none holds up another."""
    with database.transaction() as session:
        asked = [_claim(session, source_id) for source_id in store.due(session)]
    for each in asked:
        fetched = fetch(way_out, each.address, etag=each.etag, modified=each.modified)
        try:
            with database.transaction() as session:
                receive(session, each, fetched)
        except StaleDataError:
            log.info("source met a change", source=each.source_id)  # somebody was faster; it is looked at again


def _claim(session: Session, source_id: str) -> Asked:
    """Return what to ask; if that should fail on the way, it is asked again in ten minutes."""
    source, state = store.source(session, source_id), store.state(session, source_id)
    state.due_at = session.now + rules.AGAIN
    address = rules.asked_of(source.kind, source.address)
    return Asked(source.id, source.version, address, state.etag, state.modified)


def receive(session: Session, asked: Asked, fetched: Fetched) -> None:
    """Take in what a look brought, and keep its receipt; nothing, if the source was changed or let go meanwhile."""
    source = session.get(Source, asked.source_id)
    if source is None or source.version != asked.version:
        return
    state = store.state(session, source.id)
    judged = _judged(session, source, state, fetched)
    import_id = None
    if judged.outcome == Outcome.TAKEN and judged.receipt is not None:
        import_id = imports.carry_out(session, source=source.name, receipt=judged.receipt)
        _let_wait(session, source, judged.receipt)
        state.etag, state.modified, state.updates = fetched.etag, fetched.modified, judged.updates or {}
        state.confirmed_id = None
    _keep(session, source, state, fetched, judged, import_id)


def _judged(session: Session, source: Source, state: SourceState, fetched: Fetched) -> Judged:
    if fetched.outcome is not None:
        return Judged(fetched.outcome, fetched.detail)
    if fetched.content.lstrip()[:1] == b"<":
        return Judged(Outcome.WEB_PAGE, "This is a web page, not a list; perhaps the address asks for a sign-in.")
    try:
        rows, updates = _read(session, source, fetched.content)
    except FeedUnreadable as problem:
        return Judged(Outcome.UNREADABLE, problem.detail[:400])
    except FeedEmpty as problem:
        return Judged(Outcome.EMPTY, problem.detail[:400])
    before, receipt = imports.look(session, source=source.name, rows=rows)
    return _guarded(session, state, before, Judged(Outcome.TAKEN, _said(receipt), receipt, (), updates))


def _read(session: Session, source: Source, content: bytes) -> tuple[list[Read], dict[str, str]]:
    """Return the rows, and when each was changed last, which BMLT does not tell."""
    zone = source.zone or affiliation.profile(session).timezone
    if source.kind == Kind.BMLT:
        return bmlt.read_rows(bmlt.read_answer(content), zone=zone), {}
    rows = read_feed(content)
    return read_rows(rows, zone=zone), rules.updates_of(rows)


def _guarded(session: Session, state: SourceState, before: int, judged: Judged) -> Judged:
    """Return what is to be done, or what a person has to look at first."""
    seen = session.get(SourcePoll, state.confirmed_id) if state.confirmed_id else None
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


def _let_wait(session: Session, source: Source, receipt: Receipt) -> None:
    """Let the rows that cannot be taken in wait; those that waited and are well or gone wait no more."""
    since, keys = store.waiting_since(session, source.id), Counter[str]()
    store.clear_waiting(session, source.id)
    for line in receipt.lines:
        if line.outcome == RowOutcome.REJECTED:
            keys[line.slug] += 1
            key = f"{line.slug}~{keys[line.slug]}"
            said = {"slug": line.slug, "row": line.row, "faults": imports.line_document(line)["faults"]}
            session.add(WaitingRow(source_id=source.id, key=key, since=since.get(key, session.now), **said))


def _keep(
    session: Session, source: Source, state: SourceState, fetched: Fetched, judged: Judged, import_id: str | None
) -> None:
    kept = SourcePoll(
        id=session.new_id("pol"),
        source_id=source.id,
        polled_at=session.now,
        outcome=judged.outcome.value,
        status=fetched.status,
        detail=judged.detail,
        size=len(fetched.content),
        import_id=import_id,
        gone=list(judged.receipt.gone if judged.receipt else ()),
        older=list(judged.older),
    )
    session.add(kept)
    state.polled_at, state.outcome = session.now, kept.outcome
    state.waits_on = kept.id if judged.outcome in rules.WAITS_FOR_A_PERSON else None
    if judged.outcome in rules.AGREED:
        state.agreed_at = session.now
    state.due_at = session.now + timedelta(hours=source.every_hours)
    log.info("source looked at", source=source.id, outcome=kept.outcome, size=kept.size)
