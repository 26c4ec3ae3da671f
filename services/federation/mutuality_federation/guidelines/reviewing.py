"""The review of a draft: asked for, approved by a second officer, published. Every step is kept, with who and when.

A step is about the draft as it was at a version. An approval holds for that version only: whatever is changed after it
is in review again. With each edition the next review begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mutuality.database import Session
from mutuality.policy import refusal
from mutuality_federation import editions, policies
from mutuality_federation.guidelines import rules, store
from mutuality_federation.guidelines.models import Guideline, ReviewStep
from mutuality_federation.guidelines.rules import Review, ReviewState, Step

KEY = "guidelines.review"


def take(session: Session, *, guideline: Guideline, by: str, said: dict[str, Any]) -> ReviewStep:
    """Take a step of the review: ask for it, approve, want changes, or call it off.

    Raises:
        DraftMoved: the draft is not at the version the step is about.
        StepMisplaced: the review is not where the step leads on from.
        OwnDraft: who asked, or who changed the draft last, cannot approve it.
        DraftEmpty: there is nothing to review.
    """
    rules.require_same_version(said["version"], guideline.version)
    rules.require_items(len(store.draft_items(session, guideline.id)))
    number = editions.newest_number(session, guideline.id) + 1
    before = store.review_steps(session, guideline.id, number)
    rules.require_step(said["step"], review_of(guideline, before), by=by, changed_by=guideline.changed_by)
    step = ReviewStep(
        guideline_id=guideline.id,
        edition_number=number,
        place=len(before) + 1,
        taken_at=session.now,
        taken_by=by,
        **said,
    )
    session.add(step)
    return step


def review_of(guideline: Guideline, steps: Sequence[ReviewStep]) -> Review:
    """Return where the review of a draft stands after some steps."""
    if not steps:
        return Review(ReviewState.DRAFT)
    asked = [each for each in steps if each.step == Step.ASKED][-1]
    return Review(rules.state_after(steps[-1].step, steps[-1].version, guideline.version), asked.taken_by)


def review(session: Session, guideline: Guideline) -> Review:
    """Return where the review of a draft stands."""
    number = editions.newest_number(session, guideline.id) + 1
    return review_of(guideline, store.review_steps(session, guideline.id, number))


def require_approved(session: Session, guideline: Guideline) -> None:
    """Refuse to publish what no second officer approved, where the body's policy asks for it.

    Raises:
        PolicyRefused: it does, and nobody approved this version of the draft.
    """
    held = policies.policy_in_force(session, guideline.body_id, session.now.date())
    if held[KEY] and review(session, guideline).state is not ReviewState.APPROVED:
        raise refusal(held, KEY, "A second officer approves a draft before it is published; nobody approved this one.")
