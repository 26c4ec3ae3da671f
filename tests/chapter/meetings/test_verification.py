"""Who made sure of a meeting, in which role, and how that grows old."""

from datetime import timedelta

import pytest


@pytest.fixture
def fresh(as_mary, meeting, clock):
    """Return how fresh a meeting is so many days after it was scheduled on 2026-03-15, as a member sees it."""

    def fresh(days):
        clock.advance(timedelta(days=days))
        return as_mary.get(meeting).json["verification"]

    return fresh


@pytest.mark.allows("listing.verify_months")
def test_who_schedules_a_meeting_has_made_sure_of_it_for_half_a_year(volunteer, meeting):
    shown = volunteer.get(meeting).json
    assert (shown["last_verified_on"], shown["verified_by"], shown["verification_due_on"], shown["verification"]) == (
        "2026-03-15",
        "volunteer",
        "2026-09-15",
        "verified",
    )


@pytest.mark.parametrize(("days", "state"), [(184, "verified"), (185, "due"), (368, "due"), (369, "stale")])
def test_it_grows_old_by_the_calendar_alone(fresh, days, state):
    assert fresh(days) == state


@pytest.mark.refuses("listing.verify_months")
def test_the_body_may_ask_to_make_sure_more_often(policy, volunteer, meeting):
    policy(listing={"verify_months": 2})
    verified = volunteer.request("PUT", f"{meeting}/verification").json
    assert verified["verification_due_on"] == "2026-05-15"


def test_whoever_makes_sure_again_makes_it_fresh_in_their_role(fresh, founded, meeting):
    assert fresh(400) == "stale"
    secretary = founded.signed_in("secretary", name="Robin")
    verified = secretary.request("PUT", f"{meeting}/verification")
    assert (verified.json["verification"], verified.json["verified_by"]) == ("verified", "secretary")
    assert "Robin" not in verified.text


def test_the_public_is_told_the_role_and_when_it_is_due_again(meeting, waiting):
    ((_, told),) = waiting()
    assert (told["verified_by"], told["verification_due_on"]) == ("volunteer", "2026-09-15")
