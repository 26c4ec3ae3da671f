"""Note who saw what is held of members, tell it to whose it is, and forget it in time or with them."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.web import Page, PersonsSeen
from mutuality_chapter import members
from mutuality_chapter.accesses import rules, store


def record(session: Session, seen: PersonsSeen) -> None:
    """Note who read or changed what is held of members who are here; of whoever left, nothing is noted any more."""
    said = {
        "seen_at": rules.noted_at(session.now, is_change=seen.is_change),
        "operation": seen.operation,
        "seen_by": seen.seen_by,
        "role": seen.role,
        "is_change": seen.is_change,
    }
    store.add(session, [each.id for each in members.present(session, seen.ids)], said)


def mine(session: Session, *, member_id: str, secret: bytes, query: dict[str, Any]) -> Page:
    """Return a page of who saw what is held of a member, the newest first; nobody is named.

    Raises:
        NotFound, AlreadyLeft: whoever asks is not here.
    """
    members.require_present(session, member_id)
    page = store.of(session, member_id, query)
    return Page([_told(each, secret) for each in page.items], page.next)


def tell(session: Session, asked: members.HoldingsAsked) -> None:
    """Tell somebody all accesses to what is held of them; of who it was, the role."""
    names = ("seen_at", "role", "operation", "is_change")
    held = store.all_of(session, asked.member_id)
    asked.tell_in_private("accesses", [{name: getattr(each, name) for name in names} for each in held])


def let_go(session: Session, fact: members.MemberDeparted) -> None:
    """Forget who saw what was held of somebody who left."""
    store.forget_all(session, fact.member_id)


def purge(session: Session) -> int:
    """Forget what was seen two years ago or earlier, and return how much that was."""
    return store.forget_before(session, rules.forgotten_before(session.now))


def _told(access: Any, secret: bytes) -> dict[str, Any]:
    who = rules.pseudonym(secret, member_id=access.member_id, account_id=access.seen_by)
    return {**access._mapping, "who": who}  # noqa: SLF001 - SQLAlchemy's public name
