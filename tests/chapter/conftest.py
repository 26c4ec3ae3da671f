"""A founded chapter, its two roles, and members by the name they chose."""

import orjson
import pytest


@pytest.fixture
def coordinator(founded):
    return founded.signed_in("coordinator", name="robin")


@pytest.fixture
def volunteer(founded):
    return founded.signed_in("volunteer", name="ash")


@pytest.fixture
def admitted(coordinator):
    """Admit somebody and return their id."""

    def admitted(name="Mary", **said):
        answer = coordinator.post("/v1/members", {"name": name, "concern": "grief", **said})
        assert answer.status_code == 201, answer.json
        return answer.json["id"]

    return admitted


@pytest.fixture
def waiting(coordinator):
    """Return what waits to leave the chapter: kind and subject's values, the newest last."""

    def waiting():
        items = coordinator.get("/v1/link/pending").json["items"]
        return [(item["kind"], orjson.loads(item["data"])) for item in items]

    return waiting
