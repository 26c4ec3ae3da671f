"""A chapter goes from one unit to another: held until released, accepted by the new one, in their time."""

import pytest

from mutuality.language import EntryInvalid, Kind
from mutuality_federation.transfers import TransferOpen
from tests.federation.transfers.conftest import slug_of


def test_a_chapter_is_held_until_its_unit_releases_it(ask, say, unit, north):
    asked = ask()
    assert (slug_of(say(asked, "accepted", "south")), unit()) == ((409, "out-of-turn"), north)


def test_released_by_the_one_and_accepted_by_the_other_it_belongs_there(ask, say, unit, south):
    asked = ask()
    say(asked, "released", "north")
    assert (say(asked, "accepted", "south").json["state"], unit()) == ("accepted", south)


def test_the_new_unit_does_not_release_what_another_holds(ask, say, north):
    refused = say(ask(), "released", "south")
    assert (slug_of(refused), refused.json["unit_id"]) == ((403, "other-unit-decides"), north)


def test_the_old_unit_does_not_accept_for_the_new_one(ask, say):
    asked = ask()
    say(asked, "released", "north")
    assert slug_of(say(asked, "accepted", "north")) == (403, "other-unit-decides")


def test_the_national_office_releases_only_once_the_units_days_are_over(ask, say, later):
    asked = ask()
    refused = say(asked, "released", "national")
    later(31)
    assert (slug_of(refused), refused.json["until"]) == ((403, "other-unit-decides"), "2026-04-14")
    assert say(asked, "released", "national").json["state"] == "released"


def test_whoever_released_does_not_accept(ask, say, later):
    asked = ask()
    later(31)
    say(asked, "released", "national")
    assert slug_of(say(asked, "accepted", "national")) == (403, "same-account")
    assert say(asked, "accepted", "second").json["state"] == "accepted"


def test_what_nobody_accepts_in_time_lapses_by_itself(office, ask, say, later, unit, north):
    asked = ask()
    say(asked, "released", "north")
    later(31)
    shown = office.officer.get(f"/v1/transfers/{asked.json['id']}").json
    assert (shown["state"], slug_of(say(asked, "accepted", "south")), unit()) == (
        "lapsed",
        (409, "transfer-ended"),
        north,
    )


def test_after_one_that_lapsed_another_may_be_asked_for(ask, say, later):
    asked = ask()
    say(asked, "released", "north")
    later(31)
    assert ask().status_code == 201


@pytest.mark.parametrize(("said", "by"), [([], "north"), ([("released", "north")], "south")])
def test_the_unit_that_is_waited_for_may_refuse(ask, say, unit, north, said, by):
    asked = ask()
    for word, who in said:
        say(asked, word, who)
    assert (say(asked, "refused", by).json["state"], unit()) == ("refused", north)


def test_a_unit_that_is_not_waited_for_does_not_refuse(ask, say):
    assert slug_of(say(ask(), "refused", "south")) == (403, "other-unit-decides")


def test_a_chapter_is_released_once(ask, say):
    asked = ask()
    say(asked, "released", "north")
    assert slug_of(say(asked, "released", "north")) == (409, "out-of-turn")


def test_a_transfer_is_taken_back(ask, say, unit, north):
    assert (say(ask(), "taken_back", "north").json["state"], unit()) == ("taken_back", north)


def test_one_transfer_at_a_time(ask):
    assert [ask().status_code, slug_of(ask())] == [201, (409, "transfer-open")]


def test_a_chapter_does_not_go_where_it_is(ask, north):
    assert slug_of(ask(north)) == (409, "already-there")


def test_a_unit_of_another_body_is_not_found(ask, other):
    assert slug_of(ask(other.unit("west"))) == (404, "not-found")


def test_a_chapter_of_no_unit_waits_for_nobodys_release(office, people, say, south):
    mill = office.chapter("Mill")
    asked = people["national"].post(f"/v1/chapters/{mill}/transfers", {"to_id": south, "reason": "At last"})
    assert (asked.json["state"], say(asked, "accepted", "south").json["state"]) == ("released", "accepted")


def test_a_chapter_asks_itself(office, request_of, south, chapter_id):
    request_of("transfer", unit_id=south)
    listed = office.officer.get(f"/v1/transfers?unit_id={south}").json["items"]
    assert [(each["chapter_id"], each["asked_by"], each["state"]) for each in listed] == [
        (chapter_id, "chapter", "asked")
    ]


def test_a_chapter_is_told_when_there_is_no_such_unit(request_of, other):
    with pytest.raises(EntryInvalid):
        request_of("transfer", unit_id=other.unit("west"))


def test_a_chapter_asks_once(request_of, south):
    request_of("transfer", unit_id=south)
    with pytest.raises(TransferOpen):
        request_of("transfer", unit_id=south)


def test_totals_by_unit_follow_where_the_chapter_was_then(office, ask, say, chapter_id, north, south, later):
    office.choose("accredited_leader_league")
    report(office, chapter_id, "2026-02", 4)
    later(20)
    asked = ask()
    say(asked, "released", "north")
    say(asked, "accepted", "south")
    report(office, chapter_id, "2026-03", 5)
    later(30)
    report(office, chapter_id, "2026-04", 6)
    assert [held(office, unit, "2026-02", "2026-04") for unit in (north, south)] == [
        {"2026-02": 4, "2026-03": 5},
        {"2026-04": 6},
    ]


def report(office, chapter_id, period, meetings):
    cells = [{"indicator": "meetings_held", "state": "counted", "value": meetings, "mode": "exact"}]
    said = {"form": "standard", "edition": 0, "period": period, "dictionary": 1, "cells": cells}
    office.tell(chapter_id, Kind.REPORT, f"report/standard/{period}", **said)


def held(office, unit_id, first, last):
    shown = office.show("statistics", first=first, last=last, unit_id=unit_id)["items"]
    return {each["period"]: each["total"] for each in shown if each["indicator"] == "meetings_held"}
