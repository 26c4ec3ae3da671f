"""How a new chapter is endorsed: it applies, each office on the path says its word, and the last one charters it."""

from __future__ import annotations

from typing import Any

from mutuality.access import Actor
from mutuality.database import Session
from mutuality.language import Asks, Requested
from mutuality.policy import PolicyInForce
from mutuality.problems import Problem
from mutuality_federation import bodies, chapters, policies
from mutuality_federation.chapters import Chapter, Standing
from mutuality_federation.endorsements import rules, store
from mutuality_federation.endorsements.models import Application, Endorsement
from mutuality_federation.endorsements.rules import Outcome, State
from mutuality_federation.endorsements.store import Walked

CHAPTER = "chapter"


def apply(session: Session, *, chapter: Chapter, meets_founders: bool, by: str) -> Walked:
    """Let a chapter ask to be endorsed, and form from now on; or to have its charter renewed along the same path.

    Raises:
        PolicyRefused: the policy in force endorses nobody, or asks for more founders.
        CannotApply: the chapter is neither listed nor forming.
        ApplicationOpen: one is on its way.
    """
    held = _held(session, chapter)
    rules.require_may_apply(held, chapter.standing, meets_founders=meets_founders)
    before = store.newest(session, chapter.id)
    if before is not None and before.state is State.OPEN:
        raise rules.ApplicationOpen(f"An application waits for {before.waits_for}.")
    application = Application(
        id=session.new_id("apl"),
        body_id=chapter.body_id,
        chapter_id=chapter.id,
        path=rules.path_under(held),
        policy_version=held.version,
        applied_by=by,
        applied_at=session.now,
    )
    session.add(application)
    session.flush()  # it is read back as everyone will see it
    if chapter.standing == Standing.LISTED:
        chapters.move(session, chapter, Standing.FORMING, reason="applied", by=by)
    return store.application(session, application.id)


def hear(session: Session, fact: Requested) -> None:
    """Take in that a chapter itself asks to be recognised.

    What was judged before, and lost with our database since, takes effect again if it still fits.

    Raises:
        PolicyRefused, CannotApply, ApplicationOpen: it may not.
    """
    if fact.said["asks"] != Asks.RECOGNITION:
        return
    chapter = chapters.chapter(session, fact.chapter_id)
    try:
        apply(session, chapter=chapter, meets_founders=fact.said["meets_founders"], by=CHAPTER)
    except Problem:
        if not fact.was_judged:
            raise


def say(session: Session, *, application: Walked, said: dict[str, Any], actor: Actor) -> Walked:
    """Say an office's word on an application; the last endorsement charters the chapter, a refusal lists it plainly.

    Raises:
        ApplicationEnded: it waits for nobody.
        OfficeNeeded: it waits for another office.
        EndorsedBefore: this account endorsed before, or applied.
    """
    chapter = chapters.chapter(session, application.chapter_id)
    office = rules.require_open(application.walk)
    rules.require_office(
        office,
        is_board=actor.kind == "board",
        is_national=chapters.unit_of_actor(actor) is None,
        speaks=_speaks(session, chapter, office, actor),
    )
    if said["outcome"] == Outcome.ENDORSED:
        rules.require_another(application.walk, actor.id)
    _note(session, application, office=office, outcome=said["outcome"], reason=said["reason"], by=actor.id)
    heard = store.application(session, application.id)
    _follow(session, chapter, heard, by=actor.id, outcome=said["outcome"])
    return heard


def take_back(session: Session, *, application: Walked, reason: str, by: str) -> Walked:
    """Take an application back; the chapter stays what it is.

    Raises:
        ApplicationEnded: it waits for nobody.
    """
    office = rules.require_open(application.walk)
    _note(session, application, office=office, outcome=State.TAKEN_BACK, reason=reason, by=by)
    return store.application(session, application.id)


def _speaks(session: Session, chapter: Chapter, level: str, actor: Actor) -> bool | None:
    """Say whether an officer speaks for the chapter's unit on a level; null where it has none."""
    units = bodies.units_of(session, chapter.body_id)
    there = [unit_id for unit_id in bodies.path_to(units, chapter.unit_id) if units[unit_id].level == level]
    return chapters.speaks_for(session, actor, chapter.body_id, there[0]) if there else None


def _follow(session: Session, chapter: Chapter, heard: Walked, *, by: str, outcome: str) -> None:
    """Let the standing follow a word, unless the chapter moved elsewhere meanwhile."""
    if chapter.standing not in {Standing.FORMING, Standing.LISTED}:
        return
    if heard.state is State.ENDORSED:
        reason = f"endorsed by {', '.join(heard.path)}"
        chapters.move(session, chapter, Standing.CHARTERED, reason=reason, by=by)
    elif heard.state is State.REFUSED:
        chapters.move(session, chapter, Standing.LISTED, reason=heard.steps[-1].reason, by=by)
    elif outcome == Outcome.ENDORSED and rules.is_recognised(_held(session, chapter), heard.walk):
        reason = f"recognised by {heard.path[0]}"
        chapters.move(session, chapter, Standing.FORMING, reason=reason, by=by, bears_name=True)


def _note(session: Session, application: Walked, *, office: str, outcome: str, reason: str, by: str) -> None:
    word = Endorsement(
        application_id=application.id, office=office, outcome=outcome, reason=reason, said_by=by, said_at=session.now
    )
    session.add(word)
    session.flush()  # it is read back as everyone will see it


def _held(session: Session, chapter: Chapter) -> PolicyInForce:
    return policies.policy_for(session, chapter, session.now.date())
