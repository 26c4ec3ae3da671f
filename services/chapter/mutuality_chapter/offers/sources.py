"""What the chapter's own rooms say of something that may be offered: words to begin with, and where it comes from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from mutuality.database import Session
from mutuality.language import OfferKind
from mutuality.problems import NotFound
from mutuality_chapter import affiliation, editions, guidelines, knowledge, methods
from mutuality_chapter.offers.rules import SOURCES


@dataclass(frozen=True)
class Offerable:
    """Something of ours that may be offered, named as an offer of it names it."""

    kind: OfferKind
    title: str
    method_id: str | None = None
    knowledge_id: str | None = None
    edition_id: str | None = None
    item: str | None = None

    @property
    def place(self) -> tuple[str | None, ...]:
        """Return what it is known by."""
        return tuple(getattr(self, name) for name in SOURCES)


LONGEST_PURPOSE = 400
NOTHING: dict[str, Any] = {"stage": None, "lineage": [], "edition": None, "setting": None, "source": None}


def words_of(session: Session, said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what our rooms say of what an offer comes from; what nobody may be told is not among it.

    Raises:
        NotFound: it is not there, or the members did not adapt the item.
        NotAMethod: it is a draft still.
        NotTakenUp: the members have not taken it up or tried it.
    """
    return {**NOTHING, **{name: said[name] for name in SOURCES}, **BY_KIND[said["kind"]](session, said)}


def _adaptation(session: Session, said: Mapping[str, Any]) -> dict[str, Any]:
    asked = editions.asked_item(session, said["edition_id"], said["item"])
    rules_by_place = ((place, guidelines.own_rule(session, *place)) for place in asked.holds)
    place, text = next(((place, text) for place, text in rules_by_place if text), (None, None))
    if place is None:
        raise NotFound("Our members have not adapted this item.")
    words = {"title": None, "serves": asked.item.purpose[:LONGEST_PURPOSE], "text": text, "why": None}
    return {**words, "edition_id": place[0], "item": place[1]}


def _method(session: Session, said: Mapping[str, Any]) -> dict[str, Any]:
    method = methods.travelling(session, said["method_id"])
    return {
        "title": method.title,
        "serves": method.solves,
        "text": method.text,
        "why": None,
        "stage": method.stage,
        "lineage": list(method.lineage),
        "edition": method.edition,
    }


def _knowledge(session: Session, said: Mapping[str, Any]) -> dict[str, Any]:
    knowledge.require_taken_up(session, said["knowledge_id"], also_tried=True)
    known = knowledge.standing(session, said["knowledge_id"])
    return {
        "title": known.title,
        "serves": None,
        "text": known.text,
        "why": known.reason,
        "setting": known.setting,
        "source": known.source,
    }


def offerable(session: Session) -> list[Offerable]:
    """Return all that is ours and may be offered, whether or not it is: own rules, then methods, then the rest."""
    today = affiliation.today(session)
    adapted = [
        Offerable(OfferKind.ADAPTATION, f"{edition.title}: {slug}", edition_id=place[0], item=place[1])
        for edition in editions.editions_in_effect(session, today)
        for slug, place in guidelines.adapted_items(session, edition.id).items()
    ]
    ways = [Offerable(OfferKind.METHOD, each.title, method_id=each.id) for each in methods.every_published(session)]
    known = [Offerable(OfferKind.KNOWLEDGE, title, knowledge_id=id_) for id_, title in knowledge.in_hand(session)]
    return [*adapted, *ways, *known]


BY_KIND: dict[OfferKind, Callable[[Session, Mapping[str, Any]], dict[str, Any]]] = {
    OfferKind.ADAPTATION: _adaptation,
    OfferKind.METHOD: _method,
    OfferKind.KNOWLEDGE: _knowledge,
}
