"""A clinic and a professional beside the chapter, what goes either way, and how the room's answers read."""

import pytest


@pytest.fixture
def problem():
    return lambda answer: (answer.status_code, answer.json["type"].rpartition("/")[2])


@pytest.fixture
def noted(coordinator):
    """Note a partner, and return its id."""

    def noted(name="Harbour Clinic", kind="agency", **said):
        answer = coordinator.post("/v1/partners", {"name": name, "kind": kind, **said})
        assert answer.status_code == 201, answer.json
        return answer.json["id"]

    return noted


@pytest.fixture
def clinic(noted):
    return noted()


@pytest.fixture
def consent():
    """Let a member consent, and return the id of it."""

    def consent(caller, partner_id, resource="referral", **said):
        answer = caller.post("/v1/me/consents", {"partner_id": partner_id, "resource": resource, **said})
        assert answer.status_code == 201, answer.json
        return answer.json["id"]

    return consent


@pytest.fixture
def exchange(coordinator, clinic):
    """Record that something went either way; with the clinic, unless somebody else is named."""

    def exchange(resource="room", direction="in", **said):
        sent = {"partner_id": clinic, "resource": resource, "direction": direction, **said}
        return coordinator.post("/v1/resource-exchanges", sent)

    return exchange
