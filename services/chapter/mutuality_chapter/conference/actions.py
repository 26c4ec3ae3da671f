"""What we do about a conference: vote as our members decided, ask to be heard or to vote again, send a delegate."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import delete

from mutuality.database import Session
from mutuality.language import Kind, Plea
from mutuality.voting import Stance, require_stance
from mutuality_chapter import affiliation, proposals
from mutuality_chapter.conference import rules, store
from mutuality_chapter.conference.models import ConferenceCopy, MotionCopy
from mutuality_chapter.proposals import OurSaying


def take_in(session: Session, said: dict[str, Any]) -> None:
    """Keep conferences and their motions as the feed tells them now."""
    for table in (MotionCopy, ConferenceCopy):
        session.execute(delete(table))
    for each in said["conferences"]:
        session.add(ConferenceCopy(**{name: value for name, value in each.items() if name != "motions"}))
    session.flush()  # the motions refer to them
    for each in said["conferences"]:
        session.add_all(MotionCopy(conference_id=each["id"], **_kept(motion)) for motion in each["motions"])


def vote(session: Session, *, motion_id: str, said: dict[str, Any]) -> OurSaying:
    """Vote on a motion, as our members decided; a later vote takes its place until votes close.

    Raises:
        NotFound: we were told of no such motion.
        NotVoting: it is not open in that round, as far as we know.
        StanceUnfit: the method does not know that stance, or it lacks its reason.
        ProposalNamesSomebody: the reason names a member.
        NotDecided: no decision of our members to stand there rests behind it.
    """
    motion, conference = store.motion(session, motion_id)
    stance, number = Stance(said["stance"]), int(said["round"])
    today = affiliation.today(session)
    rules.require_voting(motion.state, held=motion.round, wanted=number, closes_on=motion.closes_on, today=today)
    require_stance(stance, method=conference.method, reason=said["reason"])
    proposals.require_nobody_named(session, said["reason"])
    decision = proposals.decided(session, said["decision_id"], rules.vote_decided(motion_id, number, stance))
    leaves = {"motion_id": motion_id, "round": number, "stance": stance, "reason": said["reason"]}
    leaves["decided_on"] = decision.decided_on.isoformat()
    return proposals.say(session, Kind.VOTE, leaves, decision)


def plead(session: Session, *, motion_id: str, asks: Plea, words: str | None, decision_id: str) -> OurSaying:
    """Ask, after a count, to be heard, or, persuaded by somebody who was, that all vote again.

    Raises:
        NotFound: we were told of no such motion.
        NoCount: nothing was counted, or the conference knows no appeal.
        PleaUnfit: words go with asking to be heard, and only with that.
        ProposalNamesSomebody: the words name a member.
        NotDecided: no decision of our members rests behind it.
    """
    motion, conference = store.motion(session, motion_id)
    rules.require_counted(motion.state, has_appeal=conference.has_appeal)
    rules.require_words(is_heard=asks is Plea.BE_HEARD, has_words=words is not None)
    proposals.require_nobody_named(session, words)
    decision = proposals.decided(session, decision_id, rules.plea_decided(motion_id, asks))
    return proposals.say(session, Kind.PLEA, {"motion_id": motion_id, "asks": asks, "words": words}, decision)


def send_delegate(session: Session, *, from_on: date, until_on: date, decision_id: str) -> OurSaying:
    """Say that we send a delegate, and for how long; who it is stays here, as a position of ours.

    Raises:
        NotAffiliated: we have no body.
        TermWithoutDays: the term ends before it begins.
        NotDecided: no decision of our members rests behind it.
    """
    affiliation.require_active(session)
    rules.require_term(from_on, until_on)
    decision = proposals.decided(session, decision_id, rules.DELEGATE)
    term = {"from_on": from_on.isoformat(), "until_on": until_on.isoformat()}
    return proposals.say(session, Kind.DELEGATE, term, decision)


def _kept(motion: dict[str, Any]) -> dict[str, Any]:
    """Return a motion as columns hold it: moments in JSON are texts."""
    results = [{**each, "counted_at": each["counted_at"].isoformat()} for each in motion["results"]]
    return {**motion, "results": results}
