"""The transitions every chapter starts out with, each with the role it leaves empty; members decide on more."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality_chapter import governance
from mutuality_chapter.affiliation import Founded
from mutuality_chapter.journeys import rules, store
from mutuality_chapter.journeys.models import Transition

COMMON = {
    "birth": ("The birth of a child", "Nobody has shown the new parents yet how this child is held, fed and known."),
    "parenthood": (
        "Becoming a parent",
        "Two who were a couple, or one alone, now answer for another.",
    ),
    "coming_of_age": ("Coming of age", "One is a child no more, and nobody says when and as what one is grown."),
    "marriage": ("Marriage", "What one decided alone is decided by two, with no custom left that says how."),
    "children_leave": ("The children leave home", "The days were arranged around somebody who is not there now."),
    "retirement": ("Retirement", "The work that said who one is, and when to rise, has ended."),
    "care_of_parent": ("Caring for a parent", "The one who was cared for is now the one who cares and decides."),
    "death_of_parent": ("The death of a parent", "Nobody stands before one any more, and nobody is asked any more."),
    "widowhood": ("Widowhood", "One is a wife or husband no more, and there is no way laid down to be anything else."),
    "grandparenthood": ("Becoming a grandparent", "One is needed again, and no longer the one who decides."),
}
"""What a life commonly brings."""

UNCOMMON = {
    "death_of_child": ("The death of a child", "A parent without the child has no name, and no place among parents."),
    "death_by_own_hand": (
        "A death by one's own hand",
        "Those who stay can ask nobody, and few let them speak.",
    ),
    "child_unlike_others": ("A child who is not like others", "No family before one knows how such a child is raised."),
    "survival": ("Living on where few lived before", "One was not expected to be here; nobody planned a life for one."),
    "changed_body": ("A body that has changed", "What one did without thought, one does not do, or does otherwise."),
    "separation": (
        "The end of a marriage",
        "One is neither single as before nor one of two.",
    ),
    "loss_of_work": ("The loss of work", "Nobody waits for one in the morning."),
    "sobriety": ("A life without drink or drugs", "Evenings, friends and comforts were all of one kind."),
    "migration": ("A new country", "What one was at home is not seen here, and what one shall be is not said."),
    "coming_out": (
        "Saying who one loves",
        "The future others imagined is gone, and one's own has no picture.",
    ),
}
"""What comes to some."""


def lay_out(session: Session, fact: Founded) -> None:
    """Give a new chapter the catalogue it starts out with."""
    del fact
    for entries, is_normative in ((COMMON, True), (UNCOMMON, False)):
        session.add_all(
            Transition(slug=slug, name=name, is_normative=is_normative, role_vacuum=vacuum)
            for slug, (name, vacuum) in entries.items()
        )


def add_transition(session: Session, *, slug: str, decision_id: str, said: dict[str, Any]) -> Transition:
    """Add a transition to the catalogue, as the members decided.

    Raises:
        TransitionKnown: there is one of that name.
        NotDecided: they did not.
    """
    rules.require_new(slug, is_known=store.is_known(session, slug))
    decided = governance.require_decision(session, decision_id, kind=governance.Kind.OTHER, subject=slug)
    added = Transition(slug=slug, decision_id=decided.id, **said)
    session.add(added)
    return added
