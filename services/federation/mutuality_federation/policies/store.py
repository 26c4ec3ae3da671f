"""Every query about control policies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import orjson
from sqlalchemy import select

from mutuality.database import Session
from mutuality.policy import NOTHING, ControlPolicy, PolicyInForce
from mutuality.problems import NotFound
from mutuality.signing import digest
from mutuality.web import Page, page_of
from mutuality_federation.policies.models import PolicyVersion

COLUMNS = PolicyVersion.__table__.c
BEGINNING = date(1970, 1, 1)
NOTHING_TEXT = orjson.dumps(NOTHING.document(), option=orjson.OPT_SORT_KEYS).decode()


@dataclass(frozen=True)
class Published:
    """One version as chapters get it. `document` is exact JSON text; version 0 is nothing at all."""

    version: int
    in_force_on: date
    document: str
    set_by: str


@dataclass(frozen=True)
class Charter:
    """What a chapter accepts by signing: the body's policy, by its version and digest."""

    id: str
    version: int
    sha256: str
    text: str


def newest(session: Session, body_id: str) -> PolicyVersion | None:
    """Return the version published last."""
    wanted = (
        select(PolicyVersion).where(PolicyVersion.body_id == body_id).order_by(PolicyVersion.number.desc()).limit(1)
    )
    return session.scalar(wanted)


def version(session: Session, body_id: str, number: int) -> PolicyVersion:
    """Return one version.

    Raises:
        NotFound: the body published none of that number.
    """
    wanted = select(PolicyVersion).where(PolicyVersion.body_id == body_id, PolicyVersion.number == number)
    found = session.scalar(wanted)
    if found is None:
        raise NotFound("This body published no such version.")
    return found


def versions(session: Session, body_id: str, query: dict[str, Any]) -> Page:
    """Return a page of a body's versions, oldest first."""
    shown = [column for column in COLUMNS if column.name not in {"document", "published_by"}]
    return page_of(session, select(*shown).where(COLUMNS.body_id == body_id), by=[COLUMNS.number], query=query)


def published(session: Session, body_id: str, on: date) -> Published:
    """Return the version in force on a day, as it was published."""
    found = session.scalar(
        select(PolicyVersion)
        .where(PolicyVersion.body_id == body_id, PolicyVersion.in_force_on <= on)
        .order_by(PolicyVersion.number.desc())
        .limit(1)
    )
    return Published(0, BEGINNING, NOTHING_TEXT, body_id) if found is None else _published(found)


def policies_from(session: Session, body_id: str, on: date) -> list[Published]:
    """Return the version in force on a day and every later one."""
    current = published(session, body_id, on)
    later = select(PolicyVersion).where(PolicyVersion.body_id == body_id, PolicyVersion.number > current.version)
    return [current, *(_published(each) for each in session.scalars(later.order_by(PolicyVersion.number)))]


def policy_in_force(session: Session, body_id: str, on: date) -> PolicyInForce:
    """Return the policy in force on a day; with none published, nothing at all."""
    current = published(session, body_id, on)
    policy = ControlPolicy.from_document(orjson.loads(current.document))
    return PolicyInForce(policy, current.version, current.in_force_on, current.set_by)


def charter(session: Session, body_id: str, on: date) -> Charter:
    """Return what a chapter accepts today."""
    current = published(session, body_id, on)
    return Charter(body_id, current.version, digest(current.document), current.document)


def is_acceptable_version(session: Session, body_id: str, number: int, on: date) -> bool:
    """Say whether a chapter may publish under that version: the one in force, or one announced."""
    return any(each.version == number for each in policies_from(session, body_id, on))


def _published(found: PolicyVersion) -> Published:
    return Published(found.number, found.in_force_on, found.document, found.body_id)
