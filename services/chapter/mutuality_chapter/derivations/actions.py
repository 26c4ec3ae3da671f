"""Working out what our facts come to on every item in effect, looking at what would leave, and telling it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select

from mutuality.database import Session
from mutuality.guidance import Outcome
from mutuality_chapter import affiliation, editions, waivers
from mutuality_chapter.derivations import events, facts, rules
from mutuality_chapter.derivations.models import OurDerivation
from mutuality_chapter.derivations.rules import Found


@dataclass(frozen=True)
class Leaving:
    """What our facts come to on an item, what it is held to in a sentence, our figure, and what would leave of it.

    `waived_until` is the last day we are excused from it; what our facts come to is told all the same.
    """

    edition_id: str
    item: str
    says: str | None
    ours: int | None
    outcome: Outcome | None
    rule: str
    would_leave: bool
    waived_until: date | None = None


def preview(session: Session, *, again_after: timedelta = rules.WHEN_ASKED) -> list[Leaving]:
    """Return what our facts come to today and what of it would leave; nothing is written.

    Raises:
        NotFounded: there is no chapter yet.
    """
    today, told = affiliation.today(session), _told(session)
    return [*_found(session, today, told, again_after), *_taken_back(session, today, told)]


def keep_told(session: Session) -> None:
    """Tell what our facts come to where it is another now, or was told a month ago."""
    derive(session, again_after=rules.MONTH)


def derive(session: Session, *, again_after: timedelta = rules.WHEN_ASKED) -> list[Leaving]:
    """Work out what our facts come to, and tell what is another now, or was told long ago.

    Raises:
        NotFounded: there is no chapter yet.
    """
    today, shown = affiliation.today(session), preview(session, again_after=again_after)
    for each in shown:
        if each.would_leave:
            _tell(session, each, today)
    return shown


def _found(
    session: Session, today: date, told: dict[editions.Place, OurDerivation], again_after: timedelta
) -> Iterator[Leaving]:
    here, excuses = facts.circumstances(session), waivers.excuses_on(session, today)
    for asked in _items(session, today):
        item = asked.item
        unmet, derived = rules.unmet_condition(item.applies_when, here), item.derived
        if unmet is None and derived is None:
            continue
        found = facts.found(session, derived, today) if derived and not unmet else _not_applicable(unmet)
        before = next((told[place] for place in asked.holds if place in told), None)
        was = Found(Outcome(before.outcome), before.rule) if before else None
        ago = today - before.derived_on if before else None
        would_leave = rules.is_to_be_told(found, was, ago, again_after=again_after)
        says = derived.say() if derived and not unmet else None
        yield Leaving(*asked.place, says, found.ours, found.outcome, found.rule, would_leave, excuses.until(asked))


def _not_applicable(condition: str | None) -> Found:
    """Return that an item does not concern us, by the condition that is not so here."""
    return Found(Outcome.NOT_APPLICABLE, str(condition))


def _taken_back(session: Session, today: date, told: dict[editions.Place, OurDerivation]) -> Iterator[Leaving]:
    """Yield what was told of items that concern us again and are derived from nothing."""
    here = facts.circumstances(session)
    for asked in _items(session, today):
        place = next((place for place in asked.holds if place in told), None)
        if place and asked.item.derived is None and not rules.unmet_condition(asked.item.applies_when, here):
            yield Leaving(*asked.place, None, None, None, told[place].rule, would_leave=True)


def _items(session: Session, today: date) -> Iterator[editions.Asked]:
    for edition in editions.editions_in_effect(session, today):
        yield from editions.asked_items(session, edition.id).values()


def _tell(session: Session, leaving: Leaving, today: date) -> None:
    if leaving.outcome is None:
        _take_back(session, leaving)
        return
    said = {"outcome": leaving.outcome, "rule": leaving.rule, "derived_on": today}
    told = session.merge(OurDerivation(edition_id=leaving.edition_id, item=leaving.item, **said))
    events.item_derived(session, told)


def _take_back(session: Session, leaving: Leaving) -> None:
    for place in editions.asked_item(session, leaving.edition_id, leaving.item).holds:
        told = session.get(OurDerivation, place)
        if told is not None:
            events.derivation_taken_back(session, told)
            session.delete(told)


def told_of(session: Session, edition_id: str) -> dict[str, OurDerivation]:
    """Return what we told last of each item of an edition, or of one in which it stands alike.

    Raises:
        NotFound: we hold no such edition.
    """
    told, asked = _told(session), editions.asked_items(session, edition_id)
    found = {slug: next((told[place] for place in each.holds if place in told), None) for slug, each in asked.items()}
    return {slug: each for slug, each in found.items() if each is not None}


def _told(session: Session) -> dict[editions.Place, OurDerivation]:
    return {(each.edition_id, each.item): each for each in session.scalars(select(OurDerivation))}
