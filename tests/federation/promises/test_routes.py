"""Where a form asks for promises, those who promised are expected, and what was not promised is refused."""

import pytest

from mutuality.forms.promising import PeriodNotPromised
from mutuality.language import EntryInvalid, Kind
from tests.federation.completeness.conftest import JANUARY, completeness  # noqa: F401 - the same
from tests.federation.statistics.conftest import cell_of, strict, today  # noqa: F401 - the same

QUARTER = "2026-04--P3M"
FORM = {
    "slug": "spring",
    "title": "A form",
    "period": "quarter",
    "due_days": 30,
    "needs_promise": True,
    "indicators": [{"code": "meetings_held", "mode": "exact"}],
}


@pytest.fixture
def mill(strict):  # noqa: F811 - the fixture of that name
    """A chapter of a body whose form asks for promises from April on."""
    form_id = strict.officer.post(f"/v1/bodies/{strict.body_id}/forms", FORM).json["id"]
    made = strict.officer.post(f"/v1/forms/{form_id}/editions", {"effective_from": QUARTER})
    assert made.status_code == 201, made.json
    return strict.chapter("Mill", on=JANUARY)


@pytest.fixture
def promise(strict, mill):  # noqa: F811 - the fixture of that name
    """Let the chapter promise."""

    def promise(from_period=QUARTER, until_period=None, form="spring"):
        said = {"form": form, "from_period": from_period, "until_period": until_period, "decided_on": "2026-03-14"}
        strict.tell(mill, Kind.PROMISE, f"promise/{form}", **said)

    return promise


@pytest.fixture
def answer(strict, mill):  # noqa: F811 - the fixture of that name
    """Answer the form."""

    def answer(period=QUARTER):
        cells = [cell_of("meetings_held", 4)]
        said = {"form": "spring", "edition": 1, "period": period, "dictionary": 2, "cells": cells}
        strict.tell(mill, Kind.REPORT, f"report/spring/{period}", **said)

    return answer


def test_a_chapter_that_promised_nothing_is_not_expected(mill, completeness):  # noqa: F811
    assert completeness("2026-06", "2026-06")["state"] == "nothing_expected"


def test_who_promised_is_expected_and_may_answer(promise, answer, completeness, today):  # noqa: F811
    promise()
    today(2026, 7, 5)
    assert completeness("2026-06", "2026-06")["awaited"] == 1
    answer()
    shown = completeness("2026-06", "2026-06")
    assert (shown["expected"], shown["received"]) == (1, 1)


def test_a_return_for_a_period_that_was_not_promised_is_refused(promise, answer, today):  # noqa: F811
    promise(until_period=QUARTER)
    today(2026, 10, 5)
    with pytest.raises(PeriodNotPromised):
        answer("2026-07--P3M")


def test_a_promise_taken_back_frees_what_lies_ahead_and_nothing_that_is_over(
    promise,
    mill,
    strict,  # noqa: F811
    completeness,  # noqa: F811
    today,  # noqa: F811
):
    promise()
    today(2026, 7, 5)
    strict.tell(mill, Kind.WITHDRAWAL, "promise/spring", withdrawn="promise/spring", reason="members_decided")
    today(2027, 1, 5)
    shown = completeness("2026-06", "2026-12")["items"]
    assert [(each["period"], each["expected"], each["missing"]) for each in shown] == [
        (QUARTER, 1, 1),
        ("2026-07--P3M", 0, 0),
        ("2026-10--P3M", 0, 0),
    ]


def test_a_promise_was_not_known_before_it_came(promise, completeness, today):  # noqa: F811
    today(2026, 7, 5)
    promise()
    known = [completeness("2026-06", "2026-06", known_on=f"2026-07-{day}")["expected"] for day in ("04", "05")]
    assert known == [0, 1]


def test_a_promise_about_no_form_is_refused(promise):
    with pytest.raises(EntryInvalid):
        promise(form="autumn")


def test_an_office_reads_what_was_promised_word_after_word(promise, strict):  # noqa: F811
    promise()
    promise(until_period=QUARTER)
    shown = strict.show("report-promises", form="spring")["items"]
    assert [(each["until_period"], each["is_newest"]) for each in shown] == [(None, False), (QUARTER, True)]
