"""A period as we look at it before it leaves: figure by figure, the very bytes, who sees them, and what they cost."""

from __future__ import annotations

from typing import Any

import orjson

from mutuality.database import Session
from mutuality.periods import days_of
from mutuality.policy import KEYS
from mutuality_chapter import affiliation, disclosing, floors
from mutuality_chapter.reporting import actions, events


def shown(session: Session, ready: actions.Prepared) -> dict[str, Any]:
    """Return a period as it would leave, with what stays, who sees it, and what it costs."""
    held = affiliation.policy_in_force(session)
    rows, totals = "number_visibility.rows", "number_visibility.totals"
    is_whole = ready.spread is None or ready.noise is not None
    return {
        "period": ready.period,
        "data": orjson.dumps(events.said(ready.period, ready.said, ready.noise)).decode() if is_whole else None,
        "rows_are_for": KEYS[rows].say(held[rows]),
        "totals_are_for": KEYS[totals].say(held[totals]),
        "budget": _budget(session, ready) if ready.spread else None,
        "figures": ready.leaving,
        "stays": actions.stays(session),
    }


def _budget(session: Session, ready: actions.Prepared) -> dict[str, Any]:
    drawn, protection = disclosing.drawn(session, ready.period), floors.protection(session)
    return {
        "year": days_of(ready.period)[1].year,
        "costs": drawn.epsilon if drawn else float(disclosing.epsilon_of(ready.period, protection)),
        "spent": float(disclosing.spent(session, ready.period)),
        "allowed": float(protection.epsilon_year),
        "is_drawn": drawn is not None,
    }
