"""What happens to positions and tasks: they are made, taken on, laid down or done."""

from __future__ import annotations

from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality.periods import require_past
from mutuality.policy import PolicyInForce, refusal
from mutuality_chapter import affiliation, members
from mutuality_chapter.positions import rules, store
from mutuality_chapter.positions.models import Position, ServiceTask, Term


def make(session: Session, *, said: dict[str, Any]) -> Position:
    """Make a position; it is vacant."""
    position = Position(id=session.new_id("pos"), made_on=affiliation.today(session), version=1, **said)
    session.add(position)
    return position


def describe(session: Session, *, position: Position, said: dict[str, Any]) -> Position:
    """Change what a position is called, or what there is to do."""
    for name, value in said.items():
        setattr(position, name, value)
    session.flush()  # counts the version up before the answer is made
    return position


def take_on(session: Session, *, position: Position, member_id: str, began_on: date | None, months: int | None) -> Term:
    """Let a member take a position on, for as long and as often in a row as the policy allows.

    Raises:
        NotFound, AlreadyLeft: the member is not here.
        PositionHeld: somebody holds it.
        PolicyRefused: the term is too long, or one too many in a row.
        DayAhead: it begins on a day to come.
    """
    members.require_present(session, member_id)
    rules.require_vacant(position.holder_id)
    held, before = affiliation.policy_in_force(session), store.holders_before(session, position.id)
    _require_rotation(held, months, rules.in_a_row(before, member_id))
    began = began_on or affiliation.today(session)
    require_past(began, affiliation.today(session))
    term = Term(
        id=session.new_id("trm"),
        position_id=position.id,
        number=len(before) + 1,
        member_id=member_id,
        began_on=began,
        ends_on=rules.end_of(began, months or held["rotation.term_months"]),
    )
    session.add(term)
    position.holder_id, position.ends_on = member_id, term.ends_on
    session.flush()
    return term


def lay_down(session: Session, *, term: Term) -> Term:
    """Let somebody lay a position down; it is vacant from now on.

    Raises:
        TermOver: it was laid down before.
    """
    rules.require_running(term.left_on)
    term.left_on = affiliation.today(session)
    position = store.position(session, term.position_id)
    position.holder_id = position.ends_on = None
    session.flush()
    return term


def note_task(session: Session, *, title: str) -> ServiceTask:
    """Note something small there is to do."""
    task = ServiceTask(id=session.new_id("tsk"), title=title, made_on=affiliation.today(session), version=1)
    session.add(task)
    return task


def take_task(session: Session, *, task: ServiceTask, member_id: str) -> ServiceTask:
    """Let a member take a task on.

    Raises:
        NotFound, AlreadyLeft: the member is not here.
        TaskTaken: it was taken on before.
    """
    members.require_present(session, member_id)
    rules.require_free(task.taker_id, task.done_on)
    task.taker_id = member_id
    session.flush()  # counts the version up before the answer is made
    return task


def give_task_back(session: Session, *, task: ServiceTask, member_id: str) -> None:
    """Let a member give a task back they took on; somebody else may take it.

    Raises:
        TaskNotTheirs: they did not, or it is done.
    """
    rules.require_taker(task.taker_id, task.done_on, member_id)
    task.taker_id = None
    session.flush()


def finish_task(session: Session, *, task: ServiceTask, member_id: str) -> ServiceTask:
    """Let a member say that they did what they took on.

    Raises:
        TaskNotTheirs: they did not take it on, or it is done.
    """
    rules.require_taker(task.taker_id, task.done_on, member_id)
    task.done_on = affiliation.today(session)
    session.flush()
    return task


def look_ahead(session: Session) -> dict[str, Any]:
    """Return what endangers the chapter's continuity today."""
    today, held = affiliation.today(session), affiliation.policy_in_force(session)
    helpers, fewest = members.members_by_state(session, today)["helper"], held["continuity.min_helpers"]
    found = rules.warnings(store.holders(session), helpers=helpers, fewest=fewest, today=today)
    return {"helpers": helpers, "warnings": [{**vars(each), "rule": _rule(held, each.rule)} for each in found]}


def tell(session: Session, asked: members.HoldingsAsked) -> None:
    """Tell which positions somebody held, and when, and which tasks they took on."""
    told = [
        {
            "position": store.position(session, term.position_id).title,
            "began_on": term.began_on,
            "left_on": term.left_on,
        }
        for term in store.terms_of(session, asked.member_id)
    ]
    asked.tell("positions", told)
    tasks = store.tasks_of(session, asked.member_id)
    asked.tell("service_tasks", [{"title": each.title, "done_on": each.done_on} for each in tasks])


def let_go(session: Session, fact: members.MemberDeparted) -> None:
    """Lay down what somebody who left still held; that it is vacant shows among the warnings."""
    for term in store.terms_of(session, fact.member_id):
        if term.left_on is None:
            lay_down(session, term=term)
    for task in store.tasks_of(session, fact.member_id):
        task.taker_id = None
    session.flush()


def _rule(held: PolicyInForce, key: str | None) -> dict[str, Any] | None:
    if key is None:
        return None
    return {"key": key, "value": held[key], "version": held.rule(key).version, "set_by": held.rule(key).set_by}


def _require_rotation(held: PolicyInForce, months: int | None, terms_before: int) -> None:
    longest, most = held["rotation.term_months"], held["rotation.max_terms"]
    if longest and months and months > longest:
        raise refusal(held, "rotation.term_months", f"A term is at most {longest} months.")
    if most and terms_before >= most:
        raise refusal(held, "rotation.max_terms", f"A position is held for at most {most} terms in a row.")
