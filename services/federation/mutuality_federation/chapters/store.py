"""Every query about the roll."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import select

from mutuality.authority import Client
from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.signing import SignatureInvalid
from mutuality.web import Page, page_of
from mutuality_federation.access import CHAPTER_SCOPES
from mutuality_federation.chapters.models import Chapter, ChapterKey, Enrolment, Invitation, StandingChange
from mutuality_federation.chapters.rules import INVITED, MAY_PUBLISH, MayNotPublish

COLUMNS = Chapter.__table__.c
STEPS = StandingChange.__table__.c


@dataclass(frozen=True)
class ChapterFacts:
    """What other rooms need to know of a chapter."""

    id: str
    body_id: str
    unit_id: str | None
    name: str
    standing: str
    enrolled_on: date | None


@dataclass(frozen=True)
class Roll:
    """The chapters of a body, and each step of their standing by its day."""

    chapters: tuple[ChapterFacts, ...]
    steps: Mapping[str, Sequence[tuple[date, str]]]

    def on(self, day: date) -> list[ChapterFacts]:
        """Return the chapters that belonged at the end of a day, each standing as it stood then."""
        stood = [replace(chapter, standing=self._standing(chapter, day)) for chapter in self.chapters]
        return [chapter for chapter in stood if chapter.standing in MAY_PUBLISH]

    def _standing(self, chapter: ChapterFacts, day: date) -> str:
        return next((after for on, after in reversed(self.steps.get(chapter.id, ())) if on <= day), INVITED)


FACTS = [COLUMNS[name] for name in ("id", "body_id", "unit_id", "name", "standing", "enrolled_on")]


def chapter(session: Session, chapter_id: str) -> Chapter:
    """Return a chapter.

    Raises:
        NotFound: there is none.
    """
    found = session.get(Chapter, chapter_id)
    if found is None:
        raise NotFound("There is no such chapter.")
    return found


def chapter_facts(session: Session, chapter_id: str) -> ChapterFacts:
    """Return what other rooms may know of a chapter.

    Raises:
        NotFound: there is none.
    """
    found = chapter(session, chapter_id)
    return ChapterFacts(found.id, found.body_id, found.unit_id, found.name, found.standing, found.enrolled_on)


def roll(
    session: Session, body_id: str, *, unit_ids: Sequence[str] | None = None, chapter_id: str | None = None
) -> Roll:
    """Return every chapter that ever enrolled with a body, or those now in some units, or one, with its history."""
    of_body = COLUMNS.body_id == body_id if chapter_id is None else COLUMNS.id == chapter_id
    wanted = select(*FACTS).where(of_body, COLUMNS.enrolled_on.is_not(None)).order_by(COLUMNS.id)
    if unit_ids is not None:
        wanted = wanted.where(COLUMNS.unit_id.in_(unit_ids))
    taken = select(STEPS.chapter_id, STEPS.changed_at, STEPS.after).join(Chapter, COLUMNS.id == STEPS.chapter_id)
    steps: dict[str, list[tuple[date, str]]] = defaultdict(list)
    for each, changed_at, after in session.execute(taken.where(of_body).order_by(STEPS.id)):
        steps[each].append((changed_at.date(), after))
    return Roll(tuple(ChapterFacts(*row) for row in session.execute(wanted)), steps)


def chapters(session: Session, body_id: str | None, query: dict[str, Any]) -> Page:
    """Return a page of a body's roll."""
    wanted = select(*COLUMNS).where(COLUMNS.body_id == body_id)
    for name in ("unit_id", "standing"):
        if query[name]:
            wanted = wanted.where(COLUMNS[name] == query[name])
    return page_of(session, wanted, by=[COLUMNS.id], query=query)


def require_may_publish(chapter: ChapterFacts) -> None:
    """Refuse entries of a chapter whose standing ended.

    Raises:
        MayNotPublish: it may not.
    """
    if chapter.standing not in MAY_PUBLISH:
        raise MayNotPublish(f"A chapter that is {chapter.standing} may not publish here.")


def key_at(session: Session, chapter_id: str, kid: str, seq: int) -> dict[str, Any]:
    """Return the public key of a chapter by its name, if it was valid at that place of the stream.

    Raises:
        SignatureInvalid: the chapter had no such key there.
    """
    found = session.get(ChapterKey, (chapter_id, kid))
    if found is None or not found.from_seq <= seq <= (found.to_seq or seq):
        raise SignatureInvalid("The chapter has no such key at this place of its stream.")
    return found.jwk


def open_keys(session: Session, chapter_id: str) -> list[ChapterKey]:
    """Return the keys of a chapter that are valid now."""
    wanted = select(ChapterKey).where(ChapterKey.chapter_id == chapter_id, ChapterKey.to_seq.is_(None))
    return list(session.scalars(wanted))


def find_chapter_client(session: Session, client_id: str) -> Client | None:
    """Return an enrolled chapter as a client of the authorization server."""
    found = session.get(Chapter, client_id)
    keys = open_keys(session, client_id) if found else []
    if found is None or not keys:
        return None
    claims = {"kind": "chapter", "chapter": found.id, "body": found.body_id}
    return Client(found.id, CHAPTER_SCOPES, jwks=tuple(key.jwk for key in keys), claims=claims)


def sha256(token: str) -> str:
    """Return the digest by which an invitation is kept."""
    return hashlib.sha256(token.encode()).hexdigest()


def locked_invitation(session: Session, digest: str) -> Invitation | None:
    """Return an invitation by its digest, held until this transaction ends: of two who bring it, one comes first."""
    return session.get(Invitation, digest, with_for_update=True)


def open_invitations(session: Session, chapter_id: str) -> list[Invitation]:
    """Return the invitations of a chapter that nobody used yet."""
    wanted = select(Invitation).where(Invitation.chapter_id == chapter_id, Invitation.used_at.is_(None))
    return list(session.scalars(wanted))


def enrolment(session: Session, digest: str) -> Enrolment | None:
    """Return an enrolment by the digest of its statement."""
    return session.get(Enrolment, digest)


def enrolment_of(session: Session, chapter_id: str) -> Enrolment:
    """Return the newest enrolment of a chapter.

    Raises:
        NotFound: it has not enrolled.
    """
    wanted = (
        select(Enrolment).where(Enrolment.chapter_id == chapter_id).order_by(Enrolment.submitted_at.desc()).limit(1)
    )
    found = session.scalar(wanted)
    if found is None:
        raise NotFound("This chapter has not enrolled yet.")
    return found


def standing_changes(session: Session, chapter_id: str, query: dict[str, Any]) -> Page:
    """Return a page of a chapter's standing, step by step."""
    return page_of(session, select(*STEPS).where(STEPS.chapter_id == chapter_id), by=[STEPS.id], query=query)
