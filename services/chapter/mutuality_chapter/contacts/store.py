"""Every query about contact data."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter import members
from mutuality_chapter.contacts.models import ContactItem, RosterConsent

COLUMNS = ContactItem.__table__.c


def items_of(session: Session, member_id: str) -> list[ContactItem]:
    """Return every way to reach a member, by kind."""
    wanted = select(ContactItem).where(ContactItem.member_id == member_id).order_by(ContactItem.kind)
    return list(session.scalars(wanted))


def contact_of(session: Session, member_id: str) -> dict[str, str]:
    """Return how a member is reached, for somebody to whom they agreed to give it."""
    return {item.kind: item.value for item in items_of(session, member_id)}


def item(session: Session, member_id: str, kind: str) -> ContactItem | None:
    """Return one way to reach a member, if they told it."""
    wanted = select(ContactItem).where(ContactItem.member_id == member_id, ContactItem.kind == kind)
    return session.scalar(wanted)


def require_item(session: Session, member_id: str, kind: str) -> ContactItem:
    """Return one way to reach a member.

    Raises:
        NotFound: they did not tell it.
    """
    found = item(session, member_id, kind)
    if found is None:
        raise NotFound("You told no such contact.")
    return found


def forget_all(session: Session, member_id: str) -> None:
    """Forget every way to reach a member, and that they agreed to stand on a list."""
    session.execute(delete(RosterConsent).where(RosterConsent.member_id == member_id))
    session.execute(delete(ContactItem).where(ContactItem.member_id == member_id))


def roster_consent(session: Session, member_id: str) -> RosterConsent | None:
    """Return a member's word that a list which leaves the chapter may name them, if they gave it."""
    return session.get(RosterConsent, member_id)


def on_roster(session: Session) -> set[str]:
    """Return who agreed that a list which leaves the chapter names them."""
    return set(session.scalars(select(RosterConsent.member_id)))


def phone_list(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of what members consented to show one another."""
    wanted = select(*COLUMNS).where(COLUMNS.consented_at.is_not(None))
    page = page_of(session, wanted, by=[COLUMNS.id], query=query)
    names = {each.id: each.name for each in members.present(session, [row.member_id for row in page.items])}
    return Page([{**row._mapping, "name": names[row.member_id]} for row in page.items], page.next)  # noqa: SLF001 - SQLAlchemy's public name
