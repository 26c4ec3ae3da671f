"""What a draft may hold, and who may take which step of its review."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from mutuality.guidance import MOST_ITEMS
from mutuality.problems import Conflict


class Step(StrEnum):
    """What an officer does in a review."""

    ASKED = "asked"
    APPROVED = "approved"
    CHANGES_WANTED = "changes_wanted"
    CALLED_OFF = "called_off"


class ReviewState(StrEnum):
    """Where a review stands."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    APPROVED = "approved"


LEADS_ON_FROM = {
    Step.ASKED: {ReviewState.DRAFT},
    Step.APPROVED: {ReviewState.IN_REVIEW},
    Step.CHANGES_WANTED: {ReviewState.IN_REVIEW, ReviewState.APPROVED},
    Step.CALLED_OFF: {ReviewState.IN_REVIEW, ReviewState.APPROVED},
}


@dataclass(frozen=True)
class Review:
    """Where a review stands, and who asked for it, if anybody did."""

    state: ReviewState
    asked_by: str | None = None


class GuidelineNameTaken(Conflict):
    """The body already has a guideline of that short name; choose another."""


class DraftEmpty(Conflict):
    """A draft without items cannot be published; put in at least one."""


class DraftFull(Conflict):
    """A guideline holds at most 200 items; make a second guideline of it."""


class ItemRenamed(Conflict):
    """Once published, an item's short name stands for its purpose for ever; give another purpose another name.

    Chapters have answered the item by that name. Its text, its force and the way it is known may change.
    """


class DraftMoved(Conflict):
    """The draft was changed since the version you name; read it again, then take your step."""


class StepMisplaced(Conflict):
    """The review is not where this step leads on from: ask for it before somebody approves it or wants changes."""


class OwnDraft(Conflict):
    """Who asked for the review, or changed the draft last, cannot approve it: a second account does."""


def require_free_name(slug: str, *, is_taken: bool) -> None:
    """Refuse a guideline's short name that the body already uses.

    Raises:
        GuidelineNameTaken: it does.
    """
    if is_taken:
        raise GuidelineNameTaken(f"The body already has a guideline {slug}.")


def require_room(count: int) -> None:
    """Refuse a further item when the draft holds `count` already.

    Raises:
        DraftFull: that is as many as a guideline may hold.
    """
    if count >= MOST_ITEMS:
        raise DraftFull(f"The guideline holds {count} items, which is the most it may.")


def require_items(count: int) -> None:
    """Refuse to publish a draft of no items.

    Raises:
        DraftEmpty: there are none.
    """
    if not count:
        raise DraftEmpty("The draft has no items.")


def require_same_purpose(slug: str, purpose: str, published: str | None) -> None:
    """Refuse to let a published item's short name stand for something else; `published` is the purpose it had.

    Raises:
        ItemRenamed: the purpose is another one.
    """
    if published is not None and purpose != published:
        raise ItemRenamed(f"The item {slug} was published with this purpose: {published}")


def next_place(places: Mapping[str, int], slug: str) -> int:
    """Return where an item goes when nobody says: where it stands, or after the last."""
    return places.get(slug, max(places.values(), default=0) + 1)


def require_same_version(named: int, now: int) -> None:
    """Refuse a step about a draft that was changed since.

    Raises:
        DraftMoved: it was.
    """
    if named != now:
        raise DraftMoved(f"The draft is at version {now}, not {named}.")


def require_step(step: Step, review: Review, *, by: str, changed_by: str) -> None:
    """Refuse a step the review is not ready for, and an approval by who asked for it or changed the draft last.

    Raises:
        StepMisplaced: the review is elsewhere.
        OwnDraft: nobody approves what is their own.
    """
    if review.state not in LEADS_ON_FROM[step]:
        raise StepMisplaced(f"The review is at {review.state}; from there nothing is {step}.")
    if step is Step.APPROVED and by in {review.asked_by, changed_by}:
        raise OwnDraft("You asked for this review, or changed the draft last: another officer approves it.")


def state_after(step: str, version: int, now: int) -> ReviewState:
    """Return where a review stands after its last step, which was about a version of a draft that is at `now`."""
    if step in {Step.CHANGES_WANTED, Step.CALLED_OFF}:
        return ReviewState.DRAFT
    return ReviewState.APPROVED if step == Step.APPROVED and version == now else ReviewState.IN_REVIEW
