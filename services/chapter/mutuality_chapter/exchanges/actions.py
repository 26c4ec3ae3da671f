"""What happens in an exchange: two people talk, either may be the helper; somebody takes the step to helping."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.periods import require_past
from mutuality_chapter import affiliation, helpers, helping, members, ties
from mutuality_chapter.exchanges import rules, store
from mutuality_chapter.exchanges.models import Exchange, HelpStep


def talk(session: Session, *, said: dict[str, Any]) -> Exchange:
    """Record one conversation; one conversation is one exchange, and either may be the helper.

    Raises:
        SamePerson: helper and recipient are one.
        NotFound, AlreadyLeft: one of them is not here.
        ConcernNotShared: they share no such concern.
        RequestOfAnother: it names a request that neither of them opened.
        DayAhead: the day lies in the future.
    """
    helping.require_two(said["helper_id"], said["recipient_id"])
    shared = {members.require_present(session, said[who]) for who in ("helper_id", "recipient_id")}
    _require_shared(said["concern"], shared)
    happened_on = said.pop("happened_on") or affiliation.today(session)
    require_past(happened_on, affiliation.today(session))
    if said["request_id"]:
        asked_by = helping.asked_by(session, said["request_id"])
        rules.require_of_one(asked_by, {said["helper_id"], said["recipient_id"]})
    concern = said.pop("concern") or next(iter(shared))
    exchange = Exchange(
        id=session.new_id("exc"), concern=concern, happened_on=happened_on, recorded_at=session.now, **said
    )
    session.add(exchange)
    return exchange


def talk_in_tie(session: Session, *, member_id: str, tie_id: str, i_helped: bool, said: dict[str, Any]) -> Exchange:
    """Record one conversation of two who walk together; either may have helped, and once both did, it goes both ways.

    Raises:
        NotFound, TieOver: there is no such tie of theirs, or it has ended.
        AlreadyLeft, ConcernNotShared, DayAhead: as for any exchange.
    """
    other_id = ties.require_tie(session, tie_id, of=member_id)
    helper_id, recipient_id = (member_id, other_id) if i_helped else (other_id, member_id)
    people = {"helper_id": helper_id, "recipient_id": recipient_id, "concern": None, "request_id": None}
    exchange = talk(session, said={**said, **people, "tie_id": tie_id})
    session.flush()
    ties.note_help(session, tie_id=tie_id, helper_id=helper_id)
    return exchange


def note_step(session: Session, fact: helpers.StepTaken) -> None:
    """Keep that a member became a helper, for their own timeline and for that of each who encouraged them."""
    today = affiliation.today(session)
    session.add_all(
        HelpStep(id=session.new_id("stp"), member_id=fact.member_id, encouraged_by=by, taken_on=today)
        for by in fact.encouraged_by or (None,)
    )
    session.flush()


def only_received(session: Session) -> dict[str, Any]:
    """Return the share of members of a year or longer who took part in help and only ever received."""
    since = rules.long_before(affiliation.today(session))
    people = {each.id for each in members.present(session) if each.declared_on <= since}
    return {"months": rules.LONG, "share": rules.ratio(*rules.only_received(store.pairs_ever(session), people))}


def tell(session: Session, asked: members.HoldingsAsked) -> None:
    """Tell in which exchanges somebody took part, and which steps to helping they took or encouraged."""
    exchanges = [
        {name: getattr(each, name) for name in ("id", "channel", "concern", "happened_on")}
        for each in store.exchanges_of(session, asked.member_id)
    ]
    steps = [{"id": each.id, "taken_on": each.taken_on} for each in store.steps_of(session, asked.member_id)]
    asked.tell("exchanges", exchanges)
    asked.tell("steps", steps)


def _require_shared(concern: str | None, declared: set[str]) -> None:
    if len(declared) > 1 or (concern is not None and declared != {concern}):
        missing = concern or " and ".join(sorted(declared))
        fault = {"pointer": "/concern", "detail": f"Not shared by both: {missing}."}
        raise members.ConcernNotShared(f"Both must share the concern; {missing} is not.", errors=[fault])
