"""What is written into the books: they open, something is given, spent, passed upward, or made good."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality.money import require_known
from mutuality.periods import require_past
from mutuality_chapter import affiliation, governance, members
from mutuality_chapter.money import budgets, rules, store
from mutuality_chapter.money.models import Book, Entry, Words
from mutuality_chapter.money.rules import Kind


@dataclass(frozen=True)
class Line:
    """What an entry says beside its amount, whom it names, who writes it, and the key other software has for it."""

    by: str | None = None
    text: str | None = None
    member_id: str | None = None
    key_hash: str | None = None


def open_book(session: Session, *, said: dict[str, Any], by: str | None) -> Book:
    """Open the books in one currency, with what is in hand.

    Raises:
        CurrencyUnknown: there is no such currency.
        BookOpen: they are open.
        DayAhead: the day lies in the future.
    """
    require_known(said["currency"])
    if session.get(Book, store.ONLY) is not None:
        raise rules.BookOpen("The books are open already.")
    on = _day(session, said["opened_on"])
    book = Book(id=store.ONLY, currency=said["currency"], opened_on=on, version=1)
    session.add(book)
    if said["in_hand"]:
        write(session, Line(by), kind=Kind.OPENING, amount=said["in_hand"], happened_on=on)
    return book


def day_to_write(session: Session, said: date | None) -> date:
    """Keep everybody else from writing into the books meanwhile, and return the day an entry is for.

    Raises:
        BookClosed, DayBeforeBook, DayAhead: the books are not open, or not for that day.
    """
    return _day_in(store.book(session, for_change=True), session, said)


def spend(session: Session, *, said: dict[str, Any], by: str | None) -> str:
    """Write down what was spent, on the members' decision or a standing budget; return the entry.

    Raises:
        BookClosed, DayBeforeBook, DayAhead: the books are not open, or not for that day.
        HelpingUnpaid: somebody would be paid for helping.
        NotDecided, OtherCurrency, Overspent, BudgetIdle: the members did not decide on it so.
        NotFound, AlreadyLeft: whom it goes to is not here.
    """
    payee = said["member_id"]
    if payee:
        members.require_present(session, payee)
    is_helper = any(each.state == "helper" for each in members.present(session, [payee] if payee else []))
    rules.require_unpaid(said["kind"], is_for_helping=said["is_for_helping"], is_helper=is_helper)
    return pay_out(session, said, Line(by, said["text"], payee))


def correct(session: Session, *, entry_id: str, text: str, by: str | None) -> str:
    """Make an entry good by one of the opposite amount on the same day and authority; return that.

    Raises:
        NotFound: there is no such entry.
        AlreadyCorrected: it was, or is a correction.
    """
    store.book(session, for_change=True)
    entry = store.entry(session, entry_id)
    rules.require_uncorrected(corrects=entry.corrects, was_corrected=store.was_corrected(session, entry_id))
    kept = {name: getattr(entry, name) for name in ("kind", "happened_on", "decision_id", "budget_id")}
    return write(session, Line(by, text, entry.member_id), amount=-entry.amount, corrects=entry.id, **kept)


def tell(session: Session, asked: members.HoldingsAsked) -> None:
    """Tell what somebody gave or was given under their name, and which entries they wrote."""
    named = [
        {"id": each.id, "kind": each.kind, "amount": each.amount, "happened_on": each.happened_on, "text": each.text}
        for each in store.naming_of(session, asked.member_id)
    ]
    asked.tell("money", {"entries": named, "written_down": store.written_by(session, asked.member_id)})


def let_go(session: Session, fact: members.MemberDeparted) -> None:
    """Erase whom the books named; amounts, days and decisions stay, and so the books balance."""
    store.forget(session, fact.member_id)


def pay_out(session: Session, said: dict[str, Any], line: Line) -> str:
    """Write down what went out on the members' decision or a standing budget; return the entry.

    Raises:
        BookClosed, DayBeforeBook, DayAhead: the books are not open, or not for that day.
        NotDecided, OtherCurrency, Overspent, BudgetIdle, NotFound: the members did not decide on it so.
    """
    book = store.book(session, for_change=True)
    on = _day_in(book, session, said["happened_on"])
    rests = {name: said[name] for name in ("decision_id", "budget_id")}
    if all(rests.values()):
        raise governance.NotDecided("What is spent rests on a decision or on a budget, not on both.")
    if rests["budget_id"]:
        budgets.require_left(session, rests["budget_id"], amount=said["amount"], on=on)
    else:
        _require_decided(session, book, str(rests["decision_id"]), said["amount"])
    return write(session, line, kind=said["kind"], amount=-said["amount"], happened_on=on, **rests)


def _require_decided(session: Session, book: Book, decision_id: str, amount: int) -> None:
    decided = governance.require_decision(session, decision_id, kind=governance.Kind.SPENDING)
    rules.require_currency(decided.currency, book.currency)
    rules.require_covered(amount, left=(decided.amount or 0) - store.spent(session, decision_id=decided.id))


def _day(session: Session, said: date | None) -> date:
    today = affiliation.today(session)
    require_past(said or today, today)
    return said or today


def _day_in(book: Book, session: Session, said: date | None) -> date:
    on = _day(session, said)
    rules.require_within(on, book.opened_on)
    return on


def write(session: Session, line: Line, **said: Any) -> str:
    """Write an entry whose day and right to be written were looked at; return it."""
    entry_id = session.new_id("ent")
    session.add(Entry(id=entry_id, recorded_at=session.now, key_hash=line.key_hash, **said))
    session.flush()  # the words refer to it
    session.add(Words(entry_id=entry_id, text=line.text, member_id=line.member_id, recorded_by=line.by))
    session.flush()  # the answer reads both
    return entry_id
