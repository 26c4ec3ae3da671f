"""What happens to knowledge from elsewhere: somebody notes it, members decide about it, it comes into use."""

from __future__ import annotations

from datetime import date
from typing import Any

from mutuality.access import Actor
from mutuality.database import Session
from mutuality.language import Setting
from mutuality.periods import require_past
from mutuality_chapter import affiliation, governance, members
from mutuality_chapter.knowledge import rules, store
from mutuality_chapter.knowledge.models import Integration, KnowledgeItem, ReviewPeriod


def note(session: Session, *, asking: Actor, said: dict[str, Any]) -> KnowledgeItem:
    """Keep something from elsewhere as proposed; anybody who may write may bring it, member or not.

    Raises:
        NotFound, AlreadyLeft: the member who brings it is not here.
        DayAhead: its day lies in the future.
        FromTheCommons: it says that it comes from there.
    """
    rules.require_from_elsewhere(said["setting"])
    member_id = members.me(asking) if "member" in asking.claims else None
    if member_id is not None:
        members.require_present(session, member_id)
    today = affiliation.today(session)
    require_past(said["as_of"], today)
    noted = KnowledgeItem(
        id=session.new_id("kno"),
        noted_on=today,
        noted_by=member_id,
        status=rules.Status.PROPOSED,
        current_on=said["as_of"],
        version=1,
        **said,
    )
    session.add(noted)
    return noted


def receive(session: Session, *, said: dict[str, Any], offered_on: date) -> str:
    """Keep what another chapter offered to all, as proposed and as nobody's, with the reasons of those who tried it."""
    today = affiliation.today(session)
    as_of = min(offered_on, today)  # east of us it may be tomorrow
    item = KnowledgeItem(
        id=session.new_id("kno"),
        setting=Setting.COMMONS,
        noted_on=today,
        status=rules.Status.PROPOSED,
        as_of=as_of,
        current_on=as_of,
        version=1,
        **said,
    )
    session.add(item)
    session.flush()  # what is made of it refers to it
    return item.id


def return_received(session: Session, item_id: str) -> None:
    """Let go of what came from the commons while nobody has decided about it; it may be gone."""
    item = session.get(KnowledgeItem, item_id)
    if item is not None and item.status == rules.Status.PROPOSED:
        session.delete(item)
        session.flush()


def integrate(
    session: Session,
    *,
    item: KnowledgeItem,
    outcome: rules.Outcome,
    decision_id: str,
    reason: str,
    review_on: date | None,
) -> Integration:
    """Let something from elsewhere stand as the members decided; nobody else can, whatever their office.

    Raises:
        NotDecided: they did not decide so.
        DecisionUsed: this decision is on record here already.
        ReviewUnfit: no day of review is named, or one that has passed.
    """
    decided = governance.require_decision(
        session, decision_id, kind=governance.Kind.KNOWLEDGE, subject=rules.subject_of(item.id, outcome)
    )
    rules.require_unused(is_used=store.is_used(session, decision_id))
    rules.require_review(outcome, review_on, affiliation.today(session))
    item.status, item.review_on = outcome, review_on
    item.decided_on = item.decided_on or decided.decided_on
    item.current_on = max(item.current_on, decided.decided_on)
    made = Integration(
        decision_id=decision_id,
        item_id=item.id,
        outcome=outcome,
        reason=reason,
        decided_on=decided.decided_on,
        review_on=review_on,
    )
    session.add(made)
    session.flush()
    return made


def put_into_use(session: Session, *, item_id: str) -> KnowledgeItem:
    """Note that something taken up from elsewhere is in use from today on; the first day stays.

    Raises:
        NotFound: there is no such item.
        NotTakenUp: the members have not decided to take it up or try it.
    """
    item = store.item(session, item_id, for_change=True)
    rules.require_in(item.status, rules.IN_HAND)
    item.in_use_on = item.in_use_on or affiliation.today(session)
    session.flush()
    return item


def take_back(session: Session, *, item: KnowledgeItem, member_id: str) -> None:
    """Take back something nobody has decided about.

    Raises:
        NotProposed: the members have.
        BroughtByAnother: another member brought it.
        FromTheCommons: it came from the commons, and is given back there.
    """
    rules.require_from_elsewhere(item.setting)
    rules.require_free(item.status, noted_by=item.noted_by, member_id=member_id)
    session.delete(item)


def set_period(session: Session, *, months: int, decision_id: str) -> store.Period:
    """Set after how many months members look again, as they decided.

    Raises:
        NotDecided: they did not.
    """
    governance.require_decision(session, decision_id, kind=governance.Kind.KNOWLEDGE, subject=f"review-{months}")
    session.merge(ReviewPeriod(id=store.ONLY, months=months, decision_id=decision_id))
    session.flush()
    return store.period(session)


def tell(session: Session, asked: members.HoldingsAsked) -> None:
    """Tell what somebody brought from elsewhere."""
    names = ("id", "title", "text", "source", "their_reasons", "noted_on")
    noted = [{name: getattr(each, name) for name in names} for each in store.noted_by(session, asked.member_id)]
    asked.tell_in_private("knowledge", noted)


def let_go(session: Session, fact: members.MemberDeparted) -> None:
    """Forget who brought something; what nobody has decided about goes with them."""
    for item in store.noted_by(session, fact.member_id):
        item.noted_by = None
        if item.status == rules.Status.PROPOSED:
            session.delete(item)
    session.flush()
