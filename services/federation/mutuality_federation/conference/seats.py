"""Who has a seat at a conference, where each seat stands, and what a chapter is told.

A seat is a chapter's, or a unit's, and nobody else's: the roll is read as of its day, and who is no more there when
votes close has none. A unit's seat stands where most of its chapters do; of as many on two sides it abstains.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from itertools import chain
from typing import Any

from sqlalchemy import Row

from mutuality.database import Session
from mutuality.voting import Stance
from mutuality_federation import bodies, chapters, delegates
from mutuality_federation.chapters import ChapterFacts
from mutuality_federation.conference import rules, store
from mutuality_federation.conference.store import CONFERENCE, View

MOST_HEARD, MOST_TOLD = 1000, 200
TOLD = timedelta(days=400)
"""For how long after it closed a conference is told to chapters."""


@dataclass(frozen=True)
class Seats:
    """The seats of a round: each with the chapters that speak for it, and why other chapters have none."""

    held: Mapping[str, Sequence[str]]
    seatless: Mapping[str, str]

    @cached_property
    def chapter_ids(self) -> frozenset[str]:
        """Return the chapters that speak for any seat."""
        return frozenset(chain.from_iterable(self.held.values()))

    def why_none(self, chapter_id: str) -> str | None:
        """Return why a chapter has no part in a seat; None where it has."""
        return None if chapter_id in self.chapter_ids else self.seatless.get(chapter_id, rules.SEATLESS)

    def stances(self, by_chapter: Mapping[str, str]) -> dict[str, str]:
        """Return where each seat stands that took part, by where its chapters do."""
        stood = ((seat, [by_chapter[each] for each in of if each in by_chapter]) for seat, of in self.held.items())
        return {seat: _of_most(stances) for seat, stances in stood if stances}


@dataclass(frozen=True)
class ShownVote:
    """How a chapter voted in a round, and why that does not count, if so."""

    chapter_id: str
    number: str
    round: int
    stance: str | None
    reason: str | None
    note: str | None
    received_at: datetime


def seats_of(session: Session, view: View, roll: chapters.Roll) -> Seats:
    """Return the seats of the present round among the chapters of a roll: a body's, or one chapter's."""
    still = {each.id for each in roll.on(view.closes_on)}
    seated = [each for each in roll.on(view.roll_on) if each.id in still]
    units = bodies.units_of(session, view.body_id) if view.seat_level else {}
    sending = None
    if view.for_delegates:
        sending = delegates.sending(session, view.body_id, said_by=view.roll_on, on=view.closes_on)
    held, seatless = defaultdict(list), {}
    for chapter in seated:
        seat = _seat(chapter, view.seat_level, units)
        if seat is not None and (sending is None or seat in sending.chapter_ids | sending.unit_ids):
            held[seat].append(chapter.id)
        elif seat is not None:
            seatless[chapter.id] = rules.NO_DELEGATE
    return Seats(held, seatless)


def standing(votes: Sequence[Row[Any]], round_number: int) -> dict[str, Row[Any]]:
    """Return the last vote of each chapter that came in time for a round, whether or not it has a seat."""
    in_time = {each.chapter_id: each for each in votes if each.round == round_number and each.note is None}
    return {chapter_id: each for chapter_id, each in in_time.items() if each.stance is not None}


def shown(session: Session, view: View) -> list[ShownVote]:
    """Return how chapters voted, their newest vote of each round, and why one does not count."""
    newest = {(each.chapter_id, each.round): each for each in store.votes(session, [view.id])}
    held = seats_of(session, view, chapters.roll(session, view.body_id))
    return [_shown(each, each.note or held.why_none(each.chapter_id)) for each in newest.values()]


def stance_of(session: Session, view: View, chapter_id: str) -> str | None:
    """Return where a chapter stood in the present round, if it has a part in a seat and its vote counted."""
    own = standing(store.votes(session, [view.id], chapter_id=chapter_id), view.round).get(chapter_id)
    held = seats_of(session, view, chapters.roll(session, view.body_id, chapter_id=chapter_id))
    return own.stance if own and held.why_none(chapter_id) is None else None


def told(session: Session, chapter: ChapterFacts) -> list[dict[str, Any]]:
    """Return the conferences of a chapter's body with their motions and counts; its own votes beside, and why not."""
    called = store.lately(session, chapter.body_id, session.now.date() - TOLD)[-MOST_TOLD:]
    views = store.motions(session, CONFERENCE.id.in_([each.id for each in called])) if called else []
    votes = store.votes(session, [each.id for each in views], chapter_id=chapter.id) if views else []
    roll = chapters.roll(session, chapter.body_id, chapter_id=chapter.id) if votes else None
    motions = defaultdict(list)
    for view in views:
        own = [each for each in votes if each.motion_id == view.id and each.round == view.round]
        why_none = seats_of(session, view, roll).why_none(chapter.id) if own and roll else None
        motions[view.conference_id].append(_told(view, own[-1] if own else None, why_none))
    return [_conference(each, motions[each.id]) for each in called]


def _shown(vote: Row[Any], note: str | None) -> ShownVote:
    stance = Stance(vote.stance) if vote.stance else None
    return ShownVote(vote.chapter_id, str(vote.round), vote.round, stance, vote.reason, note, vote.received_at)


def _told(view: View, own: Row[Any] | None, why_none: str | None) -> dict[str, Any]:
    note = own.note or why_none if own else None
    names = ("id", "proposal_id", "title", "text", "change", "round", "closes_on", "state", "results")
    said = {name: getattr(view, name) for name in names}
    return {**said, "pleas": view.heard[:MOST_HEARD], "stance": own.stance if own else None, "vote_note": note}


def _conference(called: Row[Any], motions: list[dict[str, Any]]) -> dict[str, Any]:
    return {**called._asdict(), "is_called_off": called.called_off_at is not None, "motions": motions}


def _seat(chapter: ChapterFacts, level: str | None, units: Mapping[str, bodies.UnitFacts]) -> str | None:
    if level is None:
        return chapter.id
    return next((each for each in bodies.path_to(units, chapter.unit_id) if units[each].level == level), None)


def _of_most(stances: Sequence[str]) -> str:
    (first, most), *others = Counter(stances).most_common(2)
    return Stance.ABSTAIN if others and others[0][1] == most else first
