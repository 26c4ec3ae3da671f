"""What happens to ties: they begin once all agreed, may turn reciprocal or into friendship, and end silently."""

from __future__ import annotations

import math
from collections.abc import Iterable

from mutuality.database import Session
from mutuality_chapter import affiliation, journeys
from mutuality_chapter.ties import rules, store
from mutuality_chapter.ties.models import FollowUp, Match, Tie, Voice
from mutuality_chapter.ties.rules import MatchState, Part, TieKind


def begin(session: Session, *, match: Match, voices: Iterable[Voice]) -> None:
    """Let those of an agreed match walk together from today on, and plan when to ask how it goes."""
    found = list(voices)
    asker = next(each.member_id for each in found if each.part == Part.ASKER)
    for voice in found:
        if voice.part != Part.ASKER:
            _begin_one(session, match, helper_id=voice.member_id, recipient_id=asker)


def turn(session: Session, *, tie: Tie, kind: str) -> Tie:
    """Let a tie become what the two are to each other by now; friends need no helper, and no follow-up.

    Raises:
        TieOver: it has ended.
    """
    rules.require_running(tie.ended_on)
    tie.kind = kind
    session.flush()
    return tie


def note_help(session: Session, *, tie_id: str, helper_id: str) -> None:
    """Note who helped in a tie: once it goes both ways, the tie is reciprocal.

    Raises:
        NotFound: there is no such tie of theirs.
    """
    tie = store.tie(session, tie_id, of=helper_id)
    if helper_id == tie.recipient_id and tie.kind == TieKind.HELPING:
        tie.kind = TieKind.RECIPROCAL
    session.flush()


def require_tie(session: Session, tie_id: str, *, of: str) -> str:
    """Go on only with a tie of a member that runs; return who is the other.

    Raises:
        NotFound: there is no such tie of theirs.
        TieOver: it has ended.
    """
    tie = store.tie(session, tie_id, of=of)
    rules.require_running(tie.ended_on)
    return tie.recipient_id if of == tie.helper_id else tie.helper_id


def end(session: Session, *, tie: Tie) -> Tie:
    """End a tie; nobody is told, and nobody need say why. How to reach one another is told no more.

    Raises:
        TieOver: it has ended.
    """
    rules.require_running(tie.ended_on)
    cut(session, tie=tie)
    return tie


def cut(session: Session, *, tie: Tie) -> None:
    """End a tie if it runs, and the match it came of: from now on nobody is told any more how to reach the others."""
    tie.ended_on = tie.ended_on or affiliation.today(session)
    match = store.match(session, tie.match_id)
    if match.state == MatchState.AGREED:
        match.state = MatchState.ENDED
    session.flush()


def follow_up(session: Session, *, found: FollowUp, went: str) -> FollowUp:
    """Record how a tie goes.

    Raises:
        FollowedUp: that was recorded.
    """
    rules.require_undone(found.done_on)
    found.done_on, found.went = affiliation.today(session), went
    session.flush()
    return found


def _begin_one(session: Session, match: Match, *, helper_id: str, recipient_id: str) -> None:
    today = affiliation.today(session)
    kind = TieKind.HELPING if match.kind == Part.HELPER else TieKind.RECIPROCAL
    people = {"helper_id": helper_id, "recipient_id": recipient_id}
    tie = Tie(id=session.new_id("tie"), match_id=match.id, kind=kind, began_on=today, version=1, **people)
    session.add(tie)
    session.flush()  # the follow-ups refer to it
    asked = affiliation.policy_in_force(session)["matching.followups"] or rules.USUAL
    days = rules.follow_ups(today, math.ceil(asked * journeys.contact_frequency(session, recipient_id)))
    session.add_all(
        FollowUp(id=session.new_id("fol"), tie_id=tie.id, number=number, due_on=day)
        for number, day in enumerate(days, start=1)
    )
