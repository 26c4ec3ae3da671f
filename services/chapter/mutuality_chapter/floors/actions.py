"""What we do about our floor: show what is asked and granted, change what we grant."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.disclosure.floors import Protection
from mutuality.granting import Grant, agreed, asked, gaps_between, in_words, is_loosened
from mutuality_chapter import affiliation, governance
from mutuality_chapter.floors import events, rules, store
from mutuality_chapter.floors.models import Floor


def protection(session: Session) -> Protection:
    """Return how our figures of people are protected today, as far as it is ours to say."""
    return store.granted(session, affiliation.today(session)).protection


def require_leaving(session: Session) -> None:
    """Go on only where we let any figures leave.

    Raises:
        NothingGranted: we do not.
    """
    rules.require_some(store.granted(session, affiliation.today(session)))


def gap(session: Session) -> dict[str, Any]:
    """Return what our body asks, what we grant, what leaves, and what is asked and not granted, in words."""
    today = affiliation.today(session)
    granted = store.granted(session, today)
    wanted = asked(affiliation.policy_in_force(session), granted)
    return {
        "asked": wanted.terms(),
        "granted": granted.terms(),
        "leaves": agreed(wanted, granted).terms(),
        "gaps": [{**vars(each), "in_words": in_words(each)} for each in gaps_between(wanted, granted)],
        "coming": store.coming(session, today),
    }


def grant(session: Session, *, said: dict[str, Any], decision_id: str | None, by: str) -> Floor:
    """Change what we grant: at once where nothing is loosened, else by a decision, and from the next year on.

    A chapter that never belonged to a body loosens at once, too: nothing has left it yet.

    What is said last counts: it replaces what was announced and has not begun.

    Raises:
        LoosenedTooFar: it loosens the floor further than any protection goes.
        DecisionNeeded, NotDecided: it loosens anything, and the members did not decide exactly this.
    """
    today = affiliation.today(session)
    before = store.granted(session, today)
    wanted = Grant.of({**before.terms(), **said})
    rules.require_protecting(wanted)
    if is_loosened(wanted, before):
        rules.require_named(decision_id, wanted)
    if decision_id is not None:
        governance.require_decision(session, decision_id, kind=governance.Kind.FLOOR, subject=rules.subject_of(wanted))
    row = Floor(
        **wanted.terms(),
        from_on=rules.from_on(wanted, before, today, has_belonged=affiliation.has_belonged(session)),
        decision_id=decision_id,
        set_by=by,
        set_at=session.now,
    )
    session.add(row)
    session.flush()  # numbers it
    events.granted(session, row)
    return row
