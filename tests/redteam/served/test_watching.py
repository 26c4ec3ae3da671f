"""RT8: from when, how often and how come_and_go a chapter speaks nobody tells whether something happened in it."""

from __future__ import annotations

from dataclasses import fields

import pytest

from tests.redteam.report import found, size
from tests.redteam.served.watching import Seen, Watcher, auc
from tests.servers import SERVER

MONTHS = [(year, month) for year in (2026, 2027, 2028) for month in range(1, 13)][3:]
SOMEBODY = {"concern": "grief", "state": "member"}


def come_and_go(bond):
    """Let three people come, and one of them leave: what they do is told as numbers of activity, that they are not."""
    three = [bond.coordinator.post("/v1/members", {**SOMEBODY, "name": name}).json["id"] for name in ("Io", "Jo", "Mo")]
    left = bond.coordinator.post(f"/v1/members/{three[0]}/departure", {"reason": "moved"})
    assert left.status_code in {200, 201}, left.json


def nothing(bond):
    """Let nothing happen."""


@pytest.mark.attack("RT8")
@pytest.mark.kills("event_driven_reports")
def test_nobody_who_watches_a_chapter_tells_whether_something_happened_in_it(noisy, network, clock):
    watcher, seen = Watcher(noisy, network, clock), {come_and_go: [], nothing: []}
    happens = [nothing, come_and_go, come_and_go, nothing]
    for number, (year, month) in enumerate(MONTHS[: size(4, 12)]):
        this = happens[number % 4]
        seen[this].append(watcher.month(year, month, this))
    for each in fields(Seen):
        told = auc(*([getattr(one, each.name) for one in many] for many in seen.values()))
        what = f"AUC of somebody having come or gone, from {each.name.replace('_', ' ')}, on {SERVER}"
        found("RT8", what, told, "<= 0.52")
        assert told <= 0.52, (each.name, seen)
