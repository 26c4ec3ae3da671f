"""What an edition asks of us: its items as the units above us leave them. All our rooms ask here, on line and off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from mutuality.database import Session
from mutuality.guidance.tailoring import (
    Addition,
    Base,
    Clash,
    Overlay,
    Resolved,
    ResolvedItem,
    WordedItem,
    Wording,
    in_force,
    name_edition,
    resolve,
)
from mutuality.problems import NotFound
from mutuality_chapter import affiliation
from mutuality_chapter.editions import lineage, store
from mutuality_chapter.editions.lineage import Asked, Line
from mutuality_chapter.editions.models import EditionCopy

DEFAULT_FORCE = "guidelines.default_force"
DAY = timedelta(days=1)


def asked_items(session: Session, edition_id: str) -> dict[str, Asked]:
    """Return every item an edition asks of us, by its name: as the units above us leave it, and what they add.

    An edition that is announced is read as it will be asked on its first day, one that ended as on its last. Of a
    tailoring, named in its place, the items it added are returned, whether or not it still applies to us.

    Raises:
        NotFound: we hold no such edition.
    """
    laid = store.tailoring(session, edition_id)
    if laid is not None:
        return _added_by(session, laid)
    editions = store.editions_alike(session, edition_id)
    lines, by_unit = _lines(session, edition_id, editions), store.overlays(session, editions[0].guideline)
    resolved = _resolve(session, edition_id, editions, lines)
    return {each.item.slug: _asked(each, lines, by_unit) for each in resolved.items}


def asked_item(session: Session, edition_id: str, slug: str) -> Asked:
    """Return one item an edition asks of us, or one that a tailoring added.

    Raises:
        NotFound: we hold no such edition, or it asks no such item of us.
    """
    found = asked_items(session, edition_id).get(slug)
    if found is None:
        raise NotFound("This edition has no such item.")
    return found


def clashes(session: Session, edition_id: str) -> Sequence[Clash]:
    """Return what of the tailorings that apply to us does not fit an edition, and is passed over.

    Raises:
        NotFound: we hold no such edition.
    """
    editions = store.editions_alike(session, edition_id)
    return _resolve(session, edition_id, editions, _lines(session, edition_id, editions)).clashes


def _lines(session: Session, edition_id: str, editions: Sequence[EditionCopy]) -> dict[str, Line]:
    """Return the items of an edition, followed through the older ones."""
    ids = [each.id for each in editions]
    ids = ids[: ids.index(edition_id) + 1]
    items, lines = store.items_in(session, ids), dict[str, Line]()
    for each in ids:
        lines = lineage.follow(each, items[each], lines)
    return lines


def _resolve(session: Session, edition_id: str, editions: Sequence[EditionCopy], lines: Mapping[str, Line]) -> Resolved:
    own = next(each for each in editions if each.id == edition_id)
    since = {each.id: each.effective_on for each in editions}
    worded = [(line.item, *line.holds[-1]) for line in lines.values()]
    base = Base(
        name_edition(own.guideline, own.number),
        [WordedItem(item, Wording(within, name, since[within])) for item, within, name in worded],
    )
    applying = store.applying(session, own.guideline)
    newest = in_force(applying, _day(own, editions, affiliation.today(session)))
    path = dict.fromkeys(each.unit_id for each in applying)
    overlays = [newest[unit_id, own.guideline] for unit_id in path if (unit_id, own.guideline) in newest]
    held = affiliation.policy_in_force(session, without_overlays=True)
    return resolve(base, overlays, str(held[DEFAULT_FORCE]))


def _day(own: EditionCopy, editions: Sequence[EditionCopy], today: date) -> date:
    """Return the day as of which an edition is read: today, or the nearest day on which it is in effect."""
    later = [each.effective_on for each in editions if each.number > own.number]
    return max(own.effective_on, min([today, *(each - DAY for each in later)]))


def _asked(resolved: ResolvedItem, lines: Mapping[str, Line], by_unit: Mapping[str, Sequence[Overlay]]) -> Asked:
    if not resolved.is_added:
        return lineage.of_edition(resolved, lines[resolved.item.slug])
    added_by = resolved.tailored_by[0]
    return lineage.of_unit(
        resolved, next(laid for laid in by_unit.values() if any(each.tailoring.id == added_by for each in laid))
    )


def _added_by(session: Session, laid: Overlay) -> dict[str, Asked]:
    by_unit = store.overlays(session, laid.guideline)
    items = [each.said for each in laid.tailoring.changes if isinstance(each, Addition)]
    resolved = [
        ResolvedItem(
            item=item,
            wording=laid.wordings[item.slug],
            asked_on=laid.wordings[item.slug].since,
            rule=laid.tailoring.rule,
            set_by=laid.unit_id,
            tailored_by=(laid.tailoring.id,),
            is_added=True,
        )
        for item in items
    ]
    return {each.item.slug: lineage.of_unit(each, by_unit[laid.unit_id]) for each in resolved}
