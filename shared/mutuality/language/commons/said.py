"""What a chapter says upwards: what it offers to all, and what became here of what another offered.

Neither has room for a person: an offer says where a way of coping comes from in kinds, never from whom.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import marshmallow as ma

from mutuality.language.commons.words import Lineage, OfferKind, Setting, Stage, Tried, TriedReason, fits
from mutuality.schema import Choice, Day, Flag, Input, Ref, Slug, Text, Whole, Words

LONGEST = 5000
PARTS = ("edition_id", "item", "stage", "lineage", "edition", "setting", "source")
NEEDS: dict[OfferKind, frozenset[str]] = {
    OfferKind.ADAPTATION: frozenset({"edition_id", "item"}),
    OfferKind.METHOD: frozenset({"lineage", "edition"}),
    OfferKind.KNOWLEDGE: frozenset({"setting", "source"}),
}
MAY_ADD: dict[OfferKind, frozenset[str]] = {OfferKind.METHOD: frozenset({"stage"})}


class OfferIn(Input):
    """What a chapter offers to all, as its members decided; a later one of the same id takes its place."""

    offer_id = Ref("What it is called, everywhere and for good", required=True)
    kind = Choice(OfferKind, "What is offered", required=True)
    title = Text("What it is called; names nobody", required=True)
    serves = Text("What it is for; names nobody", longest=400, required=True)
    text = Text("The own rule, the steps, or what is known; names nobody", longest=LONGEST, required=True)
    why = Text("Why it works, or why the members took it up; names nobody", longest=LONGEST, required=True)
    findings = Text("What a trial showed; names nobody", longest=LONGEST, allow_none=True, load_default=None)
    part = Slug("The part of the concern it is about", allow_none=True, load_default=None)
    edition_id = Ref("The edition whose item is adapted", allow_none=True, load_default=None)
    item = Slug("The item that is adapted", allow_none=True, load_default=None)
    stage = Choice(Stage, "The stage it helps in most", allow_none=True, load_default=None)
    lineage = Words(
        Choice(Lineage), "Kinds it comes from, the earliest first: never from whom", most=4, load_default=list
    )
    edition = Whole("Its place in that line; the first is 1", low=1, allow_none=True, load_default=None)
    setting = Choice(Setting, "What setting it comes from", allow_none=True, load_default=None)
    source = Text("Where one can look it up", longest=500, allow_none=True, load_default=None)
    names_chapter = Flag("Whether the chapter wishes to be named beside it", load_default=False)
    is_public = Flag("Whether everybody may read it, or only its own body", load_default=False)

    @ma.validates_schema
    def _is_of_one_kind(self, said: dict[str, Any], **_: Any) -> None:
        faults = dict(faults_of(said))
        if faults:
            raise ma.ValidationError(faults)


class TriedIn(Input):
    """What became here of what another chapter offered, after a trial; a later word takes its place."""

    offer_id = Ref("What was tried", required=True)
    outcome = Choice(Tried, "What became of it", required=True)
    reason = Choice(TriedReason, "Why", required=True)
    words = Text("More of it; names nobody", longest=2000, allow_none=True, load_default=None)
    decided_on = Day("When the members decided", required=True)

    @ma.validates_schema
    def _reason_fits(self, said: dict[str, Any], **_: Any) -> None:
        if not fits(said["outcome"], said["reason"]):
            raise ma.ValidationError("This is no reason for that.", "reason")


def faults_of(said: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Return each part an offer of its kind lacks, or has too much."""
    kind = said["kind"]
    for name in PARTS:
        is_said, is_needed = said[name] not in (None, []), name in NEEDS[kind]
        if is_needed and not is_said:
            yield name, f"To offer this {kind}, say it."
        elif is_said and not is_needed and name not in MAY_ADD.get(kind, ()):
            yield name, f"It is no part of offering this {kind}."
