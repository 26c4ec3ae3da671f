"""A chapter that is all a mutual help group is."""

import pytest

from tests import deciding

WALKING = {"kind": "founding", "title": "The evening walk", "solves": "Sleep after loss", "text": "Walk until dusk."}
TRIED = {"began_on": "2026-02-01", "ended_on": "2026-03-01", "people": 4, "findings": "Three of four slept longer."}


@pytest.fixture
def secretary(founded):
    return founded.signed_in("secretary", name="fern")


@pytest.fixture
def origin(secretary):
    """Let the secretary tell of the beginning; return the answer."""
    return lambda **said: secretary.change("PATCH", "/v1/origin", said)


@pytest.fixture
def legacy(as_mary):
    """Let Mary leave a way of coping that came of her own experience."""
    lived = as_mary.post("/v1/me/experiences", {"began_month": "2023-05"}).json["id"]
    made = as_mary.post("/v1/methods", {**WALKING, "origin_experience_id": lived}).json["id"]
    as_mary.post(f"/v1/methods/{made}/trials", TRIED)
    assert as_mary.request("PUT", f"/v1/methods/{made}/publication", json={}).status_code == 200


@pytest.fixture
def asked(coordinator, owl):
    """Let Owl ask for help; return the request's id."""
    return coordinator.post("/v1/help-requests", {"member_id": owl}).json["id"]


@pytest.fixture
def conforming(coordinator, as_mary, helps, legacy, asked, clock):
    """Mary left a method, Ruth came to help and answered Owl at once, and the members decided something."""
    said = {"helper_id": helps("Ruth")}
    answered = coordinator.request("PUT", f"/v1/help-requests/{asked}/answer", json=said)
    assert answered.status_code == 200, answered.json
    deciding.decide(as_mary, coordinator, clock, kind="other", subject="tea")


@pytest.fixture
def points(as_mary):
    """Return the seven points as Mary reads them, by number."""
    return lambda: {each["number"]: each for each in as_mary.get("/v1/definition-check").json["points"]}
