"""A body with an officer who publishes its policy."""

import pytest

BODY = {"slug": "clear-water", "name": "Clear Water", "concern": "drinking", "origin": ["professional_failure"]}


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
def publish(officer, body_id):
    """Publish the next version: a preset by its name or none, in force today unless another day is named."""

    def publish(preset=None, in_force_on="2026-03-15", **said):
        return officer.post(f"/v1/bodies/{body_id}/policies", {"preset": preset, "in_force_on": in_force_on, **said})

    return publish


@pytest.fixture
def show(federation, body_id):
    """Show a stranger something of the body."""
    return lambda path: federation.stranger.get(f"/v1/bodies/{body_id}/{path}").json
