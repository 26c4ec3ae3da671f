"""Becoming a helper, looked back upon by whoever became one, and by nobody else."""

from datetime import date

import pytest

ADDRESS = "/v1/me/reflection"


def reflect(caller, words):
    return caller.request("PUT", ADDRESS, json={"words": words})


@pytest.mark.requirement("T25")
def test_a_helper_sees_their_own_before_and_after(early, become_helper, check_in):
    member, caller = early
    for day, value in (("2026-03-01", 2), ("2026-03-05", 3), ("2026-03-10", 7), ("2026-03-15", 8)):
        check_in(caller, day, competence=value)
    become_helper(member)
    shown = caller.get(ADDRESS).json
    assert shown["became_helper_on"] == "2026-03-10"
    assert (shown["before"]["competence"], shown["after"]["competence"]) == (2.5, 7.5)


@pytest.mark.requirement("T25")
def test_who_became_a_helper_is_asked_once_what_it_meant(early, become_helper):
    member, caller = early
    assert caller.get(ADDRESS).json["is_asked"] is False
    become_helper(member)
    assert caller.get(ADDRESS).json["is_asked"] is True
    assert reflect(caller, "It was for something.").json["is_asked"] is False
    assert caller.get(ADDRESS).json["words"] == "It was for something."


@pytest.mark.requirement("T25")
def test_the_question_is_passed_over_without_a_word(early, become_helper):
    member, caller = early
    become_helper(member)
    assert reflect(caller, None).json["is_asked"] is False
    assert caller.get(ADDRESS).json["words"] is None


def test_stepping_back_and_up_again_asks_no_second_time_and_moves_no_day(early, become_helper, coordinator):
    member, caller = early
    become_helper(member)
    reflect(caller, None)
    coordinator.change("PATCH", f"/v1/members/{member}", {"state": "member", "since": "2026-03-12"})
    become_helper(member, date(2026, 3, 14))
    shown = caller.get(ADDRESS).json
    assert (shown["became_helper_on"], shown["is_asked"]) == ("2026-03-10", False)


def test_who_is_no_helper_has_nothing_to_look_back_on(as_mary, problem):
    shown = as_mary.get(ADDRESS).json
    assert [shown[name] for name in ("became_helper_on", "is_asked", "before", "after")] == [None, False, None, None]
    assert problem(reflect(as_mary, "x")) == (409, "nothing-asked")
