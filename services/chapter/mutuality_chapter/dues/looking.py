"""Working out what is due of us today, from what the feed told and what we said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality_chapter import affiliation, attestations, derivations, editions, guidelines, waivers
from mutuality_chapter.dues import rules, store
from mutuality_chapter.dues.models import CampaignCopy
from mutuality_chapter.dues.rules import Due, DueKind
from mutuality_chapter.editions import Asked

Looked = dict[str, tuple[Asked, rules.Said]]


def dues(session: Session) -> list[dict[str, Any]]:
    """Return all that is due of us, the earliest first."""
    today = affiliation.today(session)
    found = [*_campaigns(session, today), *_of_editions(session, today)]
    return [{**vars(due), "is_overdue": due.is_overdue(today)} for due in rules.in_order(found)]


def _campaigns(session: Session, today: date) -> Iterator[Due]:
    """Yield what campaigns still ask; what our body excuses us from it does not ask, what a unit does it asks still."""
    looked: dict[str, Looked] = {}
    excuses = waivers.excuses_on(session, today)
    for campaign in store.campaigns(session):
        if campaign.opens_on > today:
            continue
        for place in campaign.items:
            edition_id = place["edition_id"]
            if edition_id not in looked:
                looked[edition_id] = _looked(session, edition_id)
            asked, said = looked[edition_id].get(place["item"], (None, None))
            if asked and said and not said.answers_since(campaign.opens_on) and not excuses.is_spared(asked):
                yield _asked_by(campaign, edition_id, place["item"])


def _asked_by(campaign: CampaignCopy, edition_id: str, item: str) -> Due:
    return Due(DueKind.CAMPAIGN, campaign.title, edition_id, item, campaign.due_on, campaign.overdue_after)


def _of_editions(session: Session, today: date) -> Iterator[Due]:
    """Yield what the policy has us answer and what lapses, but for what we are excused from."""
    held, excuses = affiliation.policy_in_force(session), waivers.excuses_on(session, today)
    due_days, grace_days = held["guidelines.response_due_days"], held["guidelines.grace_days"]
    for edition in editions.editions_in_effect(session, today):
        answered = guidelines.answered_items(session, edition.id)
        for item, (asked, said) in _looked(session, edition.id).items():
            if excuses.of(asked):
                continue
            if said.is_silent and item not in answered:
                force = asked.item.force or held["guidelines.default_force"]
                due_on, overdue_after = rules.answer_days(asked.asked_on, force, due_days, grace_days)
                yield Due(DueKind.ANSWER, edition.title, edition.id, item, due_on, overdue_after)
            elif rules.is_lapsing(said.holds_until, today):
                yield Due(DueKind.RENEWAL, edition.title, edition.id, item, said.holds_until, said.holds_until)


def _looked(session: Session, edition_id: str) -> Looked:
    """Return the items an edition asks of us, by name, each with what we said of it."""
    if editions.missing_editions(session, [edition_id]):
        return {}  # the feed told of it, and it is still on its way
    told, asked = derivations.told_of(session, edition_id), editions.asked_items(session, edition_id)
    views = attestations.edition_views(session, edition_id)["items"]
    return {each["item"]: (asked[each["item"]], _of_item(each, told.get(each["item"]))) for each in views}


def _of_item(view: dict[str, Any], told: Any) -> rules.Said:
    outcome, derived_on = (told.outcome, told.derived_on) if told else (None, None)
    return rules.Said(view["attested_on"], view["holds_until"], outcome, derived_on)
