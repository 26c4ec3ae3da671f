"""What a body does with its policy: publish a version, from a preset, from a document, or both."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.policy import ControlPolicy, laid_over, load_preset
from mutuality.signing import digest
from mutuality_federation.policies import rules, store
from mutuality_federation.policies.models import PolicyVersion
from mutuality_federation.policies.store import PolicyFacts


def publish(session: Session, *, body_id: str, said: dict[str, Any], by: str) -> PolicyFacts:
    """Publish the next version of a body's policy; no older version changes.

    Raises:
        NotFound: there is no such body.
        PolicyInvalid: the document is no control policy.
        DayPassed: the day lies before today or before a version already published.
        NoticeTooShort: it asks more than the version before, sooner than the notice owed.
    """
    policy, before, today = chosen(said), store.last(session, body_id), session.now.date()
    rules.require_day(said["in_force_on"], today=today, latest=before.in_force_on)
    rules.require_notice(said["in_force_on"], today=today, notice_days=notice_owed(policy, before))
    text = store.exact_text(policy)
    version = PolicyVersion(
        id=session.new_id("pol"),
        body_id=body_id,
        version=before.version + 1,
        preset=said["preset"],
        document=policy.document(),
        document_text=text,
        sha256=digest(text),
        in_force_on=said["in_force_on"],
        published_at=session.now,
        published_by=by,
    )
    session.add(version)
    session.flush()  # it is read back as everyone will see it
    return store.at(session, body_id, version.version)


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
