"""Every query about the commons as we hold them, and about what we took."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import orjson
from sqlalchemy import func, or_, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter import knowledge
from mutuality_chapter.commons import rules
from mutuality_chapter.commons.models import CommonsCopy, Taking

ONLY = 1
COPY, TAKING = CommonsCopy.__table__.c, Taking.__table__.c
FILTERS = ("kind", "guideline", "item", "part", "stage")
SEARCHED = (COPY.title, COPY.serves, COPY.text, COPY.why)


def copies(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of the offers we hold, each with what we took of it."""
    wanted = select(*COPY)
    for name in FILTERS:
        if query[name]:
            wanted = wanted.where(COPY[name] == query[name])
    for word in (query["text"] or "").split():
        wanted = wanted.where(or_(*(func.lower(each).contains(word.lower(), autoescape=True) for each in SEARCHED)))
    page = page_of(session, wanted, by=[COPY.id], query=query)
    ours = {each.commons_id: each for each in session.scalars(select(Taking))}
    return replace(page, items=[_shown(row._asdict(), ours.get(row.id)) for row in page.items])


def shown(session: Session, commons_id: str) -> dict[str, Any]:
    """Return an offer we hold, with what we took of it.

    Raises:
        NotFound: we hold none of that id, or its chapter took it back.
    """
    found = copy(session, commons_id)
    return _shown({column.name: getattr(found, column.name) for column in COPY}, taking(session, commons_id))


def copy(session: Session, commons_id: str) -> CommonsCopy:
    """Return an offer as we hold it.

    Raises:
        NotFound: we hold none of that id, or its chapter took it back.
    """
    found = session.get(CommonsCopy, commons_id)
    if found is None:
        raise NotFound("We hold no such offer; it may have been taken back.")
    return found


def is_held(session: Session, commons_id: str) -> bool:
    """Say whether we hold an offer of that id."""
    return session.get(CommonsCopy, commons_id) is not None


def taking(session: Session, commons_id: str) -> Taking | None:
    """Return what we took of an offer, if we did."""
    return session.get(Taking, commons_id)


def taken(session: Session, commons_id: str) -> Taking:
    """Return what we took of an offer, held until this transaction ends.

    Raises:
        NotTaken: we have not taken it, or gave it back.
    """
    found = session.get(Taking, commons_id, with_for_update=True)
    if found is None or found.knowledge_id is None:
        raise rules.NotTaken("We have not taken this offer.")
    return found


def takings(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of what we took, also of offers that were taken back since."""
    return page_of(session, select(*TAKING), by=[TAKING.commons_id], query=query)


def standing(session: Session, found: Taking) -> knowledge.Standing:
    """Return where something we took stands here.

    Raises:
        NotTaken: we gave it back.
    """
    if found.knowledge_id is None:
        raise rules.NotTaken("We have not taken this offer.")
    return knowledge.standing(session, found.knowledge_id)


def as_knowledge(found: CommonsCopy) -> dict[str, Any]:
    """Return what an offer says in the words of something that comes from elsewhere."""
    source = found.more["source"] or f"The commons, {found.id}"
    reasons = "\n".join(_reasons(found))[: rules.LONGEST_REASONS]
    return {"title": found.title, "text": found.text, "source": source, "their_reasons": reasons}


def as_json(said: dict[str, Any]) -> dict[str, Any]:
    """Return values in such a way that the database takes them as JSON: days as texts."""
    told: dict[str, Any] = orjson.loads(orjson.dumps(said))
    return told


def _reasons(found: CommonsCopy) -> Iterator[str]:
    """Return why it works where it comes from, and what those said who tried it, the newest first."""
    yield found.why
    if found.more["findings"]:
        yield found.more["findings"]
    for each in found.more["trials"]:
        yield f"{each['outcome']}, {each['reason']}" + (f": {each['words']}" if each["words"] else "")


def _shown(said: dict[str, Any], ours: Taking | None) -> dict[str, Any]:
    more = said.pop("more")
    newer = ours is not None and ours.knowledge_id is not None and ours.revision < said["revision"]
    return {**said, **more, "taken_up": more["kept"] + more["adapted"], "taking": ours, "is_newer_than_taken": newer}
