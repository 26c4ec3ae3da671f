"""Gathers what other rooms hold about who asks and who offers, and asks the rules for suggestions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace

from mutuality.database import Session
from mutuality.periods import month_of
from mutuality_chapter import affiliation, experiences, helpers, journeys, members
from mutuality_chapter.matching import rules
from mutuality_chapter.matching.people import Limits, Lived, Offered, Person, Suggestion, Wish


def suggestions(
    session: Session, *, asker_id: str, wish: Wish, walks_with: Mapping[str, int], before: Collection[str]
) -> list[Suggestion]:
    """Return who may be asked to walk with a member, first things first, each with the points the two share.

    `walks_with` says with how many each walks now, `before` who walked with this member before.

    Raises:
        NotFound, AlreadyLeft: the member is not here.
    """
    members.require_present(session, asker_id)
    offering = [each for each in helpers.offering(session) if not each.is_resting]
    if not offering:
        return []
    people = _people(session, [asker_id, *(each.member_id for each in offering)])
    offers = [
        Offered(
            people[each.member_id],
            methods=each.methods,
            capacity=each.capacity,
            walks_with=walks_with.get(each.member_id, 0),
            is_helper=each.is_helper,
            is_companion=each.is_companion,
            is_incomplete=each.is_incomplete,
            walked_before=each.member_id in before,
        )
        for each in offering
        if each.member_id in people
    ]
    return rules.suggest(people[asker_id], _staged(session, asker_id, wish), _limits(session), offers)


def _limits(session: Session) -> Limits:
    held = affiliation.policy_in_force(session)
    return Limits(
        today=_number(month_of(affiliation.today(session))),
        gap_months=held["matching.min_gap_months"],
        same_subconcern=held["matching.same_subconcern"],
        same_gender_first=held["contact.same_gender_default"],
    )


def _staged(session: Session, asker_id: str, wish: Wish) -> Wish:
    """Let the stage somebody declared last decide what is offered first; it is shown to nobody."""
    declared = journeys.stage_of(session, asker_id)
    return replace(wish, stage=str(declared[-1].stage)) if declared else wish


def _people(session: Session, wanted: Collection[str]) -> dict[str, Person]:
    lived: dict[str, list[Lived]] = defaultdict(list)
    for each in experiences.experiences_of(session, wanted):
        lived[each.member_id].append(Lived(each.concern, each.subconcern, _number(each.began_month)))
    return {
        each.id: Person(each.id, each.name, lived[each.id], frozenset(each.languages), each.gender)
        for each in members.present(session, wanted)
    }


def _number(month: str) -> int:
    """Return a month such as `2026-03` as a number that counts months."""
    return int(month[:4]) * 12 + int(month[5:7])
