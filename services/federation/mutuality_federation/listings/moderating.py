"""What the public does not see of what chapters publish: by which rule, and on whose word it waits."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import ColumnElement, or_, select

from mutuality import screening
from mutuality.access import Actor
from mutuality.database import Session
from mutuality.language import ListingKind
from mutuality.policy import PolicyInForce, refusal
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_federation import chapters, moderation, names, policies
from mutuality_federation.chapters import ChapterFacts, ChapterPlaced, Office
from mutuality_federation.listings import events
from mutuality_federation.listings.models import Listing
from mutuality_federation.listings.rules import RELAYED, Behind
from mutuality_federation.policies import PolicyPublished

COLUMNS = Listing.__table__.c
MODERATION = "listing.moderation"
HOTLINE, BY_INITIAL = ListingKind.HOTLINE, "first_initial"


def judge(session: Session, chapter: ChapterFacts, found: Collection[Listing]) -> None:
    """Let the public see these listings of a chapter, or not, by today's policy and what was said of them."""
    _judge(session, policies.policy_for(session, chapter, session.now.date()), chapter, found)


def judge_relayed(session: Session, found: Collection[Listing]) -> None:
    """Let the public see what is relayed for units, or not, by the policy there; no list is on any register."""
    for body_id, unit_id in sorted({(each.body_id, str(each.unit_id)) for each in found}):
        mine = [each for each in found if (each.body_id, each.unit_id) == (body_id, unit_id)]
        _decide(session, _policy_of(session, mine[0]), mine, RELAYED)


def require_nobody_in(session: Session, chapter: ChapterFacts, said: dict[str, Any]) -> None:
    """Refuse what tells the public how somebody is reached, or, where people go by an initial, their whole name.

    The chapter's program looked before it published, and knows its members; an old one, or another, may not have.

    Raises:
        ListingTellsOfPeople: it does.
    """
    held = policies.policy_for(session, chapter, session.now.date())
    lines = select(COLUMNS.name, COLUMNS.notes).where(COLUMNS.chapter_id == chapter.id, COLUMNS.kind == HOTLINE)
    numbers = frozenset(screening.digits(f"{name} {notes}") for name, notes in session.execute(lines))
    is_by_initial = held["anonymity.name_form"] == BY_INITIAL
    screening.require_nobody_in(said, screening.Screen(numbers=numbers, is_by_initial=is_by_initial), at="/data")


def let_go(session: Session, fact: PolicyPublished) -> None:
    """Let the public see at once what a policy keeps out of sight no longer; what it sees it goes on seeing."""
    wanted = select(Listing).where(Listing.body_id == fact.body_id, Listing.kept_out_by.is_not(None))
    found = list(session.scalars(wanted))
    if not found:
        return
    book, today = policies.book(session, fact.body_id), session.now.date()
    judge_relayed(session, [each for each in found if each.chapter_id is None])
    for chapter in chapters.named(session, fact.body_id, {each.chapter_id for each in found if each.chapter_id}):
        mine = [each for each in found if each.chapter_id == chapter.id]
        _judge(session, book.held(chapter, today), chapter, mine)


def follow(session: Session, fact: ChapterPlaced) -> None:
    """Judge by a chapter's new unit what is kept out of sight; what the public sees it goes on seeing."""
    found = [each for each in of_chapter(session, fact.chapter_id) if each.kept_out_by is not None]
    if found:
        judge(session, chapters.chapter_facts(session, fact.chapter_id), found)


def _judge(session: Session, held: PolicyInForce, chapter: ChapterFacts, found: Collection[Listing]) -> None:
    approved = names.approved(session, chapter.id) if held["names_review"] else ()
    behind = Behind(
        is_registered=chapters.is_registered(held, chapter),
        has_unit=chapter.unit_id is not None,
        is_seen=chapter.standing in chapters.SEEN,
        approved=frozenset(approved),
    )
    _decide(session, held, found, behind)


def _decide(session: Session, held: PolicyInForce, found: Collection[Listing], behind: Behind) -> None:
    words = _words(session, found)
    for each in found:
        each.kept_out_by = moderation.hindrance(
            held,
            is_registered=behind.is_registered,
            has_unit=behind.has_unit,
            said=words.get(each.id),
            is_named_as_approved=behind.approved is None or _calls_itself(each) in {None, *behind.approved},
        )
        each.is_shown = behind.is_seen and each.kept_out_by is None
    events.tell(session, found)


def of_chapter(session: Session, chapter_id: str) -> list[Listing]:
    """Return the listings of a chapter, seen or not."""
    return list(session.scalars(select(Listing).where(Listing.chapter_id == chapter_id).order_by(Listing.id)))


