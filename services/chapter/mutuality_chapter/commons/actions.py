"""What happens with the commons here: changes arrive, something is taken and arrives as proposed, we tell back."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import delete

from mutuality.database import Session
from mutuality.language import OfferKind, Reason, TriedReason
from mutuality_chapter import affiliation, knowledge, members, methods
from mutuality_chapter.commons import events, rules, store
from mutuality_chapter.commons.models import CommonsCopy, CommonsPlace, Taking

COLUMNS = {column.name for column in CommonsCopy.__table__.columns} - {"id", "number", "more"}


def begin_at(session: Session, *, chapter_id: str, incarnation: str) -> int:
    """Return the number up to which we hold the commons; for another bond, or after a restore, they begin anew."""
    place = session.get(CommonsPlace, store.ONLY)
    if place is not None and (place.chapter_id, place.incarnation) == (chapter_id, incarnation):
        return place.number
    session.execute(delete(CommonsCopy))
    session.merge(CommonsPlace(id=store.ONLY, chapter_id=chapter_id, incarnation=incarnation, number=0))
    return 0


def take_in(session: Session, said: dict[str, Any]) -> None:
    """Keep a page of changes: what stands now, and nothing of what was taken back."""
    for each in said["offers"]:
        if each["offer"] is None:
            _forget(session, each["id"])
        else:
            _keep(session, each["id"], each["number"], each["offer"])
    session.get_one(CommonsPlace, store.ONLY).number = said["until"]


def take(session: Session, *, commons_id: str) -> Taking:
    """Take an offer: it arrives as proposed, as nobody's, with the reasons of those who tried it.

    Raises:
        NotFound: there is no such offer.
        OurOwnOffer, TakenBefore: it is ours, or we took it as it stands.
    """
    copy, taking = store.copy(session, commons_id), store.taking(session, commons_id)
    taken = taking.revision if taking and taking.knowledge_id else None
    rules.require_takeable(is_ours=copy.is_ours, taken=taken, revision=copy.revision)
    knowledge_id = knowledge.receive(
        session, said=store.as_knowledge(copy), offered_on=date.fromisoformat(copy.more["offered_on"])
    )
    method_id = None
    if copy.kind == OfferKind.METHOD:
        words = {"title": copy.title, "solves": copy.serves, "text": copy.text, "stage": copy.stage}
        method_id = methods.receive(session, knowledge_id=knowledge_id, said=words)
    taking = taking or Taking(commons_id=commons_id, version=1)
    taking.revision, taking.taken_on, taking.is_withdrawn = copy.revision, affiliation.today(session), False
    taking.knowledge_id, taking.method_id = knowledge_id, method_id
    session.add(taking)
    session.flush()
    return taking


def give_back(session: Session, *, taking: Taking) -> None:
    """Let go of what we took while nobody has decided about it.

    Raises:
        NotTaken: we have not taken it.
        DecidedHere: the members have decided.
    """
    rules.require_undecided(store.standing(session, taking).status)
    _let_go(session, taking)


def tell_back(session: Session, *, taking: Taking, reason: TriedReason, words: str | None) -> Taking:
    """Tell the commons what became of an offer here, by what the members decided after they tried it.

    Raises:
        NotTaken: we have not taken it.
        NeverTried, StillOpen: they did not try it, or not yet decide.
        ReasonUnfit: it is no reason for what they decided.
        WordNamesSomebody: the words name a member.
    """
    stands = store.standing(session, taking)
    is_tried = stands.was_tried or (taking.method_id is not None and methods.is_tried(session, taking.method_id))
    outcome = rules.outcome_of(stands.status, is_tried=is_tried)
    rules.require_reason(outcome, reason)
    rules.require_nobody_named(is_naming_somebody=members.is_naming_somebody(session, words or ""))
    today = affiliation.today(session)
    taking.outcome, taking.reason, taking.words, taking.told_on = outcome, reason, words, today
    session.flush()
    events.told_back(session, taking, decided_on=stands.decided_on or today)
    return taking


def take_word_back(session: Session, *, taking: Taking, reason: Reason) -> None:
    """Take back what we told of an offer.

    Raises:
        NothingTold: we told nothing.
    """
    if taking.told_on is None:
        raise rules.NothingTold("We told nothing back.")
    taking.outcome = taking.reason = taking.words = taking.told_on = None
    session.flush()
    events.word_taken_back(session, taking, reason)


def _keep(session: Session, offer_id: str, number: int, offer: dict[str, Any]) -> None:
    more = {name: value for name, value in offer.items() if name not in COLUMNS}
    searched = {name: offer[name] for name in COLUMNS}
    session.merge(CommonsCopy(id=offer_id, number=number, more=store.as_json(more), **searched))


def _forget(session: Session, offer_id: str) -> None:
    """Forget an offer that was taken back; what we took of it goes too, unless the members made it theirs."""
    session.execute(delete(CommonsCopy).where(CommonsCopy.id == offer_id))
    taking = store.taking(session, offer_id)
    if taking is not None:
        taking.is_withdrawn = True
        if taking.knowledge_id and store.standing(session, taking).status == knowledge.Status.PROPOSED:
            _let_go(session, taking)
    session.erase_traces()


def _let_go(session: Session, taking: Taking) -> None:
    if taking.method_id is not None:
        methods.return_received(session, taking.method_id)
    if taking.knowledge_id is not None:
        knowledge.return_received(session, taking.knowledge_id)
    taking.knowledge_id = taking.method_id = None
    session.flush()
