"""One item of a guideline, whole, and in the words of a reader."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from mutuality.guidance.applying import ALWAYS, AppliesWhen, Gathering
from mutuality.guidance.deriving import Derivation, DerivedFact
from mutuality.guidance.languages import look_up

MOST_ITEMS = 200
FORCES = ("none", "information", "recommended", "minimum", "binding")
PROOFS = ("attested", "derived", "evidence")


@dataclass(frozen=True)
class Translation:
    """The words of an item in another language."""

    language: str
    purpose: str
    text: str


@dataclass(frozen=True)
class Source:
    """The experience or method an item came from, in words that name no person; perhaps an entry of the commons.

    `proposal_id` is the proposal that brought it, where chapters changed the guideline themselves.
    """

    text: str
    commons_id: str | None = None
    proposal_id: str | None = None


@dataclass(frozen=True)
class ItemFacts:
    """One item: what it is for, what it says, how strongly (None: the body's default), how keeping it is known.

    `derived` is there where it is known by `derived`; `replaces` are older names of the same item, the newest first.
    """

    slug: str
    force: str | None
    purpose: str
    text: str
    known_by: str
    derived: Derivation | None = None
    applies_when: AppliesWhen = ALWAYS
    translations: tuple[Translation, ...] = ()
    source: Source | None = None
    replaces: tuple[str, ...] = ()

    @classmethod
    def read(cls, said: Mapping[str, Any]) -> ItemFacts:
        """Return the item a document, a row or a shape says; a part that is left out is the empty one."""
        return cls(
            slug=said["slug"],
            force=said["force"],
            purpose=said["purpose"],
            text=said["text"],
            known_by=said["known_by"],
            derived=_derivation(said.get("derived")),
            applies_when=_conditions(said.get("applies_when")),
            translations=tuple(Translation(**each) for each in said.get("translations") or ()),
            source=Source(**said["source"]) if said.get("source") else None,
            replaces=tuple(said.get("replaces") or ()),
        )

    def document(self) -> dict[str, Any]:
        """Return it as JSON values, every part in it."""
        said = asdict(self)
        lists = {"translations": list(said["translations"]), "replaces": list(said["replaces"])}
        return {**said, **lists, "applies_when": None if self.applies_when == ALWAYS else said["applies_when"]}


def in_words_of(item: ItemFacts, own_language: str, wanted: Iterable[str]) -> Translation:
    """Return the words of an item in the first language wanted that it has, else in its guideline's own."""
    own = Translation(own_language, item.purpose, item.text)
    offered = {each.language: each for each in (*item.translations, own)}
    return offered[look_up(wanted, offered) or own_language]


def _derivation(said: Mapping[str, Any] | None) -> Derivation | None:
    return Derivation(**{**said, "fact": DerivedFact(said["fact"])}) if said else None


def _conditions(said: Mapping[str, Any] | None) -> AppliesWhen:
    if not said:
        return ALWAYS
    gathering = Gathering(said["gathering"]) if said.get("gathering") else None
    lists = {name: tuple(said.get(name) or ()) for name in ("languages", "standings")}
    return AppliesWhen(gathering, said.get("has_hotline"), said.get("has_youth"), **lists)
