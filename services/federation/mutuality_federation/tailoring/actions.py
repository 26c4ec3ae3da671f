"""Publishing a tailoring: it is held against what stands above it, then written down as exact text that never changes.

In this order: its base is the newest edition; it keeps the notice; other ways are allowed; nothing clashes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality.guidance import ItemFacts, carries
from mutuality.guidance.order import same_item
from mutuality.guidance.tailoring import Clash, TailoredItem, lay
from mutuality.policy import PolicyInForce
from mutuality.serialize import to_bytes
from mutuality_federation import bodies, editions, policies
from mutuality_federation.bodies import UnitFacts
from mutuality_federation.editions import EditionFacts
from mutuality_federation.tailoring import resolving, rules, store
from mutuality_federation.tailoring.models import Tailored
from mutuality_federation.tailoring.store import TailoringFacts

KINDS = ("added", "strengthened", "numbers", "other_ways")


def draft(session: Session, *, unit: UnitFacts, by: str, is_national: bool, said: Mapping[str, Any]) -> Tailored:
    """Return a unit's changes of an edition as they would be laid over it, from a day on; nothing is written.

    Raises:
        NotFound: the body published no such edition.
        BaseSuperseded: it is not the newest of its guideline.
        TailoringTooSoon: the day is past, or before that of the edition or of the tailoring before.
        PolicyRefused: the body's policy gives longer notice, or allows no other way.
        TailoringClashes: a change would weaken what stands above it, or does not fit it.
    """
    edition = editions.own_edition(session, said["base_edition_id"], unit.body_id)
    rules.require_newest(base=edition.number, newest=editions.newest_number(session, edition.guideline_id))
    held = policies.policy_in_force(session, unit.body_id, session.now.date())
    before = store.last(session, unit.id, edition.guideline_id)
    _require_in_time(session, held, edition, before.effective_on if before else None, said)
    rules.require_other_ways_allowed(held, [each["item"] for each in said["other_ways"]], is_national=is_national)
    laid = _tailored(session, unit, edition, before, by, said)
    _require_fit(session, edition, laid)
    return laid


def publish(session: Session, *, unit: UnitFacts, by: str, is_national: bool, said: Mapping[str, Any]) -> Tailored:
    """Lay a unit's changes over an edition, from a day on.

    Raises:
        Problem: what `draft` raises.
    """
    laid = draft(session, unit=unit, by=by, is_national=is_national, said=said)
    session.add(laid)
    return laid


def _require_in_time(
    session: Session, held: PolicyInForce, edition: EditionFacts, latest: Any, said: Mapping[str, Any]
) -> None:
    """Keep the notice the body's policy owes for what asks more; what is taken back asks nothing."""
    on, today = said["effective_on"], session.now.date()
    rules.require_in_time(on, today=today, edition_on=edition.effective_on, latest=latest)
    if any(said[kind] for kind in KINDS):
        rules.require_notice(held, on, today=today)


def _tailored(
    session: Session,
    unit: UnitFacts,
    edition: EditionFacts,
    before: TailoringFacts | None,
    by: str,
    said: Mapping[str, Any],
) -> Tailored:
    head = {
        "id": session.new_id("tlr"),
        "body_id": unit.body_id,
        "unit_id": unit.id,
        "base_edition_id": edition.id,
        "guideline_slug": edition.guideline_slug,
        "number": before.number + 1 if before else 1,
        "title": said["title"],
        "effective_on": said["effective_on"],
        "published_at": session.now,
    }
    added = [ItemFacts.read(each) for each in said["added"]]
    changes = {**{kind: said[kind] for kind in KINDS}, "added": [each.document() for each in added]}
    exact = to_bytes({**head, **changes})
    return Tailored(
        **head,
        guideline_id=edition.guideline_id,
        published_by=by,
        changes=changes,
        worded={each.slug: _worded(each, head["id"], before) for each in added},
        text=exact.decode(),
        sha256=hashlib.sha256(exact).hexdigest(),
    )


def _worded(item: ItemFacts, tailoring_id: str, before: TailoringFacts | None) -> list[str]:
    """Return since which tailoring of the unit answers to an item hold, and what it was called there."""
    older = same_item(item, resolving.additions(before)) if before else None
    if before is None or older is None or not carries(older, item):
        return [tailoring_id, item.slug]
    return before.worded[older.slug]


def _require_fit(session: Session, edition: EditionFacts, laid: Tailored) -> None:
    units, book = bodies.units_of(session, laid.body_id), policies.book(session, laid.body_id)
    force = resolving.default_force(book, laid.unit_id, laid.effective_on)
    above = resolving.above(session, units, laid.unit_id, edition, force, on=laid.effective_on)
    rules.require_no_clash(lay(above, resolving.read(laid, units), force).clashes)


def fit(session: Session, tailoring_id: str) -> dict[str, Any]:
    """Return how a tailoring stands to the edition of its guideline in effect today.

    Raises:
        NotFound: there is no such tailoring.
    """
    tailoring = store.tailoring_facts(session, tailoring_id)
    today = session.now.date()
    base = editions.edition_facts(session, tailoring.base_edition_id)
    in_effect = editions.edition_in_effect(session, base.guideline_id, today)
    newest = in_effect if in_effect and in_effect.number > base.number else base
    clashes = _clashes_with(session, tailoring, newest, on=today)
    return {
        "is_in_force": tailoring.id == store.in_force(session, tailoring.unit_id, tailoring.guideline_id, today),
        "is_superseded": newest.number > base.number,
        "base_number": base.number,
        "newest_number": newest.number,
        "clashes": clashes,
    }


def items_above(session: Session, tailoring: TailoringFacts) -> Sequence[TailoredItem]:
    """Return the items of its edition that a tailoring is laid over, as the units above leave them on its first day."""
    units, on = bodies.units_of(session, tailoring.body_id), tailoring.effective_on
    edition = editions.edition_facts(session, tailoring.base_edition_id)
    force = resolving.default_force(policies.book(session, tailoring.body_id), tailoring.unit_id, on)
    return resolving.above(session, units, tailoring.unit_id, edition, force, on=on).items


def _clashes_with(session: Session, tailoring: TailoringFacts, edition: EditionFacts, *, on: date) -> Sequence[Clash]:
    """Return what of a tailoring does not fit an edition as the units above its own leave it on a day."""
    units = bodies.units_of(session, tailoring.body_id)
    force = resolving.default_force(policies.book(session, tailoring.body_id), tailoring.unit_id, on)
    laid = resolving.above(session, units, tailoring.unit_id, edition, force, on=on)
    return lay(laid, resolving.read(tailoring, units), force).clashes


def tailored(session: Session, unit: UnitFacts, guideline_slug: str) -> dict[str, Any]:
    """Return a guideline as chapters below a unit are asked it today.

    Raises:
        NotFound: no edition of it is in effect.
    """
    found = resolving.resolve(session, unit.body_id, session.now.date()).resolved(guideline_slug, unit.id)
    items = [
        {**each.item.document(), "other_way": each.other_way, "rule": each.rule, "set_by": list(each.tailored_by)}
        for each in found.items
    ]
    return {"guideline_slug": guideline_slug, "items": items, "clashes": [asdict(each) for each in found.clashes]}
