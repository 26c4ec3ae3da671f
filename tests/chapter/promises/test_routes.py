"""A chapter promises to answer a form, by a dated word, where the form asks for that."""

import pytest

from mutuality.forms.promising import PeriodNotPromised
from mutuality_chapter import forms
from mutuality_chapter.reporting.actions import prepare

PROMISE = {"from_period": "2026-01--P3M", "decided_on": "2026-03-14"}
PATH = "/v1/report-promises/spring"


def slug(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


@pytest.fixture
def promise(coordinator):
    """Promise, and return the answer."""
    return lambda **said: coordinator.request("PUT", PATH, json={**PROMISE, **said})


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"decided_on": "2027-03-14"}, (422, "promise-unfit")),
        ({"from_period": "2026-04--P3M", "until_period": "2026-01--P3M"}, (422, "promise-unfit")),
        ({"from_period": "2026-01"}, (409, "form-period-unfit")),
        ({"from_period": "2025-10--P3M"}, (409, "form-unknown")),
    ],
)
def test_a_promise_that_does_not_fit_is_refused(asks, promise, said, problem):
    asks(needs_promise=True)
    assert slug(promise(**said)) == problem


def test_a_form_that_asks_for_no_promise_is_promised_none(asks, promise):
    asks()
    assert slug(promise()) == (409, "promise-not-asked")


def test_a_closed_period_is_promised_no_more(asks, promise, clock):
    asks(needs_promise=True, closes_days=30)
    clock.at = clock.at.replace(month=6)
    assert slug(promise()) == (409, "period-closed")


def test_nobody_promises_where_there_is_no_body(asks, promise):
    asks(needs_promise=True)
    assert slug(promise()) == (409, "not-affiliated")


def test_what_was_not_promised_is_not_prepared(asks, policy, chapter_database):
    asks(needs_promise=True)
    policy(reporting={"duty": "expected"})
    period = "2026-01--P3M"
    with chapter_database.transaction() as session, pytest.raises(PeriodNotPromised):
        prepare(session, form=forms.form_for(session, "spring", period), period=period, by="robin")
