"""What is wrong with a meeting as we tell of it: proposed by members, decided by those who look after meetings."""

from datetime import timedelta

import pytest

from tests.chapter.corrections.conftest import WEEKLY


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def pointers(answer):
    return [each["pointer"] for each in answer.json["errors"]]


def test_what_is_approved_is_done_and_told_in_the_same_act(propose, approve, shown, waiting):
    assert approve(propose(starts="20:00", notes="Coffee")).status_code == 200
    assert shown("starts", "notes", "verified_by") == ("20:00", "Coffee", "volunteer")
    assert [said["starts"] for kind, said in waiting() if kind == "listing"] == ["20:00"]


def test_until_then_nothing_changes_and_both_sides_see_it_beside_what_we_tell(propose, shown, mine, volunteer):
    propose(starts="20:00", remark="I was there.")
    (seen,) = volunteer.get("/v1/corrections").json["items"]
    difference = {"name": "starts", "before": "19:30", "now": "19:30", "proposed": "20:00"}
    assert (shown("starts"), seen["differences"], seen["remark"]) == (("19:30",), [difference], "I was there.")
    assert mine("state", "differences") == [("waiting", [{"name": "starts", "proposed": "20:00"}])]


def test_who_proposed_it_is_told_to_nobody_and_leaves_with_nothing(propose, approve, mary, volunteer, waiting):
    assert mary not in approve(propose(notes="Coffee", remark="I was there.")).text
    assert mary not in volunteer.get("/v1/corrections?is_waiting=false").text
    assert not any(each in str(waiting()) for each in (mary, "Mary", "I was there"))


def test_whoever_proposed_it_reads_why_it_was_declined(propose, volunteer, mine, shown):
    declined = f"/v1/corrections/{propose(weekday=3).json['id']}/refusal"
    assert volunteer.request("PUT", declined, json={"reason": "We asked the warden."}).status_code == 200
    assert mine("state", "reason") == [("declined", "We asked the warden.")]
    assert shown("weekday") == (2,)


def test_a_closure_is_proposed_by_its_days_and_closes_the_place(propose, approve, volunteer, hall):
    approve(propose(kind="closed", first="2026-04-06", last="2026-04-08"))
    closed = volunteer.get("/v1/closures").json["items"]
    assert [(each["venue_id"], each["first"], each["last"]) for each in closed] == [(hall, "2026-04-06", "2026-04-08")]


def test_that_it_was_not_held_is_recorded_as_cancelled(propose, approve, volunteer, meeting):
    approve(propose(kind="not_held", held_on="2026-03-10"))
    recorded = volunteer.get(f"/v1/meetings/{meeting}/occurrences").json["items"]
    assert [(each["held_on"], each["state"], each["attended"]) for each in recorded] == [("2026-03-10", "cancelled", 0)]


def test_that_it_is_gone_ends_it_and_the_public_is_told_so(propose, approve, shown, waiting):
    approve(propose(kind="gone"))
    assert shown("ended_on") == ("2026-03-15",)
    assert "withdrawal" in [kind for kind, _ in waiting()]


def test_it_moves_to_another_place_that_we_know(propose, approve, shown, volunteer):
    other = volunteer.post("/v1/venues", {"kind": "library", "area": "Old town"}).json["id"]
    approve(propose(venue_id=other))
    assert shown("venue_id") == (other,)


def test_two_who_propose_different_things_of_one_meeting_are_both_right(propose, as_owl, approve, shown):
    both = [propose(starts="20:00"), propose(by=as_owl, notes="Coffee")]
    assert [approve(each).status_code for each in both] == [200, 200]
    assert shown("starts", "notes") == ("20:00", "Coffee")


def test_of_two_who_propose_the_same_thing_otherwise_the_second_is_told_that_it_moved_on(propose, as_owl, approve):
    first, second = propose(starts="20:00"), propose(by=as_owl, starts="20:30")
    approve(first)
    refused = approve(second)
    assert (problem(refused), pointers(refused)) == ((409, "meeting-moved-on"), ["/starts"])
    assert as_owl.get("/v1/me/corrections").json["items"][0]["is_outdated"] is True


def test_of_two_who_propose_the_same_both_are_approved(propose, as_owl, approve):
    both = [propose(starts="20:00"), propose(by=as_owl, starts="20:00")]
    assert [approve(each).status_code for each in both] == [200, 200]


