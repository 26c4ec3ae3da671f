"""Whatever is written, in whatever order and however many write at once: books balance, nothing goes out undecided."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from mutuality.problems import Problem
from mutuality_chapter import giving
from mutuality_chapter.money import actions, budgets
from mutuality_chapter.money.models import Entry
from mutuality_chapter.remitting.actions import remit
from tests.chapter.money.conftest import decide
from tests.emptying import wipe_tables

FIRST = date(2025, 12, 1)
MONTHLY = 10_000
AT_ONCE = 400
DAY = st.integers(0, 100).map(lambda days: FIRST + timedelta(days=days))
STEP = st.tuples(st.sampled_from(["give", "spend", "budget", "remit", "correct", "nobody"]), st.integers(1, 9_000), DAY)


@pytest.fixture
def authorities(book, decided, budget):
    """A decision to spend 500 and a budget of 100 a month."""
    return decided(), budget()


def step(session, authorities, name, amount, day):
    """Do one thing to the books."""
    decision, standing = authorities
    said = {"amount": amount, "happened_on": day, "text": "Rent", "decision_id": None, "budget_id": None}
    cost = {"kind": "cost", "member_id": None, "is_for_helping": False}
    if name == "give":
        gift = {"member_id": None, "is_from_outside": False, "is_dues": False, "is_collection": False}
        giving.give(session, said={**said, **gift}, by=None)
    elif name == "remit":
        remit(session, said={**said, "kind": "gift", "decision_id": decision, "collected": None}, by=None)
    elif name == "correct":
        entries = session.scalars(select(Entry.id).order_by(Entry.id)).all()
        actions.correct(session, entry_id=entries[amount % len(entries)], text="Wrong", by=None)
    else:
        rests = {"spend": {"decision_id": decision}, "budget": {"budget_id": standing}, "nobody": {}}[name]
        actions.spend(session, said={**said, **cost, **rests}, by=None)


def attempt(database, authorities, name, amount, day):
    try:
        with database.transaction() as session:
            step(session, authorities, name, amount, day)
    except Problem as refused:
        return refused.slug
    return "done"


def all_entries(database):
    with database.reading() as session:
        return session.scalars(select(Entry).order_by(Entry.id)).all()


@given(steps=st.lists(STEP, max_size=25))
def test_whatever_is_tried_the_books_balance_and_every_expense_is_authorized(
    authorities, chapter_database, as_mary, steps
):
    opening = all_entries(chapter_database)[0].amount
    for each in steps:
        attempt(chapter_database, authorities, *each)
    entries = all_entries(chapter_database)
    by_id, spent = {each.id: each for each in entries}, Counter()
    for each in entries:
        is_out = each.kind not in {"opening", "contribution", "outside"}
        assert is_out == bool(each.decision_id or each.budget_id)
        assert each.corrects is None or each.amount == -by_id[each.corrects].amount
        spent[each.decision_id or (each.budget_id, each.happened_on.replace(day=1))] -= each.amount if is_out else 0
    assert max((total for key, total in spent.items() if isinstance(key, tuple)), default=0) <= MONTHLY
    assert spent[authorities[0]] <= 50_000
    shown = as_mary.get("/v1/accounts?first=2025-12&last=2026-03").json
    moved = shown["donations"] + shown["outside"] - shown["costs"] - shown["remitted"]
    assert shown["opening"] + moved == shown["closing"] == sum(each.amount for each in entries)
    _begin_again(chapter_database, opening)


def _begin_again(database, opening):
    wipe_tables(database, "money_words", "money_entry")
    with database.transaction() as session:
        actions.write(session, actions.Line(), kind="opening", amount=opening, happened_on=FIRST)


@pytest.mark.parametrize("name", ["budget", "spend", "remit"])
def test_what_was_decided_is_never_overspent_by_many_who_write_at_once(book, chapter_database, mary, name):
    decision = decide(chapter_database, mary, amount=1_000)
    of_budget = decide(chapter_database, mary, kind="budget", amount=1_000, period="month")
    with chapter_database.transaction() as session:
        standing = budgets.open_budget(session, decision_id=of_budget, title="The hall", begins_on=None)["id"]
    one = partial(attempt, chapter_database, (decision, standing), name, AT_ONCE)
    with ThreadPoolExecutor(4) as pool:
        outcomes = list(pool.map(one, [date(2026, 3, 1)] * 8))
    assert Counter(outcomes) == {"done": 2, "overspent": 6}


def test_an_entry_is_corrected_once_by_many_who_try_at_once(authorities, chapter_database):
    attempt(chapter_database, authorities, "give", 500, FIRST)
    wrong = next(each.id for each in all_entries(chapter_database) if each.kind == "contribution")

    def correct(_):
        try:
            with chapter_database.transaction() as session:
                actions.correct(session, entry_id=wrong, text="Wrong", by=None)
        except Problem as refused:
            return refused.slug
        return "done"

    with ThreadPoolExecutor(4) as pool:
        outcomes = Counter(pool.map(correct, range(6)))
    assert outcomes == {"done": 1, "already-corrected": 5}


def test_nobody_changes_an_entry_once_it_stands(authorities, chapter_database):
    with pytest.raises(RuntimeError, match="permanent"), chapter_database.transaction() as session:
        session.scalars(select(Entry)).first().amount = 1
