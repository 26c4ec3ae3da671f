"""Working out what is due of us today, from what the feed told and what we said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality_chapter import affiliation, attestations, derivations, editions, guidelines
from mutuality_chapter.dues import rules, store
from mutuality_chapter.dues.models import CampaignCopy
from mutuality_chapter.dues.rules import Due, DueKind


def dues(session: Session) -> list[dict[str, Any]]:
    """Return all that is due of us, the earliest first."""
    today = affiliation.today(session)
    found = [*_campaigns(session, today), *_of_editions(session, today)]
    return [{**vars(due), "is_overdue": due.is_overdue(today)} for due in rules.in_order(found)]


def _campaigns(session: Session, today: date) -> Iterator[Due]:
    looked: dict[str, dict[str, rules.Said]] = {}
    for campaign in store.campaigns(session):
        if campaign.opens_on > today:
            continue
        for place in campaign.items:
            edition_id = place["edition_id"]
            if edition_id not in looked:
                looked[edition_id] = _said(session, edition_id)
            said = looked[edition_id].get(place["item"])
            if said and not said.answers_since(campaign.opens_on):
                yield _asked_by(campaign, edition_id, place["item"])


def _asked_by(campaign: CampaignCopy, edition_id: str, item: str) -> Due:
    return Due(DueKind.CAMPAIGN, campaign.title, edition_id, item, campaign.due_on, campaign.overdue_after)


def _of_editions(session: Session, today: date) -> Iterator[Due]:
    held = affiliation.policy_in_force(session)
    due_days, grace_days = held["guidelines.response_due_days"], held["guidelines.grace_days"]
    for edition in editions.editions_in_effect(session, today):
        answered, asked = guidelines.answered_items(session, edition.id), editions.asked_items(session, edition.id)
        for item, said in _said(session, edition.id).items():
            if said.is_silent and item not in answered:
                due_on, overdue_after = rules.answer_days(asked[item].asked_on, due_days, grace_days)
                yield Due(DueKind.ANSWER, edition.title, edition.id, item, due_on, overdue_after)
            elif rules.is_lapsing(said.holds_until, today):
                yield Due(DueKind.RENEWAL, edition.title, edition.id, item, said.holds_until, said.holds_until)


def _said(session: Session, edition_id: str) -> dict[str, rules.Said]:
    if editions.missing_editions(session, [edition_id]):
        return {}  # the feed told of it, and it is still on its way
    told = derivations.told_of(session, edition_id)
    views = attestations.edition_views(session, edition_id)["items"]
    return {each["item"]: _of_item(each, told.get(each["item"])) for each in views}


def _of_item(view: dict[str, Any], told: Any) -> rules.Said:
    outcome, derived_on = (told.outcome, told.derived_on) if told else (None, None)
    return rules.Said(view["attested_on"], view["holds_until"], outcome, derived_on)
