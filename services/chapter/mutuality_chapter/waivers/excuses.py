"""From which of the items that are asked of us we are excused on a day, worked out from what the feed told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality.guidance import WaiverState, days_left, ends_soon, waiver_state
from mutuality.web import Page, page_among
from mutuality_chapter import affiliation, editions
from mutuality_chapter.editions import Asked
from mutuality_chapter.waivers import store
from mutuality_chapter.waivers.models import WaiverCopy


@dataclass(frozen=True)
class Excuses:
    """The waivers that cover a day; `guidelines` says to which guideline an edition or a tailoring belongs."""

    covering: Sequence[WaiverCopy]
    guidelines: Mapping[str, str]

    def of(self, asked: Asked) -> WaiverCopy | None:
        """Return the waiver that excuses us from an item: by any name it had, and by the level that asks it so."""
        return next((each for each in self._named(asked) if each.set_by == asked.set_by), None)

    def until(self, asked: Asked) -> date | None:
        """Return the last day we are excused from an item; None where we are not."""
        found = self.of(asked)
        return found.until if found else None

    def is_spared(self, asked: Asked) -> bool:
        """Say whether our body itself excuses us from an item, so that it does not ask for it in a campaign either."""
        return any(each.set_by is None for each in self._named(asked))

    def _named(self, asked: Asked) -> Iterator[WaiverCopy]:
        names, guideline = {asked.item.slug, *asked.item.replaces}, self.guidelines.get(asked.place[0])
        return (each for each in self.covering if each.item in names and each.guideline == guideline)


def excuses_on(session: Session, on: date) -> Excuses:
    """Return what we are excused from on a day."""
    covering = [
        each
        for each in store.waivers(session)
        if waiver_state(each, on, is_asked=True) is WaiverState.RUNNING  # whether it is asked, each item tells
    ]
    return Excuses(covering, editions.guidelines_of(session) if covering else {})


def shown(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of the waivers we were told of, and how each stands today.

    Raises:
        NotFounded: there is no chapter yet.
    """
    on = affiliation.today(session)
    page = page_among(store.waivers(session), by=["id"], query=query)
    holding = _holding(session, on)
    return replace(page, items=[_shown(each, on, is_asked=each.id in holding) for each in page.items])


def _holding(session: Session, on: date) -> set[str]:
    """Return which waivers excuse us from something that is asked of us on a day."""
    excuses = excuses_on(session, on)
    in_effect = editions.editions_in_effect(session, on) if excuses.covering else []
    asked = [item for each in in_effect for item in editions.asked_items(session, each.id).values()]
    return {found.id for found in map(excuses.of, asked) if found}


def _shown(waiver: WaiverCopy, on: date, *, is_asked: bool) -> dict[str, Any]:
    state = waiver_state(waiver, on, is_asked=is_asked)
    said = {column.name: getattr(waiver, column.name) for column in WaiverCopy.__table__.c}
    return {**said, "state": state, "ends_soon": ends_soon(days_left(waiver, on, state))}
