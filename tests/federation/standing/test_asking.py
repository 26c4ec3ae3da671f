"""What a chapter asks for itself: to rest, to return, to be a plain listing."""

import pytest

from mutuality.language import Asks
from mutuality_federation.standing import StandingFixed, rules


def test_a_chapter_rests_and_returns_as_what_it_was(ask, stands):
    ask("rest")
    resting = stands()["standing"]
    ask("return")
    assert (resting, stands()["standing"]) == ("inactive", "chartered")


def test_the_history_says_that_the_chapter_asked(strict, ask, chapter_id):
    ask("rest")
    step = strict.officer.get(f"/v1/chapters/{chapter_id}/standing-changes").json["items"][-1]
    assert (step["changed_by"], step["reason"]) == ("chapter", "asked for: rest")


def test_a_chapter_gives_its_charter_back(ask, stands):
    ask("plain_listing")
    assert (stands()["standing"], stands()["bears_name"]) == ("listed", False)


def test_a_chapter_does_not_leave_a_review_by_resting(step, ask, stands):
    step("under_review")
    with pytest.raises(StandingFixed):
        ask("rest")
    assert stands()["standing"] == "under_review"


def test_a_chapter_does_not_charter_itself(strict, ask, chapter_id):
    strict.stand(chapter_id, "listed", "inactive")
    ask("return")
    assert strict.officer.get(f"/v1/chapters/{chapter_id}/standing").json["standing"] == "listed"


def test_a_chapter_that_does_not_rest_does_not_return(ask, stands):
    with pytest.raises(StandingFixed):
        ask("return")
    assert stands()["standing"] == "chartered"


@pytest.mark.parametrize("asks", [Asks.RECOGNITION, Asks.TRANSFER])
def test_what_concerns_another_room_moves_no_standing(asks):
    assert rules.own_step(asks, standing="chartered", rested_from="listed") is None
