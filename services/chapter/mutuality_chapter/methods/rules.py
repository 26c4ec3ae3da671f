"""What a way of coping needs before it becomes a method, and who may do what with a draft."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from mutuality.language import Stage
from mutuality.problems import Conflict, Forbidden, NotFound, ValidationFailed


class State(StrEnum):
    """Whether it is still tried, or a method of the chapter's."""

    DRAFT = "draft"
    PUBLISHED = "published"


STAGES = tuple(Stage)


class SpanUnfit(ValidationFailed):
    """A trial ends after it began, and with what was found."""


class Untried(Conflict):
    """A new procedure becomes a method after a trial with findings, unless the members decide otherwise."""


class NoDraft(Conflict):
    """Only a draft may be changed, tried or dropped; of a method one makes an adaptation."""


class NotAMethod(Conflict):
    """This is a draft: it becomes a method of the chapter's when it is published."""


class TrialEnded(Conflict):
    """This trial has ended, and what was found is on record."""


class DraftOfAnother(Forbidden):
    """A draft is changed, dropped and published by its author, or by anybody once its author has left."""


class FounderAccountInUse(Conflict):
    """A method came from this founder's account: it stays as long as the method."""


def require_draft(state: str) -> None:
    """Go on only with a draft.

    Raises:
        NoDraft: it is a method already.
    """
    if state != State.DRAFT:
        raise NoDraft("This is a method already.")


def require_method(state: str) -> None:
    """Go on only with a method of the chapter's.

    Raises:
        NotAMethod: it is a draft.
    """
    if state != State.PUBLISHED:
        raise NotAMethod("This is a draft still.")


def require_theirs(author_id: str | None, member_id: str) -> None:
    """Go on only with one's own draft, or with one whose author has left.

    Raises:
        DraftOfAnother: it is somebody else's.
    """
    if author_id not in {None, member_id}:
        raise DraftOfAnother("This draft is another member's.")


def require_tried(finished: int) -> None:
    """Refuse to publish what nobody has tried to the end.

    Raises:
        Untried: nobody has.
    """
    if finished == 0:
        raise Untried("Nobody has tried this to the end yet; finish a trial, or let the members decide.")


def require_span(began_on: date, ended_on: date | None, findings: str | None) -> None:
    """Refuse a trial that ends before it began, ends without findings, or has them before its end.

    Raises:
        SpanUnfit: it does.
    """
    if ended_on is not None and ended_on < began_on:
        raise SpanUnfit("A trial ends after it began.", errors=[{"pointer": "/ended_on", "detail": "Too early."}])
    if (ended_on is None) != (findings is None):
        fault = {"pointer": "/findings", "detail": "Goes with the end of the trial."}
        raise SpanUnfit("A trial ends with what was found.", errors=[fault])


def require_running(ended_on: date | None) -> None:
    """Go on only with a trial that has not ended.

    Raises:
        TrialEnded: it has.
    """
    if ended_on is not None:
        raise TrialEnded(f"This trial ended on {ended_on}.")


def require_told_by(told_by: str | None, member_id: str) -> None:
    """Go on only with a founder's account of one's own.

    Raises:
        NotFound: somebody else told it.
    """
    if told_by != member_id:
        raise NotFound("You told no such founder's account.")


def require_no_origin(*, is_origin: bool) -> None:
    """Refuse to take back what a method came from.

    Raises:
        FounderAccountInUse: one did.
    """
    if is_origin:
        raise FounderAccountInUse("A method came from this account.")


def goes_along(*, state: str, trials: int) -> bool:
    """Say whether a way of coping leaves with its author: a draft nobody has tried."""
    return state == State.DRAFT and trials == 0


def subject_of(method_id: str, version: int) -> str:
    """Return what a decision must be about to publish a draft: this draft, as it was put to the members."""
    return f"{method_id}-{version}"
