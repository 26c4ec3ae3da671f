"""Every query about the roll."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from mutuality.authority import Client
from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.signing import SignatureInvalid
from mutuality.web import Page, page_of
from mutuality_federation.access import CHAPTER_SCOPES
from mutuality_federation.chapters.models import Chapter, ChapterKey, Enrolment, Invitation, StandingChange
from mutuality_federation.chapters.rules import MAY_PUBLISH, MayNotPublish

COLUMNS = Chapter.__table__.c


@dataclass(frozen=True)
class ChapterFacts:
    """What other rooms need to know of a chapter."""

    id: str
    body_id: str
    unit_id: str | None
    name: str
    standing: str


FACTS = (COLUMNS.id, COLUMNS.body_id, COLUMNS.unit_id, COLUMNS.name, COLUMNS.standing)


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
    return ChapterFacts(found.id, found.body_id, found.unit_id, found.name, found.standing)


def chapters_of(session: Session, body_id: str, *, unit_ids: Sequence[str] | None = None) -> list[ChapterFacts]:
    """Return the enrolled chapters of a body, or of some of its units, in the order they were named."""
    wanted = select(*FACTS).where(COLUMNS.body_id == body_id, COLUMNS.enrolled_on.is_not(None)).order_by(COLUMNS.id)
    if unit_ids is not None:
        wanted = wanted.where(COLUMNS.unit_id.in_(unit_ids))
    return [ChapterFacts(*row) for row in session.execute(wanted)]


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


def invitation(session: Session, sha256: str) -> Invitation | None:
    """Return an invitation by the digest of its token."""
    return session.get(Invitation, sha256)


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
    columns = StandingChange.__table__.c
    return page_of(session, select(*columns).where(columns.chapter_id == chapter_id), by=[columns.id], query=query)
