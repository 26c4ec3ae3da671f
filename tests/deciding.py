"""How members decide something in a test, from the proposal to the decision on record."""

from datetime import date, timedelta

from mutuality.granting import BEGINNING
from mutuality_chapter.floors.models import Floor


def let_leave(session, openest="suppressed"):
    """Let the members have decided, long ago, how figures of people may leave."""
    terms = {**BEGINNING.terms(), "openest": openest}
    session.add(Floor(**terms, from_on=date(2020, 1, 1), decision_id=None, set_by="robin", set_at=session.now))


def decide(member, officer, clock, *, kind, subject, stance="for", **terms):
    """Let a member propose and vote, and an officer count two minutes later; return the decision's id."""
    said = {"kind": kind, "subject": subject, "title": "What we do", "text": "As we talked it over.", **terms}
    closes_at = (clock.at + timedelta(minutes=1)).isoformat()
    answer = member.post("/v1/proposals", {**said, "closes_at": closes_at})
    assert answer.status_code == 201, answer.json
    proposal = f"/v1/proposals/{answer.json['id']}"
    member.request("PUT", f"{proposal}/ballot", json={"stance": stance})
    clock.at += timedelta(minutes=2)
    officer.request("PUT", f"{proposal}/closure")
    outcome = officer.post(f"{proposal}/outcome", {"outcome": "So be it."})
    assert outcome.status_code == 201, outcome.json
    return outcome.json["id"]
