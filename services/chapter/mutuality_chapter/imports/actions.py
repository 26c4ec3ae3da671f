"""Taking in a feed: compare with what we have, change what changed, keep a receipt. A dry run says the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import delete

from mutuality.database import Session
from mutuality.meeting_guide import (
    Fault,
    Outcome,
    Read,
    Receipt,
    compare,
    line_document,
    read_feed,
    read_rows,
    require_not_shrunk,
)
from mutuality_chapter import affiliation, meetings
from mutuality_chapter.imports.models import ImportReceipt

TAKEN = frozenset({Outcome.ACCEPTED, Outcome.CHANGED})


def preview(session: Session, *, source: str, raw: bytes, zone: str | None, is_confirmed: bool) -> Receipt:
    """Return the receipt that taking in a feed would give; nothing is written.

    Raises:
        FeedUnreadable, FeedEmpty, ZoneUnknown: nothing can be taken from it.
        FeedShrank: it lost more than a fifth of its meetings, and nobody confirmed that.
    """
    zone = zone or affiliation.profile(session).timezone
    rows = read_rows(read_feed(raw), zone=zone)
    before, receipt = look(session, source=source, rows=rows)
    require_not_shrunk(before, len(receipt.gone), is_confirmed=is_confirmed)
    return receipt


def look(session: Session, *, source: str, rows: Sequence[Read]) -> tuple[int, Receipt]:
    """Return how many meetings we hold from a source, and the receipt that taking in these rows would give."""
    before = meetings.imported(session, source)
    gathering = affiliation.policy_in_force(session)["gathering"]
    return len(before), compare(before, [_within_policy(row, gathering) for row in rows])


def _within_policy(row: Read, gathering: str) -> Read:
    """Return a row without its meetings where the policy in force lets nobody meet so."""
    if all(meetings.may_gather(gathering, meeting.attendance) for meeting in row.meetings):
        return row
    fault = Fault("policy-refused", "attendance_option", "Members meet online only, as the policy in force says.")
    return replace(row, meetings=(), faults=(*row.faults, fault))


def take_in(session: Session, *, source: str, raw: bytes, zone: str | None, is_confirmed: bool) -> Receipt:
    """Take in a feed and keep the receipt; taking it in again changes nothing.

    Raises:
        FeedUnreadable, FeedEmpty, ZoneUnknown, FeedShrank: nothing was taken.
    """
    receipt = preview(session, source=source, raw=raw, zone=zone, is_confirmed=is_confirmed)
    carry_out(session, source=source, receipt=receipt)
    return receipt


def carry_out(session: Session, *, source: str, receipt: Receipt) -> str:
    """Do what a receipt says, keep it, and return what it is called."""
    rows = (row for line in receipt.lines if line.outcome in TAKEN for row in line.meetings)
    meetings.take_in(session, source=source, rows=rows)
    meetings.let_go(session, source=source, slugs=receipt.gone)
    return keep(session, source=source, receipt=receipt)


def keep(session: Session, *, source: str, receipt: Receipt) -> str:
    """Keep the receipt of what was taken in, and return what it is called."""
    kept = ImportReceipt(
        id=session.new_id("imp"),
        source=source,
        imported_at=session.now,
        sent=receipt.sent,
        counts=receipt.counts,
        gone=list(receipt.gone),
        lines=[line_document(line) for line in receipt.lines],
    )
    session.add(kept)
    return kept.id


def forget(session: Session, ids: Sequence[str]) -> None:
    """Forget receipts whose time is over; what was taken in stays."""
    session.execute(delete(ImportReceipt).where(ImportReceipt.id.in_(ids)))
