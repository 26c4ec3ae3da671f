"""Every query about ways of coping, their trials and founders' accounts."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, func, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter.methods import rules
from mutuality_chapter.methods.models import FounderAccount, Method, Trial
from mutuality_chapter.methods.rules import State

METHOD, TRIAL, ACCOUNT = Method.__table__.c, Trial.__table__.c, FounderAccount.__table__.c


@dataclass(frozen=True)
class MethodFacts:
    """What other rooms may know of a method of the chapter's."""

    id: str
    kind: str
    title: str
    solves: str
    stage: str | None


@dataclass(frozen=True)
class History:
    """How a way of coping came down to us."""

    steps: list[Method]


def method(session: Session, method_id: str, *, for_change: bool = False) -> Method:
    """Return a way of coping, draft or published; for a change, so that nobody else changes it meanwhile.

    Raises:
        NotFound: there is none.
    """
    found = session.get(Method, method_id, with_for_update=for_change)
    if found is None:
        raise NotFound("There is no such method.")
    return found


def published_method(session: Session, method_id: str) -> Method:
    """Return a method of the chapter's.

    Raises:
        NotFound: there is none.
        NotAMethod: it is a draft.
    """
    found = method(session, method_id)
    rules.require_method(found.state)
    return found


def require_published(session: Session, method_ids: Collection[str]) -> None:
    """Go on only with methods of the chapter's.

    Raises:
        NotFound: one of them is not there.
        NotAMethod: one of them is a draft.
    """
    for method_id in method_ids:
        published_method(session, method_id)


def methods(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of ways of coping, the earliest first."""
    wanted = select(*METHOD).where(METHOD.state == query["state"])
    for name in ("kind", "stage"):
        if query[name]:
            wanted = wanted.where(METHOD[name] == query[name])
    if query["solves"]:
        wanted = wanted.where(func.lower(METHOD.solves).contains(query["solves"].lower(), autoescape=True))
    return page_of(session, wanted, by=[METHOD.id], query=query)


def published(session: Session, method_ids: Collection[str]) -> list[MethodFacts]:
    """Return what other rooms may know of those of some methods that are the chapter's."""
    return _facts(session, METHOD.id.in_(method_ids))


def for_stage(session: Session, stage: str, *, most: int) -> list[MethodFacts]:
    """Return some methods that help in a stage, the latest first."""
    return _facts(session, METHOD.stage == stage)[: -most - 1 : -1]


def every_published(session: Session) -> list[MethodFacts]:
    """Return all that is the chapter's."""
    return _facts(session, METHOD.state == State.PUBLISHED)


def methods_of(session: Session, member_id: str) -> list[MethodFacts]:
    """Return the methods somebody brought that are the chapter's now."""
    return _facts(session, METHOD.author_id == member_id)


def published_by_kind(session: Session) -> dict[str, int]:
    """Return how many methods of each kind are the chapter's."""
    wanted = select(METHOD.kind, func.count()).where(METHOD.state == State.PUBLISHED).group_by(METHOD.kind)
    return {str(kind): count for kind, count in session.execute(wanted)}


def _facts(session: Session, which: Any) -> list[MethodFacts]:
    names = MethodFacts.__dataclass_fields__
    wanted = select(*[METHOD[name] for name in names]).where(which, METHOD.state == State.PUBLISHED)
    return [MethodFacts(*row) for row in session.execute(wanted.order_by(METHOD.id))]


def history(session: Session, method_id: str) -> History:
    """Return a way of coping with all it was made of, the earliest first.

    Raises:
        NotFound: there is none.
    """
    steps = [method(session, method_id)]
    while steps[-1].parent_id:
        steps.append(method(session, steps[-1].parent_id))
    return History(steps[::-1])


def authored(session: Session, member_id: str) -> list[Method]:
    """Return all ways of coping somebody brought, drafts too."""
    return list(session.scalars(select(Method).where(Method.author_id == member_id).order_by(Method.id)))


def trial(session: Session, trial_id: str, *, for_change: bool = False) -> Trial:
    """Return a trial.

    Raises:
        NotFound: there is none.
    """
    found = session.get(Trial, trial_id, with_for_update=for_change)
    if found is None:
        raise NotFound("There is no such trial.")
    return found


def trials(session: Session, method_id: str, query: dict[str, Any]) -> Page:
    """Return a page of the trials of a way of coping, the earliest first."""
    method(session, method_id)
    wanted = select(*TRIAL).where(TRIAL.method_id == method_id)
    return page_of(session, wanted, by=[TRIAL.began_on, TRIAL.id], query=query)


def trial_counts(session: Session, method_id: str) -> tuple[int, int]:
    """Return how many trials of a way of coping there are, and how many were finished."""
    counted = select(func.count(), func.count(TRIAL.ended_on)).where(TRIAL.method_id == method_id)
    begun, finished = session.execute(counted).one()
    return begun, finished


def forget_trials(session: Session, method_id: str) -> None:
    """Erase the trials of a draft."""
    session.execute(delete(Trial).where(Trial.method_id == method_id))


def founder_account(session: Session, account_id: str) -> FounderAccount:
    """Return a founder's account.

    Raises:
        NotFound: there is none.
    """
    found = session.get(FounderAccount, account_id)
    if found is None:
        raise NotFound("There is no such founder's account.")
    return found


def require_founder_account(session: Session, account_id: str) -> int:
    """Go on only with a founder's account; return their years without an outcome.

    Raises:
        NotFound: there is none.
    """
    return founder_account(session, account_id).years_without_outcome


def founder_accounts(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of founders' accounts."""
    return page_of(session, select(*ACCOUNT), by=[ACCOUNT.id], query=query)


def accounts_by(session: Session, member_id: str) -> list[FounderAccount]:
    """Return the founders' accounts somebody told."""
    wanted = select(FounderAccount).where(FounderAccount.member_id == member_id).order_by(FounderAccount.id)
    return list(session.scalars(wanted))


def is_origin(session: Session, account_id: str) -> bool:
    """Say whether a way of coping came from a founder's account."""
    return session.scalar(select(Method.id).where(Method.founder_account_id == account_id).limit(1)) is not None
