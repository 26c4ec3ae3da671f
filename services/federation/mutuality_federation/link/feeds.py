"""What a chapter polls: one signed feed, and for itself each edition of a guideline or form, and each tailoring above.

A feed is signed anew at each request, so its ETag is made from what it says, without the moment it was said: who holds
that already gets 304.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import orjson
from flask import Response, request

from mutuality.database import Session
from mutuality.language import sign_commons, sign_edition, sign_feed, sign_tailoring, tell_feed
from mutuality.language.feeds import sign_form
from mutuality.problems import NotFound
from mutuality_federation import (
    answers,
    bodies,
    campaigns,
    chapters,
    commonality,
    commons,
    conference,
    doubts,
    editions,
    endorsements,
    exceptions,
    findings,
    forms,
    listings,
    policies,
    proposals,
    remedies,
    returns,
    standing,
    sums,
    tailoring,
    transfers,
    waivers,
)
from mutuality_federation.chapters import ChapterFacts
from mutuality_federation.link import store
from mutuality_federation.link.actions import Door

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
    bound = policies.told(session, chapter, (session.now - DAY).date())
    parts = {name: part(session, chapter) for name, part in PARTS.items()}
    said = tell_feed({"iss": door.address, "aud": chapter_id, **vars(bound), **parts})
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
        "effective_on": found.effective_on.isoformat(),
        "iss": door.address,
        "notice_days": found.notice_days,
        "language": found.language,
        "items": [item.document() for item in found.items],
    }
    return _signed(sign_edition(door.signer, said), UNCHANGING)


def tailored(session: Session, door: Door, chapter_id: str, tailoring_id: str) -> Response:
    """Return what a unit of the chapter's own body laid over an edition, signed.

    Raises:
        NotFound: there is no such tailoring.
    """
    chapter = chapters.chapter_facts(session, chapter_id)
    said = {"iss": door.address, **tailoring.document(session, chapter.body_id, tailoring_id)}
    return _signed(sign_tailoring(door.signer, said), UNCHANGING)


def form(session: Session, door: Door, chapter_id: str, form_edition_id: str) -> Response:
    """Return one edition of a report form of the chapter's own body, signed.

    Raises:
        NotFound: there is no such edition.
    """
    chapter = chapters.chapter_facts(session, chapter_id)
    said = {"iss": door.address, **forms.edition_document(session, chapter.body_id, form_edition_id)}
    return _signed(sign_form(door.signer, said), UNCHANGING)


def commons_after(session: Session, door: Door, chapter_id: str, after: int) -> Response:
    """Return what changed in the commons after a number, signed, page by page.

    Raises:
        NotFound: there is no such chapter.
    """
    chapter = chapters.chapter_facts(session, chapter_id)
    changes = commons.changes(session, chapter, after)
    said = {"iss": door.address, "aud": chapter_id, "head": _commons(session, chapter), **changes}
    return _signed(sign_commons(door.signer, said), "private, no-cache")


def _body(session: Session, chapter: ChapterFacts) -> bodies.BodyFacts:
    return bodies.body_facts(session, chapter.body_id)


def _chapter(session: Session, chapter: ChapterFacts) -> dict[str, Any]:
    """Return the chapter as the roll has it, and how it stands: since when, why, and what was announced to it."""
    return {
        **vars(chapter),
        **vars(standing.told(session, chapter)),
        "application": endorsements.newest(session, chapter.id),
        "charter": endorsements.charter(session, chapter),
        "transfer": transfers.told(session, chapter.id),
    }


def _editions(session: Session, chapter: ChapterFacts) -> list[dict[str, Any]]:
    return [_edition_ref(each) for each in editions.editions_of(session, chapter.body_id)]


def _tailorings(session: Session, chapter: ChapterFacts) -> list[dict[str, Any]]:
    return tailoring.told(session, chapter.body_id, chapter.unit_id, (session.now - DAY).date())


def _forms(session: Session, chapter: ChapterFacts) -> list[dict[str, Any]]:
    return [forms.reference(each) for each in forms.editions_of(session, chapter.body_id)]


def _commons(session: Session, chapter: ChapterFacts) -> dict[str, Any]:
    return {"incarnation": store.incarnation(session), "number": commons.head(session, chapter)}


def _edition_ref(found: editions.EditionFacts) -> dict[str, Any]:
    return {
        "id": found.id,
        "guideline": found.guideline_slug,
        "title": found.title,
        "number": found.number,
        "effective_on": found.effective_on,
    }


def _signed(text: str, caching: str) -> Response:
    return Response(text, content_type=MEDIA, headers={"Cache-Control": caching})


PARTS: dict[str, Callable[[Session, ChapterFacts], Any]] = {
    "body": _body,
    "chapter": _chapter,
    "editions": _editions,
    "tailorings": _tailorings,
    "forms": _forms,
    "campaigns": campaigns.announced,
    "reviews": answers.reviews_of,
    "kept_out": listings.told,
    "doubts": doubts.told,
    "proposals": proposals.told,
    "waivers": waivers.told,
    "exceptions": exceptions.told,
    "common": commonality.told,
    "commons": _commons,
    "conferences": conference.told,
    "findings": findings.told,
    "improvements": remedies.told,
    "returns": returns.told_returns,
    "follow_ups": returns.told_follow_ups,
    "sum_tasks": sums.told,
}
"""What a chapter is told beside its policies, each part in the words of the room that tells it."""
