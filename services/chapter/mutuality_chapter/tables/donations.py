"""Donations from a list other software keeps, such as a bank's, and back into one; nobody is named in it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from mutuality.database import Session
from mutuality.meeting_guide import Outcome
from mutuality.money import minor_units, written
from mutuality.problems import ValidationFailed
from mutuality.schema import Choice, Day, Input, Text
from mutuality.tables import Columns, write_table
from mutuality_chapter import giving, money
from mutuality_chapter.tables.rows import RowKnown, checked

COLUMNS = Columns(("key", "received_on", "amount"), ("currency", "origin"))


class Origin(StrEnum):
    """Whom a donation came from."""

    MEMBERS = "members"
    OUTSIDE = "outside"
    DUES = "dues"


ORIGINS = {money.Kind.OUTSIDE.value: Origin.OUTSIDE, money.Kind.MEMBER_DUES.value: Origin.DUES}


class AmountUnreadable(ValidationFailed):
    """An amount is written as `12.50` or `12,50`, without signs, above nothing, in the currency of the books."""


class DonationRow(Input):
    """One row: an amount on a day, and what other software knows it by."""

    key = Text("What other software knows it by", longest=100, required=True)
    received_on = Day("When it was given", required=True)
    amount = Text("How much, such as 12.50", longest=20, required=True)
    currency = Text("In which currency; that of the books if left out", longest=3, load_default=None)
    origin = Choice(Origin, "From members, from outside, or a member's dues", load_default=Origin.MEMBERS)


def take(session: Session, cells: Mapping[str, str]) -> Outcome:
    """Write down the donation a row tells of, once.

    Raises:
        marshmallow.ValidationError: the row is not as its columns ask.
        AmountUnreadable: its amount cannot be read.
        RowKnown: it was written down before, and otherwise.
        BookClosed, DayBeforeBook, DayAhead, PolicyRefused: it cannot be written down.
    """
    said = checked(DonationRow, cells)
    gift = {
        "amount": _amount(session, said["amount"], said["currency"]),
        "happened_on": said["received_on"],
        "is_from_outside": said["origin"] == Origin.OUTSIDE,
        "is_dues": said["origin"] == Origin.DUES,
    }
    known = giving.known(session, said["key"])
    if known is None:
        giving.give(session, said={**gift, "member_id": None, "is_collection": False}, by=None, key=said["key"])
        return Outcome.ACCEPTED
    if (known.amount, known.happened_on, _origin(known)) != (gift["amount"], gift["happened_on"], said["origin"]):
        raise RowKnown("This was written down before and reads otherwise now; correct the entry in the books.")
    return Outcome.UNCHANGED


def listed(session: Session) -> bytes:
    """Return all that was given as a table that can be taken in again."""
    kept_in = money.currency(session)
    rows = (
        (
            gift.id,
            str(gift.happened_on),
            written(gift.amount, kept_in),
            kept_in,
            _origin(gift),
        )
        for gift in money.gifts(session)
    )
    return write_table((*COLUMNS.required, *COLUMNS.optional), rows)


def _origin(gift: money.GiftFacts) -> Origin:
    return ORIGINS.get(gift.kind, Origin.MEMBERS)


def _amount(session: Session, text: str, said: str | None) -> int:
    kept_in = money.currency(session)
    amount = minor_units(text, kept_in)
    if said not in {None, kept_in} or not amount or amount < 0:
        fault = {"pointer": "/amount", "detail": f"Must be an amount in {kept_in}."}
        raise AmountUnreadable(f"This is no amount in {kept_in}.", errors=[fault])
    return amount
