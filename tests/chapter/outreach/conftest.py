"""Somebody who might wish to come, and who approaches them."""

import pytest

PHONE = {"kind": "phone", "value": "+1 902 555 0100"}


@pytest.fixture
def approach(volunteer):
    """Begin to approach somebody, as is said; return the answer."""
    return lambda *reach, **said: volunteer.post(
        "/v1/approaches", {"source": "public_notice", "reach": list(reach) or [PHONE], **said}
    )


@pytest.fixture
def begun(approach):
    """The address of an approach that goes on."""
    answer = approach(name="Ann")
    assert answer.status_code == 201, answer.json
    return "/v1/approaches/" + answer.json["id"]


@pytest.fixture
def step(volunteer):
    return lambda address, name="letter", **said: volunteer.post(f"{address}/steps", {"step": name, **said})


@pytest.fixture
def end(volunteer):
    return lambda address, outcome: volunteer.request("PUT", f"{address}/ending", json={"outcome": outcome})


@pytest.fixture
def opt_out(volunteer):
    return lambda *reach: volunteer.request("POST", "/v1/outreach-opt-outs", json={"reach": list(reach) or [PHONE]})
