"""What a body does with its policy: publish a version, from a preset, from a document, or both.

A draft goes through every check without being written; publishing writes it, previewing does not.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from mutuality.database import Session
from mutuality.policy import ControlPolicy, laid_over, load_preset
from mutuality_federation import layers
from mutuality_federation.layers import PolicyFacts, PolicyVersion, exact
from mutuality_federation.policies import effective, rules
from mutuality_federation.policies.book import NEW, Book
from mutuality_federation.policies.events import PolicyPublished


def publish(session: Session, *, body_id: str, said: dict[str, Any], by: str) -> PolicyFacts:
    """Publish the next version of a body's policy; no older version changes.

    Raises:
        Problem: what `draft` raises.
    """
    facts, _ = draft(session, body_id=body_id, said=said)
    session.add(_version(facts, by=by))
    session.flush()  # it is read back as everyone will see it
    session.announce(PolicyPublished(body_id))
    return layers.at(session, body_id, facts.version)


def draft(session: Session, *, body_id: str, said: dict[str, Any]) -> tuple[PolicyFacts, Book]:
    """Return the next version of a body's policy as it would be published, and the book with it in; nothing is written.

    Raises:
        NotFound: there is no such body.
        PolicyInvalid: the document is no control policy.
        DayPassed: the day lies before today or before a version already published.
        NoticeTooShort: it asks more than the version before, sooner than the notice owed.
        LevelsContradict: a layer below it asks more than it lets anybody ask.
    """
    policy, before, today = chosen(said), layers.last(session, body_id), session.now.date()
    day, applies_to = said["in_force_on"], said["applies_to"]
    rules.require_day(day, today=today, latest=before.in_force_on)
    owed = 0 if applies_to == NEW else notice_owed(policy, before)
    rules.require_notice(day, today=today, notice_days=owed)
    facts = PolicyFacts(
        id=session.new_id("pol"),
        body_id=body_id,
        version=before.version + 1,
        preset=said["preset"],
        in_force_on=day,
        applies_to=applies_to,
        published_at=session.now,
        set_by=body_id,
        **exact(policy.document()),
    )
    book = effective.book(session, body_id)
    book = replace(book, versions=[*book.versions, facts])
    rules.require_agreement(book.clashes(book.anybody(), day))
    return facts, book


def notice_owed(policy: ControlPolicy, before: PolicyFacts) -> int:
    """Return the days of notice a policy owes: the longer of what it promises and what the version before did.

    A body's first policy owes none, and neither does one that asks no more than the version before.
    """
    held = before.held.policy
    if before.version == 0 or not policy.is_stricter_than(held):
        return 0
    return max(int(policy["notice_days"]), int(held["notice_days"]))


def chosen(said: dict[str, Any]) -> ControlPolicy:
    """Return the policy chosen: the preset or nothing, the document over that, the changes over both."""
    chosen = load_preset(said["preset"]).document if said["preset"] else {}
    for above in (said["document"], said["changes"]):
        chosen = laid_over(chosen, above)
    return ControlPolicy.from_document(chosen)


def _version(facts: PolicyFacts, *, by: str) -> PolicyVersion:
    written = {name: value for name, value in vars(facts).items() if name not in {"text", "set_by"}}
    return PolicyVersion(**written, document=facts.document, document_text=facts.text, published_by=by)
