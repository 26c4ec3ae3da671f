"""What the chapter's own rooms say of something that may be offered: words to begin with, and where it comes from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from mutuality.database import Session
from mutuality.language import OfferKind
from mutuality.problems import NotFound
from mutuality_chapter import editions, guidelines, knowledge, methods
from mutuality_chapter.offers.rules import SOURCES

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


BY_KIND: dict[OfferKind, Callable[[Session, Mapping[str, Any]], dict[str, Any]]] = {
    OfferKind.ADAPTATION: _adaptation,
    OfferKind.METHOD: _method,
    OfferKind.KNOWLEDGE: _knowledge,
}
