"""An app of the small world that hears what changed."""

from __future__ import annotations

from typing import Any

from mutuality.transport import Answer
from mutuality.web.service import EXTENSION
from mutuality_federation.delivering import Delivery
from tests.bonds import Bond

HEARS = {"name": "Map", "url": "https://app.example/", "types": ["listing.changed"]}


class Taking:
    """A receiver that takes all it is sent."""

    def send(self, method: str, url: str, **said: Any) -> Answer:
        return Answer(204, b"")


def listen(bond: Bond) -> str:
    """Let an app listen from now on, and return how its address is called."""
    answer = bond.officer.post(f"/v1/bodies/{bond.body_id}/notice-endpoints", HEARS)
    assert answer.status_code == 201, answer.json
    return str(answer.json["id"])


def hear(bond: Bond, endpoint_id: str) -> str:
    """Let it hear of what changed since, and return what it heard of last."""
    database = bond.officer.app.extensions[EXTENSION].database
    for _ in ("ping", "changes"):
        Delivery(database, Taking(), "https://federation.test").run()
    told = bond.officer.get(f"/v1/notice-endpoints/{endpoint_id}/notices").json["items"]
    return str(told[-1]["event_id"])
