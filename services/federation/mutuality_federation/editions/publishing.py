"""Publishing: items become an edition that never changes, and everyone is told what it changed.

In this order: renames are checked; the items are compared with the newest edition; the notice that is owed is kept; the
edition is written down as exact text, with its digest, beside its items.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from sqlalchemy import Row

from mutuality.database import Session
from mutuality.guidance import Changes, ItemFacts, carries, changes_between, is_asking_more
from mutuality.guidance.order import same_item
from mutuality.policy import PolicyInForce
from mutuality.serialize import to_bytes
from mutuality_federation.editions import rules, store
from mutuality_federation.editions.models import Edition, EditionItem


@dataclass(frozen=True)
class Publication:
    """What is published: a guideline as it is known, by whom, from when, at what notice, and under which policy."""

    guideline_id: str
    body_id: str
    slug: str
    title: str
    language: str
    by: str
    effective_on: date
    notice_days: int
    held: PolicyInForce


@dataclass(frozen=True)
class Before:
    """The edition before, or what stands for it when there is none."""

    number: int
    effective_on: date | None
    items: Sequence[Row[Any]]

    @cached_property
    def facts(self) -> list[ItemFacts]:
        """Return its items."""
        return [store.item_facts(row) for row in self.items]

    def since(self, item: ItemFacts) -> int:
        """Return the number of the edition that brought an item in, by whatever name: an older one, or the next."""
        older = same_item(item, self.facts)
        return next((row.since for row in self.items if older and row.slug == older.slug), self.number + 1)

    def wording(self, item: ItemFacts, edition_id: str) -> dict[str, str]:
        """Return since which edition answers to an item hold, and what it was called there."""
        older = same_item(item, self.facts)
        if older is None or not carries(older, item):
            return {"worded_in": edition_id, "worded_as": item.slug}
        row = next(row for row in self.items if row.slug == older.slug)
        return {"worded_in": row.worded_in, "worded_as": row.worded_as}

    def with_lineage(self, item: ItemFacts) -> ItemFacts:
        """Return an item that replaces, beside the names it says, those which they replaced in turn."""
        inherited = [name for each in self.facts if each.slug in item.replaces for name in each.replaces]
        return replace(item, replaces=tuple(dict.fromkeys([*item.replaces, *inherited])))


@dataclass(frozen=True)
class Prepared:
    """Items that may become an edition: after which, and what it would change."""

    before: Before
    items: Sequence[ItemFacts]
    changes: Changes

    @property
    def number(self) -> int:
        """Return the number the edition would have."""
        return self.before.number + 1


def prepare(session: Session, published: Publication, drafted: Sequence[ItemFacts]) -> Prepared:
    """Return items as the guideline's next edition would hold them; nothing is written.

    Raises:
        RenameUnfit: an item replaces a name that was never published, or still stands.
        EditionTooSoon: the day is past, before the edition before, or too near for the notice it gives itself.
        PolicyRefused: it asks more, and comes sooner than the body's policy gives notice.
    """
    rules.require_fit_renames(drafted, published=store.published_names(session, published.guideline_id))
    before = _before(session, published.guideline_id)
    items = [before.with_lineage(item) for item in drafted]
    changes = changes_between(before.facts, items)
    _require_in_time(session, published, before, owes_notice=before.number > 0 and is_asking_more(changes, items))
    return Prepared(before, items, changes)


def rename_faults(session: Session, guideline_id: str | None, items: Sequence[ItemFacts]) -> list[str]:
    """Return for which older names of items publishing would be refused; None stands for a guideline not begun yet."""
    published = store.published_names(session, guideline_id) if guideline_id else ()
    return list(rules.rename_faults(items, published=published))


def publish(session: Session, published: Publication, drafted: Sequence[ItemFacts]) -> dict[str, Any]:
    """Publish items as the guideline's next edition and return it with its changes.

    Raises:
        RenameUnfit, EditionTooSoon, PolicyRefused: what `prepare` raises.
    """
    prepared = prepare(session, published, drafted)
    edition = _edition(session, published, prepared.number)
    _write(session, edition, prepared.items, prepared.before)
    return _told(edition, prepared.changes)


def _before(session: Session, guideline_id: str) -> Before:
    newest = store.newest_edition(session, guideline_id)
    if newest is None:
        return Before(0, None, ())
    return Before(newest.number, newest.effective_on, store.edition_items(session, newest.id))


def _require_in_time(session: Session, published: Publication, before: Before, *, owes_notice: bool) -> None:
    """Keep the notice the edition gives and the one the policy owes; a first edition surprises nobody."""
    if owes_notice:
        rules.require_notice(published.held, published.effective_on, today=session.now.date())
    rules.require_in_time(
        published.effective_on,
        today=session.now.date(),
        latest=before.effective_on,
        notice_days=published.notice_days if owes_notice else 0,
    )


def _edition(session: Session, published: Publication, number: int) -> Edition:
    return Edition(
        id=session.new_id("edn"),
        guideline_id=published.guideline_id,
        body_id=published.body_id,
        guideline_slug=published.slug,
        number=number,
        title=published.title,
        language=published.language,
        effective_on=published.effective_on,
        notice_days=published.notice_days,
        published_at=session.now,
        published_by=published.by,
    )


def _write(session: Session, edition: Edition, items: Sequence[ItemFacts], before: Before) -> None:
    written = [{**item.document(), "since": before.since(item)} for item in items]
    exact = to_bytes({**_head(edition), "items": written})
    edition.text, edition.sha256 = exact.decode(), hashlib.sha256(exact).hexdigest()
    session.add(edition)
    session.flush()  # the items refer to it
    worded = [before.wording(item, edition.id) for item in items]
    session.add_all(
        EditionItem(edition_id=edition.id, place=place, **item, **wording)
        for place, (item, wording) in enumerate(zip(written, worded, strict=True), start=1)
    )


def _head(edition: Edition) -> dict[str, Any]:
    """Return what the exact text says of the edition itself; its digest cannot be among it."""
    names = [column.name for column in store.SUMMARY if column.name != "sha256"]
    return {name: getattr(edition, name) for name in names}


def _told(edition: Edition, changes: Changes) -> dict[str, Any]:
    return {**{column.name: getattr(edition, column.name) for column in store.SUMMARY}, "changes": changes}
