"""What a chapter polls: one signed feed with policy, editions and standing, and each edition for itself.

A feed is signed anew at each request, so its ETag is made from what it says, without the moment it was said: who holds
that already gets 304.
"""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from typing import Any

import orjson
from flask import Response, request
from sqlalchemy import Row

from mutuality.database import Session
from mutuality.language import sign_edition, sign_feed
from mutuality.problems import NotFound
from mutuality_federation import (
    bodies,
    campaigns,
    chapters,
    compliance,
    editions,
    endorsements,
    policies,
    standing,
    transfers,
)
from mutuality_federation.link.actions import Door

TOLD_OF_BODY = ("id", "name", "concern", "labels", "meeting_types")
MEDIA = "application/jose"
FRESH = "private, max-age=300, stale-if-error=2592000"
DAY = timedelta(days=1)  # west of us it may still be yesterday
UNCHANGING = "private, max-age=31536000, immutable"


def feed(session: Session, door: Door, chapter_id: str) -> Response:
    """Return all the federation has to tell this chapter, signed.

    Raises:
        NotFound: there is no such chapter.
    """
    chapter = chapters.chapter_facts(session, chapter_id)
    body = bodies.body_facts(session, chapter.body_id)
    said = {
        "iss": door.address,
        "aud": chapter_id,
        "body": {name: getattr(body, name) for name in TOLD_OF_BODY},
        "chapter": _chapter(session, chapter),
        **_policies(policies.told(session, chapter, (session.now - DAY).date())),
        "editions": [_edition_ref(each) for each in editions.editions_of(session, body.id)],
        "campaigns": campaigns.announced(session, chapter, session.now.date()),
        "reviews": [_review(each) for each in compliance.reviews_of(session, chapter.id)],
    }
    response = _signed(sign_feed(door.signer, {**said, "issued_at": session.now.isoformat()}), FRESH)
    response.set_etag(hashlib.sha256(door.signer.kid.encode() + orjson.dumps(said)).hexdigest()[:32])
    response.make_conditional(request)
    return response


def edition(session: Session, door: Door, chapter_id: str, edition_id: str) -> Response:
    """Return one edition of the chapter's own body, signed.

    Raises:
        NotFound: there is no such edition.
    """
    chapter = chapters.chapter_facts(session, chapter_id)
    found = editions.edition_facts(session, edition_id)
    if found.body_id != chapter.body_id:
        raise NotFound("There is no such edition.")
    said = {
        **_edition_ref(found),
        "iss": door.address,
        "notice_days": found.notice_days,
        "language": found.language,
        "items": [item.document() for item in found.items],
    }
    return _signed(sign_edition(door.signer, said), UNCHANGING)


def _chapter(session: Session, chapter: chapters.ChapterFacts) -> dict[str, Any]:
    """Return the chapter as the roll has it, and how it stands: since when, why, and what was announced to it."""
    stands = standing.told(session, chapter)
    announced = [
        {"after": each.after, "reason": each.reason, "earliest_on": _day(each.earliest_on)} for each in stands.announced
    ]
    return {
        "id": chapter.id,
        "name": chapter.name,
        "unit_id": chapter.unit_id,
        "standing": chapter.standing,
        "bears_name": chapter.bears_name,
        "since": stands.since.isoformat() if stands.since else None,
        "reason": stands.reason,
        "until": _day(stands.until) if stands.until else None,
        "announced": announced,
        "application": _application(session, chapter.id),
        "transfer": _transfer(session, chapter.id),
    }


def _transfer(session: Session, chapter_id: str) -> dict[str, Any] | None:
    found = transfers.newest(session, chapter_id)
    if found is None:
        return None
    accept_by = _day(found.accept_by) if found.accept_by else None
    return {
        "to_id": found.to_id,
        "state": found.state,
        "release_by": _day(found.release_by),
        "accept_by": accept_by,
        "reason": found.steps[-1].reason if found.steps else None,
    }


def _application(session: Session, chapter_id: str) -> dict[str, Any] | None:
    found = endorsements.newest(session, chapter_id)
    if found is None:
        return None
    said = [
        {"office": each.office, "outcome": each.outcome, "reason": each.reason, "said_at": each.said_at.isoformat()}
        for each in found.steps
    ]
    return {"path": found.path, "state": found.state, "waits_for": found.waits_for, "said": said}


def _review(state: Row[Any]) -> dict[str, Any]:
    """Return how an officer sees what the chapter said last; which officer it was stays with the body."""
    return {
        "edition_id": state.edition_id,
        "item": state.item,
        "view": state.review,
        "reason": state.review_reason,
        "reviewed_at": state.reviewed_at.isoformat(),
    }


def _policies(told: policies.Told) -> dict[str, Any]:
    """Return what binds the chapter: from which day which row of layers, and every layer once."""
    return {
        "policies": [_policy(each) for each in told.policies],
        "layers": [_layer(each) for each in told.layers],
        "rows": [
            {"from_on": _day(row.from_on), "version": row.version, "layer_ids": list(row.layer_ids)}
            for row in told.rows
        ],
    }


def _layer(layer: policies.LayerFacts) -> dict[str, Any]:
    return {
        "id": layer.id,
        "name": layer.name,
        "version": layer.version,
        "set_by": layer.set_by,
        "is_bodys": layer.unit_id is None,
        "in_force_on": _day(layer.in_force_on),
        "document": layer.text,
        "sha256": layer.sha256,
    }


def _policy(policy: policies.Published) -> dict[str, Any]:
    return {
        "version": policy.version,
        "in_force_on": _day(policy.in_force_on),
        "document": policy.document,
        "set_by": policy.set_by,
    }


def _edition_ref(found: editions.EditionFacts) -> dict[str, Any]:
    return {
        "id": found.id,
        "guideline": found.guideline_slug,
        "title": found.title,
        "number": found.number,
        "effective_on": _day(found.effective_on),
    }


def _day(day: date) -> str:
    return day.isoformat()


def _signed(text: str, caching: str) -> Response:
    return Response(text, content_type=MEDIA, headers={"Cache-Control": caching})
