"""Every query about chapters and their keys."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import CTE, Select, func, select

from mutuality.authority import Client
from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.signing import SignatureInvalid
from mutuality.web import Page, page_of
from mutuality_federation.access import CHAPTER_SCOPES
from mutuality_federation.chapters.models import Chapter, ChapterKey, Placement
from mutuality_federation.chapters.rules import BELONGS, MAY_PUBLISH, QUIET, MayNotPublish

COLUMNS = Chapter.__table__.c
TIMES_PLACED = select(func.count()).select_from(Placement)
"""How often any chapter came to another unit: whatever stands by units is another when this is another."""


@dataclass(frozen=True)
class ChapterFacts:
    """What other rooms need to know of a chapter."""

    id: str
    body_id: str
    unit_id: str | None
    name: str
    standing: str
    enrolled_on: date | None
    bears_name: bool
    unit_since: date | None = None


FACTS = ("id", "body_id", "unit_id", "name", "standing", "enrolled_on", "bears_name", "unit_since")


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
    return facts_of(chapter(session, chapter_id))


def facts_of(found: Chapter) -> ChapterFacts:
    """Return what other rooms may know of a chapter they hold."""
    return ChapterFacts(**{name: getattr(found, name) for name in FACTS})


def chapters(
    session: Session, body_id: str | None, query: dict[str, Any], *, unit_ids: Sequence[str] | None = None
) -> Page:
    """Return a page of a body's roll, or of those chapters now in some units."""
    wanted = select(*COLUMNS).where(COLUMNS.body_id == body_id)
    if unit_ids is not None:
        wanted = wanted.where(COLUMNS.unit_id.in_(unit_ids))
    for name in ("unit_id", "standing"):
        if query[name]:
            wanted = wanted.where(COLUMNS[name] == query[name])
    return page_of(session, wanted, by=[COLUMNS.id], query=query)


def named(session: Session, body_id: str, ids: Collection[str]) -> list[ChapterFacts]:
    """Return the chapters of a body that have one of those ids."""
    wanted = select(*[COLUMNS[name] for name in FACTS]).where(COLUMNS.body_id == body_id, COLUMNS.id.in_(ids))
    return [ChapterFacts(*row) for row in session.execute(wanted.order_by(COLUMNS.id))]


def names_of(session: Session, ids: Collection[str]) -> dict[str, str]:
    """Return the names of some chapters, of whatever body, by their ids."""
    wanted = select(COLUMNS.id, COLUMNS.name).where(COLUMNS.id.in_(ids))
    return {row.id: row.name for row in session.execute(wanted)} if ids else {}


def belonging(body_id: str, *, unit_ids: Collection[str] | None = None) -> CTE:
    """Return the chapters that belong to a body today, or to some of its units, as something to select from."""
    wanted = select(COLUMNS.id, COLUMNS.name).where(COLUMNS.body_id == body_id, COLUMNS.standing.in_(BELONGS))
    wanted = wanted.where(COLUMNS.enrolled_on.is_not(None))
    return (wanted if unit_ids is None else wanted.where(COLUMNS.unit_id.in_(unit_ids))).cte("belonging")


def today() -> CTE:
    """Return each chapter with its unit, whether it bears its body's name and is active, to select from."""
    is_active = COLUMNS.standing.not_in(QUIET).label("is_active")
    return select(COLUMNS.id, COLUMNS.unit_id, COLUMNS.bears_name, is_active).cte("today")


def now_in(unit_ids: Collection[str]) -> Select[tuple[str]]:
    """Return the ids of chapters that are now in some units, however they stand, as something to select from."""
    return select(COLUMNS.id).where(COLUMNS.unit_id.in_(unit_ids))


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
    return Client(found.id, CHAPTER_SCOPES, jwks=tuple(key.jwk for key in keys), claims=claims, is_bound=True)