def test_that_somebody_made_sure_of_the_meeting_meanwhile_does_not_stand_in_the_way(propose, approve, volunteer):
    proposed = propose(starts="20:00")
    volunteer.request("PUT", f"/v1/meetings/{proposed.json['meeting_id']}/verification")
    assert approve(proposed).status_code == 200


def test_a_meeting_that_ended_meanwhile_is_not_changed(propose, approve):
    first, second = propose(kind="gone"), propose(starts="20:00")
    approve(first)
    assert pointers(approve(second)) == ["/ended_on"]


def test_a_day_recorded_as_held_meanwhile_is_not_cancelled(propose, approve, volunteer, meeting):
    proposed = propose(kind="not_held", held_on="2026-03-10")
    volunteer.request("PUT", f"/v1/meetings/{meeting}/occurrences/2026-03-10", json={"attended": 9})
    assert problem(approve(proposed)) == (409, "meeting-moved-on")


def test_what_nobody_decided_for_thirty_days_has_expired(propose, approve, mine, volunteer, clock):
    proposed = propose(starts="20:00")
    clock.advance(timedelta(days=31))
    assert problem(approve(proposed)) == (409, "correction-settled")
    assert (mine("state"), volunteer.get("/v1/corrections").json["items"]) == ([("expired",)], [])


def test_what_was_decided_is_not_decided_again(propose, approve):
    proposed = propose(starts="20:00")
    assert [approve(proposed).status_code for _ in range(2)] == [200, 409]


@pytest.mark.parametrize(
    ("said", "slug"),
    [
        ({"starts": WEEKLY["starts"]}, "correction-unclear"),
        ({"starts": "20:00", "held_on": "2026-03-10"}, "correction-unclear"),
        ({"kind": "gone", "starts": "20:00"}, "correction-unclear"),
        ({"kind": "closed", "first": "2026-03-10"}, "correction-unclear"),
        ({"kind": "closed", "first": "2026-03-10", "last": "2026-03-09"}, "closure-span-wrong"),
        ({"kind": "not_held", "held_on": "2026-03-11"}, "day-of-meeting-wrong"),
        ({"kind": "not_held", "held_on": "2026-03-17"}, "day-ahead"),
        ({"starts": None}, "half-scheduled"),
        ({"types": ["NONE"]}, "type-unknown"),
        ({"notes": "Call 902 555 0147"}, "listing-tells-of-people"),
    ],
)
def test_what_could_never_be_approved_is_refused_when_it_is_proposed(propose, said, slug):
    assert problem(propose(**said))[1] == slug


def test_nobody_proposes_whether_the_public_may_find_it(propose):
    assert propose(is_public=False).status_code == 422


def test_ten_that_wait_are_enough_until_one_is_taken_back(propose, as_mary):
    ten = [propose(minutes=each + 10) for each in range(10)]
    assert problem(propose(minutes=99)) == (409, "corrections-pending")
    assert as_mary.change("DELETE", f"/v1/me/corrections/{ten[0].json['id']}").status_code == 204
    assert propose(minutes=99).status_code == 201


def test_nobody_reads_or_decides_what_others_proposed_but_who_looks_after_meetings(propose, as_owl):
    path = f"corrections/{propose(starts='20:00').json['id']}"
    assert problem(as_owl.get(f"/v1/me/{path}")) == (404, "not-found")
    closed = [as_owl.get("/v1/corrections"), as_owl.request("PUT", f"/v1/{path}/approval")]
    assert [problem(each) for each in closed] == [(403, "forbidden")] * 2


def test_who_is_no_member_proposes_nothing(propose, volunteer):
    assert problem(propose(by=volunteer, starts="20:00")) == (403, "no-member")


def test_who_leaves_is_handed_what_they_proposed_and_it_is_forgotten(propose, approve, as_mary, volunteer, shown):
    approve(propose(starts="20:00"))
    held = as_mary.post("/v1/me/departure", {"reason": "moved"}).json["holdings"]
    assert [each["proposed"] for each in held["corrections"]] == [{"starts": "20:00"}]
    assert (volunteer.get("/v1/corrections?is_waiting=false").json["items"], shown("starts")) == ([], ("20:00",))
