"""What members do with their own journeys: set out, declare, mark, take back; and look at what they share."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.periods import days_of, require_past
from mutuality.web.intake.idempotency import forget
from mutuality_chapter import affiliation, ballots, members, positions
from mutuality_chapter.journeys import rules, store
from mutuality_chapter.journeys.models import AspectMark, Journey, OfferAnswer, StageMark, SupportContext
from mutuality_chapter.journeys.rules import Aspect, Family, Occasion, Share, Stage


def set_out(session: Session, *, member_id: str, said: dict[str, Any]) -> Journey:
    """Keep that a member is going through a transition; they may be in several at once.

    Raises:
        NotFound, AlreadyLeft: the member is not here.
        TransitionUnknown: it is not in the catalogue.
        DayAhead: it begins in a month to come.
    """
    members.require_present(session, member_id)
    rules.require_known(said["transition"], is_known=store.is_known(session, said["transition"]))
    _require_begun(session, said)
    stage = said.pop("stage")
    journey = Journey(id=session.new_id("jny"), member_id=member_id, version=1, **said)
    session.add(journey)
    session.flush()  # stages refer to it
    if stage is not None:
        declare_stage(session, journey=journey, stage=stage)
    return journey


def retell(session: Session, *, journey: Journey, said: dict[str, Any]) -> Journey:
    """Change what a member said of a journey.

    Raises:
        DayAhead: it begins in a month to come.
    """
    _require_begun(session, said)
    for name, value in said.items():
        setattr(journey, name, value)
    session.flush()  # counts the version up before the answer is made
    return journey


def declare_stage(session: Session, *, journey: Journey, stage: Stage) -> StageMark:
    """Keep where a member says they stand, forth or back; what they declared before stays in its history."""
    mark = StageMark(journey_id=journey.id, stage=stage, declared_at=session.now)
    session.add(mark)
    journey.stage, journey.declared_at = stage, session.now
    session.flush()  # counts the version up before the answer is made
    return mark


def take_back(session: Session, *, journey: Journey) -> None:
    """Erase a journey with all its stages, and the answers kept that spoke of it."""
    store.forget_stages(session, journey.id)
    session.delete(journey)
    _erase_answers(session, journey.id)


def mark_aspect(session: Session, *, member_id: str, aspect: Aspect) -> AspectMark:
    """Keep a mark a member makes; as often as they wish, and in any order.

    Raises:
        NotFound, AlreadyLeft: the member is not here.
    """
    members.require_present(session, member_id)
    return _mark(session, member_id, aspect, Occasion.ONESELF)


def unmark(session: Session, *, mark: AspectMark) -> None:
    """Erase a mark, and the answers kept that spoke of it."""
    session.delete(mark)
    _erase_answers(session, mark.id)


def offer(session: Session, *, member_id: str) -> dict[str, Any]:
    """Return the mark a member is offered after a first vote or task, and upon what."""
    occasion = rules.offered(
        has_voted=ballots.has_voted(session, member_id),
        has_served=positions.has_served(session, member_id),
        is_settled=store.is_settled(session, member_id),
    )
    return {"aspect": Aspect.COMMON_CAUSE if occasion else None, "occasion": occasion}


def answer_offer(session: Session, *, member_id: str, has_consented: bool) -> dict[str, Any]:
    """Make the mark that is offered if the member consents; either way they are not asked again.

    Raises:
        NotFound, AlreadyLeft: the member is not here.
        NothingOffered: none is offered.
    """
    members.require_present(session, member_id)
    occasion = rules.require_offered(offer(session, member_id=member_id)["occasion"])
    session.add(OfferAnswer(member_id=member_id, has_consented=has_consented, answered_at=session.now))
    if has_consented:
        _mark(session, member_id, Aspect.COMMON_CAUSE, occasion)
    session.flush()
    return offer(session, member_id=member_id)


def say_family(session: Session, *, member_id: str, family: Family | None) -> dict[str, Any]:
    """Keep what the group is to a member beside their family, or nothing of it.

    Raises:
        NotFound, AlreadyLeft: the member is not here.
    """
    members.require_present(session, member_id)
    before = store.support(session, member_id)
    if family is not None:
        session.merge(SupportContext(member_id=member_id, family=family))
    elif before is not None:
        session.delete(before)
    session.flush()
    return {"family": family}


def look_around(session: Session, *, member_id: str) -> list[Share]:
    """Return how many others share each part of a member's experience, and never who.

    Raises:
        NotFound, AlreadyLeft: the member is not here.
    """
    members.require_present(session, member_id)
    pieces, held = store.pieces(session), affiliation.policy_in_force(session)
    mine = pieces.pop(member_id, set())
    return rules.in_common(mine, pieces.values(), floor=held["number_visibility.min_cell"])


def tell(session: Session, asked: members.HoldingsAsked) -> None:
    """Tell somebody all they told of their journeys."""
    answered, member_id = store.answer(session, asked.member_id), asked.member_id
    journeys = [
        {
            **{name: getattr(each, name) for name in ("id", "transition", "began_month", "words")},
            "stages": [{"stage": mark.stage, "declared_at": mark.declared_at} for mark in stages],
        }
        for each, stages in store.journeys_of(session, member_id)
    ]
    names = ("aspect", "occasion", "marked_at")
    told = {
        "journeys": journeys,
        "aspects": [{name: getattr(each, name) for name in names} for each in store.marks_of(session, member_id)],
        "family": store.family_of(session, member_id),
        "has_consented_to_mark": answered.has_consented if answered else None,
    }
    asked.tell_in_private("journeys", told)


def let_go(session: Session, fact: members.MemberDeparted) -> None:
    """Erase all that somebody who left told of their journeys."""
    store.forget_all(session, fact.member_id)


def _mark(session: Session, member_id: str, aspect: Aspect, occasion: Occasion) -> AspectMark:
    said = {"member_id": member_id, "aspect": aspect, "occasion": occasion, "marked_at": session.now}
    mark = AspectMark(id=session.new_id("asp"), version=1, **said)
    session.add(mark)
    return mark


def _erase_answers(session: Session, about: str) -> None:
    forget(session, about=about)
    session.erase_traces()


def _require_begun(session: Session, said: dict[str, Any]) -> None:
    if said.get("began_month") is not None:
        require_past(days_of(said["began_month"])[0], affiliation.today(session))
