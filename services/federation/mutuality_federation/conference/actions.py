"""What a body does about a conference: it is called with notice, motions are put before it, or it is called off."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.language import ChangeUnfit, EntryInvalid, require_change
from mutuality.policy import PolicyInForce, refusal
from mutuality.voting import method_under
from mutuality_federation import bodies, policies, proposals
from mutuality_federation.conference import rules, store
from mutuality_federation.conference.models import CallingOff, Conference, Motion
from mutuality_federation.conference.rules import MotionUnfit


def call(session: Session, *, body_id: str, said: dict[str, Any], by: str) -> Conference:
    """Call a conference under the rule of the body's policy today, and tell its motions with it.

    Raises:
        ConferenceDaysWrong: its days do not follow one another.
        LevelUnknown: the body has no such level whose units could have seats.
        PolicyRefused: the policy owes chapters longer notice, or a proposal more words.
        MotionUnfit, NotFound, ProposalSettled: what `place` raises.
    """
    if said["seat_level"] is not None:
        bodies.require_level(session, body_id, said["seat_level"])
    today = session.now.date()
    held = policies.policy_in_force(session, body_id, today)
    rules.require_days(said["opens_on"], said["closes_on"], today)
    _require_notice(session, held, said["opens_on"])
    motions = said.pop("motions")
    called = Conference(
        id=session.new_id("cnf"),
        body_id=body_id,
        roll_on=rules.roll_day(said["opens_on"], held["decision.roll_cutoff_days"]),
        method=method_under(held["decision.method"]),
        threshold_percent=held["decision.threshold_percent"],
        quorum_percent=held["decision.quorum_percent"],
        has_appeal=held["decision.minority_appeal"],
        notice_days=held[rules.NOTICE],
        policy_version=held.version,
        called_by=by,
        called_at=session.now,
        **said,
    )
    session.add(called)
    session.flush()  # the motions refer to it
    for number, motion in enumerate(motions):
        _place(session, called, motion, by=by, at=f"/motions/{number}")
    return called


def place(session: Session, *, conference: Any, said: dict[str, Any], by: str) -> Motion:
    """Put one more motion before a conference, as long as chapters have their notice.

    Raises:
        ConferenceOver: it was called off, or is over.
        AgendaFull: it has as many motions as it may.
        PolicyRefused: the notice is too short by now, or the proposal needs more words.
        MotionUnfit: it is neither a proposal nor something of its own.
        NotFound: there is no such proposal.
        ProposalSettled: it was settled, or is before a conference already.
    """
    today = session.now.date()
    is_off = conference.called_off_at is not None
    rules.require_unfinished(is_off=is_off, closes_on=conference.closes_on, today=today)
    rules.require_room(len(store.motions(session, store.CONFERENCE.id == conference.id)))
    _require_notice(session, policies.policy_in_force(session, conference.body_id, today), conference.opens_on)
    return _place(session, conference, said, by=by, at="")


def call_off(session: Session, *, conference: Any, reason: str, by: str) -> CallingOff:
    """Call a conference off before its votes close; its proposals go back to where they were.

    Raises:
        ConferenceOver: it is over, or was called off.
    """
    is_off = conference.called_off_at is not None
    rules.require_unfinished(is_off=is_off, closes_on=conference.closes_on, today=session.now.date())
    for view in store.motions(session, store.CONFERENCE.id == conference.id):
        if view.proposal_id:
            proposal = proposals.proposal(session, view.proposal_id, body_id=conference.body_id)
            proposals.take_step(session, proposal, proposals.Step.RETURNED, reasons=reason, by=by, motion_id=view.id)
    off = CallingOff(conference_id=conference.id, reason=reason, called_off_by=by, called_off_at=session.now)
    session.add(off)
    session.flush()
    return off


def _place(session: Session, conference: Any, said: dict[str, Any], *, by: str, at: str) -> Motion:
    proposal_id, change = said["proposal_id"], said["change"]
    rules.require_motion(
        is_proposal=proposal_id is not None,
        is_titled=said["title"] is not None,
        is_worded=said["text"] is not None,
        is_change=change is not None,
        at=at or "/proposal_id",
    )
    motion = Motion(id=session.new_id("mot"), conference_id=conference.id, placed_by=by, placed_at=session.now)
    if proposal_id is None:
        motion.title, motion.text, motion.change = said["title"], said["text"], change
        motion.guideline_id = _guideline(session, conference.body_id, change, at) if change else None
    else:
        view = proposals.proposal(session, proposal_id, body_id=conference.body_id)
        proposals.place(session, view, motion_id=motion.id, by=by)
        motion.proposal_id, motion.title, motion.text = view.id, view.title, view.reasons
        motion.change, motion.guideline_id = view.change, view.guideline_id
    session.add(motion)
    session.flush()
    return motion


def _guideline(session: Session, body_id: str, change: dict[str, Any], at: str) -> str | None:
    try:
        require_change(change, at=f"{at}/change")
        return proposals.guideline_changed(session, body_id, change)
    except (ChangeUnfit, EntryInvalid) as error:
        raise MotionUnfit("The change of this motion does not fit.", errors=error.members["errors"]) from error


def _require_notice(session: Session, held: PolicyInForce, opens_on: Any) -> None:
    if rules.is_owed_notice(opens_on, session.now.date(), held[rules.NOTICE]):
        raise refusal(held, rules.NOTICE, f"Conferences and their motions are told {held[rules.NOTICE]} days before.")