def say(session: Session, *, body_id: str, said: dict[str, Any], actor: Actor) -> int:
    """Say an office's word on listings as they stand, and return on how many; it may be said otherwise later.

    Raises:
        NotFound: there is no such listing of a chapter to act for.
        PolicyRefused: the national office looks after listings, and this is an officer of a unit.
    """
    wanted = set(said["listing_ids"])
    found = list(session.scalars(select(Listing).where(Listing.body_id == body_id, Listing.id.in_(wanted))))
    if len(found) != len(wanted):
        raise NotFound("There is no such listing of your body.")
    for one in {each.chapter_id or each.unit_id: each for each in found}.values():
        _require_office(session, one, actor)
    digests = {each.id: each.digest for each in found}
    moderation.note(session, digests, outcome=said["outcome"], reason=said["reason"], by=actor.id)
    judge_relayed(session, [each for each in found if each.chapter_id is None])
    for chapter_id in sorted({each.chapter_id for each in found if each.chapter_id}):
        mine = [each for each in found if each.chapter_id == chapter_id]
        judge(session, chapters.chapter_facts(session, chapter_id), mine)
    return len(found)


def kept_out(session: Session, body_id: str, query: dict[str, Any], *, unit_ids: Sequence[str] | None) -> Page:
    """Return a page of the listings of a body, or of the chapters now in some units, that a rule keeps out of sight."""
    wanted = select(COLUMNS.id, COLUMNS.chapter_id, COLUMNS.kind, COLUMNS.name, COLUMNS.kept_out_by.label("key"))
    wanted = wanted.where(COLUMNS.body_id == body_id, COLUMNS.kept_out_by.is_not(None))
    if unit_ids is not None:
        here = chapters.belonging(body_id, unit_ids=unit_ids)
        wanted = wanted.where(or_(COLUMNS.chapter_id.in_(select(here.c.id)), COLUMNS.unit_id.in_(unit_ids)))
    return page_of(session, wanted, by=[COLUMNS.id], query=query)


def in_units(unit_ids: Collection[str]) -> ColumnElement[bool]:
    """Return the condition of being of a chapter that is now in some units, or relayed for one of them."""
    return or_(COLUMNS.chapter_id.in_(chapters.now_in(unit_ids)), COLUMNS.unit_id.in_(unit_ids))


def told(session: Session, chapter: ChapterFacts) -> list[dict[str, Any]]:
    """Return what a chapter is told of its listings the public does not see: by which rule, and why."""
    mine = select(Listing).where(Listing.chapter_id == chapter.id, Listing.kept_out_by.is_not(None))
    found = list(session.scalars(mine.order_by(Listing.id)))
    if not found:
        return []
    held, words = policies.policy_for(session, chapter, session.now.date()), _words(session, found)
    return [_told(held, chapter, each, words.get(each.id)) for each in found]


def _calls_itself(listing: Listing) -> str | None:
    """Return under which name of its own a chapter shows itself in a listing, if it does."""
    return listing.name if listing.kind == ListingKind.CHAPTER else listing.group_name


def _told(held: PolicyInForce, chapter: ChapterFacts, listing: Listing, said: moderation.Said | None) -> dict[str, Any]:
    key, rule = str(listing.kept_out_by), held.rule(str(listing.kept_out_by))
    waits = key == MODERATION and said is None
    return {
        "listing_id": listing.id,
        "name": listing.name,
        "key": key,
        "value": str(held[key]).lower(),
        "version": rule.version,
        "set_by": rule.set_by,
        "waits_for": moderation.waits_for(held, has_unit=chapter.unit_id is not None) if waits else None,
        "reason": said.reason if key == MODERATION and said else None,
    }


def _words(session: Session, found: Collection[Listing]) -> dict[str, moderation.Said]:
    return moderation.words(session, {each.id: each.digest for each in found})


def _policy_of(session: Session, relayed: Listing) -> PolicyInForce:
    """Return what binds whoever might be in the unit for which something is relayed."""
    book = policies.book(session, relayed.body_id)
    return book.held(policies.Anybody(relayed.unit_id), session.now.date())


def _require_office(session: Session, listing: Listing, actor: Actor) -> None:
    if listing.chapter_id is None:
        chapters.require_speaking_for(session, actor, listing.body_id, listing.unit_id)
        held = _policy_of(session, listing)
    else:
        chapter = chapters.own_chapter(session, actor, listing.chapter_id)
        held = policies.policy_for(session, chapter, session.now.date())
    if moderation.is_for_national_office(held) and chapters.office_of(actor) is Office.UNIT:
        raise refusal(held, MODERATION, "The national office looks after what is listed.")


def bodies_named(session: Session, chapter_id: str) -> set[str]:
    """Return the bodies whose name a chapter's listings bear, as far as the public sees them."""
    named = select(COLUMNS.body_id).where(COLUMNS.chapter_id == chapter_id, COLUMNS.is_named, COLUMNS.is_shown)
    return set(session.scalars(named.distinct()))
