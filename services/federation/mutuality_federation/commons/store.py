"""Every query about offers and trials; a list is read in three, however many chapters there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Row, func, or_, select

from mutuality import numbering
from mutuality.database import Session
from mutuality.language import Tried
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_federation import chapters
from mutuality_federation.commons import rules
from mutuality_federation.commons.models import CommonsHead, Offer, OfferTrial

OFFER, TRIAL = Offer.__table__.c, OfferTrial.__table__.c
SEARCHED = (OFFER.title, OFFER.serves, OFFER.text, OFFER.why)
FILTERS = ("kind", "guideline", "item", "part", "stage")


@dataclass(frozen=True)
class OfferFacts:
    """What other rooms may know of an offer; nothing but that it was there once it was taken back."""

    id: str
    body_id: str
    kind: str
    title: str | None
    is_public: bool
    is_withdrawn: bool


def offer_facts(session: Session, offer_id: str, *, body_id: str) -> OfferFacts:
    """Return what other rooms may know of an offer within a body, or of a public one, also once it was taken back.

    Raises:
        NotFound: there is none in sight of that body.
    """
    found = held(session, offer_id)
    if found is None or not (found.body_id == body_id or found.was_public):
        raise NotFound("There is no such offer for you to look at.")
    names = ("id", "body_id", "kind", "title", "is_public")
    return OfferFacts(**{name: getattr(found, name) for name in names}, is_withdrawn=found.withdrawn_on is not None)


def held(session: Session, offer_id: str) -> Offer | None:
    """Return an offer of that id, taken back or not."""
    return session.get(Offer, offer_id)


def next_number(session: Session) -> int:
    """Return the number of a change; nobody else gets the next before this one is written."""
    return numbering.next_number(session, CommonsHead)


def offers(session: Session, query: dict[str, Any], *, body_id: str | None) -> Page:
    """Return a page of the offers of a body, or with none named of those everybody may read."""
    in_sight = OFFER.is_public if body_id is None else OFFER.body_id == body_id
    wanted = select(*OFFER).where(in_sight, OFFER.withdrawn_on.is_(None))
    for name in FILTERS:
        if query[name]:
            wanted = wanted.where(OFFER[name] == query[name])
    for word in (query["text"] or "").split():
        holds = (func.lower(column).contains(word.lower(), autoescape=True) for column in SEARCHED)
        wanted = wanted.where(or_(*holds))
    page = page_of(session, wanted, by=[OFFER.id], query=query)
    return replace(page, items=_shown(session, page.items))


def offer(session: Session, offer_id: str, *, body_id: str | None) -> dict[str, Any]:
    """Return an offer of a body, or one everybody may read, with the newest words of those who tried it.

    Raises:
        NotFound: there is none in sight.
        OfferTakenBack: its chapter took it back.
    """
    row = session.execute(select(*OFFER).where(OFFER.id == offer_id)).one_or_none()
    if row is None or not (row.is_public or row.body_id == body_id or (row.withdrawn_on and row.was_public)):
        raise NotFound("There is no such offer for you to look at.")
    rules.require_there(is_taken_back=row.withdrawn_on is not None)
    (said,) = _shown(session, [row])
    return {**said, "trials": trials(session, [offer_id], most=100)[offer_id]}


def changed(session: Session, *, body_id: str, after: int, most: int) -> list[Row[Any]]:
    """Return the offers a chapter of a body holds or may hold that changed after a number, in that order."""
    wanted = select(*OFFER).where(in_reach(body_id), OFFER.number > after)
    return list(session.execute(wanted.order_by(OFFER.number).limit(most)))


def newest_number(session: Session, body_id: str) -> int:
    """Return the number of the last change within reach of a body's chapters; 0 before the first."""
    newest = select(func.max(OFFER.number))
    own = newest.where(OFFER.body_id == body_id).scalar_subquery()
    public = newest.where(OFFER.was_public).scalar_subquery()
    return max(number or 0 for number in session.execute(select(own, public)).one())


def in_reach(body_id: str) -> Any:
    """Return what makes an offer one that chapters of a body hold, or once held."""
    return or_(OFFER.body_id == body_id, OFFER.was_public)


def trials(session: Session, offer_ids: Collection[str], *, most: int) -> dict[str, list[Row[Any]]]:
    """Return the newest trials of each of some offers, the newest first, without the chapters."""
    place = func.row_number().over(partition_by=TRIAL.offer_id, order_by=TRIAL.number.desc()).label("place")
    placed = select(TRIAL.offer_id, TRIAL.outcome, TRIAL.reason, TRIAL.words, TRIAL.decided_on, place)
    among = placed.where(TRIAL.offer_id.in_(offer_ids)).subquery()
    found: dict[str, list[Row[Any]]] = defaultdict(list)
    for row in session.execute(select(among).where(among.c.place <= most).order_by(among.c.offer_id, among.c.place)):
        found[row.offer_id].append(row)
    return found


def names_of(session: Session, rows: Sequence[Any]) -> dict[str, str]:
    """Return the names of the chapters that wish to be named, by their ids."""
    return chapters.names_of(session, {row.chapter_id for row in rows if row.names_chapter})


def tallies(session: Session, offer_ids: Collection[str]) -> dict[str, dict[str, int]]:
    """Return how many chapters kept, adapted and dropped each of some offers."""
    counted = select(TRIAL.offer_id, TRIAL.outcome, func.count().label("chapters"))
    wanted = counted.where(TRIAL.offer_id.in_(offer_ids)).group_by(TRIAL.offer_id, TRIAL.outcome)
    found: dict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys(Tried, 0))
    for row in session.execute(wanted):
        found[row.offer_id][row.outcome] = row.chapters
    return found


def _shown(session: Session, rows: Sequence[Any]) -> list[dict[str, Any]]:
    names, counts = names_of(session, rows), tallies(session, [row.id for row in rows])
    return [_one(row, names.get(row.chapter_id) if row.names_chapter else None, counts[row.id]) for row in rows]


def _one(row: Any, name: str | None, tally: dict[str, int]) -> dict[str, Any]:
    taken_up = tally[Tried.KEPT] + tally[Tried.ADAPTED]
    named = {"chapter_id": row.chapter_id if row.names_chapter else None, "chapter_name": name}
    return {**row._asdict(), **named, **tally, "taken_up": taken_up}
