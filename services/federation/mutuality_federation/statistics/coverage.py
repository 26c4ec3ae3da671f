"""How complete the figures are: which reports were expected, and how each stands. Received is part of expected."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mutuality.database import Session
from mutuality.periods import due_on, months_between
from mutuality_federation import chapters, policies
from mutuality_federation.statistics import rules, store


def of(session: Session, body_id: str, *, first: str, last: str, unit_ids: Sequence[str] | None) -> dict[str, Any]:
    """Return how the report of every enrolled chapter stands for every month."""
    held = policies.policy_in_force(session, body_id, session.now.date())
    came = store.released(session, body_id, first=first, last=last)
    roll = chapters.chapters_of(session, body_id, unit_ids=unit_ids)
    rows = [
        {
            "chapter_id": chapter.id,
            "name": chapter.name,
            "period": period,
            "due_on": due_on(period, held["reporting.due_days"]),
            "standing": rules.standing(
                is_received=(chapter.id, period) in came,
                duty=held["reporting.duty"],
                due_on=due_on(period, held["reporting.due_days"]),
                grace_days=held["reporting.grace_days"],
                today=session.now.date(),
            ),
        }
        for period in months_between(first, last)
        for chapter in roll
    ]
    received = sum(row["standing"] == "received" for row in rows)
    return {"first": first, "last": last, "expected": len(rows), "received": received, "items": rows}
