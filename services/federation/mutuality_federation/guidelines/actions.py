"""What officers do with guidelines: begin one, work on its draft, and publish it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy.orm.attributes import flag_modified

from mutuality.database import Session
from mutuality_federation import editions, policies
from mutuality_federation.editions import ItemFacts, Prepared, Publication
from mutuality_federation.guidelines import reviewing, rules, store
from mutuality_federation.guidelines.models import DraftItem, Guideline
from mutuality_federation.guidelines.store import Draft

Items = Sequence[ItemFacts]


def begin(session: Session, *, body_id: str, by: str, said: dict[str, Any]) -> Draft:
    """Begin a guideline with an empty draft.

    Raises:
        GuidelineNameTaken: the body already has one of this short name.
    """
    rules.require_free_name(said["slug"], is_taken=store.is_name_taken(session, body_id, said["slug"]))
    begun = Guideline(
        id=session.new_id("gdl"), body_id=body_id, created_at=session.now, changed_by=by, version=1, **said
    )
    session.add(begun)
    return store.draft(session, begun)


def describe(session: Session, *, guideline: Guideline, by: str, said: dict[str, Any]) -> Draft:
    """Change what is said of a guideline."""
    for name, value in said.items():
        setattr(guideline, name, value)
    return _changed(session, guideline, by)


def put_item(session: Session, *, guideline: Guideline, by: str, slug: str, said: dict[str, Any]) -> Draft:
    """Put an item into the draft, or say anew what it says.

    Raises:
        ItemRenamed: the item was published for another purpose.
        DraftFull: the draft holds as many items as it may.
    """
    rules.require_same_purpose(slug, said["purpose"], editions.published_purpose(session, guideline.id, slug))
    places = {item.slug: item.place for item in store.draft_items(session, guideline.id)}
    if slug not in places:
        rules.require_room(len(places))
    place = rules.next_place(places, slug) if said["place"] is None else said["place"]
    session.merge(DraftItem(guideline_id=guideline.id, slug=slug, **{**said, "place": place}))
    return _changed(session, guideline, by)


def redraft(session: Session, *, guideline: Guideline, by: str, title: str, language: str, items: Items) -> Draft:
    """Let the draft say these items and no other, in this order, as one change; editions keep what they hold.

    Raises:
        ItemRenamed: an item was published for another purpose.
        DraftFull: they are more than a guideline may hold.
    """
    rules.require_room(len(items) - 1)
    published = editions.published_purposes(session, guideline.id)
    for item in items:
        rules.require_same_purpose(item.slug, item.purpose, published.get(item.slug))
    guideline.title, guideline.language = title, language
    _replace(session, guideline.id, items)
    return _changed(session, guideline, by)


def _replace(session: Session, guideline_id: str, items: Items) -> None:
    drafted = {item.slug: item for item in store.draft_items(session, guideline_id)}
    for slug in drafted.keys() - {item.slug for item in items}:
        session.delete(drafted[slug])
    for place, item in enumerate(items, start=1):
        row = drafted.get(item.slug) or DraftItem(guideline_id=guideline_id)
        for name, value in {**item.document(), "place": place}.items():
            setattr(row, name, value)
        session.add(row)


def drop_item(session: Session, *, guideline: Guideline, by: str, slug: str) -> Draft:
    """Take an item out of the draft; editions that hold it keep it.

    Raises:
        NotFound: the draft holds none of that name.
    """
    session.delete(store.draft_item(session, guideline.id, slug))
    return _changed(session, guideline, by)


def publish(session: Session, *, guideline: Guideline, by: str, effective_on: date, notice_days: int) -> dict[str, Any]:
    """Publish the draft as the guideline's next edition and return it with its changes.

    Raises:
        DraftEmpty: there is nothing to publish.
        PolicyRefused: the body's policy asks for a review, and no second officer approved the draft as it is; or it
            gives longer notice of what asks more.
        RenameUnfit: an item replaces a name that was never published, or still stands.
        EditionTooSoon: the day is past, before the edition before, or too near for the notice owed.
    """
    drafted = _drafted(session, guideline)
    reviewing.require_approved(session, guideline)
    return editions.publish(session, _publication(session, guideline, by, effective_on, notice_days), drafted)


def prepare(session: Session, *, guideline: Guideline, by: str, effective_on: date, notice_days: int) -> Prepared:
    """Return the draft as the next edition would hold it, approved or not; nothing is written.

    Raises:
        DraftEmpty, RenameUnfit, EditionTooSoon, PolicyRefused: what `publish` raises, but for the review.
    """
    drafted = _drafted(session, guideline)
    return editions.prepare(session, _publication(session, guideline, by, effective_on, notice_days), drafted)


def _drafted(session: Session, guideline: Guideline) -> list[ItemFacts]:
    drafted = store.draft_facts(session, guideline.id)
    rules.require_items(len(drafted))
    return drafted


def _publication(session: Session, guideline: Guideline, by: str, effective_on: date, notice_days: int) -> Publication:
    return Publication(
        guideline_id=guideline.id,
        body_id=guideline.body_id,
        slug=guideline.slug,
        title=guideline.title,
        language=guideline.language,
        by=by,
        effective_on=effective_on,
        notice_days=notice_days,
        held=policies.policy_in_force(session, guideline.body_id, session.now.date()),
    )


def _changed(session: Session, guideline: Guideline, by: str) -> Draft:
    """Count a change of the draft, and by whom, as a change of its guideline, which is what If-Match names."""
    guideline.changed_by = by
    flag_modified(guideline, "changed_by")
    session.flush()  # counts the version up before the answer is made
    return store.draft(session, guideline)
