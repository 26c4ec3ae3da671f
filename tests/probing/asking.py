"""A form of the body that asks about a month that is over, so that probes get past "form unknown"."""

from __future__ import annotations

from mutuality.forms.shapes import FormIn
from mutuality.web.service import EXTENSION
from mutuality_chapter import forms
from tests.bonds import Bond

ROOMS = {"code": "rooms_opened", "title": "Rooms", "rule": "Rooms opened.", "counts": "activity", "unit": "rooms"}
ASKED = [{"code": code, "mode": "exact", "high": 3} for code in ("rooms_opened", "meetings_held")]
FORM = {"title": "Rooms", "period": "month", "indicators": ASKED, "own": [ROOMS]}


def ask(bond: Bond) -> dict[str, str]:
    """Let the form have arrived, and a figure be noted; return what each is called."""
    said = {**FormIn().dump(FormIn().load(FORM)), "slug": "rooms", "number": 1, "effective_from": "2026-02"}
    with bond.chapter.app.extensions[EXTENSION].database.transaction() as session:
        forms.keep(session, {**said, "id": session.new_id("fed")}, text="")
    noted = {"state": "counted", "value": 2}
    bond.coordinator.request("PUT", "/v1/noted-figures/2026-02/rooms_opened", json=noted)
    return {"form": "rooms", "indicator": "rooms_opened"}
