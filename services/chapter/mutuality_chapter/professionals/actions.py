"""What happens between us and professionals: they take part, strain is noted and settled, services are looked at."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.periods import require_past
from mutuality.policy import PolicyInForce, refusal
from mutuality_chapter import affiliation, meetings, partners
from mutuality_chapter.professionals import rules, store
from mutuality_chapter.professionals.models import LandscapeNote, Participation, Tension
from mutuality_chapter.professionals.rules import Capacity, TensionState


def let_in(session: Session, *, said: dict[str, Any]) -> Participation:
    """Let professionals come to an occasion of a meeting, as the policy in force allows.

    Raises:
        NotFound, PartnerGone: there is no such partner, or no such meeting.
        DayOfMeetingWrong: the meeting is not held that day.
        PolicyRefused: the policy does not allow it, or not so many.
    """
    partners.require_partner(session, said["partner_id"])
    is_open = meetings.require_open_or_closed(session, said["meeting_id"], said["held_on"])
    held = affiliation.policy_in_force(session)
    _require_allowed(held, said, is_open=is_open)
    if said["capacity"] == Capacity.OBSERVER:
        there = store.observers(session, said["meeting_id"], said["held_on"])
        _heed(held, rules.too_many(held["professionals.max_observers"], there=there, coming=said["people"]))
    participation = Participation(id=session.new_id("ptn"), version=1, **said)
    session.add(participation)
    return participation


def note_tension(session: Session, *, said: dict[str, Any]) -> Tension:
    """Note strain between us and the professional system; it bars nothing.

    Raises:
        NotFound, PartnerGone: there is no such partner.
        MemberNamed: a member is named.
    """
    if said["partner_id"]:
        partners.require_partner(session, said["partner_id"])
    partners.require_nobody_named(session, said)
    own = {"state": TensionState.OPEN, "noted_on": affiliation.today(session), "version": 1}
    tension = Tension(id=session.new_id("ten"), **own, **said)
    session.add(tension)
    return tension


def change_tension(session: Session, *, tension: Tension, said: dict[str, Any]) -> Tension:
    """Put strain otherwise, settle it, or find it open again.

    Raises:
        OutcomeUnfit: it would be settled without an outcome, or open with one.
        MemberNamed: a member is named.
    """
    rules.require_outcome(said.get("state", tension.state), said.get("outcome", tension.outcome))
    partners.require_nobody_named(session, said)
    for name, value in said.items():
        setattr(tension, name, value)
    is_open = tension.state == TensionState.OPEN
    tension.settled_on = None if is_open else tension.settled_on or affiliation.today(session)
    session.flush()  # counts the version up before the answer is made
    return tension


def note_landscape(session: Session, *, said: dict[str, Any]) -> LandscapeNote:
    """Note how the formal services near us were on a day, such as that of our formation.

    Raises:
        DayAhead: the day lies in the future.
        MemberNamed: a member is named.
    """
    said["noted_on"] = said["noted_on"] or affiliation.today(session)
    require_past(said["noted_on"], affiliation.today(session))
    partners.require_nobody_named(session, said)
    noted = LandscapeNote(id=session.new_id("lan"), **said)
    session.add(noted)
    return noted


def _require_allowed(held: PolicyInForce, said: dict[str, Any], *, is_open: bool) -> None:
    why_not = rules.refused(
        held["professionals.role"],
        may_lead=held["professionals.may_lead"],
        capacity=said["capacity"],
        is_open=is_open,
        is_invited=said["is_invited"],
    )
    _heed(held, why_not)


def _heed(held: PolicyInForce, why_not: rules.Refused | None) -> None:
    if why_not is not None:
        raise refusal(held, *why_not)
