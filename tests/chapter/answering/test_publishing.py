"""Answers leave on the day their form names, whatever happened and whenever somebody released them."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from mutuality_chapter import ledger
from mutuality_chapter.link import publish

QUARTER = "2026-01--P3M"
DAY = datetime(2026, 4, 10, 12, tzinfo=UTC)


@pytest.fixture
def on_the_tenth(policy, asks, clock):
    """Let our body ask by two forms whose answers leave ten days after a quarter, and let the quarter be over."""
    policy(reporting={"duty": "expected"})
    figures = [{"code": "meetings_held", "mode": "exact"}, {"code": "joins", "mode": "noised"}]
    asks(indicators=figures, publish_day=10)
    asks("paper", indicators=[{"code": "departures", "mode": "noised", "is_compulsory": True}], publish_day=10)
    clock.at = DAY.replace(day=3)


@pytest.fixture
def leaving(chapter_database):
    """Return the subject of what would leave next, if anything would."""

    def leaving():
        with chapter_database.reading() as session:
            waiting = ledger.next_waiting(session)
            return waiting.subject if waiting else None

    return leaving


def test_what_is_released_before_its_day_waits_for_it(on_the_tenth, release, leaving, clock, coordinator):
    release()
    assert leaving() is None
    assert coordinator.get("/v1/link/pending").json["items"][0]["not_before"] == "2026-04-10"
    clock.at = DAY
    assert leaving() == f"report/spring/{QUARTER}"


def test_its_name_says_nothing_of_when_it_was_released(on_the_tenth, release, clock, coordinator):
    release()
    (waiting,) = coordinator.get("/v1/link/pending").json["items"]
    named_at = datetime.fromtimestamp((UUID(waiting["cid"]).int >> 80) / 1000, UTC)
    assert named_at == DAY.replace(hour=0)


def test_what_nobody_released_leaves_by_itself_on_its_day_and_once(
    on_the_tenth, clock, coordinator, chapter_database, network
):
    publish(chapter_database, network)
    assert coordinator.get("/v1/link/pending").json["items"] == []
    clock.at = DAY
    publish(chapter_database, network)
    publish(chapter_database, network)
    told = {each["subject"]: each["rev"] for each in coordinator.get("/v1/link/pending").json["items"]}
    assert told == {f"report/{form}/{QUARTER}": 1 for form in ("paper", "spring")}
    assert coordinator.get(f"/v1/forms/spring/reports/{QUARTER}").json["released_by"] == "its day"


def test_an_answer_that_is_not_right_stays_owed_and_keeps_no_other_back(
    policy, asks, clock, coordinator, chapter_database, network
):
    policy(reporting={"duty": "expected"})
    rooms = {"code": "rooms_opened", "title": "Rooms", "rule": "Rooms.", "counts": "activity", "unit": "rooms"}
    asks(
        "early",
        indicators=[{"code": "rooms_opened", "mode": "exact", "is_compulsory": True}],
        own=[rooms],
        publish_day=5,
    )
    asks(publish_day=5)
    clock.at = DAY
    publish(chapter_database, network)
    assert [each["subject"] for each in coordinator.get("/v1/link/pending").json["items"]] == [
        f"report/spring/{QUARTER}"
    ]
