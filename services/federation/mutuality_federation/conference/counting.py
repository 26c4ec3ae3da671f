"""What follows when votes have closed: the count with all its figures, perhaps a second round, and what comes of it."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality.voting import Result, Terms, result_of
from mutuality_federation import chapters, proposals
from mutuality_federation.conference import rules, seats, store
from mutuality_federation.conference.models import MotionCount, SecondRound, Settlement
from mutuality_federation.conference.store import View
from mutuality_federation.proposals import Carried, Step

STEPS = {Result.CARRIED: Step.CARRIED, Result.NOT_CARRIED: Step.DECLINED, Result.NO_QUORUM: Step.RETURNED}


def count(session: Session, view: View, *, by: str) -> View:
    """Count the present round, as it stood when votes closed: each seat once, by what had been received then.

    Raises:
        VotesOpen: votes are not closed yet.
        MotionCounted: it was counted, or is off.
    """
    rules.require_closed(view.state)
    votes = store.votes(session, [view.id])
    standing = seats.standing(votes, view.round)
    held = seats.seats_of(session, view, chapters.roll(session, view.body_id))
    stood = held.stances({chapter_id: each.stance for chapter_id, each in standing.items()})
    figures = dict(sorted(Counter(stood.values()).items()))
    terms = Terms(view.method, threshold_percent=view.threshold_percent, quorum_percent=view.quorum_percent)
    heard = {each for each in standing if held.why_none(each) is None}
    counted = MotionCount(
        motion_id=view.id,
        round=view.round,
        seats=len(held.held),
        votes={str(stance): number for stance, number in figures.items()},
        uncounted=len({each.chapter_id for each in votes if each.round == view.round} - heard),
        result=result_of(terms, figures, roll=len(held.held)),
        counted_by=by,
        counted_at=session.now,
    )
    session.add(counted)
    session.flush()
    return store.motion(session, view.id, body_id=view.body_id)


def vote_again(session: Session, view: View, *, closes_on: date, by: str) -> View:
    """Open the second round, which the minority's words and somebody of the majority asked for.

    Raises:
        MotionUncounted: nothing was counted, or it was settled.
        RevoteUnasked: nobody asked, or it was held.
        ConferenceDaysWrong: the day has passed.
    """
    rules.require_counted(view.state)
    if not view.is_revote_asked:
        raise rules.RevoteUnasked("Nobody of the majority asked that all vote again, or they did.")
    rules.require_days(session.now.date(), closes_on, session.now.date())
    session.add(SecondRound(motion_id=view.id, closes_on=closes_on, opened_by=by, opened_at=session.now))
    session.flush()
    return store.motion(session, view.id, body_id=view.body_id)


def settle(session: Session, view: View, *, by: str) -> View:
    """Let what was counted become of its proposal: carried, declined with the figures, or given back without quorum.

    Raises:
        MotionUncounted: nothing was counted, or it was settled.
        AppealRuns: the minority may still be heard, or a second round was asked for.
        MandateUnfit: it was carried, and the draft does not hold what it would change.
    """
    rules.require_counted(view.state)
    if view.is_revote_asked or (view.appeal_until is not None and session.now.date() <= view.appeal_until):
        raise rules.AppealRuns(f"The minority is heard until {view.appeal_until}, and a second round if asked for.")
    result, mandate_id = Result(view.count.result), None
    carried = None
    if view.change:
        carried = Carried(view.body_id, view.title, view.change, view.guideline_id, motion_id=view.id)
    if view.proposal_id:
        proposal = proposals.proposal(session, view.proposal_id, body_id=view.body_id)
        proposals.take_step(session, proposal, STEPS[result], reasons=figures_of(view), by=by, motion_id=view.id)
        carried = proposals.of_proposal(proposal, motion_id=view.id)
    if carried is not None and result is Result.CARRIED:
        mandate_id = proposals.open_mandate(session, carried, by=by).id
    settled = {"settled_by": by, "settled_at": session.now}
    session.add(Settlement(motion_id=view.id, result=result, mandate_id=mandate_id, **settled))
    session.flush()
    return store.motion(session, view.id, body_id=view.body_id)


def figures_of(view: View) -> str:
    """Return what the count came to, in a sentence that stands as the reasons of the answer."""
    said: Any = view.count
    votes = ", ".join(f"{number} {stance}" for stance, number in said.votes.items()) or "no vote"
    return f"The conference decided {said.result} in round {said.round}: {votes}, of {said.seats} seats."
