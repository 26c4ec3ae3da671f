"""How members decide how far their chapter's figures may be seen, before it belongs to anybody: it counts at once."""

from __future__ import annotations

from datetime import datetime, timedelta

from demo.stage import Person

GRANTED = {"openest": "suppressed"}
VOTING = timedelta(minutes=1)
CALLED = {"title": "What we grant", "text": "Figures of us may leave rounded, and small ones not at all."}


def put_to_vote(coordinator: Person, member: Person, now: datetime) -> str:
    """Let a member propose what is to be granted, and vote for it; return the proposal."""
    subject = coordinator.call("POST", "/v1/floors", GRANTED).said["subject"]
    said = {**CALLED, "kind": "floor", "subject": subject, "closes_at": (now + VOTING).isoformat()}
    proposal_id = str(member.post("/v1/proposals", said).said["id"])
    member.ask("PUT", f"/v1/proposals/{proposal_id}/ballot", {"stance": "for"})
    return proposal_id


def grant(coordinator: Person, proposal_id: str) -> None:
    """Count what the members said, and grant it."""
    coordinator.ask("PUT", f"/v1/proposals/{proposal_id}/closure")
    outcome = coordinator.post(f"/v1/proposals/{proposal_id}/outcome", {"outcome": "We grant it."})
    coordinator.post("/v1/floors", {**GRANTED, "decision_id": outcome.said["id"]})
