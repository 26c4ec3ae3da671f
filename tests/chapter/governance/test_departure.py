"""What of decisions goes with somebody who leaves, and what stays with the chapter."""

import pytest

from tests.traces import in_tables

CANARY = "Zanzibrel"


@pytest.fixture
def told(propose, vote, close, everybody, cast):
    """The first member wrote a word wherever members may write: a proposal, a reason, an appeal."""
    carried = propose(title=CANARY, text=CANARY, method="consensus")
    cast(everybody[0], carried, "stand_aside", reason=CANARY)
    appealed = propose(by=1, has_appeal=True)
    vote(appealed, "-++++")
    close(appealed)
    assert everybody[0].request("PUT", f"{appealed}/appeal", json={"text": CANARY}).status_code == 200
    return carried, appealed


def leave(caller):
    return caller.post("/v1/me/departure", {"reason": "went_on"}).json["holdings"]


def test_the_words_of_who_leaves_are_handed_over_and_erased(told, everybody, chapter_database):
    assert in_tables(chapter_database, CANARY) >= {"proposal", "ballot", "appeal"}
    taken = leave(everybody[0])
    assert (taken["governance"]["proposals"][0]["title"], taken["governance"]["appeals"][0]["text"]) == (CANARY, CANARY)
    assert in_tables(chapter_database, CANARY) == set()


def test_a_proposal_whose_author_leaves_while_it_is_open_is_withdrawn(told, everybody, secretary):
    leave(everybody[0])
    assert secretary.get(told[0]).json["state"] == "withdrawn"


def test_the_count_and_the_roll_stay(told, everybody, secretary):
    leave(everybody[0])
    assert secretary.get(told[1]).json["count"] == {"for": 4, "against": 1}
    assert len(secretary.get(f"{told[1]}/roll").json["items"]) == 5


def test_how_somebody_voted_in_secret_is_known_to_nobody_and_so_handed_over_by_nobody(propose, vote, everybody):
    vote(propose(is_secret=True), "+----")
    taken = leave(everybody[0])["ballots"]
    assert (taken["open"], [each["has_voted"] for each in taken["rolls"]]) == ([], [True])


def test_what_was_said_about_somebody_goes_with_them(propose, everybody, chapter_database):
    subject = everybody[2].get("/v1/me").json["id"]
    said = {"kind": "helper_selection", "subject": subject, "title": CANARY, "text": CANARY}
    proposal = propose(**said, amount=None, currency=None)
    leave(everybody[2])
    assert everybody[0].get(proposal).json["title"] is None
    assert everybody[0].get(proposal).json["state"] == "withdrawn"
