"""The operations on the books: everybody here reads them, whoever keeps them writes."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.money import CurrencyUnknown
from mutuality.periods import DayAhead
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import Blueprint, Page, actor
from mutuality_chapter.governance import NotDecided
from mutuality_chapter.members import AlreadyLeft
from mutuality_chapter.money import actions, rules, schemas, store
from mutuality_chapter.money.models import Book

blueprint = Blueprint("money", __name__, description="What members give, what it is spent on, and by whose decision")
WRITING = (rules.BookClosed, rules.DayBeforeBook, DayAhead, PolicyRefused)
SPENDING = (
    *WRITING,
    NotDecided,
    NotFound,
    rules.OtherCurrency,
    rules.Overspent,
    rules.BudgetIdle,
)


@blueprint.route("/book")
class TheBook(MethodView):
    """The books."""

    @blueprint.operation("show_book", scope="money:read", returns=schemas.BookOut, problems=(rules.BookClosed,))
    def get(self, session: Session) -> Book:
        """Show since when the books are kept, and in which currency."""
        return store.book(session)

    @blueprint.operation(
        "open_book",
        scope="money:write",
        body=schemas.BookIn,
        returns=schemas.BookOut,
        problems=(CurrencyUnknown, rules.BookOpen, DayAhead),
    )
    def put(self, session: Session, *, body: dict[str, Any]) -> Book:
        """Open the books in one currency, for good, with what is in hand."""
        return actions.open_book(session, said=body, by=keeper())


@blueprint.route("/ledger")
class Ledger(MethodView):
    """The entries."""

    @blueprint.operation("list_entries", scope="money:read", query=schemas.EntryQuery, returns=schemas.EntryOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List entries, without whoever gave."""
        return store.entries(session, query)


@blueprint.route("/ledger/<ref:entry_id>")
class OneEntry(MethodView):
    """One entry."""

    @blueprint.operation("show_entry", scope="money:read", returns=schemas.EntryOut, problems=(NotFound,))
    def get(self, session: Session, *, entry_id: str) -> store.Recorded:
        """Show an entry, without whoever gave."""
        return store.entry(session, entry_id)


@blueprint.route("/ledger/<ref:entry_id>/correction")
class Correction(MethodView):
    """A counter-entry."""

    @blueprint.operation(
        "correct_entry",
        scope="money:write",
        body=schemas.CorrectionIn,
        returns=schemas.RecordedOut,
        status=201,
        creates=True,
        location="/v1/ledger/{thing.id}",
        problems=(NotFound, rules.BookClosed, rules.AlreadyCorrected),
    )
    def post(self, session: Session, *, body: dict[str, Any], entry_id: str) -> store.Recorded:
        """Make an entry good by one of the opposite amount; the entry itself stays as it is."""
        return store.entry(session, actions.correct(session, entry_id=entry_id, by=keeper(), **body))


@blueprint.route("/expenses")
class Expenses(MethodView):
    """What was spent."""

    @blueprint.operation(
        "record_expense",
        scope="money:write",
        body=schemas.ExpenseIn,
        returns=schemas.RecordedOut,
        status=201,
        creates=True,
        location="/v1/ledger/{thing.id}",
        problems=(*SPENDING, AlreadyLeft, rules.HelpingUnpaid),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> store.Recorded:
        """Write down what was spent on the members' decision; helpers get back what they laid out, and no pay."""
        return store.entry(session, actions.spend(session, said=body, by=keeper()))


def keeper() -> str | None:
    """Return the member who writes, if the token speaks for one."""
    member_id = actor().claims.get("member")
    return member_id if isinstance(member_id, str) else None
