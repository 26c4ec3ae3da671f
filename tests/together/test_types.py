"""A body's own words for its meetings reach its chapters."""

from tests.bonds import enrolled

TYPES = [{"code": "FEEDING", "name": "With babies at the breast"}, {"code": "WALK", "name": "A walk together"}]


def test_a_body_says_which_types_its_meetings_have_and_its_chapter_uses_them(federation, founded):
    bond = enrolled(federation, founded)
    body = bond.officer.change("PATCH", f"/v1/bodies/{bond.body_id}", {"meeting_types": TYPES})
    assert (body.status_code, body.json["meeting_types"]) == (200, TYPES)
    bond.dial()
    assert bond.coordinator.get("/v1/meeting-types").json["items"] == TYPES


def test_a_chapter_of_such_a_body_schedules_no_meeting_of_another_type(federation, founded):
    bond = enrolled(federation, founded)
    bond.officer.change("PATCH", f"/v1/bodies/{bond.body_id}", {"meeting_types": TYPES})
    bond.dial()
    venue = bond.coordinator.post("/v1/venues", {"kind": "church", "area": "Harbour"}).json["id"]
    said = {"venue_id": venue, "name": "Walk", "types": ["WALK"]}
    made = [bond.coordinator.post("/v1/meetings", {**said, "types": [code]}).status_code for code in ("WALK", "SP")]
    assert made == [201, 422]
