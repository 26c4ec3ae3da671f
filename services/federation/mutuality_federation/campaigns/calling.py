"""Calling a campaign, ending it, and what each chapter is told of those that ask something of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import Row

from mutuality.database import Session
from mutuality_federation import bodies, editions
from mutuality_federation.campaigns import rules, store
from mutuality_federation.campaigns.models import Campaign, CampaignEnding
from mutuality_federation.chapters import ChapterFacts


def call(session: Session, *, body_id: str, said: dict[str, Any], by: str) -> Campaign:
    """Call a campaign; every chapter it asks finds it in its feed.

    Raises:
        NotFound: there is no such edition or unit of the body.
        ItemUnasked: the edition does not hold an item it names.
        CampaignDaysWrong: its days do not follow one another.
    """
    edition = editions.edition_facts(session, said["edition_id"])
    held = [item.slug for item in edition.items]
    rules.require_items(said["items"], held)
    rules.require_days(rhythm_of(said), session.now.date())
    for unit_id in said["unit_ids"] or ():
        bodies.require_unit(session, body_id, unit_id)
    items = said["items"] or held
    called = Campaign(id=session.new_id("cmp"), body_id=body_id, called_by=by, called_at=session.now)
    for name, value in {**said, "items": items}.items():
        setattr(called, name, value)
    session.add(called)
    return called


def end(session: Session, *, campaign: Row[Any], reason: str, by: str) -> CampaignEnding:
    """End a campaign early; what it came to stays to be read.

    Raises:
        CampaignEnded: it was ended before.
    """
    rules.require_running(is_ended=campaign.ended_at is not None)
    ending = CampaignEnding(campaign_id=campaign.id, reason=reason, ended_by=by, ended_at=session.now)
    session.add(ending)
    return ending


def announced(session: Session, chapter: ChapterFacts) -> list[dict[str, Any]]:
    """Return the campaigns that ask something of a chapter, or will, each with the round of today."""
    on = session.now.date()
    asking = [each for each in store.running(session, chapter.body_id) if is_asked(session, each, chapter)]
    return [_told(each, editions.names_now(session, each.edition_id, each.items, on), on) for each in asking]


def is_asked(session: Session, campaign: Row[Any], chapter: ChapterFacts) -> bool:
    """Say whether a campaign asks a chapter: every one, or those of its units and below."""
    if campaign.unit_ids is None:
        return True
    return chapter.unit_id is not None and chapter.unit_id in units_asked(session, campaign)


def units_asked(session: Session, campaign: Row[Any]) -> list[str]:
    """Return the units a campaign asks, with all below them."""
    body_id = campaign.body_id
    return [below for each in campaign.unit_ids for below in bodies.unit_and_below(session, body_id, each)]


def rhythm_of(said: Any) -> rules.Rhythm:
    """Return the rhythm of a campaign, as it was said or is kept."""
    kept = said if isinstance(said, dict) else said._mapping  # noqa: SLF001 - SQLAlchemy's public name
    return rules.Rhythm(kept["opens_on"], kept["due_on"], kept["grace_days"], kept["every_months"])


def _told(campaign: Row[Any], items: Sequence[Row[Any]], on: date) -> dict[str, Any]:
    days = asdict(rhythm_of(campaign).round_on(on))
    places = [{"edition_id": each.edition_id, "item": each.slug} for each in items]
    return {"id": campaign.id, "title": campaign.title, "reason": campaign.reason, "items": places, **days}
