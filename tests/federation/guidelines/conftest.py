"""A body with an officer who works on its guideline for meetings."""

import pytest

BODY = {"slug": "clear-water", "name": "Clear Water", "concern": "drinking", "origin": ["professional_failure"]}
OPENNESS = {"purpose": "Newcomers find the door open", "text": "Hold one open meeting a month.", "force": "recommended"}
MONEY = {"purpose": "Living on members' gifts", "text": "Take no money from outside.", "force": "binding"}
BARE = {
    "known_by": "attested",
    "derived": None,
    "applies_when": None,
    "translations": [],
    "source": None,
    "replaces": [],
}


@pytest.fixture
def body_id(federation):
    return federation.signed_in("steward").post("/v1/bodies", BODY).json["id"]


@pytest.fixture
def officer(federation, body_id):
    return federation.signed_in("officer", body=body_id)


@pytest.fixture
def other_officer(federation):
    other = {**BODY, "slug": "quiet-harbour"}
    other_id = federation.signed_in("steward").post("/v1/bodies", other).json["id"]
    return federation.signed_in("officer", body=other_id)


@pytest.fixture
def guideline(officer, body_id):
    begun = {"slug": "meetings", "title": "How we meet"}
    return officer.post(f"/v1/bodies/{body_id}/guidelines", begun).json


@pytest.fixture
def put(officer, guideline):
    """Put an item into the draft, against the version it has now."""

    def put(slug, item, **changed):
        path = f"/v1/guidelines/{guideline['id']}"
        etag = officer.get(path).headers["ETag"]
        return officer.change("PUT", f"{path}/items/{slug}", {**item, **changed}, etag=etag)

    return put


@pytest.fixture
def publish(officer, guideline):
    """Publish the draft, today unless another day is named."""

    def publish(effective_on="2026-03-15", notice_days=0):
        said = {"effective_on": effective_on, "notice_days": notice_days}
        return officer.post(f"/v1/guidelines/{guideline['id']}/editions", said)

    return publish
