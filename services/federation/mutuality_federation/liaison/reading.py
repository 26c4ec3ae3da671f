"""What is shown of how chapters stand beside professionals: exchange and strain side by side, nothing of too few."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mutuality.database import Session
from mutuality.disclosure import Mode, rounded, shown
from mutuality.language.testimony import Beside, Matter
from mutuality_federation.liaison import store

NOTHING = dict.fromkeys(store.SUMMED)


def totals(session: Session, body_id: str, unit_ids: Sequence[str] | None, *, floor: int) -> list[dict[str, Any]]:
    """Return, by kind of partner, what went either way and beside it the strain, every matter and kind of partner."""
    rows = {(row.partner, row.matter): row for row in store.totals(session, body_id, unit_ids)}
    return [
        {
            "partner": partner,
            "exchanges": [
                {"resource": matter, **_line(rows.get((partner, matter)), floor)}
                for matter in Matter
                if matter is not Matter.TENSION
            ],
            "strain": _line(rows.get((partner, Matter.TENSION)), floor),
        }
        for partner in Beside
    ]


def _line(row: Any, floor: int) -> dict[str, Any]:
    """Return a line as it is shown: rounded, and without any number where too few chapters told it."""
    told = shown(row.chapters if row else 0, Mode.SUPPRESSED, floor=floor)
    if row is None or told.value is None:
        return {"chapters": told, "going_on": shown(0, Mode.SUPPRESSED, floor=floor), **NOTHING}
    going_on = shown(row.going_on, Mode.SUPPRESSED, floor=floor)
    return {"chapters": told, "going_on": going_on, **{name: rounded(getattr(row, name)) for name in store.SUMMED}}
