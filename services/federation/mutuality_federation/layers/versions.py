"""Every query about the policies of bodies. Where a body has published none, version 0 stands in: nothing is asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import orjson
from sqlalchemy import Row, Select, and_, func, select

from mutuality.database import Session
from mutuality.policy import NOTHING, PolicyInForce
from mutuality.policy.layers import read_policy
from mutuality.problems import NotFound
from mutuality.signing import digest
from mutuality.web import Page, page_of
from mutuality_federation.bodies import body_facts
from mutuality_federation.layers.models import PolicyVersion

NOBODY = "nobody"
ALL = "all"
COLUMNS = PolicyVersion.__table__.c
SET_BY = COLUMNS.body_id.label("set_by")
PUBLISHED = ("id", "body_id", "version", "in_force_on", "applies_to", "sha256", "published_at")
SUMMARY = [*(COLUMNS[name] for name in PUBLISHED), COLUMNS.preset]


@dataclass(frozen=True)
class PolicyFacts:
    """One version of a body's policy; `set_by` is the body's id. Nobody published version 0."""

    id: str | None
    body_id: str
    version: int
    preset: str | None
    in_force_on: date
    applies_to: str
    sha256: str
    published_at: datetime | None
    text: str
    set_by: str

    @property
    def held(self) -> PolicyInForce:
        """Return the policy as every rule asks it; a key it does not know yet is at nothing."""
        return PolicyInForce(read_policy(self.text), self.version, self.in_force_on, self.set_by)

    @property
    def document(self) -> dict[str, Any]:
        """Return the policy as a nested document with every key."""
        return self.held.policy.document()


def exact(document: dict[str, Any]) -> dict[str, str]:
    """Return the exact JSON of a document, and its digest."""
    text = orjson.dumps(document, option=orjson.OPT_SORT_KEYS).decode()
    return {"text": text, "sha256": digest(text)}


def nothing(session: Session, body_id: str) -> PolicyFacts:
    """Return version 0, which asks nothing and holds from the day the body joined.

    Raises:
        NotFound: there is no such body.
    """
    joined = body_facts(session, body_id).registered_on
    return PolicyFacts(
        id=None,
        body_id=body_id,
        version=0,
        preset=None,
        in_force_on=joined,
        applies_to=ALL,
        published_at=None,
        set_by=NOBODY,
        **exact(NOTHING.document()),
    )


def in_force(session: Session, body_id: str, on: date) -> PolicyFacts:
    """Return the version in force on a day.

    Raises:
        NotFound: there is no such body.
    """
    return _newest(session, _of(body_id).where(COLUMNS.in_force_on <= on)) or nothing(session, body_id)


def in_force_everywhere(session: Session, on: date) -> dict[str, PolicyInForce]:
    """Return the policy of every body that published one on a day, by the body, in one query."""
    wanted = select(COLUMNS.body_id, func.max(COLUMNS.version).label("version")).where(COLUMNS.in_force_on <= on)
    newest = wanted.group_by(COLUMNS.body_id).subquery()
    is_newest = and_(COLUMNS.body_id == newest.c.body_id, COLUMNS.version == newest.c.version)
    found: Select[Any] = select(*SUMMARY, COLUMNS.document_text.label("text"), SET_BY).join(newest, is_newest)
    return {row.body_id: _facts(row).held for row in session.execute(found)}


def last(session: Session, body_id: str) -> PolicyFacts:
    """Return the version published last, whether or not its day has come.

    Raises:
        NotFound: there is no such body.
    """
    return _newest(session, _of(body_id)) or nothing(session, body_id)


def at(session: Session, body_id: str, version: int) -> PolicyFacts:
    """Return one version.

    Raises:
        NotFound: there is no such body, or it published no such version.
    """
    if version == 0:
        return nothing(session, body_id)
    found = _newest(session, _of(body_id).where(COLUMNS.version == version))
    if found is None:
        raise NotFound("This body published no such version.")
    return found


def published(session: Session, body_id: str) -> list[PolicyFacts]:
    """Return every version of a body's policy, oldest first; the first asks nothing.

    Raises:
        NotFound: there is no such body.
    """
    found = session.execute(_of(body_id).order_by(COLUMNS.version))
    return [nothing(session, body_id), *(_facts(row) for row in found)]


def versions(session: Session, body_id: str, query: dict[str, Any]) -> Page:
    """Return a page of a body's versions, oldest first."""
    wanted = select(*SUMMARY, SET_BY).where(COLUMNS.body_id == body_id)
    return page_of(session, wanted, by=[COLUMNS.version], query=query)


def _of(body_id: str) -> Select[Any]:
    return select(*SUMMARY, COLUMNS.document_text.label("text"), SET_BY).where(COLUMNS.body_id == body_id)


def _newest(session: Session, wanted: Select[Any]) -> PolicyFacts | None:
    found = session.execute(wanted.order_by(COLUMNS.version.desc()).limit(1)).one_or_none()
    return None if found is None else _facts(found)


def _facts(row: Row[Any]) -> PolicyFacts:
    return PolicyFacts(**row._asdict())
