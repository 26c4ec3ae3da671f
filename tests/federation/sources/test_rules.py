"""When two listings tell of one meeting."""

from dataclasses import replace

import pytest

from mutuality_federation.sources.rules import Candidate, Told, Why, are_alike, is_same, settled

HERE = Told("mtg_1", "Lantern", "lantern", 2, "19:30", "1712 Elm St, Halifax", 44.6488, -63.5752, None, None)
THERE = replace(HERE, id="mtg_2", slug="77")


@pytest.mark.parametrize(
    ("said", "is_one"),
    [
        ({}, True),
        ({"address": "1712 ELM STREET - Halifax", "latitude": None, "longitude": None}, True),
        ({"address": "Saint Mark's", "latitude": 44.6494}, True),
        ({"address": "Saint Mark's", "latitude": 44.6500}, False),
        ({"weekday": 3}, False),
        ({"starts": "20:00"}, False),
        ({"name": "Book study"}, False),
        ({"name": "The Lantern Group"}, True),
    ],
)
def test_it_is_one_meeting_at_one_time_in_one_place_under_names_alike(said, is_one):
    assert is_same(HERE, replace(THERE, **said)) is is_one


def test_online_the_link_is_the_place():
    afar = replace(HERE, address=None, latitude=None, longitude=None, conference_url="https://meet.example/1")
    assert is_same(afar, replace(afar, id="mtg_2", slug="77"))
    assert not is_same(afar, replace(afar, id="mtg_2", slug="77", conference_url="https://meet.example/2"))


def test_without_a_place_nothing_is_the_same():
    nowhere = replace(HERE, address=None, latitude=None, longitude=None)
    assert not is_same(nowhere, replace(nowhere, id="mtg_2", slug="77"))


def test_what_one_machine_calls_by_one_name_is_one_whenever_it_is():
    ours = replace(HERE, machine="area.example")
    assert is_same(ours, replace(ours, id="mtg_2", starts="07:00"))
    assert not is_same(ours, replace(ours, id="mtg_2", starts="07:00", machine="other.example"))


def test_names_are_alike_by_half_of_their_words():
    assert are_alike("Monday Night Group", "monday night meeting")
    assert not are_alike("Beginners", "Step study")
    assert are_alike("The Group", "the group")


def test_what_stands_back_holds_nobody_back():
    one, two = replace(HERE, machine="a.example"), replace(THERE, machine="b.example")
    third = replace(THERE, id="mtg_3", machine="c.example", address="Elsewhere", latitude=44.6480)
    found = [Candidate(one, "src_1", False, (True, 1, "a")), Candidate(two, "src_2", False, (True, 2, "a"))]
    decided = settled([*found, Candidate(third, "src_3", False, (True, 3, "a"), "relayed")], [])
    assert (decided["mtg_1"], decided["mtg_3"]) == (None, None)
    assert decided["mtg_2"].listing_id == "mtg_1"
    assert decided["mtg_2"].why is Why.OLDER
