"""What seats say and what it comes to: votes and pleas as they come in, the count, a second round, the settlement."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality.language import EntryInvalid, Kind, Plea, PleaMade, SubjectWithdrawn, VoteCast
from mutuality.problems import NotFound
from mutuality.voting import STANCES, Result, Terms, result_of
from mutuality_federation import chapters, proposals
from mutuality_federation.conference import rules, seats, store
from mutuality_federation.conference.models import MotionCount, MotionPlea, MotionVote, SecondRound, Settlement
from mutuality_federation.conference.store import View
from mutuality_federation.proposals import Carried, Step

STEPS = {Result.CARRIED: Step.CARRIED, Result.NOT_CARRIED: Step.DECLINED, Result.NO_QUORUM: Step.RETURNED}


def hear_vote(session: Session, fact: VoteCast) -> None:
    """Keep a chapter's vote, in the transaction that stores its entry; one that does not count is kept too, with why.

    Raises:
        EntryInvalid: there is no such motion before its body, or its method does not know that stance.
    """
    view = _motion(session, fact)
    if view is None:
        return
    said = fact.said
    if said["stance"] not in STANCES[view.method]:
        raise _unfit("stance", f"Decided by {view.method}, one may be {', '.join(sorted(STANCES[view.method]))}.")
    _keep(session, view, fact, {name: said[name] for name in ("round", "stance", "reason")})


def take_vote_back(session: Session, fact: SubjectWithdrawn) -> None:
    """Keep that a chapter took its vote back, if that is what it withdrew."""
    kind, _, place_in = str(fact.said["withdrawn"]).partition("/")
    motion_id, _, number = place_in.partition("/")
    found = store.motions(session, store.MOTION.id == motion_id) if kind == Kind.VOTE else []
    if found and found[0].body_id == fact.body_id and number.isdecimal():
        _keep(session, found[0], fact, {"round": int(number), "stance": None, "reason": None})


def hear_plea(session: Session, fact: PleaMade) -> None:
    """Keep what a chapter asks after a count; what does not count is kept too, with why.

    Raises:
        EntryInvalid: there is no such motion before its body.
    """
    view = _motion(session, fact)
    if view is None:
        return
    until, came_on = view.appeal_until, fact.received_at.date()
    note = rules.why_unheard(
        Plea(fact.said["asks"]),
        is_agreed=until is not None and came_on <= until and view.settlement is None,
        stance=seats.stance_of(session, view, fact.chapter_id),
        result=view.count.result if view.count else None,
        was_heard=bool(view.heard),
    )
    asked = {"asks": fact.said["asks"], "words": fact.said["words"], "note": note, "received_at": fact.received_at}
    session.add(MotionPlea(motion_id=view.id, chapter_id=fact.chapter_id, **asked))


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


def _keep(session: Session, view: View, fact: VoteCast | SubjectWithdrawn, vote: dict[str, Any]) -> None:
    note = rules.why_uncounted(
        fact.received_at.date(),
        opens_on=view.opens_on,
        closes_on=view.closes_on,
        is_off=view.called_off_at is not None,
        is_open_round=vote["round"] == view.round,
        is_counted=view.count is not None,
    )
    who = {"motion_id": view.id, "chapter_id": fact.chapter_id, "rev": fact.rev, "received_at": fact.received_at}
    session.add(MotionVote(**who, **vote, note=note))


def _motion(session: Session, fact: VoteCast | PleaMade) -> View | None:
    """Return the motion a chapter speaks of; None if it was lost, and this comes back after a restore."""
    try:
        return store.motion(session, fact.said["motion_id"], body_id=fact.body_id)
    except NotFound as error:
        if fact.was_judged:
            return None
        raise _unfit("motion_id", "There is no such motion before this body.") from error


def _unfit(name: str, detail: str) -> EntryInvalid:
    fault: dict[str, Any] = {"pointer": f"/data/{name}", "detail": detail}
    return EntryInvalid("The entry speaks of something that does not fit.", errors=[fault])
