"""How a chapter's standing moves: at once, or announced first and taken later by somebody else."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.language import Asks, Requested
from mutuality.policy import PolicyInForce
from mutuality_federation import chapters, policies
from mutuality_federation.chapters import Chapter, Office
from mutuality_federation.standing import rules, store
from mutuality_federation.standing.edges import Edge
from mutuality_federation.standing.models import Announcement, AnnouncementEnd

TAKEN, TAKEN_BACK, CHAPTER = "taken", "taken_back", "chapter"


def move(session: Session, *, chapter: Chapter, said: dict[str, Any], office: Office, by: str) -> Chapter:
    """Move a chapter's standing at once, with a reason.

    Raises:
        StandingFixed, StepNotYours, AnnouncementNeeded: the machine does not allow it so.
        PolicyRefused: the policy in force does not.
    """
    step = _step(session, chapter, said["to"], office)
    rules.require_immediate(step)
    _take(session, chapter, step, reason=said["reason"], by=by)
    return chapter


def announce(session: Session, *, chapter: Chapter, said: dict[str, Any], office: Office, by: str) -> Announcement:
    """Tell a chapter of a step that will be taken, why, and from which day.

    Raises:
        StandingFixed, StepNotYours, NoAnnouncementNeeded: the machine does not allow it so.
        PolicyRefused: the policy in force does not.
    """
    step = _step(session, chapter, said["to"], office)
    rules.require_announced(step)
    last, today = chapters.last_step(session, chapter.id), session.now.date()
    announcement = Announcement(
        id=session.new_id("ann"),
        chapter_id=chapter.id,
        before=step.before,
        after=step.after,
        reason=said["reason"],
        announced_by=by,
        announced_at=session.now,
        earliest_on=rules.earliest(step, today, until=last.until if last else None),
    )
    session.add(announcement)
    session.flush()  # it is read back as everyone will see it
    return announcement


def take(session: Session, *, announcement: Announcement, office: Office, by: str) -> Chapter:
    """Take a step that was announced, once its day has come; where two decide, by the other one.

    Raises:
        AnnouncementEnded: it was taken, taken back, or overtaken.
        NoticeRuns: its day has not come.
        SecondOfficerNeeded: whoever announced it takes it.
        StepNotYours, PolicyRefused: another office takes it; the policy in force no longer allows it.
    """
    chapter = chapters.chapter(session, announcement.chapter_id)
    _require_open(session, announcement, chapter)
    step = _step(session, chapter, announcement.after, office)
    rules.require_due(announcement.earliest_on, session.now.date())
    rules.require_second(step, by=by, announced_by=announcement.announced_by)
    _end(session, announcement, TAKEN, reason=announcement.reason, by=by)
    _take(session, chapter, step, reason=announcement.reason, by=by)
    return chapter


def take_back(session: Session, *, announcement: Announcement, reason: str, by: str) -> None:
    """Take an announcement back, with a reason.

    Raises:
        AnnouncementEnded: it was taken, taken back, or overtaken.
    """
    _require_open(session, announcement, chapters.chapter(session, announcement.chapter_id))
    _end(session, announcement, TAKEN_BACK, reason=reason, by=by)


def hear(session: Session, fact: Requested) -> None:
    """Let a chapter rest, come back, or be a plain listing again, as it asks itself.

    What was judged before, and lost with our database since, takes effect again if it still fits.

    Raises:
        StandingFixed: it cannot from where it stands.
    """
    chapter = chapters.chapter(session, fact.chapter_id)
    asks = Asks(fact.said["asks"])
    try:
        step = rules.own_step(asks, standing=chapter.standing, rested_from=_rested_from(session, chapter))
    except rules.StandingFixed:
        if fact.was_judged:
            return
        raise
    if step is not None:
        _take(session, chapter, step, reason=f"asked for: {asks}", by=CHAPTER)


def _step(session: Session, chapter: Chapter, to: str, office: Office) -> Edge:
    step = rules.require_edge(chapter.standing, to)
    rules.require_office(step, office)
    rules.require_allowed(_held(session, chapter), step)
    rules.require_return(step, _rested_from(session, chapter))
    return step


def _rested_from(session: Session, chapter: Chapter) -> str:
    return rules.rested_from([(each.before, each.after) for each in chapters.steps(session, chapter.id)])


def _take(session: Session, chapter: Chapter, step: Edge, *, reason: str, by: str) -> None:
    until = rules.cure_ends(_held(session, chapter), step, session.now.date())
    chapters.move(session, chapter, step.after, reason=reason, by=by, until=until)


def _require_open(session: Session, announcement: Announcement, chapter: Chapter) -> None:
    if store.has_ended(session, announcement.id) or chapter.standing != announcement.before:
        raise rules.AnnouncementEnded("This announcement was taken, taken back, or overtaken.")


def _end(session: Session, announcement: Announcement, outcome: str, *, reason: str, by: str) -> None:
    ended = AnnouncementEnd(
        announcement_id=announcement.id, outcome=outcome, reason=reason, ended_by=by, ended_at=session.now
    )
    session.add(ended)
    session.flush()  # two who end it at once meet here


def _held(session: Session, chapter: Chapter) -> PolicyInForce:
    return policies.policy_for(session, chapter, session.now.date())
