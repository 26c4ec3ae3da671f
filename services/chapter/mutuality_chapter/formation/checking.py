"""The figures the definition is judged on, asked of the other rooms."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from mutuality.database import Session
from mutuality.policy import KEYS, PolicyInForce
from mutuality_chapter import (
    affiliation,
    exchanges,
    experiences,
    governance,
    helping,
    knowledge,
    members,
    methods,
    money,
)
from mutuality_chapter.formation import definition
from mutuality_chapter.formation.definition import Point

YEAR = timedelta(days=365)
BEGINNING = date(1970, 1, 1)


def check(session: Session) -> dict[str, Any]:
    """Judge the seven points on what the chapter holds today, under the policy in force.

    Raises:
        NotFounded: there is no chapter yet.
    """
    held, points = affiliation.policy_in_force(session), judge(session)
    return {
        "conforms": all(point.passes for point in points),
        "checked_on": affiliation.today(session),
        "points": [{**vars(point), "rule": _rule(held, point.key)} for point in points],
    }


def judge(session: Session) -> list[Point]:
    """Return the seven points in their order, as the chapter stands on each today.

    Raises:
        NotFounded: there is no chapter yet.
    """
    held = affiliation.policy_in_force(session)
    points = [*_on_people(session, held), *_on_what_they_do(session, held), _on_turning(session, held)]
    return sorted(points, key=lambda point: point.number)


def _on_people(session: Session, held: PolicyInForce) -> list[Point]:
    present, concern = members.present(session), affiliation.profile(session).concern
    helpers = {each.id for each in present if each.state == "helper"}
    told = {each.member_id for each in experiences.experiences_of(session, helpers)}
    is_required = held["helper.experience_required"]
    return [
        definition.common_concern(members=len(present), sharing=sum(each.concern == concern for each in present)),
        definition.own_experience(is_required=is_required, helpers=len(helpers), told=len(told)),
    ]


def _on_what_they_do(session: Session, held: PolicyInForce) -> list[Point]:
    by_kind, known = methods.published_by_kind(session), knowledge.lags(session)
    is_closed = held["guidelines.adaptation"] == "closed"
    return [
        definition.founders_legacy(founding=by_kind.get("founding", 0), methods=sum(by_kind.values())),
        _on_time(session, held["contact.first_response_hours"]),
        definition.members_integrate(noted=known.noted, decided=known.decided, is_closed=is_closed),
        _on_control(session, held),
    ]


def _on_time(session: Session, hours: int) -> Point:
    since = affiliation.today(session) - YEAR
    in_time, due = helping.punctuality(session, since, hours=hours or definition.OWN_TARGET_HOURS)
    return definition.informal_and_quick(in_time=in_time, due=due, hours=hours)


def _on_control(session: Session, held: PolicyInForce) -> Point:
    return definition.constituents_control(
        decisions=governance.decisions_passed(session),
        spent=sum(money.spent(session, kind=kind) for kind in money.Spending),
        unauthorized=sum(money.spent(session, kind=kind, decision_id=None, budget_id=None) for kind in money.Spending),
        may_others_vote=held["professionals.may_vote"],
    )


def _on_turning(session: Session, held: PolicyInForce) -> Point:
    ever = BEGINNING, affiliation.today(session)
    return definition.recipients_help(
        moved=members.moves_between(session, *ever)["transitions_to_helper"],
        both_ways=exchanges.exchange_counts(session, *ever)["reciprocal_members"],
        selected_by=held["helper.selected_by"],
    )


def _rule(held: PolicyInForce, key: str | None) -> dict[str, Any] | None:
    if key is None:
        return None
    said = {"key": key, "value": held[key], "asks": KEYS[key].say(held[key])}
    return {**said, "version": held.version, "set_by": held.set_by}
