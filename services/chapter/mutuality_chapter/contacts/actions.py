"""What members do with their contact data: tell it, share it, take it back."""

from __future__ import annotations

from mutuality.database import Session
from mutuality_chapter import members
from mutuality_chapter.contacts import rules, store
from mutuality_chapter.contacts.models import ContactItem


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


def tell(session: Session, asked: members.HoldingsAsked) -> None:
    """Tell how somebody can be reached, and which of it they share."""
    items = store.items_of(session, asked.member_id)
    told = [{"kind": each.kind, "value": each.value, "consented_at": each.consented_at} for each in items]
    asked.tell_in_private("contact", told)


def let_go(session: Session, fact: members.MemberDeparted) -> None:
    """Forget how somebody who left can be reached."""
    store.forget_all(session, fact.member_id)
