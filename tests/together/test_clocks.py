"""A chapter whose clock is wrong: it is told so, nothing is lost, and all is published once the clock is mended."""

from datetime import timedelta

import pytest

from mutuality.clock import SetClock
from mutuality_chapter import ledger
from tests.beginnings import laid_once

WRONG = {
    "a minute fast": timedelta(minutes=1),
    "a minute slow": timedelta(minutes=-1),
    "hours fast": timedelta(hours=9),
    "hours slow": timedelta(hours=-9),
}
wrong_clocks = pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)


@pytest.fixture
@laid_once
def reported(bond):
    """A chapter whose report waits to leave."""
    bond.dial()
    assert bond.coordinator.request("PUT", "/v1/reports/2026-02").status_code == 200
    return bond


@pytest.fixture
def put_off(chapter_database):
    """Put the chapter's own clock off by so much; the federation's stays right."""
    true = chapter_database.clock

    def put_off(by):
        chapter_database.clock = SetClock(true.now() + by)

    yield put_off
    chapter_database.clock = true


@pytest.fixture
def mend(put_off):
    """Put the chapter's clock right."""
    return lambda: put_off(timedelta())


@wrong_clocks
def test_a_chapter_whose_clock_is_wrong_is_told_so(reported, put_off, wrong):
    put_off(wrong)
    said = reported.dial()
    assert (said["outcome"], said["detail"].endswith("check this machine's clock.")) == ("unreachable", True), said


@wrong_clocks
def test_with_a_wrong_clock_nothing_is_lost_and_nothing_is_refused(reported, put_off, wrong):
    put_off(wrong)
    reported.dial()
    link = reported.coordinator.get("/v1/link").json
    assert (link["waiting"], link["refused"]) == (1, 0)


@wrong_clocks
def test_once_the_clock_is_mended_all_is_published(reported, put_off, mend, wrong):
    put_off(wrong)
    reported.dial()
    mend()
    said = reported.dial()
    assert (said["outcome"], said["published"]) == ("done", 1)


@wrong_clocks
def test_the_last_session_is_the_one_begun_last_whatever_the_clock_said(reported, put_off, mend, wrong):
    put_off(wrong)
    reported.dial()
    mend()
    said = reported.dial()
    assert reported.coordinator.get("/v1/link").json["last_session"] == said


@pytest.mark.parametrize("seconds", [9, -9])
def test_a_few_seconds_are_no_wrong_clock(reported, put_off, seconds):
    put_off(timedelta(seconds=seconds))
    assert reported.dial()["outcome"] == "done"


@wrong_clocks
def test_an_entry_sealed_and_sent_by_a_wrong_clock_is_taken_in(reported, put_off, chapter_database, wrong):
    put_off(wrong)
    with chapter_database.transaction() as session:
        ledger.seal_pending(session, ledger.seal_epoch(session).epoch)
    reported.dial()
    left = reported.coordinator.get("/v1/link/ledger").json["items"][-1]
    assert (left["kind"], left["receipt"].count(".")) == ("report", 2)
