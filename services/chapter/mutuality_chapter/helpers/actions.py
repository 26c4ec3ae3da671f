"""What happens around helpers: somebody offers help, trains, is encouraged, takes the step, rests, steps back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality.periods import require_past
from mutuality.policy import PolicyInForce, refusal
from mutuality_chapter import affiliation, governance, members, methods
from mutuality_chapter.helpers import gates, rules, store
from mutuality_chapter.helpers.models import Check, Encouragement, HelperProfile, Selection, Training


@dataclass(frozen=True)
class StepTaken:
    """A fact for the rooms above: a member became a helper. The step is help in itself, also by who encouraged it."""

    member_id: str
    encouraged_by: Sequence[str]


def offer(session: Session, *, member_id: str, said: dict[str, Any]) -> HelperProfile:
    """Change what a member offers, or what they say of themselves.

    Raises:
        NotFound, AlreadyLeft: the member is not here, or no method is of that identifier.
        NotAMethod: a way of coping they would pass on is a draft still.
    """
    members.require_present(session, member_id)
    methods.require_published(session, said.get("methods", []))
    profile = store.profile(session, member_id)
    for name, value in said.items():
        setattr(profile, name, value)
    session.add(profile)
    session.flush()  # counts the version up before the answer is made
    return profile


def train(session: Session, *, member_id: str, title: str, hours: int, held_on: date) -> Training:
    """Record the hours for which a member trained.

    Raises:
        NotFound, AlreadyLeft: the member is not here.
        DayAhead: the day lies in the future.
    """
    members.require_present(session, member_id)
    require_past(held_on, affiliation.today(session))
    training = Training(id=session.new_id("trn"), member_id=member_id, title=title, hours=hours, held_on=held_on)
    session.add(training)
    return training


def note_check(session: Session, *, member_id: str, made_on: date, valid_until: date) -> Check:
    """Note that a background check of a member was made, and until when it holds; nothing else of it is kept.

    Raises:
        NotFound, AlreadyLeft: the member is not here.
        DayAhead: it was not made yet.
        CheckSpanUnfit: it ended before it was made.
    """
    members.require_present(session, member_id)
    require_past(made_on, affiliation.today(session))
    rules.require_span(made_on, valid_until)
    check = Check(id=session.new_id("chk"), member_id=member_id, made_on=made_on, valid_until=valid_until)
    session.add(check)
    return check


def encourage(session: Session, *, member_id: str, by: str) -> None:
    """Let one member encourage another to help. Whoever encourages learns nothing of how far the other is.

    Raises:
        NotFound, AlreadyLeft: one of them is not here.
        ChoiceUnfounded: they are one.
        HelpsAlready: the other is a helper.
    """
    rules.require_other(member_id, by)
    for each in (by, member_id):
        members.require_present(session, each)
    if store.running(session, member_id):
        raise rules.HelpsAlready("This member is a helper already.")
    session.merge(Encouragement(member_id=member_id, encouraged_by=by, made_on=affiliation.today(session)))


def take_step(
    session: Session, *, member_id: str, decision_id: str | None = None, confirmed_by: str | None = None
) -> dict[str, Any]:
    """Make a member a helper, or choose a helper anew, as the policy says: by themselves, a decision, a confirmation.

    Raises:
        NotFound, AlreadyLeft: the member is not here.
        PolicyRefused: a gate is not met; the refusal names its rule.
        ChoiceUnfounded, NotDecided: the choice does not rest on what the policy asks for.
    """
    members.require_present(session, member_id)
    held = affiliation.policy_in_force(session)
    gates.require_gates(session, held, member_id)
    rules.require_founded(held["helper.selected_by"], decision_id=decision_id, confirmed_by=confirmed_by)
    if decision_id is not None:
        kind = governance.Kind.HELPER_SELECTION
        governance.require_decision(session, decision_id, kind=kind, subject=member_id)
    before = store.running(session, member_id)
    chosen = _chosen(session, held, member_id, decision_id=decision_id, confirmed_by=confirmed_by)
    if before is None:
        _become(session, member_id)
    else:
        before.ended_on = chosen.chosen_on
    session.flush()  # read back as it is shown
    return store.shown(session, chosen)


def take_step_alone(session: Session, *, member_id: str) -> dict[str, Any]:
    """Let a member become a helper because they feel able.

    Raises:
        NotFound, AlreadyLeft: the member is not here.
        PolicyRefused: a gate is not met, or others choose; the refusal names its rule.
    """
    held = affiliation.policy_in_force(session)
    if held["helper.selected_by"] != "self":
        raise refusal(held, "helper.selected_by", f"Helpers are chosen by: {held['helper.selected_by']}.")
    return take_step(session, member_id=member_id)


def step_back(session: Session, *, member_id: str) -> None:
    """Let a helper be a member like others again; nobody need say why.

    Raises:
        NotFound: they are no helper.
    """
    store.require_running(session, member_id)
    members.take_part(session, member_id=member_id, part="member")


def note_stepping_back(session: Session, fact: members.SteppedBack) -> None:
    """End what somebody was chosen for who takes another part now, whoever wrote that down."""
    chosen = store.running(session, fact.member_id)
    if chosen is not None:
        chosen.ended_on = affiliation.today(session)
    session.flush()


def tell(session: Session, asked: members.HoldingsAsked) -> None:
    """Tell what somebody offered, how they trained, how they were chosen, who encouraged them and whom they did."""
    member_id = asked.member_id
    profile, offered = store.profile(session, member_id), ("account", "attended", "at_least_years")
    ways = ("capacity", "is_companion", "is_invitable", "is_paused", "paused_until")
    held = {
        "offer": {name: getattr(profile, name) for name in (*offered, *ways)},
        "methods": [{"id": each.id, "title": each.title} for each in methods.published(session, profile.methods)],
        "trainings": [_told(each, "title", "hours", "held_on") for each in store.trainings_of(session, member_id)],
        "checks": [_told(each, "made_on", "valid_until") for each in store.checks_of(session, member_id)],
        "choices": [
            _told(each, "chosen_by", "criterion", "confirmed_by", "chosen_on", "ended_on")
            for each in store.selections_of(session, member_id)
        ],
        "encouraged_by": store.encouraged_by(session, member_id),
        "encouraged": store.encouraged(session, member_id),
    }
    asked.tell("helpers", held)


def let_go(session: Session, fact: members.MemberDeparted) -> None:
    """Erase what somebody who left offered, and end what they were chosen for; that it was so stays as a count."""
    store.forget_all(session, fact.member_id)
    for each in store.selections_of(session, fact.member_id):
        each.confirmed_by, each.ended_on = None, each.ended_on or affiliation.today(session)
    session.flush()


def _chosen(session: Session, held: PolicyInForce, member_id: str, **rests_on: str | None) -> Selection:
    chosen = Selection(
        id=session.new_id("sel"),
        member_id=member_id,
        chosen_by=held["helper.selected_by"],
        criterion=rules.CRITERION,
        chosen_on=affiliation.today(session),
        policy_version=held.version,
        **rests_on,
    )
    session.add(chosen)
    return chosen


def _become(session: Session, member_id: str) -> None:
    members.take_part(session, member_id=member_id, part="helper")
    session.announce(StepTaken(member_id, store.encouraged_by(session, member_id)))
    store.forget_encouragements(session, member_id, given=False)


def _told(thing: Any, *names: str) -> dict[str, Any]:
    return {name: getattr(thing, name) for name in names}
