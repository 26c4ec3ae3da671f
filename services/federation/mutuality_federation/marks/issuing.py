"""Trust marks as they leave: signed for thirty days, made anew whenever asked, and looked at again by their status.

Source: OpenID Federation 1.0 section 7.1 (`typ trust-mark+jwt`) and 8.4.2 (`trust-mark-status-response+jwt`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.signing import FindKey, SignatureInvalid, SigningKey, sign, verify
from mutuality_federation.chapters import ChapterFacts, chapter_facts
from mutuality_federation.marks import rules
from mutuality_federation.marks.holding import Held, held_by
from mutuality_federation.marks.rules import Names, Status

MARK, STATUS = "trust-mark+jwt", "trust-mark-status-response+jwt"


@dataclass(frozen=True)
class Issuer:
    """Who signs: the federation's key, and all keys it ever signed with, under its names."""

    names: Names
    signer: SigningKey
    find_key: FindKey


@dataclass(frozen=True)
class Mark:
    """A mark as it was made just now."""

    kind: str
    trust_mark_type: str
    edition_id: str | None
    waived: int | None
    trust_mark: str
    expires_at: datetime


def marks_of(session: Session, issuer: Issuer, chapter: ChapterFacts) -> list[Mark]:
    """Return every mark a chapter may be given today, made anew."""
    return [_made(session, issuer, chapter, held) for held in held_by(session, issuer.names, chapter)]


def mark_of(session: Session, issuer: Issuer, *, mark_type: str, subject: str) -> str:
    """Return one mark by its type and whom it is about, made anew.

    Raises:
        NotFound: there is no such chapter, or it does not hold that mark.
    """
    chapter = _chapter(session, issuer.names, subject)
    found = next((each for each in held_by(session, issuer.names, chapter) if each.type == mark_type), None)
    if found is None:
        raise NotFound("This entity does not hold that trust mark.")
    return _made(session, issuer, chapter, found).trust_mark


def status_of(session: Session, issuer: Issuer, mark: str) -> str:
    """Return how a mark stands at this moment, signed."""
    said = {
        "iss": issuer.names.base,
        "iat": int(session.now.timestamp()),
        "trust_mark": mark,
        "status": _status(session, issuer, mark),
    }
    return sign(said, issuer.signer, STATUS)


def _made(session: Session, issuer: Issuer, chapter: ChapterFacts, held: Held) -> Mark:
    expires_at = rules.ends(session.now)
    said = {
        "iss": issuer.names.body(chapter.body_id),
        "sub": issuer.names.chapter(chapter.id),
        "trust_mark_type": held.type,
        "iat": int(session.now.timestamp()),
        "exp": int(expires_at.timestamp()),
        **({} if held.waived is None else {"waived": held.waived}),
    }
    return Mark(held.kind, held.type, held.edition_id, held.waived, sign(said, issuer.signer, MARK), expires_at)


def _status(session: Session, issuer: Issuer, mark: str) -> Status:
    try:
        said: dict[str, Any] = verify(mark, issuer.find_key, MARK).payload
        chapter = _chapter(session, issuer.names, str(said["sub"]))
    except (SignatureInvalid, NotFound):
        return Status.INVALID
    since = _held_since(session, issuer.names, chapter, str(said["trust_mark_type"]))
    return rules.status(issued=said["iat"], expires=said["exp"], now=session.now.timestamp(), held_since=since)


def _held_since(session: Session, names: Names, chapter: ChapterFacts, mark_type: str) -> int | None:
    """Return since which second a chapter holds a mark of that type without a break; none where it does not."""
    held = next((each for each in held_by(session, names, chapter) if each.type == mark_type), None)
    if held is None:
        return None
    return int(held.since.timestamp()) if held.since else 0


def _chapter(session: Session, names: Names, subject: str) -> ChapterFacts:
    chapter_id = names.chapter_in(subject)
    if chapter_id is None:
        raise NotFound("There is no such entity.")
    return chapter_facts(session, chapter_id)
