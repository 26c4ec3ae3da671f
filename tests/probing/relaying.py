"""A list another program keeps for a unit, looked at once, so that probes get past "not found"."""

from __future__ import annotations

from mutuality.polled import poll_due
from mutuality.web.service import EXTENSION
from mutuality_federation.sources import KEEPING
from tests.bonds import Bond
from tests.polling import Area, listed

LIST = {"kind": "meeting_guide", "address": "https://area.example/feed.json", "zone": "America/Halifax"}


def relay_for(bond: Bond, unit_id: str) -> dict[str, str]:
    """Name a source of a unit, have it looked at, and return what it and the look at it are called."""
    path = f"/v1/bodies/{bond.body_id}/sources"
    source = bond.officer.post(path, {**LIST, "unit_id": unit_id}).json["id"]
    poll_due(bond.federation.app.extensions[EXTENSION].database, Area(listed("one")), KEEPING)
    return {"source_id": source, "poll_id": bond.officer.get(f"{path}/{source}/polls").json["items"][0]["id"]}
