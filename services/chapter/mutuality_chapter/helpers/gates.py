"""What stands before helping: the gates, the invitation once all are met, and who serves as a helper today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mutuality.database import Session
from mutuality.policy import PolicyInForce, refusal
from mutuality_chapter import affiliation, journeys, meetings, methods
from mutuality_chapter.helpers import rules, store
from mutuality_chapter.helpers.models import HelperProfile

YOUTH = "Y"
"""The type the Meeting Guide gives meetings of young people."""


@dataclass(frozen=True)
class HelperFacts:
    """What rooms that bring people together may know of whoever offers help or company; `methods` are the titles."""

    member_id: str
    methods: tuple[str, ...]
    capacity: int
    is_incomplete: bool
    is_resting: bool
    is_helper: bool
    is_companion: bool


def gates_of(session: Session, *, member_id: str) -> dict[str, Any]:
    """Return every gate before helping under the policy in force, and how far a member is.

    Raises:
        NotFound, AlreadyLeft: the member is not here.
    """
    held = affiliation.policy_in_force(session)
    found = _gates(session, held, member_id)
    return {
        "chosen_by": held["helper.selected_by"],
        "policy_version": held.version,
        "set_by": held.set_by,
        "is_met": rules.missing(found) is None,
        "gates": found,
    }


def invitation_of(session: Session, *, member_id: str) -> dict[str, Any]:
    """Return whether a member is invited to help, and who encouraged them. It is worked out anew whenever they look.

    Raises:
        NotFound, AlreadyLeft: the member is not here.
    """
    stands = gates_of(session, member_id=member_id)
    is_ready = stands["is_met"] and journeys.is_in_accommodation(session, member_id)
    wishes = store.profile(session, member_id).is_invitable
    is_invited = is_ready and wishes and store.running(session, member_id) is None
    encouraged_by = store.encouraged_by(session, member_id) if is_invited else []
    return {"is_invited": is_invited, "chosen_by": stands["chosen_by"], "encouraged_by": encouraged_by}


def require_gates(session: Session, held: PolicyInForce, member_id: str) -> None:
    """Refuse a member who does not meet a gate of the policy.

    Raises:
        PolicyRefused: they do not; the refusal names the first such rule.
    """
    lacking = rules.missing(_gates(session, held, member_id))
    if lacking is not None:
        raise refusal(held, lacking.rule, f"{lacking.asks} So far: {lacking.has}.")


def require_serving(session: Session, member_id: str) -> None:
    """Go on only with a helper whose choice still holds and who meets the gates of today's policy.

    Raises:
        NotHelping: they were not chosen.
        PolicyRefused: they are to be chosen anew, or a gate is not met any more; the refusal names its rule.
    """
    held, chosen = affiliation.policy_in_force(session), store.running(session, member_id)
    if chosen is None:
        raise rules.NotHelping("This is for helpers; whoever feels able may become one.")
    if rules.is_due(chosen.chosen_on, held["helper.renew_months"], affiliation.today(session)):
        raise refusal(held, "helper.renew_months", "This helper is to be chosen anew first.")
    require_gates(session, held, member_id)


def require_chosen_still(session: Session, member_id: str) -> None:
    """Refuse a helper who may not help any more today; whoever is no helper passes.

    Raises:
        PolicyRefused: they are to be chosen anew, or a gate is not met any more; the refusal names its rule.
    """
    if store.running(session, member_id) is not None:
        require_serving(session, member_id)


def offering(session: Session) -> list[HelperFacts]:
    """Return everybody who offers help or company today, those who rest among them."""
    helping = serving(session)
    offers = store.offers(session, helping)
    named = methods.published(session, {method_id for offer in offers for method_id in offer.methods})
    titles = {each.id: each.title for each in named}
    return [_facts(session, offer, helping, titles) for offer in offers]


def serving(session: Session) -> set[str]:
    """Return who is a helper today: chosen, not due to be chosen anew, and above every gate of today's policy."""
    held, today, chosen = affiliation.policy_in_force(session), affiliation.today(session), store.chosen(session)
    months = held["helper.renew_months"]
    standings = store.standings(session, [each for each, on in chosen.items() if not rules.is_due(on, months, today)])
    youth = _with_youth(session, held)
    found = {each: rules.gates(held, standing, with_youth=youth) for each, standing in standings.items()}
    return {each for each, gates in found.items() if rules.missing(gates) is None}


def serving_standings(session: Session) -> list[rules.Standing]:
    """Return what each who is a helper today has of what a gate may ask, without saying who."""
    return list(store.standings(session, serving(session)).values())


def _gates(session: Session, held: PolicyInForce, member_id: str) -> list[rules.Gate]:
    standing = store.standing(session, member_id)
    return rules.gates(held, standing, with_youth=_with_youth(session, held))


def _with_youth(session: Session, held: PolicyInForce) -> bool:
    """Say whether the young are present as far as that matters: a meeting that goes on is marked as theirs."""
    return held[rules.CHECK] == "with_youth" and meetings.has_type(session, YOUTH)


def _facts(session: Session, offer: HelperProfile, helping: set[str], titles: Mapping[str, str]) -> HelperFacts:
    return HelperFacts(
        member_id=offer.member_id,
        methods=tuple(titles[each] for each in offer.methods),
        capacity=offer.capacity,
        is_incomplete=bool(rules.lacks(offer.account, offer.methods)),
        is_resting=store.rests(session, offer),
        is_helper=offer.member_id in helping,
        is_companion=offer.is_companion,
    )
