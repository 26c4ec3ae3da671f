"""RT6: whoever reads a thousand times, by every way there is, has one reading."""

from __future__ import annotations

import pytest
from orjson import loads

from tests.redteam.report import found, size
from tests.redteam.served import asking
from tests.servers import SERVER


@pytest.fixture
def told(noisy):
    """A month that left with noise."""
    assert noisy.coordinator.request("PUT", f"/v1/reports/{asking.PERIOD}").status_code == 200
    assert noisy.dial()["outcome"] == "done"
    return noisy


@pytest.mark.attack("RT6")
@pytest.mark.kills("noise_on_read")
def test_a_figure_read_a_thousand_times_by_every_way_is_always_the_same(told):
    payloads = asking.payloads(told, size(78, 1_000))
    most = max(len(each) for each in payloads.values())
    read = [loads(each) for many in payloads.values() for each in many if each.startswith((b"{", b"["))]
    numbers = {value for each in read for value in asking.values(each, "joins")}
    found("RT6", f"different payloads of one way, of {len(payloads)} ways, on {SERVER}", most, "1")
    found("RT6", f"different numbers of one figure by all of them, on {SERVER}", len(numbers), "1")
    assert (most, len(numbers)) == (1, 1)


@pytest.mark.attack("RT6", "RT7")
def test_released_and_prepared_again_whatever_was_noted_since_it_is_the_same(told):
    path = f"/v1/reports/{asking.PERIOD}"
    before = told.coordinator.get(path).json["cells"]
    told.coordinator.post("/v1/members", {"name": "Late", "concern": "grief", "declared_on": "2026-02-10"})
    again = [told.coordinator.request("PUT", path).json["cells"] for _ in range(size(2, 50))]
    different = len({str(each) for each in [before, *again]})
    found("RT7", f"different payloads of a period released again after a late edit, on {SERVER}", different, "1")
    assert different == 1
