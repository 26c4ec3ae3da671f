"""Who saw what is held about me: noted of each reading and change, told to whose it is alone, and gone in time."""

from datetime import timedelta

import pytest

from mutuality_chapter.accesses import purge, store
from mutuality_chapter.accesses.rules import KEPT_DAYS
from tests.traces import in_tables


@pytest.fixture
def seen(as_mary):
    """Return what Mary reads of who saw what is held about her, since she was admitted."""

    def seen(*names):
        items = as_mary.get("/v1/me/accesses").json["items"]
        return [tuple(each[name] for name in names) for each in items if each["operation"] != "admit_member"]

    return seen


def test_a_member_reads_who_read_or_changed_what_is_held_about_them_the_newest_first(seen, mary, coordinator):
    coordinator.get(f"/v1/members/{mary}")
    coordinator.change("PATCH", f"/v1/members/{mary}", {"name": "May"}, etag='"1"')
    assert seen("operation", "role", "is_change", "seen_at") == [
        ("describe_member", "coordinator", True, "2026-03-15T12:00:00Z"),
        ("show_member", "coordinator", False, "2026-03-15T12:00:00Z"),
    ]


def test_a_list_is_an_access_to_each_it_shows(mary, as_mary, as_owl, volunteer):
    volunteer.get("/v1/members")
    answers = [caller.get("/v1/me/accesses").json["items"][0]["operation"] for caller in (as_mary, as_owl)]
    assert answers == ["list_members", "list_members"]


def test_what_is_refused_or_unknown_is_no_access(seen, mary, coordinator, as_owl):
    coordinator.change("PATCH", f"/v1/members/{mary}", {"name": "May"}, etag='"9"')
    as_owl.get(f"/v1/members/{mary}")
    assert seen("operation") == []


def test_what_one_reads_of_oneself_is_no_access(seen, mary, founded):
    founded.with_scopes("members:read", member=mary).get(f"/v1/members/{mary}")
    assert seen("operation") == []


def test_readings_within_an_hour_are_one_and_changes_each_their_own(seen, mary, coordinator, clock):
    for version in (1, 2):
        coordinator.get(f"/v1/members/{mary}")
        coordinator.change("PATCH", f"/v1/members/{mary}", {"name": "May"}, etag=f'"{version}"')
        clock.advance(timedelta(minutes=1))
    assert sorted(seen("operation")) == [("describe_member",), ("describe_member",), ("show_member",)]


def test_who_it_was_is_the_same_each_time_and_named_to_nobody(mary, as_mary, as_owl, coordinator, volunteer):
    for caller in (coordinator, volunteer):
        caller.get("/v1/members")
    whole = as_mary.get("/v1/me/accesses").text + as_owl.get("/v1/me/accesses").text
    told = [{each["who"] for each in caller.get("/v1/me/accesses").json["items"]} for caller in (as_mary, as_owl)]
    assert ("robin" in whole, "ash" in whole, len(told[0]), told[0] & told[1]) == (False, False, 2, set())


def test_an_officer_reads_no_accesses_of_others_even_by_letting_them_go(mary, coordinator):
    assert coordinator.get("/v1/me/accesses").status_code == 403
    left = coordinator.post(f"/v1/members/{mary}/departure", {"reason": "moved"})
    assert left.json["holdings"]["accesses"] == "For them alone: they read it under their own account."


def test_who_is_noted_of_somebody_goes_with_them(mary, coordinator, chapter_database):
    coordinator.get(f"/v1/members/{mary}")
    coordinator.post(f"/v1/members/{mary}/departure", {"reason": "moved"})
    coordinator.get("/v1/members?state=left")
    assert "access_record" not in in_tables(chapter_database, mary)


def test_it_is_kept_for_two_years(seen, mary, coordinator, clock, chapter_database):
    coordinator.get(f"/v1/members/{mary}")
    clock.advance(timedelta(days=KEPT_DAYS, hours=1))
    with chapter_database.transaction() as session:
        purge(session)
    assert seen("operation") == []


def test_what_cannot_be_noted_is_not_shown(mary, coordinator, monkeypatch):
    def fail(*_):
        raise OSError("the disk is full")

    monkeypatch.setattr(store, "add", fail)
    assert coordinator.get(f"/v1/members/{mary}").status_code == 500
