"""Publishing: a draft becomes an edition that never changes, and everyone is told what it changed.

In this order: the draft has items; they are compared with the newest edition; the notice that is owed is kept; the
edition is written down as exact text, with its digest, beside its items.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row

from mutuality.database import Session
from mutuality.serialize import to_bytes
from mutuality_federation.guidelines import editions, rules, store
from mutuality_federation.guidelines.models import DraftItem, Edition, EditionItem, Guideline
from mutuality_federation.guidelines.rules import Changes, ItemFacts


@dataclass(frozen=True)
class Before:
    """The edition before, or what stands for it when there is none."""

    number: int
    effective_on: date | None
    items: Sequence[Row[Any]]

    def since(self, slug: str) -> int:
        """Return the number of the edition that brought an item in: an older one, or the next."""
        return next((item.since for item in self.items if item.slug == slug), self.number + 1)


def publish(session: Session, *, guideline: Guideline, by: str, effective_on: date, notice_days: int) -> dict[str, Any]:
    """Publish the draft as the guideline's next edition and return it with its changes.

    Raises:
        DraftEmpty: there is nothing to publish.
        EditionTooSoon: the day is past, before the edition before, or too near for the notice owed.
    """
    drafted = store.draft_items(session, guideline.id)
    rules.require_items(len(drafted))
    before = _before(session, guideline.id)
    changes, owes_notice = _compare(before, drafted)
    rules.require_in_time(
        effective_on,
        today=session.now.date(),
        latest=before.effective_on,
        notice_days=notice_days if owes_notice else 0,
    )
    edition = _edition(session, guideline, by, effective_on, notice_days, before.number + 1)
    _write(session, edition, drafted, before)
    return {**{column.name: getattr(edition, column.name) for column in editions.SUMMARY}, "changes": changes}


def _before(session: Session, guideline_id: str) -> Before:
    newest = editions.newest_edition(session, guideline_id)
    if newest is None:
        return Before(0, None, ())
    return Before(newest.number, newest.effective_on, editions.edition_items(session, newest.id))


def _compare(before: Before, drafted: Sequence[DraftItem]) -> tuple[Changes, bool]:
    """Return what changes, and whether notice is owed for it; a first edition surprises nobody."""
    after = [_facts(item) for item in drafted]
    changes = rules.changes_between([_facts(item) for item in before.items], after)
    return changes, before.number > 0 and rules.is_asking_more(changes, after)


def _facts(item: DraftItem | Row[Any]) -> ItemFacts:
    return ItemFacts(item.slug, item.force, item.purpose, item.text, item.known_by)


def _edition(
    session: Session, guideline: Guideline, by: str, effective_on: date, notice_days: int, number: int
) -> Edition:
    return Edition(
        id=session.new_id("edn"),
        guideline_id=guideline.id,
        body_id=guideline.body_id,
        guideline_slug=guideline.slug,
        number=number,
        title=guideline.title,
        effective_on=effective_on,
        notice_days=notice_days,
        published_at=session.now,
        published_by=by,
    )


def _write(session: Session, edition: Edition, drafted: Sequence[DraftItem], before: Before) -> None:
    published = [{**asdict(_facts(item)), "since": before.since(item.slug)} for item in drafted]
    exact = to_bytes({**_head(edition), "items": published})
    edition.text, edition.sha256 = exact.decode(), hashlib.sha256(exact).hexdigest()
    session.add(edition)
    session.flush()  # the items refer to it
    session.add_all(
        EditionItem(edition_id=edition.id, place=place, **item) for place, item in enumerate(published, start=1)
    )


def _head(edition: Edition) -> dict[str, Any]:
    """Return what the exact text says of the edition itself; its digest cannot be among it."""
    names = [column.name for column in editions.SUMMARY if column.name != "sha256"]
    return {name: getattr(edition, name) for name in names}
