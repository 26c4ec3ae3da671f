"""Two processes of one chapter never dial out at once."""

import pytest

from mutuality.turns import turn
from mutuality_chapter.link.relay import Link
from mutuality_chapter.link.rules import AlreadyDialling


def test_who_asks_while_another_process_dials_is_told_so(bond, chapter_server):
    with turn(chapter_server, "link"):
        refused = bond.coordinator.request("POST", "/v1/link/sessions")
    assert (refused.status_code, refused.json["title"]) == (409, "Already dialling")


def test_what_waited_leaves_with_the_next_session(bond, chapter_server):
    with turn(chapter_server, "link"):
        bond.coordinator.request("POST", "/v1/link/sessions")
    assert bond.dial()["outcome"] == "done"


def test_a_relay_is_refused_and_has_another_time(bond, chapter_server, network):
    with turn(chapter_server, "link"), pytest.raises(AlreadyDialling):
        Link(chapter_server, network).dial()
