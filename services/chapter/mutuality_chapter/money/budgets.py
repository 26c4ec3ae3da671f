"""Standing budgets: members decide how much and how often, and each period it is there again."""

from __future__ import annotations

from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality.periods import Period, span_around
from mutuality.web import Page
from mutuality_chapter import affiliation, governance
from mutuality_chapter.money import rules, store
from mutuality_chapter.money.models import Budget


def open_budget(session: Session, *, decision_id: str, title: str, begins_on: date | None) -> dict[str, Any]:
    """Let a budget stand as the members decided.

    Raises:
        BookClosed: the books are not open yet.
        NotDecided, OtherCurrency: the members decided no such budget.
        BudgetKnown: it was opened before.
    """
    book = store.book(session, for_change=True)
    decided = governance.require_decision(session, decision_id, kind=governance.Kind.BUDGET)
    rules.require_currency(decided.currency, book.currency)
    if store.budget_of(session, decision_id) is not None:
        raise rules.BudgetKnown("A budget was opened by that decision.")
    budget = Budget(
        id=session.new_id("bud"),
        decision_id=decision_id,
        title=title,
        amount=decided.amount,
        period=decided.period,
        begins_on=begins_on or decided.decided_on,
        version=1,
    )
    session.add(budget)
    session.flush()
    return shown(session, budget)


def end_budget(session: Session, *, budget_id: str, ends_on: date) -> dict[str, Any]:
    """Let a budget end with a day.

    Raises:
        NotFound: there is none.
        BudgetKnown: it has ended.
        BudgetIdle: it had not begun by then.
    """
    store.book(session, for_change=True)
    budget = store.budget(session, budget_id)
    if budget.ends_on is not None:
        raise rules.BudgetKnown(f"This budget ended on {budget.ends_on}.")
    rules.require_running(ends_on, begins_on=budget.begins_on, ends_on=None)
    budget.ends_on = ends_on
    session.flush()
    return shown(session, budget)


def require_left(session: Session, budget_id: str, *, amount: int, on: date) -> None:
    """Go on only if what is left of a budget that day covers an amount.

    Raises:
        NotFound: there is no such budget.
        BudgetIdle, Overspent: it had not begun or had ended, or less is left.
    """
    budget = store.budget(session, budget_id)
    rules.require_running(on, begins_on=budget.begins_on, ends_on=budget.ends_on)
    rules.require_covered(amount, left=_left(session, budget, on))


def shown(session: Session, budget: Budget) -> dict[str, Any]:
    """Return a budget, and what is left of it in the present period."""
    names = ("id", "decision_id", "title", "amount", "period", "begins_on", "ends_on", "version")
    left = _left(session, budget, affiliation.today(session))
    return {**{name: getattr(budget, name) for name in names}, "left": left}


def listed(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of budgets, each with what is left of it."""
    page = store.budgets(session, query)
    return Page([shown(session, budget) for budget in page.items], page.next)


def _left(session: Session, budget: Budget, on: date) -> int:
    period = span_around(on, Period(budget.period))
    return budget.amount - store.spent(session, between=period, budget_id=budget.id)
