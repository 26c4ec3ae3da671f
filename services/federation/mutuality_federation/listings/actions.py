"""What happens to listings: a chapter shows something, changes it, or takes it out of sight."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from mutuality.database import Session
from mutuality.freshness import MONTHS, due_on, stale_on
from mutuality.language import ChapterClosed, EntryInvalid, ListingShown, SubjectWithdrawn, require_subject
from mutuality.recurrence import Move
from mutuality_federation.chapters import StandingMoved, chapter_facts
from mutuality_federation.listings import events, rules
from mutuality_federation.listings.models import Listing, Owner
from mutuality_federation.listings.moderating import judge, judge_relayed, of_chapter, require_nobody_in
from mutuality_federation.moderation import digest_of

SUBJECT = "listing/"


def show(session: Session, fact: ListingShown) -> None:
    """Show what a chapter lets the public see, or take it out of sight, in the transaction that stores its entry.

    Raises:
        EntryInvalid: another chapter owns that listing, or the entry names another subject.
        ListingTellsOfPeople: the public would read there of somebody.
    """
    said = dict(fact.said)
    listing_id, is_public = said.pop("listing_id"), said.pop("is_public")
    require_subject(fact, f"{SUBJECT}{listing_id}")
    _require_own(session, listing_id, fact.chapter_id)
    if not is_public:
        _forget(session, session.get(Listing, listing_id))
        return
    chapter, held = chapter_facts(session, fact.chapter_id), session.get(Listing, listing_id)
    if not fact.was_judged:
        require_nobody_in(session, chapter, said)
    if held is None:
        held = Listing(id=listing_id, body_id=fact.body_id, chapter_id=fact.chapter_id)
        session.add(held)
    _write(held, said, digest_of(fact.said), fact.received_at)
    held.is_named = chapter.bears_name
    held.endorsement = rules.endorsement(chapter.standing, bears_name=chapter.bears_name)
    judge(session, chapter, [held])


def relay(session: Session, relayed: rules.Relay) -> None:
    """Show what a list has that other software keeps for a unit; the unit's body is named, and stands behind nobody."""
    said = {name: value for name, value in relayed.said.items() if name not in {"listing_id", "is_public"}}
    held = session.get(Listing, relayed.listing_id)
    if held is None:
        _require_own(session, relayed.listing_id, None)
        held = Listing(id=relayed.listing_id, body_id=relayed.body_id, unit_id=relayed.unit_id)
        session.add(held)
    _write(held, said, digest_of(relayed.said), relayed.taken_at)
    held.provenance, held.source = rules.Provenance.RELAYED.value, relayed.source
    held.is_named, held.endorsement = True, rules.Endorsement.NONE
    judge_relayed(session, [held])


def take_back(session: Session, listing_id: str) -> None:
    """Take out of sight what was relayed, if it was; what a chapter owns stays."""
    held = session.get(Listing, listing_id)
    _forget(session, held if held and held.chapter_id is None else None)


def hide(session: Session, fact: SubjectWithdrawn) -> None:
    """Take out of sight what a chapter withdrew."""
    subject = str(fact.said["withdrawn"])
    if subject.startswith(SUBJECT):
        held = session.get(Listing, subject.removeprefix(SUBJECT))
        _forget(session, held if held and held.chapter_id == fact.chapter_id else None)


def hide_all(session: Session, fact: ChapterClosed) -> None:
    """Take everything of a chapter that closed out of sight."""
    for each in of_chapter(session, fact.chapter_id):
        _forget(session, each)


def keep_in_step(session: Session, fact: StandingMoved) -> None:
    """Let a chapter's listings say how it stands, and hide them while it rests or is closed; nothing is lost."""
    mine = of_chapter(session, fact.chapter_id)
    for each in mine:
        each.endorsement, each.is_named = rules.endorsement(fact.after, bears_name=fact.bears_name), fact.bears_name
    judge(session, chapter_facts(session, fact.chapter_id), mine)


def _forget(session: Session, listing: Listing | None) -> None:
    """Keep nothing of what was taken out of sight."""
    if listing is not None:
        session.delete(listing)
        session.flush()
        events.tell_gone(session, listing)


def _write(held: Listing, said: dict[str, Any], digest: str, at: datetime) -> None:
    for name, value in (said | _placed(said) | _written(said)).items():
        setattr(held, name, value)
    held.last_on = rules.series_of(held).last_on()
    held.published_at, held.digest = at, digest
    held.findable = rules.findable(said)


def _require_own(session: Session, listing_id: str, chapter_id: str | None) -> None:
    owner = session.get(Owner, listing_id)
    if owner is None:
        session.add(Owner(listing_id=listing_id, chapter_id=chapter_id))
        session.flush()  # two chapters that claim one identifier meet here
    elif owner.chapter_id != chapter_id:
        fault = {"pointer": "/data/listing_id", "detail": "Belongs to another chapter."}
        raise EntryInvalid("A listing is changed by the chapter that owns it.", errors=[fault])


def _written(said: dict[str, Any]) -> dict[str, Any]:
    """Return a listing's days as they are kept, and until when one may count on it."""
    verified_on, due = said["last_verified_on"], said["verification_due_on"]
    due = due or (due_on(verified_on, MONTHS) if verified_on else None)
    return {
        "except_on": [day.isoformat() for day in said["except_on"]],
        "moved": [Move(**move).document() for move in said["moved"]],
        "has_moved": bool(said["moved"]),
        "closed": [{name: day.isoformat() for name, day in span.items()} for span in said["closed"]],
        "verification_due_on": due,
        "stale_on": stale_on(verified_on, due),
    }


def _placed(said: dict[str, Any]) -> dict[str, float | None]:
    """Return where a listing lies on the unit sphere; a place is two coordinates, or none."""
    latitude, longitude = said["latitude"], said["longitude"]
    if latitude is None or longitude is None:
        return dict.fromkeys(("latitude", "longitude", "x", "y", "z"))
    place = rules.settled(latitude), rules.settled(longitude)
    return dict(zip(("latitude", "longitude", "x", "y", "z"), (*place, *rules.point(*place)), strict=True))
