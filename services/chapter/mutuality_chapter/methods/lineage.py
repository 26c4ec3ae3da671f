"""Where a way of coping may come from: what each kind names; how one travels, and arrives, without a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from mutuality.database import Session
from mutuality.language import Lineage
from mutuality.problems import ValidationFailed
from mutuality_chapter import affiliation
from mutuality_chapter.methods import store
from mutuality_chapter.methods.models import Method
from mutuality_chapter.methods.rules import State


class Origin(StrEnum):
    """What a way of coping came from."""

    EXPERIENCE = "experience"
    FOUNDER_ACCOUNT = "founder_account"
    COMMONS = "commons"


@dataclass(frozen=True)
class Travelling:
    """A method of the chapter's as it may travel: how it is done, and the kinds it came from, the earliest first."""

    title: str
    solves: str
    text: str
    stage: str | None
    lineage: tuple[str, ...]
    edition: int


WHY = {
    "/origin_experience_id": "A founding method comes from an experience of its author's, or from a founder's account.",
    "/founder_account_id": "A founder's account is the origin of a founding method alone, and the only one.",
    "/parent_id": "An adapted method names the one it was made of, and no other does.",
    "/knowledge_id": "A method from outside names what it was made of, and no other does.",
}


class LineageUnfit(ValidationFailed):
    """Where a way of coping comes from does not fit its kind; `errors` says where."""


def require_fit(said: Mapping[str, Any]) -> None:
    """Refuse a way of coping whose origin does not fit its kind.

    Raises:
        LineageUnfit: it does not.
    """
    kind, named = said["kind"], {name for name in said if name.endswith("_id") and said[name] is not None}
    has_origin = bool(named & {"origin_experience_id", "founder_account_id"})
    faults = {
        "/origin_experience_id": (kind == Lineage.FOUNDING and not has_origin)
        or (kind not in {Lineage.FOUNDING, Lineage.MEMBER} and "origin_experience_id" in named),
        "/founder_account_id": "founder_account_id" in named
        and (kind != Lineage.FOUNDING or "origin_experience_id" in named),
        "/parent_id": (kind == Lineage.ADAPTED) != ("parent_id" in named),
        "/knowledge_id": (kind == Lineage.OUTSIDE) != ("knowledge_id" in named),
    }
    errors = [{"pointer": pointer, "detail": WHY[pointer]} for pointer, is_fault in faults.items() if is_fault]
    if errors:
        raise LineageUnfit(" ".join(error["detail"] for error in errors), errors=errors)


def origin_of(said: Mapping[str, Any]) -> Origin | None:
    """Return what a way of coping came from, if anything it names."""
    if said["origin_experience_id"]:
        return Origin.EXPERIENCE
    return Origin.FOUNDER_ACCOUNT if said["founder_account_id"] else None


def travelling(session: Session, method_id: str) -> Travelling:
    """Return a method of the chapter's as it may travel.

    Raises:
        NotFound: there is none.
        NotAMethod: it is a draft.
    """
    method = store.published_method(session, method_id)
    kinds = dict.fromkeys(each.kind for each in store.history(session, method_id).steps)
    return Travelling(method.title, method.solves, method.text, method.stage, tuple(kinds), method.edition)


def receive(session: Session, *, knowledge_id: str, said: Mapping[str, Any]) -> str:
    """Keep a way of coping from the commons as a draft of nobody's, to be tried once the members decide so.

    It is made of the knowledge item that says where it came from; without their decision on that it goes no further.
    """
    method = Method(
        id=session.new_id("met"),
        kind=Lineage.OUTSIDE,
        state=State.DRAFT,
        edition=1,
        origin=Origin.COMMONS,
        knowledge_id=knowledge_id,
        drafted_on=affiliation.today(session),
        version=1,
        **said,
    )
    session.add(method)
    return method.id


def return_received(session: Session, method_id: str) -> None:
    """Let go of a draft that came from the commons; it may be gone."""
    method = session.get(Method, method_id)
    if method is not None and method.state == State.DRAFT:
        store.forget_trials(session, method_id)
        session.delete(method)
        session.flush()


def is_tried(session: Session, method_id: str) -> bool:
    """Say whether somebody tried a way of coping to the end."""
    return store.trial_counts(session, method_id)[1] > 0
