"""Every query about the books."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select, update

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter.money.models import Book, Budget, Entry, Words
from mutuality_chapter.money.rules import BY_MEMBERS, GIVEN, BookClosed, Kind

ONLY = 1
ENTRY, WORDS, BUDGET = Entry.__table__.c, Words.__table__.c, Budget.__table__.c
BESIDE = select(*ENTRY, WORDS.text, WORDS.member_id, WORDS.recorded_by).join(
    Words.__table__, WORDS.entry_id == ENTRY.id, isouter=True
)


@dataclass(frozen=True)
class Recorded:
    """An entry with what it says and whom it names."""

    id: str
    kind: str
    amount: int
    happened_on: date
    recorded_at: datetime
    decision_id: str | None
    budget_id: str | None
    corrects: str | None
    text: str | None
    member_id: str | None
    recorded_by: str | None


@dataclass(frozen=True)
class GiftFacts:
    """What was given, without whoever gave."""

    id: str
    happened_on: date
    amount: int
    kind: str


def currency(session: Session) -> str:
    """Return the currency the books are kept in.

    Raises:
        BookClosed: they are not open yet.
    """
    return book(session).currency


def book(session: Session, *, for_change: bool = False) -> Book:
    """Return the books; for a change, so that nobody else writes into them meanwhile.

    Raises:
        BookClosed: they are not open yet.
    """
    found = session.get(Book, ONLY, with_for_update=for_change)
    if found is None:
        raise BookClosed("The books are not open yet.")
    return found


def entry(session: Session, entry_id: str) -> Recorded:
    """Return an entry.

    Raises:
        NotFound: there is none.
    """
    row = session.execute(BESIDE.where(ENTRY.id == entry_id)).first()
    if row is None:
        raise NotFound("There is no such entry.")
    return Recorded(**{name: getattr(row, name) for name in Recorded.__dataclass_fields__})


def entries(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of entries in the order they were written."""
    wanted = BESIDE
    for name in ("kind", "decision_id", "budget_id"):
        if query[name]:
            wanted = wanted.where(ENTRY[name] == query[name])
    if query["since"]:
        wanted = wanted.where(ENTRY.happened_on >= query["since"])
    if query["until"]:
        wanted = wanted.where(ENTRY.happened_on <= query["until"])
    return page_of(session, wanted, by=[ENTRY.id], query=query)


def given(session: Session, query: dict[str, Any], *, by: str | None = None) -> Page:
    """Return a page of what was given; of what somebody gave under their name, if that is asked."""
    wanted = BESIDE.where(ENTRY.kind.in_(BY_MEMBERS), WORDS.member_id == by) if by else BESIDE
    return page_of(session, wanted.where(ENTRY.kind.in_(GIVEN)), by=[ENTRY.id], query=query)


def gifts(session: Session) -> list[GiftFacts]:
    """Return all that was given and not made good by a counter-entry, by day."""
    good = Entry.corrects.is_(None) & Entry.id.not_in(select(Entry.corrects).where(Entry.corrects.is_not(None)))
    wanted = select(Entry).where(Entry.kind.in_(GIVEN), good)
    return [_gift(each) for each in session.scalars(wanted.order_by(Entry.happened_on, Entry.id))]


def gifts_under(session: Session, member_id: str, first: date, last: date) -> int:
    """Return what stands under somebody's name as their gifts from one day to another, without what was made good."""
    theirs = Entry.id.in_(select(Words.entry_id).where(Words.member_id == member_id))
    wanted = select(func.sum(Entry.amount)).where(Entry.kind == Kind.CONTRIBUTION, theirs)
    return int(session.scalar(wanted.where(Entry.happened_on.between(first, last))) or 0)


def was_corrected(session: Session, entry_id: str) -> bool:
    """Say whether a counter-entry made an entry good."""
    return session.scalar(select(Entry.id).where(Entry.corrects == entry_id)) is not None


def gift_under(session: Session, key: str, key_hash: str) -> GiftFacts | None:
    """Return what was given and written down under that key, or bears it as its own."""
    found = session.scalar(select(Entry).where((Entry.key_hash == key_hash) | (Entry.id == key)))
    return _gift(found) if found else None


def spent(session: Session, *, between: tuple[date, date] | None = None, **on: str | None) -> int:
    """Return what was spent on a decision or a budget, between two days if given, without what was made good."""
    wanted = select(func.sum(Entry.amount)).where(*(ENTRY[name] == value for name, value in on.items()))
    if between:
        wanted = wanted.where(Entry.happened_on.between(*between))
    return -int(session.scalar(wanted) or 0)


def in_hand(session: Session, *, before: date | None = None, until: date | None = None) -> int:
    """Return what is in hand; what was in hand before a day, with the opening if the books were open by another."""
    wanted = select(func.sum(Entry.amount))
    if before:
        is_opening = (Entry.kind == Kind.OPENING) & (Entry.happened_on <= (until or before))
        wanted = wanted.where((Entry.happened_on < before) | is_opening)
    return int(session.scalar(wanted) or 0)


def sums(session: Session, first: date, last: date) -> dict[str, int]:
    """Return the sum of each kind but the opening from one day to another, both included."""
    within = (Entry.kind != Kind.OPENING) & Entry.happened_on.between(first, last)
    found = session.execute(select(Entry.kind, func.sum(Entry.amount)).where(within).group_by(Entry.kind))
    return {str(kind): int(amount) for kind, amount in found}


def budget(session: Session, budget_id: str) -> Budget:
    """Return a standing budget.

    Raises:
        NotFound: there is none.
    """
    found = session.get(Budget, budget_id)
    if found is None:
        raise NotFound("There is no such budget.")
    return found


def budget_of(session: Session, decision_id: str) -> Budget | None:
    """Return the budget a decision opened."""
    return session.scalar(select(Budget).where(Budget.decision_id == decision_id))


def budgets(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of standing budgets."""
    return page_of(session, select(Budget), by=[BUDGET.id], query=query, whole_objects=True)


def naming_of(session: Session, member_id: str) -> list[Recorded]:
    """Return every entry that names somebody."""
    found = session.execute(BESIDE.where(WORDS.member_id == member_id).order_by(ENTRY.id))
    return [Recorded(**{name: getattr(row, name) for name in Recorded.__dataclass_fields__}) for row in found]


def written_by(session: Session, member_id: str) -> list[str]:
    """Return the entries somebody wrote down."""
    return list(session.scalars(select(Words.entry_id).where(Words.recorded_by == member_id).order_by(Words.entry_id)))


def take_name_off(session: Session, member_id: str) -> list[str]:
    """Take somebody's name off all they gave; return the entries it stood on."""
    given = [each.id for each in naming_of(session, member_id) if each.kind in BY_MEMBERS]
    session.execute(update(Words).where(Words.entry_id.in_(given)).values(member_id=None, text=None))
    return given


def forget(session: Session, member_id: str) -> None:
    """Erase whom entries named, with their words, and that somebody wrote any."""
    session.execute(update(Words).where(Words.member_id == member_id).values(member_id=None, text=None))
    session.execute(update(Words).where(Words.recorded_by == member_id).values(recorded_by=None))


def _gift(entry: Entry) -> GiftFacts:
    return GiftFacts(entry.id, entry.happened_on, entry.amount, entry.kind)
