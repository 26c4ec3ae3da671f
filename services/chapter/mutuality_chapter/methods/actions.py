"""What members do with ways of coping: draft one, try it, publish it; and tell how a founder fared."""

from __future__ import annotations

from datetime import date
from typing import Any

from mutuality.access import Actor
from mutuality.database import Session
from mutuality.language import Lineage
from mutuality.periods import require_past
from mutuality_chapter import affiliation, experiences, governance, knowledge, members
from mutuality_chapter.methods import lineage, rules, store
from mutuality_chapter.methods.models import FounderAccount, Method, Trial
from mutuality_chapter.methods.rules import State


def tell_founder_account(session: Session, *, member_id: str, said: dict[str, Any]) -> FounderAccount:
    """Keep how a founder fared before there was a group."""
    told = FounderAccount(
        id=session.new_id("fac"), member_id=member_id, told_on=affiliation.today(session), version=1, **said
    )
    session.add(told)
    return told


def take_account_back(session: Session, *, account: FounderAccount, member_id: str) -> None:
    """Erase a founder's account no method came from.

    Raises:
        NotFound: somebody else told it.
        FounderAccountInUse: a method came from it.
    """
    rules.require_told_by(account.member_id, member_id)
    rules.require_no_origin(is_origin=store.is_origin(session, account.id))
    session.delete(account)


def draft(session: Session, *, member_id: str, said: dict[str, Any]) -> Method:
    """Write a way of coping down, with where it came from; it is a draft until it is published.

    Raises:
        LineageUnfit: where it came from does not fit its kind.
        NotFound: it came from an experience that is not its author's, or from what is not there.
        NotAMethod: it was made of a draft.
        NotTakenUp: it was made of what members have not decided to take up or try.
    """
    lineage.require_fit(said)
    edition = _edition(session, member_id, said)
    method = Method(
        id=session.new_id("met"),
        state=State.DRAFT,
        edition=edition,
        origin=lineage.origin_of(said),
        author_id=member_id,
        drafted_on=affiliation.today(session),
        version=1,
        **said,
    )
    session.add(method)
    return method


def change(session: Session, *, method: Method, member_id: str, said: dict[str, Any]) -> Method:
    """Change a draft.

    Raises:
        NoDraft: it is a method already.
        DraftOfAnother: it is somebody else's.
    """
    _require_own_draft(method, member_id)
    for name, value in said.items():
        setattr(method, name, value)
    session.flush()  # counts the version up before the answer is made
    return method


def drop(session: Session, *, method: Method, member_id: str) -> None:
    """Drop a draft, with its trials.

    Raises:
        NoDraft: it is a method already.
        DraftOfAnother: it is somebody else's.
    """
    _require_own_draft(method, member_id)
    store.forget_trials(session, method.id)
    session.delete(method)


def begin_trial(session: Session, *, method: Method, said: dict[str, Any]) -> Trial:
    """Let some try a draft, or tell of a trial that is over.

    Raises:
        NoDraft: it is a method already.
        NotTakenUp: it comes from elsewhere, and the members have not decided to try it, or take it up.
        DayAhead, SpanUnfit: the days do not hold together, or it ends without findings.
    """
    rules.require_draft(method.state)
    if method.knowledge_id:
        knowledge.require_taken_up(session, method.knowledge_id, also_tried=True)
    said["began_on"] = said["began_on"] or affiliation.today(session)
    _require_span(session, said["began_on"], said["ended_on"], said["findings"])
    trial = Trial(id=session.new_id("tri"), method_id=method.id, version=1, **said)
    session.add(trial)
    return trial


def finish_trial(session: Session, *, trial: Trial, said: dict[str, Any]) -> Trial:
    """End a trial with what was found.

    Raises:
        TrialEnded: it has ended.
        DayAhead, SpanUnfit: it would end in the future, or before it began.
    """
    rules.require_running(trial.ended_on)
    said["ended_on"] = said["ended_on"] or affiliation.today(session)
    _require_span(session, trial.began_on, said["ended_on"], said["findings"])
    for name, value in said.items():
        setattr(trial, name, value)
    session.flush()
    return trial


def publish(session: Session, *, method: Method, asking: Actor, decision_id: str | None) -> Method:
    """Make a draft a method of the chapter's: its author after a trial, or anybody by the members' decision.

    Raises:
        NoDraft: it is one already.
        NoMember, NotFound, AlreadyLeft, DraftOfAnother: without a decision, only its author may.
        Untried: nobody has tried it to the end, and no decision is named.
        NotDecided: the members did not decide so.
        NotTakenUp: it comes from elsewhere, and the members have not decided to adopt or adapt it.
    """
    rules.require_draft(method.state)
    if decision_id is None:
        _require_author(session, method, members.me(asking))
        rules.require_tried(store.trial_counts(session, method.id)[1])
    else:
        subject = rules.subject_of(method.id, method.version)
        governance.require_decision(session, decision_id, kind=governance.Kind.METHOD, subject=subject)
    if method.knowledge_id:
        knowledge.require_taken_up(session, method.knowledge_id, also_tried=False)
        knowledge.put_into_use(session, item_id=method.knowledge_id)
    method.state, method.decision_id = State.PUBLISHED, decision_id
    method.published_on = affiliation.today(session)
    session.flush()
    return method


def tell(session: Session, asked: members.HoldingsAsked) -> None:
    """Tell what ways of coping somebody brought, and how they told a founder fared."""
    names = ("id", "kind", "state", "title", "solves", "text", "origin_experience_id", "drafted_on")
    brought = [{name: getattr(each, name) for name in names} for each in store.authored(session, asked.member_id)]
    fields = ("id", "years_without_outcome", "account", "told_on")
    told = [{name: getattr(each, name) for name in fields} for each in store.accounts_by(session, asked.member_id)]
    asked.tell_in_private("methods", {"methods": brought, "founder_accounts": told})


def let_go(session: Session, fact: members.MemberDeparted) -> None:
    """Forget who brought what. A method, and a draft others tried, stay; a draft nobody tried goes along."""
    for method in store.authored(session, fact.member_id):
        method.author_id = method.origin_experience_id = None
        if rules.goes_along(state=method.state, trials=store.trial_counts(session, method.id)[0]):
            session.delete(method)
    session.flush()  # an account from which nothing that stays came goes too
    for told in store.accounts_by(session, fact.member_id):
        told.member_id = told.account = None
        if not store.is_origin(session, told.id):
            session.delete(told)
    session.flush()


def _edition(session: Session, member_id: str, said: dict[str, Any]) -> int:
    """Make sure that what a way of coping came from is there; return its place in the line."""
    if said["origin_experience_id"]:
        experiences.require_own(session, member_id, said["origin_experience_id"])
    if said["founder_account_id"]:
        store.founder_account(session, said["founder_account_id"])
    if said["knowledge_id"]:
        knowledge.require_taken_up(session, said["knowledge_id"], also_tried=True)
    return 1 + store.published_method(session, said["parent_id"]).edition if said["kind"] == Lineage.ADAPTED else 1


def _require_own_draft(method: Method, member_id: str) -> None:
    rules.require_draft(method.state)
    rules.require_theirs(method.author_id, member_id)


def _require_author(session: Session, method: Method, member_id: str) -> None:
    members.require_present(session, member_id)
    rules.require_theirs(method.author_id, member_id)


def _require_span(session: Session, began_on: date, ended_on: date | None, findings: str | None) -> None:
    require_past(ended_on or began_on, affiliation.today(session))
    rules.require_span(began_on, ended_on, findings)
