"""What a source brings becomes listings under its unit, each meeting from one owner alone."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, replace
from typing import Any

import orjson

from mutuality.database import Session
from mutuality.homes import Place, shown
from mutuality.language import EntryInvalid, Kind, ListingKind, PrivatePlace, read_data
from mutuality.meeting_guide import Fault, Meeting, Outcome, Read, Receipt, compare, line_document
from mutuality.screening import RULES, Screen
from mutuality_federation import chapters, listings, policies
from mutuality_federation.sources import rules, store
from mutuality_federation.sources.models import Relayed, Source
from mutuality_federation.sources.rules import Aside, Told

TAKEN = frozenset({Outcome.ACCEPTED, Outcome.CHANGED})
TELLS = "listing-tells-of-people"
NOBODYS = f"mtg_{0:026}"


def look(session: Session, source: Source, rows: Sequence[Read]) -> tuple[int, Receipt]:
    """Return how many meetings a source brings so far, and the receipt that taking in these rows would give."""
    held = store.held_of(session, source.id)
    before = {slug: each.fingerprint for slug, each in held.items() if each.fingerprint is not None}
    screen = _screen(session, source)
    return len(before), compare(before, [_fit(row, screen) for row in rows])


def carry_out(session: Session, source: Source, receipt: Receipt) -> dict[str, Any]:
    """Do what a receipt says, and return what is kept of it: every row with what became of it."""
    held = store.held_of(session, source.id)
    changed = [
        _take(session, source, held.get(meeting.slug), meeting)
        for line in receipt.lines
        if line.outcome in TAKEN
        for meeting in line.meetings
    ]
    gone = [held[slug] for slug in receipt.gone]
    before = [store.told(each, source) for each in gone]
    for each in gone:
        let_go(session, each)
    session.flush()
    settle(session, source.body_id, [*(store.told(each, source) for each in changed), *before], afresh=changed)
    return {"counts": receipt.counts, "lines": [line_document(line) for line in receipt.lines]}


def hear(session: Session, fact: listings.ListingSeen) -> None:
    """Let what sources bring stand back for a chapter's own listing, and come again when that is gone."""
    if fact.chapter_id is None:
        return
    chapter = chapters.chapter_facts(session, fact.chapter_id)
    if not store.has_any(session, chapter.body_id):
        return
    rows = store.owned_as(session, fact.listing_id, chapter.unit_id)
    settle(session, chapter.body_id, rows, listing_id=fact.listing_id)


def settle(
    session: Session,
    body_id: str,
    rows: Collection[Told],
    *,
    listing_id: str | None = None,
    afresh: Collection[Relayed] = (),
) -> None:
    """Decide anew of every meeting of sources that these may touch whether it is relayed; `afresh` is told anew."""
    found = _all_touched(session, body_id, rows, listing_id)
    candidates = store.candidates(session, found)
    decided = rules.settled(candidates, store.owned(session, body_id, [each.told for each in candidates]))
    sources = store.sources_of(session, found)
    is_new = {each.id for each in afresh}
    for each in sorted(found, key=lambda one: one.id):
        _follow(session, each, sources[each.source_id], decided[each.id], is_new=each.id in is_new)


def let_go(session: Session, row: Relayed) -> None:
    """Relay a meeting no more that its source lost; its identifier stays its own, should it come again."""
    if row.aside_why is None:
        listings.take_back(session, row.id)
    row.said, row.fingerprint, row.aside_for, row.aside_why = None, None, None, None


def _all_touched(session: Session, body_id: str, rows: Collection[Told], listing_id: str | None) -> list[Relayed]:
    """Return all that may change: what may be the same as these, what may be the same as that, and so on."""
    found = {each.id: each for each in store.touching(session, body_id, rows, listing_id=listing_id)}
    fresh = list(found.values())
    while fresh:
        told = [each.told for each in store.candidates(session, fresh)]
        reached = store.touching(session, body_id, told, listing_id=None)
        fresh = [each for each in reached if each.id not in found]
        found |= {each.id: each for each in fresh}
    return list(found.values())


def _follow(session: Session, row: Relayed, source: Source, aside: Aside | None, *, is_new: bool) -> None:
    """Relay a meeting, or let it stand back, where that is not so already."""
    was_aside = row.aside_why is not None
    row.aside_for = aside.listing_id if aside else None
    row.aside_why = aside.why.value if aside else None
    if aside is not None:
        listings.take_back(session, row.id)
    elif was_aside or is_new:
        said = read_data(Kind.LISTING, orjson.dumps(row.said).decode())
        listings.relay(
            session,
            listings.Relay(row.id, source.body_id, source.unit_id, source.name, row.taken_at, said),
        )


def _take(session: Session, source: Source, row: Relayed | None, meeting: Meeting) -> Relayed:
    if row is None:
        row = Relayed(id=session.new_id("mtg"), source_id=source.id, body_id=source.body_id, slug=meeting.slug)
        session.add(row)
    row.name, row.weekday, row.starts = meeting.name, meeting.weekday, meeting.starts
    row.fingerprint, row.taken_at = meeting.fingerprint(), session.now
    row.said = _said(meeting, row.id)
    row.name = row.said["name"]
    session.flush()
    return row


def _said(meeting: Meeting, listing_id: str) -> dict[str, Any]:
    """Return what the public may read of a meeting: of a home, about where it is."""
    said = {name: list(each) if isinstance(each, tuple) else each for name, each in asdict(meeting).items()}
    whole = {**said, "listing_id": listing_id, "kind": ListingKind.MEETING.value}
    return shown(whole, Place(meeting.venue_kind, meeting.venue_name, meeting.address))


def _screen(session: Session, source: Source) -> Screen:
    held = policies.book(session, source.body_id).held(policies.Anybody(source.unit_id), session.now.date())
    return Screen(is_by_initial=held["anonymity.name_form"] == "first_initial")


def _fit(row: Read, screen: Screen) -> Read:
    """Return a row without its meetings where the public may not read one of them as it stands."""
    faults = list(_faults(row.meetings, screen))
    return replace(row, meetings=(), faults=(*row.faults, *faults)) if faults else row


def _faults(meetings: Iterable[Meeting], screen: Screen) -> Iterable[Fault]:
    for meeting in meetings:
        said = _said(meeting, NOBODYS)
        for name, rule in screen.faults(said):
            yield Fault(TELLS, name, f"{rule}: {RULES[rule]}")
        try:
            read_data(Kind.LISTING, orjson.dumps(said).decode())
        except (EntryInvalid, PrivatePlace) as problem:
            yield Fault(problem.slug, "", problem.detail[:400])
