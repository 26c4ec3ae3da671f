"""What members do with their contact data: tell it, share it, take it back; and what of it the policy lets be seen."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.policy import refusal
from mutuality.web import Page
from mutuality_chapter import affiliation, members
from mutuality_chapter.contacts import rules, store
from mutuality_chapter.contacts.models import ContactItem, RosterConsent


def tell_contact(session: Session, *, member_id: str, kind: str, value: str, is_shared: bool) -> ContactItem:
    """Keep a way to reach a member, and show it to the others only if they consent; consent ends when they say so.

    Raises:
        NotFound: there is no such kind, or no such member.
        AlreadyLeft: they have left.
    """
    rules.require_known(kind)
    members.require_present(session, member_id)
    found = store.item(session, member_id, kind)
    if found is None:
        found = ContactItem(id=session.new_id("con"), member_id=member_id, kind=kind, version=1)
        session.add(found)
    found.value = value
    found.consented_at = (found.consented_at or session.now) if is_shared else None
    session.flush()
    return found


def agree_to_roster(session: Session, *, member_id: str, is_agreed: bool) -> RosterConsent | None:
    """Let a member say whether a list that leaves the chapter may name them; saying no withdraws it at once.

    Raises:
        NotFound, AlreadyLeft: they are not here.
    """
    members.require_present(session, member_id)
    found = store.roster_consent(session, member_id)
    if is_agreed and found is None:
        found = RosterConsent(member_id=member_id, consented_at=session.now)
        session.add(found)
    elif found is not None and not is_agreed:
        session.delete(found)
    session.flush()
    return found if is_agreed else None


def directory(session: Session, *, member_id: str, query: dict[str, Any]) -> Page:
    """Return a page of how members are reached who agreed, for a member.

    Raises:
        NotFound, AlreadyLeft: whoever asks is not here.
        PolicyRefused: the policy wants no directory.
    """
    members.require_present(session, member_id)
    held = affiliation.policy_in_force(session)
    if held["anonymity.directory"] == "none":
        raise refusal(held, "anonymity.directory", "Members keep no directory of one another here.")
    return store.phone_list(session, query)


def leaving_roster(session: Session) -> list[members.MemberFacts]:
    """Return whom a list of members that leaves the chapter may name.

    Raises:
        PolicyRefused: the policy lets no such list leave.
    """
    held = affiliation.policy_in_force(session)
    said = held["anonymity.roster_leaves_chapter"]
    if said == "never":
        raise refusal(held, "anonymity.roster_leaves_chapter", "No list of members leaves this chapter.")
    return members.present(session, store.on_roster(session) if said == "with_consent" else None)


def tell(session: Session, asked: members.HoldingsAsked) -> None:
    """Tell how somebody can be reached, and which of it they share."""
    items = store.items_of(session, asked.member_id)
    told = [{"kind": each.kind, "value": each.value, "consented_at": each.consented_at} for each in items]
    asked.tell_in_private("contact", told)
    agreed = store.roster_consent(session, asked.member_id)
    asked.tell("roster", {"consented_at": agreed.consented_at if agreed else None})


def let_go(session: Session, fact: members.MemberDeparted) -> None:
    """Forget how somebody who left can be reached."""
    store.forget_all(session, fact.member_id)
