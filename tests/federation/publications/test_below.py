"""Who publishes from above is told what of those below no longer fits: before, without a trace, and at publishing."""

import pytest

from tests.federation.guidelines.conftest import OPENNESS
from tests.federation.tailoring.conftest import (  # noqa: F401 - the same body
    KEYS,
    RHYTHM,
    bay,
    edition,
    lay,
    north,
)

DAY = {"effective_on": "2026-03-15", "notice_days": 0}


@pytest.fixture
def binding(office, edition):  # noqa: F811 - the fixture of that name
    """Draft the next edition, in which openness binds, and return the address of its guideline."""
    (guideline,) = office.show("guidelines")["items"]
    path = f"/v1/guidelines/{guideline['id']}"
    said = {**OPENNESS, "force": "binding", "place": 1, "known_by": "attested"}
    put = office.officer.change("PUT", f"{path}/items/openness", said, etag=office.officer.get(path).headers["ETag"])
    assert put.status_code == 200, put.json
    return path


@pytest.fixture
def stronger(lay, north):  # noqa: F811 - the fixtures of that name
    """The north strengthens an item; return the id of its tailoring."""
    return lay(strengthened=[{"item": "openness", "force": "minimum"}]).json["id"]


def told(answer):
    return [(each["tailoring_id"], each["item"], each["is_new"]) for each in answer.json["clashes_below"]]


def test_a_draft_is_looked_at_before_it_breaks_what_units_laid(office, binding, stronger, north):  # noqa: F811 - fixture
    looked = office.officer.post(f"{binding}/editions/previews", DAY)
    assert (looked.status_code, told(looked)) == (200, [(stronger, "openness", True)])
    (clash,) = looked.json["clashes_below"]
    assert (clash["unit_id"], clash["above"]) == (north, "meetings, edition 2")
    assert (clash["below"], clash["on"]) == ("North, tailoring 1 of meetings", "2026-03-15")
    assert looked.json["changes"]["tightened"] == ["openness"]


def test_a_look_publishes_nothing(office, binding, stronger):
    office.officer.post(f"{binding}/editions/previews", DAY)
    assert len(office.show("editions")["items"]) == 1


def test_what_would_be_refused_is_refused_at_the_look(office, binding):
    refused = office.officer.post(f"{binding}/editions/previews", {**DAY, "notice_days": 30})
    assert refused.json["type"].endswith("edition-too-soon")


def test_an_edition_that_asks_more_gives_the_notice_of_the_policy_whatever_its_officer_says(office, binding):
    office.choose(notice_days=30)
    refused = office.officer.post(f"{binding}/editions", DAY).json
    assert (refused["type"].rpartition("/")[2], refused["key"], refused["value"]) == (
        "policy-refused",
        "notice_days",
        30,
    )
    later = {"effective_on": "2026-04-14", "notice_days": 0}
    assert office.officer.post(f"{binding}/editions", later).status_code == 201


def test_an_edition_is_published_and_told_what_clashes_with_it(office, binding, stronger):
    published = office.officer.post(f"{binding}/editions", DAY)
    assert (published.status_code, told(published)) == (201, [(stronger, "openness", True)])


def test_what_clashed_before_is_not_new(office, binding, stronger):
    office.officer.post(f"{binding}/editions", DAY)
    assert told(office.officer.post(f"{binding}/editions/previews", DAY)) == [(stronger, "openness", False)]


def test_what_is_announced_below_is_held_against_it_on_its_own_day(office, binding, lay):  # noqa: F811 - fixture
    later = lay(strengthened=[{"item": "openness", "force": "minimum"}], effective_on="2026-06-01").json["id"]
    (clash,) = office.officer.post(f"{binding}/editions/previews", DAY).json["clashes_below"]
    assert (clash["tailoring_id"], clash["on"]) == (later, "2026-06-01")


def test_what_a_unit_ended_clashes_with_nothing(office, binding, stronger, lay):  # noqa: F811 - fixture
    lay()
    assert told(office.officer.post(f"{binding}/editions/previews", DAY)) == []


def test_a_unit_above_is_told_what_of_the_units_below_it_no_longer_fits(office, lay, edition, north, bay):  # noqa: F811 - fixtures
    low = lay(bay, added=[KEYS]).json["id"]
    lay(office.unit("south"), added=[KEYS])
    said = {"base_edition_id": edition, "title": "Ours", "effective_on": "2026-03-15", "added": [KEYS]}
    path = f"/v1/units/{north}/tailorings"
    assert told(office.officer.post(f"{path}/previews", said)) == [(low, "keys", True)]
    assert office.officer.get(path).json["items"] == []
    assert told(office.officer.post(path, said)) == [(low, "keys", True)]


def test_an_officer_of_a_unit_looks_for_their_own_alone(office, federation, edition, north, bay):  # noqa: F811 - fixtures
    low = federation.signed_in("unit_officer", body=office.body_id, unit=bay)
    said = {"base_edition_id": edition, "title": "Ours", "effective_on": "2026-03-15"}
    answers = [low.post(f"/v1/units/{unit}/tailorings/previews", said).status_code for unit in (bay, north)]
    assert answers == [200, 404]
