"""Taking files in: a plan says what one does to a draft; what is written is the plan, and nothing is published.

A look at a file makes the same plan, with the same refusals, and stops there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mutuality.database import Session
from mutuality.guidance import Changes, ItemFacts
from mutuality.guidance.markdown import Written
from mutuality_federation import editions, guidelines
from mutuality_federation.guidelines import Guideline
from mutuality_federation.interchange import rules
from mutuality_federation.interchange.taking import Taken, take


@dataclass(frozen=True)
class Plan:
    """What taking a file in does to a draft, counted, and against the newest edition."""

    slug: str
    title: str
    language: str
    items: tuple[ItemFacts, ...]
    created: int
    changed: int
    unchanged: int
    deleted: int
    changes: Changes
    rename_faults: list[str]

    @property
    def sent(self) -> int:
        """Return how many items the file holds."""
        return len(self.items)


@dataclass(frozen=True)
class TakenIn(Plan):
    """What was done to a draft, and the version it has now."""

    guideline_id: str
    version: int


def plan_new(session: Session, *, body_id: str, said: dict[str, Any]) -> Plan:
    """Return what beginning a guideline from a file would do; nothing is written.

    Raises:
        OneFormWanted, FileRefused, DigestUnfit: the file cannot be taken in.
        GuidelineNameTaken: the body already has one of its short name.
    """
    taken = take(said)
    slug = taken.written.slug
    guidelines.require_free_name(slug, is_taken=guidelines.is_name_taken(session, body_id, slug))
    return _plan(session, taken, None)


def begin(session: Session, *, body_id: str, by: str, said: dict[str, Any]) -> TakenIn:
    """Begin a guideline whose draft is what a file says.

    Raises:
        Problem: what `plan_new` raises.
    """
    plan = plan_new(session, body_id=body_id, said=said)
    head = {"slug": plan.slug, "title": plan.title, "language": plan.language}
    begun = guidelines.begin(session, body_id=body_id, by=by, said=head)
    session.flush()  # the draft refers to it
    return _write(session, plan, guidelines.guideline(session, begun.id, body_id=body_id), by)


def plan_into(session: Session, *, guideline: Guideline, said: dict[str, Any]) -> Plan:
    """Return what letting a draft say what a file says would do; nothing is written.

    Raises:
        OneFormWanted, FileRefused, DigestUnfit: the file cannot be taken in.
        FileOfAnother: it is of another guideline.
    """
    taken = take(said)
    rules.require_same_guideline(taken.written.slug, guideline.slug)
    return _plan(session, taken, guideline.id)


def redraft(session: Session, *, guideline: Guideline, by: str, said: dict[str, Any]) -> TakenIn:
    """Let a draft say what a file says, and nothing else.

    Raises:
        Problem: what `plan_into` raises.
    """
    return _write(session, plan_into(session, guideline=guideline, said=said), guideline, by)


def _write(session: Session, plan: Plan, guideline: Guideline, by: str) -> TakenIn:
    draft = guidelines.redraft(
        session, guideline=guideline, by=by, title=plan.title, language=plan.language, items=plan.items
    )
    return TakenIn(**vars(plan), guideline_id=draft.id, version=draft.version)


def _plan(session: Session, taken: Taken, guideline_id: str | None) -> Plan:
    items = taken.written.items
    if guideline_id is None:
        before: Sequence[ItemFacts] = ()
        changes = Changes(added=tuple(each.slug for each in items))
    else:
        taken.refuse(rules.renamed(items, editions.published_purposes(session, guideline_id)))
        before = guidelines.draft_facts(session, guideline_id)
        changes = editions.changes_since_newest(session, guideline_id, items)
    return _counted(taken.written, before, changes, editions.rename_faults(session, guideline_id, items))


def _counted(written: Written, before: Sequence[ItemFacts], changes: Changes, rename_faults: list[str]) -> Plan:
    held, sent = {each.slug: each for each in before}, {each.slug for each in written.items}
    found = [item for item in written.items if item.slug in held]
    unchanged = sum(item == held[item.slug] for item in found)
    return Plan(
        slug=written.slug,
        title=written.title,
        language=written.language,
        items=written.items,
        created=len(written.items) - len(found),
        changed=len(found) - unchanged,
        unchanged=unchanged,
        deleted=len(held.keys() - sent),
        changes=changes,
        rename_faults=rename_faults,
    )
