"""The operations on what follows from the books: budgets, accounts, the reserve, and how one's own gifts stand."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.periods import SpanTooLong, days_of, months_between
from mutuality.policy import KEYS
from mutuality.problems import NotFound
from mutuality.web import Page, PageQuery
from mutuality_chapter import affiliation
from mutuality_chapter.governance import NotDecided
from mutuality_chapter.money import budgets, rules, schemas, store
from mutuality_chapter.money.routes import blueprint


@blueprint.route("/budgets")
class Budgets(MethodView):
    """Standing budgets."""

    @blueprint.operation("list_budgets", scope="money:read", query=PageQuery, returns=schemas.BudgetOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List standing budgets, each with what is left of the present period."""
        return budgets.listed(session, query)

    @blueprint.operation(
        "open_budget",
        scope="money:write",
        body=schemas.BudgetIn,
        returns=schemas.BudgetOut,
        status=201,
        creates=True,
        problems=(rules.BookClosed, NotDecided, rules.OtherCurrency, rules.BudgetKnown),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> dict[str, Any]:
        """Let a budget stand as the members decided, each month, quarter or year."""
        return budgets.open_budget(session, **body)


@blueprint.route("/budgets/<ref:budget_id>")
class OneBudget(MethodView):
    """One budget."""

    @blueprint.operation("show_budget", scope="money:read", returns=schemas.BudgetOut, problems=(NotFound,))
    def get(self, session: Session, *, budget_id: str) -> dict[str, Any]:
        """Show a budget, and what is left of the present period."""
        return budgets.shown(session, store.budget(session, budget_id))


@blueprint.route("/budgets/<ref:budget_id>/ending")
class Ending(MethodView):
    """The end of a budget."""

    @blueprint.operation(
        "end_budget",
        scope="money:write",
        body=schemas.BudgetEnd,
        returns=schemas.BudgetOut,
        problems=(NotFound, rules.BookClosed, rules.BudgetKnown, rules.BudgetIdle),
    )
    def put(self, session: Session, *, body: dict[str, Any], budget_id: str) -> dict[str, Any]:
        """Let a budget end with a day."""
        return budgets.end_budget(session, budget_id=budget_id, **body)


@blueprint.route("/accounts")
class Accounts(MethodView):
    """The accounts of some months."""

    @blueprint.operation(
        "show_accounts",
        scope="money:read",
        query=schemas.AccountsQuery,
        returns=schemas.AccountsOut,
        problems=(rules.BookClosed, SpanTooLong),
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> dict[str, Any]:
        """Show what came in and went out, and how far members' donations cover what was spent."""
        months_between(query["first"], query["last"])
        first, last = days_of(query["first"])[0], days_of(query["last"])[1]
        opening = store.in_hand(session, before=first, until=last)
        found = rules.accounts(opening, store.sums(session, first, last))
        return {**query, "currency": store.book(session).currency, **vars(found)}


@blueprint.route("/reserve")
class Reserve(MethodView):
    """The prudent reserve."""

    @blueprint.operation("show_reserve", scope="money:read", returns=schemas.ReserveOut, problems=(rules.BookClosed,))
    def get(self, session: Session) -> dict[str, Any]:
        """Show what is in hand beside the reserve the policy asks for, and what is free to be passed on."""
        book, held = store.book(session), affiliation.policy_in_force(session)
        months = rules.costing_months(book.opened_on, affiliation.today(session))
        average, in_hand = _average(session, months), store.in_hand(session)
        asked = int(held["money.reserve_months"])
        return {
            "currency": book.currency,
            "in_hand": in_hand,
            "months_counted": len(months),
            "average_costs": average,
            "reserve_months": asked,
            **vars(rules.reserve(in_hand, average_costs=average, months=asked)),
            "asks": KEYS["money.reserve_months"].say(asked),
            "remittance": KEYS["money.remittance"].say(held["money.remittance"]),
        }


def _average(session: Session, months: list[str]) -> int | None:
    """Return what a month costs on average, rounded up; None before the books cover a whole one."""
    if not months:
        return None
    found = store.sums(session, days_of(months[0])[0], days_of(months[-1])[1])
    return -(-rules.accounts(0, found).costs // len(months))
