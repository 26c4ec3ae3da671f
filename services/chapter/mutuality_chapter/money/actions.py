"""What is written into the books: they open, something is given, spent, passed upward, or made good."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality.money import require_known
from mutuality.periods import require_past
from mutuality.policy import refusal
from mutuality.web.intake.idempotency import forget
from mutuality_chapter import affiliation, governance, members
from mutuality_chapter.money import budgets, rules, store
from mutuality_chapter.money.models import Book, Entry, Naming, Words
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
        _write(session, Line(by), kind=Kind.OPENING, amount=said["in_hand"], happened_on=on)
    return book


def give(session: Session, *, said: dict[str, Any], by: str | None, key: str | None = None) -> str:
    """Write down what was given, under a name only if the giver chose so; return the entry.

    Raises:
        BookClosed, DayBeforeBook, DayAhead: the books are not open, or not for that day.
        PolicyRefused: it comes from outside, and the policy refuses that.
        NamingNotChosen: it names a giver who did not choose to be named.
    """
    on = _day_in(store.book(session, for_change=True), session, said["happened_on"])
    held = affiliation.policy_in_force(session)
    if said["is_from_outside"] and held["money.outside"] == "refuse":
        raise refusal(held, "money.outside", "This chapter lives on what its own members give.")
    _require_giver(session, said)
    kind = Kind.OUTSIDE if said["is_from_outside"] else Kind.CONTRIBUTION
    line = Line(by, member_id=said["member_id"], key_hash=_hash(session, key) if key else None)
    return _write(session, line, kind=kind, amount=said["amount"], happened_on=on)


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
    return _pay_out(session, said, Line(by, said["text"], payee))


def remit(session: Session, *, said: dict[str, Any], by: str | None) -> str:
    """Write down what was passed upward, on the members' decision or a standing budget; return the entry.

    Raises:
        PolicyRefused: dues or a fee, and the policy asks for none.
        BookClosed, DayBeforeBook, DayAhead: the books are not open, or not for that day.
        NotDecided, OtherCurrency, Overspent, BudgetIdle, NotFound: the members did not decide on it so.
    """
    held, kind = affiliation.policy_in_force(session), said["kind"]
    if held["money.remittance"] != rules.ASKED_BY.get(kind, held["money.remittance"]):
        raise refusal(held, "money.remittance", f"The policy asks for no {kind}; what is passed upward is a gift.")
    return _pay_out(session, said, Line(by, said["text"]))


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
    return _write(session, Line(by, text, entry.member_id), amount=-entry.amount, corrects=entry.id, **kept)


def choose_naming(session: Session, *, member_id: str, is_named: bool) -> Naming | None:
    """Let a member choose whether what they give stands under their name; saying no takes it off what stands there.

    Raises:
        NotFound, AlreadyLeft: they are not here.
    """
    members.require_present(session, member_id)
    if not is_named:
        for entry_id in store.take_name_off(session, member_id):
            forget(session, about=entry_id)
        session.erase_traces()
        return None
    chosen = store.naming(session, member_id) or Naming(member_id=member_id, chosen_at=session.now)
    session.add(chosen)
    return chosen


def known(session: Session, key: str) -> store.GiftFacts | None:
    """Return what other software knows under a key, if it stands in the books."""
    return store.gift_under(session, key, _hash(session, key))


def tell(session: Session, asked: members.HoldingsAsked) -> None:
    """Tell what somebody gave or was given under their name, and which entries they wrote."""
    named = [
        {"id": each.id, "kind": each.kind, "amount": each.amount, "happened_on": each.happened_on, "text": each.text}
        for each in store.naming_of(session, asked.member_id)
    ]
    chosen = store.naming(session, asked.member_id)
    written = store.written_by(session, asked.member_id)
    naming = {"is_named": chosen is not None, "chosen_at": chosen.chosen_at if chosen else None}
    asked.tell("money", {"naming": naming, "entries": named, "written_down": written})


def let_go(session: Session, fact: members.MemberDeparted) -> None:
    """Erase whom the books named; amounts, days and decisions stay, and so the books balance."""
    store.forget(session, fact.member_id)


def _hash(session: Session, key: str) -> str:
    return affiliation.keyed_hash(session, key, purpose="money")


def _require_giver(session: Session, said: dict[str, Any]) -> None:
    giver = said["member_id"]
    if giver and (said["is_from_outside"] or store.naming(session, giver) is None):
        raise rules.NamingNotChosen("Whoever gave this did not choose to be named.")


def _pay_out(session: Session, said: dict[str, Any], line: Line) -> str:
    book = store.book(session, for_change=True)
    on = _day_in(book, session, said["happened_on"])
    rests = {name: said[name] for name in ("decision_id", "budget_id")}
    if all(rests.values()):
        raise governance.NotDecided("What is spent rests on a decision or on a budget, not on both.")
    if rests["budget_id"]:
        budgets.require_left(session, rests["budget_id"], amount=said["amount"], on=on)
    else:
        _require_decided(session, book, str(rests["decision_id"]), said["amount"])
    return _write(session, line, kind=said["kind"], amount=-said["amount"], happened_on=on, **rests)


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


def _write(session: Session, line: Line, **said: Any) -> str:
    entry_id = session.new_id("ent")
    session.add(Entry(id=entry_id, recorded_at=session.now, key_hash=line.key_hash, **said))
    session.flush()  # the words refer to it
    session.add(Words(entry_id=entry_id, text=line.text, member_id=line.member_id, recorded_by=line.by))
    session.flush()  # the answer reads both
    return entry_id
