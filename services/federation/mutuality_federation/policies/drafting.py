"""What is published below a body's policy: a version of a unit's policy or of an overlay; and where an overlay is laid.

A draft goes through every check without being written; publishing writes it, previewing does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality.policy.document import UNIT
from mutuality.policy.layers import Layer, loosened
from mutuality_federation import bodies
from mutuality_federation.layers import LayerFacts, OverlayPlacement, PlacedOverlay, PolicyLayer, exact
from mutuality_federation.policies import effective, rules
from mutuality_federation.policies.book import NEW, Anybody, Book, Bound
from mutuality_federation.policies.events import PolicyPublished


def publish_layer(
    session: Session, *, body_id: str, said: dict[str, Any], chapters: Sequence[Bound], by: str
) -> LayerFacts:
    """Publish the next version of a unit's policy or of an overlay; no older version changes.

    Raises:
        Problem: what `draft_layer` raises.
    """
    facts, _ = draft_layer(session, body_id=body_id, said=said, chapters=chapters)
    written = {name: value for name, value in vars(facts).items() if name != "text"}
    session.add(PolicyLayer(**written, document_text=facts.text, published_by=by))
    session.flush()  # of two who publish it at once, one comes first
    session.announce(PolicyPublished(body_id))
    return facts


def draft_layer(
    session: Session, *, body_id: str, said: dict[str, Any], chapters: Sequence[Bound]
) -> tuple[LayerFacts, Book]:
    """Return a layer as it would be published over those chapters, and the book with it in; nothing is written.

    Raises:
        NotFound: there is no such body or unit.
        PolicyInvalid: the document is no control policy.
        DayPassed: the day lies before today or before a version already published.
        NotDelegated: a unit sets a key its body does not delegate.
        LevelsContradict: it asks less than a level above it, or contradicts another that binds the same chapter.
        NoticeTooShort: it asks more of a chapter than held before, sooner than the notice owed.
    """
    unit_id, name, day = said["unit_id"], said["name"] or UNIT, said["in_force_on"]
    before = effective.book(session, body_id)
    above = _above(session, body_id, unit_id, is_overlay=bool(said["name"]))
    series = (unit_id or body_id, name)
    older = before.layers.get(series, ())
    facts = LayerFacts(
        id=session.new_id("lay"),
        body_id=body_id,
        unit_id=unit_id,
        set_by=series[0],
        name=name,
        version=len(older) + 1,
        in_force_on=day,
        applies_to=said["applies_to"],
        published_at=session.now,
        **exact(said["document"]),
    )
    latest = max([session.now.date(), *(each.in_force_on for each in older)])
    rules.require_day(day, today=session.now.date(), latest=latest)
    _require_below(before, above, facts.layer, day)
    after = _with_units(session, body_id, replace(before, layers={**before.layers, series: [*older, facts]}))
    rules.require_agreement(after.clashes([*after.anybody(), *chapters], day))
    owed = 0 if facts.applies_to == NEW else _owed(before, after, chapters, day)
    rules.require_notice(day, today=session.now.date(), notice_days=owed)
    return facts, after


def lay(
    session: Session, *, body_id: str, series: tuple[str, str], chapters: Sequence[Bound], said: dict[str, Any], by: str
) -> None:
    """Lay an overlay on chapters from a day on, or lift it.

    Raises:
        DayPassed: the day has passed.
        LevelsContradict: it contradicts another level that binds one of the chapters.
        NoticeTooShort: it asks more of one than held before, sooner than the notice owed.
    """
    day, today, is_laid = said["from_on"], session.now.date(), said["is_laid"]
    rules.require_day(day, today=today, latest=today)
    before = effective.book(session, body_id)
    laid = PlacedOverlay(*series, is_laid, day)
    placed = {each.id: _in_order([*before.placements.get(each.id, ()), laid]) for each in chapters}
    after = replace(before, placements={**before.placements, **placed})
    rules.require_agreement(after.clashes(chapters, day))
    rules.require_notice(day, today=today, notice_days=_owed(before, after, chapters, day))
    written = {"body_id": body_id, "is_laid": is_laid, "from_on": day, "reason": said["reason"], "laid_by": by}
    session.add_all(
        OverlayPlacement(set_by=series[0], name=series[1], chapter_id=each.id, laid_at=session.now, **written)
        for each in chapters
    )


def _in_order(placed: Iterable[PlacedOverlay]) -> list[PlacedOverlay]:
    return sorted(placed, key=lambda each: each.from_on)


def _above(session: Session, body_id: str, unit_id: str | None, *, is_overlay: bool) -> Bound:
    """Return whoever is bound by all that stands above a layer: of a unit's policy the unit above it."""
    if unit_id is None:
        return Anybody()
    bodies.require_unit(session, body_id, unit_id)
    return Anybody(unit_id if is_overlay else bodies.unit_facts(session, unit_id).parent_id)


def _require_below(book: Book, above: Bound, layer: Layer, day: date) -> None:
    held = book.held(above, day)
    if not layer.is_bodys:
        rules.require_delegated(layer.undelegated(held.policy))
    rules.require_agreement([*loosened(held, layer), *book.against(layer, above, day)])


def _owed(before: Book, after: Book, chapters: Iterable[Bound], day: date) -> int:
    """Return the days of notice owed to chapters of which more is asked on a day than would be otherwise."""
    owed = 0
    for chapter in {before.signature(each): each for each in chapters}.values():
        held, asked = before.held(chapter, day), after.held(chapter, day)
        if asked is not held and asked.policy.is_stricter_than(held.policy):
            owed = max(owed, int(held["notice_days"]))
    return owed


def _with_units(session: Session, body_id: str, book: Book) -> Book:
    return replace(book, parents=book.parents or effective.units_above(session, body_id))
