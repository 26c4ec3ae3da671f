"""A source is looked at when its time comes, whole or only if it changed, with a receipt of every row."""

from datetime import timedelta

from mutuality_chapter.sources import poll_due, purge
from tests.chapter.sources.conftest import ADDRESS
from tests.polling import Area, listed, row


def test_a_look_leaves_the_receipt_of_every_row(look, held, coordinator):
    receipt = look(Area(listed("one", {"slug": "two"})))
    shown = coordinator.get(f"/v1/imports/{receipt['import_id']}").json
    assert ([each["outcome"] for each in shown["lines"]], held()) == (["accepted", "rejected"], {"one": "19:30"})


def test_what_is_still_as_it_was_is_asked_by_its_tag_and_not_read_again(look, coordinator, source):
    look(Area(listed("one"), headers={"etag": '"7"', "last-modified": "Sun, 15 Mar 2026 10:00:00 GMT"}))
    area = Area(status=304)
    assert look(area)["outcome"] == "not_modified"
    said = {"If-None-Match": '"7"', "If-Modified-Since": "Sun, 15 Mar 2026 10:00:00 GMT"}
    assert area.asked == [(ADDRESS, {"Accept": "application/json", **said})]
    assert coordinator.get(source).json["lag_seconds"] == 6 * 3600


def test_what_could_not_be_taken_in_does_not_count_as_seen(look):
    look(Area(b"<html>", headers={"etag": '"7"'}))
    area = Area(listed("one"))
    look(area)
    assert "If-None-Match" not in area.asked[0][1]


def test_the_lag_grows_while_a_source_brings_nothing(look, coordinator, source):
    assert coordinator.get(source).json["lag_seconds"] is None
    look(Area(listed("one")))
    look(Area(status=503))
    assert (coordinator.get(source).json["lag_seconds"], coordinator.get(source).json["outcome"]) == (43200, "refused")


def test_a_row_that_fails_waits_since_it_failed_first_until_it_is_well(look, held, coordinator, source):
    look(Area(listed("one", "two")))
    look(Area(listed("one", row("two", time="late"))))
    (first,) = coordinator.get(f"{source}/waiting-rows").json["items"]
    look(Area(listed("one", row("two", time="later"))))
    assert coordinator.get(f"{source}/waiting-rows").json["items"] == [first]
    assert held()["two"] == "19:30"
    look(Area(listed("one", row("two", time="20:00"))))
    assert (coordinator.get(f"{source}/waiting-rows").json["items"], held()["two"]) == ([], "20:00")


def test_it_is_looked_at_no_sooner_than_its_time_unless_somebody_asks(look, coordinator, source, chapter_database):
    look(Area(listed("one")), later=timedelta(hours=5))
    area = Area(listed("one"))
    poll_due(chapter_database, area)
    assert area.asked == []
    coordinator.post(f"{source}/polls", {})
    look(area)
    assert len(area.asked) == 1


def test_of_two_sources_one_that_does_not_answer_holds_up_no_other(coordinator, source, chapter_database):
    coordinator.post("/v1/sources", {"kind": "meeting_guide", "address": "https://other.example/feed.json"})
    area = Area(reason="timed-out")
    poll_due(chapter_database, area)
    assert len(area.asked) == 2


def test_looks_older_than_ninety_days_are_forgotten_with_their_receipts(look, coordinator, chapter_database, source):
    look(Area(listed("one")), later=timedelta(days=91))
    look(Area(listed("one")))
    with chapter_database.transaction() as session:
        assert purge(session) == 1
    assert len(coordinator.get("/v1/imports").json["items"]) == 1
