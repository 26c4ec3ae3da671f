"""Meetings every second week, once a month, for a season; days left out and days moved."""

import pytest

from mutuality_chapter import meetings

MONTHLY, FORTNIGHTLY = "FREQ=MONTHLY;BYDAY=2TH", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU"
THURSDAY = {"weekday": None, "rrule": MONTHLY}


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


@pytest.fixture
def days(as_mary):
    """Return the days of a month on which a meeting is due, as a member sees them."""

    def days(meeting, month="2026-04"):
        found = as_mary.get(f"{meeting}/days", query_string={"month": month}).json["items"]
        return [each["day"][5:] for each in found]

    return days


@pytest.fixture
def scheduled(schedule):
    def scheduled(**said):
        answer = schedule(**said)
        assert answer.status_code == 201, answer.json
        return f"/v1/meetings/{answer.json['id']}"

    return scheduled


def test_a_rule_is_held_in_one_form_with_its_weekday_and_the_day_it_counts_from(schedule):
    made = schedule(weekday=None, rrule="byday=2th;freq=monthly").json
    assert (made["rrule"], made["weekday"], made["first_on"]) == (MONTHLY, 4, "2026-03-15")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({}, ["04-05", "04-12", "04-19", "04-26"]),
        ({"rrule": FORTNIGHTLY}, ["04-12", "04-26"]),
        ({"rrule": FORTNIGHTLY, "first_on": "2026-03-22"}, ["04-05", "04-19"]),
        (THURSDAY, ["04-09"]),
        ({"weekday": None, "rrule": "FREQ=MONTHLY;BYMONTHDAY=-1"}, ["04-30"]),
        ({"rrule": "FREQ=WEEKLY;BYDAY=SU;UNTIL=20260412"}, ["04-05", "04-12"]),
        ({"rrule": "FREQ=WEEKLY;BYDAY=SU;COUNT=1", "first_on": "2026-04-19"}, ["04-19"]),
        ({"except_on": ["2026-04-05"]}, ["04-12", "04-19", "04-26"]),
        ({**THURSDAY, "moved": [{"day": "2026-04-09", "to": "2026-04-16"}]}, ["04-16"]),
        ({"weekday": None, "starts": None}, []),
    ],
)
def test_a_meeting_is_due_on_the_days_its_rule_says(scheduled, days, said, expected):
    assert days(scheduled(**said)) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"rrule": "FREQ=HOURLY"}, "/rrule"),
        ({"rrule": "FREQ=WEEKLY;BYDAY=SU,MO"}, "/rrule"),
        ({"rrule": "FREQ=WEEKLY;BYDAY=SU;UNTIL=20260301"}, "/rrule"),
        ({"rrule": MONTHLY}, "/weekday"),
        ({**THURSDAY, "starts": None}, "/starts"),
        ({"except_on": ["2026-04-06"]}, "/except_on/0"),
        ({"moved": [{"day": "2026-04-06", "to": "2026-04-07"}]}, "/moved/0"),
    ],
)
def test_days_that_do_not_fit_together_are_refused_where_they_stand(schedule, said, expected):
    answer = schedule(**said)
    assert (answer.status_code, [each["pointer"] for each in answer.json["errors"]]) == (422, [expected])


def test_a_rule_that_is_taken_away_leaves_a_meeting_every_week(scheduled, volunteer, days):
    meeting = scheduled(rrule=FORTNIGHTLY)
    volunteer.change("PATCH", meeting, {"rrule": None})
    assert len(days(meeting)) == 4


def test_a_new_rule_brings_its_weekday_and_keeps_only_exceptions_that_still_fall_on_it(scheduled, volunteer):
    meeting = scheduled(except_on=["2026-04-05"], moved=[{"day": "2026-04-12", "to": "2026-04-13"}])
    changed = volunteer.change("PATCH", meeting, {"rrule": "FREQ=MONTHLY;BYDAY=2SU"}).json
    assert (changed["except_on"], [each["day"] for each in changed["moved"]]) == ([], ["2026-04-12"])
    assert volunteer.change("PATCH", meeting, {"rrule": MONTHLY}).json["weekday"] == 4


def test_the_weekday_of_a_meeting_with_a_rule_changes_with_the_rule_alone(scheduled, volunteer):
    meeting = scheduled(rrule=FORTNIGHTLY)
    assert problem(volunteer.change("PATCH", meeting, {"weekday": 3})) == (422, "weekday-differs")


def test_an_occasion_is_recorded_on_the_day_it_was_moved_to_and_not_on_its_own(scheduled, volunteer):
    moved = [{"day": "2026-03-15", "to": "2026-03-14", "starts": "10:00"}]
    meeting = scheduled(first_on="2026-03-01", moved=moved)
    held = [volunteer.request("PUT", f"{meeting}/occurrences/2026-03-{day}", json={}) for day in ("14", "15", "08")]
    assert [answer.status_code for answer in held] == [200, 422, 200]


def test_nothing_is_recorded_between_two_fortnights(scheduled, volunteer):
    meeting = scheduled(rrule=FORTNIGHTLY, first_on="2026-03-01")
    held = [volunteer.request("PUT", f"{meeting}/occurrences/2026-03-{day}", json={}) for day in ("01", "08", "15")]
    assert [answer.status_code for answer in held] == [200, 422, 200]


def test_a_newcomer_is_told_of_the_next_one_that_is_held(scheduled, chapter_database):
    scheduled(**THURSDAY, moved=[{"day": "2026-04-09", "to": "2026-04-02", "starts": "18:00"}])
    with chapter_database.reading() as session:
        assert meetings.next_occasion(session).starts_at.isoformat() == "2026-04-02T21:00:00+00:00"


def test_a_meeting_that_is_over_by_its_rule_is_next_for_nobody(scheduled, chapter_database):
    scheduled(rrule="FREQ=WEEKLY;BYDAY=SU;UNTIL=20260308", first_on="2026-03-01")
    with chapter_database.reading() as session:
        assert meetings.next_occasion(session) is None


def test_how_a_meeting_comes_round_is_told_to_the_public(scheduled, waiting):
    scheduled(rrule=FORTNIGHTLY, except_on=["2026-03-29"], moved=[{"day": "2026-04-12", "to": "2026-04-13"}])
    ((_, told),) = waiting()
    assert (told["rrule"], told["first_on"], told["except_on"], told["moved"], told["closed"]) == (
        FORTNIGHTLY,
        "2026-03-15",
        ["2026-03-29"],
        [{"day": "2026-04-12", "to": "2026-04-13", "starts": None}],
        [],
    )


def test_a_rule_that_is_not_taken_is_named_with_what_is_wrong(schedule):
    refused = schedule(weekday=None, rrule="FREQ=HOURLY").json
    assert refused["type"].endswith("/problems/recurrence-unfit")
    assert refused["errors"] == [{"pointer": "/rrule", "detail": refused["detail"]}]
