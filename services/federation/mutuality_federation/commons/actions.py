"""What happens to offers: a chapter makes one, revises it, takes it back; another tells what became of it there."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.language import EntryInvalid, Kind, OfferKind, OfferMade, OfferTried, SubjectWithdrawn
from mutuality.problems import NotFound
from mutuality_federation import editions, tailoring
from mutuality_federation.commons import rules, store
from mutuality_federation.commons.events import WordsTakenBack
from mutuality_federation.commons.models import Offer, OfferStep, OfferTrial
from mutuality_federation.commons.rules import Step

SAID = (
    "title",
    "serves",
    "text",
    "why",
    "findings",
    "part",
    "edition_id",
    "item",
    "stage",
    "lineage",
    "edition",
    "setting",
    "source",
    "names_chapter",
    "is_public",
)
NOTHING: dict[str, Any] = {**dict.fromkeys(SAID), "lineage": [], "names_chapter": False, "is_public": False}


def offer(session: Session, fact: OfferMade) -> None:
    """Keep what a chapter offers, in the transaction that stores its entry; a later word takes the place of one before.

    Raises:
        EntryInvalid: another chapter has this id, its kind is another, or its body never published the item.
    """
    said = fact.said
    held = store.held(session, said["offer_id"])
    if held is not None:
        is_theirs, is_same = held.chapter_id == fact.chapter_id, held.kind == said["kind"]
        why = rules.why_unoffered(is_theirs=is_theirs, is_same_kind=is_same)
        if why is not None:
            raise _unfit("kind" if is_theirs else "offer_id", why)
    row = held or _new(session, fact)
    for name in SAID:
        setattr(row, name, said[name])
    row.guideline = _guideline(session, fact.body_id, said) if said["kind"] == OfferKind.ADAPTATION else None
    row.was_public = row.was_public or row.is_public
    row.revision += 1
    row.withdrawn_on = None
    _note(session, row, Step.REVISED if held else Step.OFFERED, fact)


def hear_trial(session: Session, fact: OfferTried) -> None:
    """Keep what became of an offer in a chapter that tried it; each chapter is counted once, by its last word.

    What was judged before is kept though we lost the offer: the chapter that offers will send it again.

    Raises:
        EntryInvalid: there is no such offer for it, or it is its own.
    """
    row, number = store.held(session, fact.said["offer_id"]), store.next_number(session)
    if row is not None:
        is_in_sight = row.body_id == fact.body_id or row.was_public
        _require_heard(rules.why_unheard(is_theirs=row.chapter_id == fact.chapter_id, is_in_sight=is_in_sight))
        row.number = number
    elif not fact.was_judged:
        _require_heard(rules.UNKNOWN)
    said = {name: fact.said[name] for name in ("offer_id", "outcome", "reason", "words", "decided_on")}
    session.merge(OfferTrial(chapter_id=fact.chapter_id, number=number, **said))


def take_back(session: Session, fact: SubjectWithdrawn) -> None:
    """Forget what a chapter took back: an offer's words, or its word on another's offer."""
    kind, _, named = str(fact.said["withdrawn"]).partition("/")
    if kind == Kind.OFFER:
        row = store.held(session, named)
        if row is not None and row.chapter_id == fact.chapter_id and row.withdrawn_on is None:
            _forget_words(session, row, fact)
    elif kind == Kind.TRIAL_REPORT:
        trial = session.get(OfferTrial, (named, fact.chapter_id))
        if trial is not None:
            _forget_trial(session, trial, fact)


def _new(session: Session, fact: OfferMade) -> Offer:
    row = Offer(
        id=fact.said["offer_id"],
        body_id=fact.body_id,
        chapter_id=fact.chapter_id,
        kind=fact.said["kind"],
        was_public=False,
        revision=0,
        offered_on=fact.received_at.date(),
    )
    session.add(row)
    return row


def _forget_words(session: Session, row: Offer, fact: SubjectWithdrawn) -> None:
    for name, value in NOTHING.items():
        setattr(row, name, value)
    row.guideline, row.withdrawn_on = None, fact.received_at.date()
    _note(session, row, Step.TAKEN_BACK, fact)
    _erase(session, fact)


def _forget_trial(session: Session, trial: OfferTrial, fact: SubjectWithdrawn) -> None:
    row = store.held(session, trial.offer_id)
    session.delete(trial)
    if row is not None:
        row.number = store.next_number(session)
    _erase(session, fact)


def _erase(session: Session, fact: SubjectWithdrawn) -> None:
    session.flush()  # what is announced may look at it
    session.announce(WordsTakenBack(fact.chapter_id, str(fact.said["withdrawn"])))
    session.erase_traces()


def _note(session: Session, row: Offer, step: Step, fact: OfferMade | SubjectWithdrawn) -> None:
    row.number = store.next_number(session)
    session.add(OfferStep(offer_id=row.id, chapter_id=row.chapter_id, step=step, taken_at=fact.received_at))


def _guideline(session: Session, body_id: str, said: dict[str, Any]) -> str:
    """Return the guideline of the item that is adapted: of an edition of the body, or one a unit added."""
    edition_id, slug = said["edition_id"], said["item"]
    try:
        edition = editions.own_edition(session, edition_id, body_id)
    except NotFound:
        return _guideline_added_to(session, body_id, edition_id, slug)
    if slug not in {each.slug for each in edition.items}:
        raise _unfit("item", "The edition holds no such item.")
    return edition.guideline_slug


def _guideline_added_to(session: Session, body_id: str, tailoring_id: str, slug: str) -> str:
    try:
        added = tailoring.item_added(session, tailoring_id, slug)
    except NotFound as error:
        raise _unfit("edition_id", "This body never published it.") from error
    if added.body_id != body_id:
        raise _unfit("edition_id", "This body never published it.")
    return added.guideline_slug


def _require_heard(why: str | None) -> None:
    if why is not None:
        raise _unfit("offer_id", why)


def _unfit(name: str, detail: str) -> EntryInvalid:
    fault: dict[str, Any] = {"pointer": f"/data/{name}", "detail": detail}
    return EntryInvalid("The entry speaks of something that does not fit.", errors=[fault])
