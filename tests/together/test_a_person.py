"""One person in a chapter: Mary's way from a first call for help to helping somebody newer."""

from datetime import timedelta

import pytest

from tests.answering import Desk, Exchange
from tests.together.people import brought_together

MONTH = timedelta(days=31)


@pytest.fixture
def calls_at_night(house, ruth, clock):
    """Let somebody call while Ruth is on shift; return where the call stands."""
    desk = Desk(house.caller)
    pool, exchange = desk.pool(), Exchange(desk, clock).plug_in()
    desk.on_shift(pool, ruth.id)
    line = desk.line(pool)
    exchange.telephones.behaviour = {"902 555 0111": "answered"}

    def calls():
        call = exchange.call(line)
        exchange.play()
        (held,) = desk.calls()
        exchange.say(kind="hung_up", call=call)
        return held["state"]

    return calls


def in_touch(one, tie):
    """Return who is reached how, as one of those in a tie reads it."""
    (held,) = [each for each in one.walks_with() if each["id"] == tie]
    return {each["member_id"]: each["ways"] for each in one.reads(f"me/matches/{held['match_id']}/contacts")["items"]}


def joins(house):
    """Mary joins by saying that the concern is hers, and says where she stands; return her and her journey."""
    mary = house.admits("Mary")
    mary.does("me/contact/phone", value="902 555 0100")
    mary.tells_when_it_began("2026-02")
    return mary, mary.sets_out("death_of_child", stage="impact")


def is_welcomed_and_asked_for_nothing(mary):
    """In two calls Mary reaches a story by somebody who passed what she is in, and knows when people meet."""
    pack = mary.reads("packs/impact")
    story = mary.reads(f"stories/{pack['stories'][0]['id']}")
    assert (pack["next_meeting"]["name"], pack["methods"], story["title"]) == ("Tuesday circle", [], "The first winter")


def is_answered(mary, ruth):
    """Mary asks whoever is there; Ruth answers, Mary agrees, they talk."""
    request = mary.asks("Is anybody awake?")
    assert ruth.may_answer() == [request]
    assert mary.agrees_to(ruth.answers(request)) == "agreed"
    (tie,) = mary.walks_with()
    mary.talks(tie["id"], helped=False)


def looks_for_a_way_of_coping(mary, journey, ruth):
    """In recoil Mary seeks a way of coping, is told why Ruth, reaches her, and this time it is Mary who helps."""
    assert mary.declares(journey, "recoil") == "common_cause"
    tie = brought_together(mary, ruth, "Walking at night", why=["concern", "months_on", "coping", "before"])
    assert in_touch(mary, tie)[ruth.id] == {"phone": "902 555 0111"}
    mary.talks(tie, helped=True)
    assert mary.is_invited_to_help() is False


def becomes_a_helper(mary, journey):
    """The new has become part of Mary's life: she is invited, tells what she can pass on, and takes the step."""
    assert mary.declares(journey, "accommodation") == "continuity"
    assert mary.is_invited_to_help() is True
    mary.offers("I could not sleep, and wrote.", "Writing at night")
    assert mary.becomes_a_helper()["is_complete"] is True


def helps_somebody_newer(mary, fern):
    """Fern came today; Mary is suggested for the way of coping she passes on, both agree, they talk."""
    fern.tells_when_it_began("2027-08")
    request = fern.asks("Writing")
    assert fern.is_suggested(request)[0]["member_id"] == mary.id
    match = fern.chooses(mary.id, request)
    assert mary.agrees_to(match) == "agreed"
    (tie,) = [each for each in mary.walks_with() if each["match_id"] == match]
    mary.talks(tie["id"], helped=True)


@pytest.mark.requirement("H15b", "T7", "T15", "T18")
def test_mary_goes_from_a_first_call_by_all_three_stages_to_helping_on_the_very_day_she_becomes_a_helper(
    house, ruth, calls_at_night, clock
):
    house.meets()
    assert calls_at_night() == "talking"
    mary, journey = joins(house)
    is_welcomed_and_asked_for_nothing(mary)
    is_answered(mary, ruth)
    clock.advance(4 * MONTH)
    looks_for_a_way_of_coping(mary, journey, ruth)
    clock.advance(14 * MONTH)
    becomes_a_helper(mary, journey)
    fern = house.admits("Fern")
    helps_somebody_newer(mary, fern)
    assert mary.remembers()[:2] == [("received", ruth.id), ("gave", ruth.id)]
    assert set(mary.remembers()[2:]) == {("became_helper", None), ("gave", fern.id)}
