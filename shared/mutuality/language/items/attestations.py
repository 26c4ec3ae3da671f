"""What a chapter says of how it keeps an item: its own view and what shows it, or what its facts come to."""

from __future__ import annotations

from dataclasses import fields
from enum import StrEnum
from typing import Any

import marshmallow as ma

from mutuality.guidance import AppliesWhen, DerivedFact, Outcome
from mutuality.schema import Choice, Day, Input, Ref, Slug, Text

SHA256 = "[0-9a-f]{64}"


class View(StrEnum):
    """How a chapter sees itself on an item. It says in own words which other way, or why it is not for it."""

    MET = "met"
    PARTLY = "partly"
    NOT_YET = "not_yet"
    OTHER_WAY = "other_way"
    NOT_FOR_US = "not_for_us"


class Shelf(StrEnum):
    """Where a document lies that shows something; the document itself stays there."""

    HERE = "here"
    ON_PAPER = "on_paper"
    ELSEWHERE = "elsewhere"


IN_OWN_WORDS = frozenset({View.OTHER_WAY, View.NOT_FOR_US})
CONDITIONS = tuple(each.name for each in fields(AppliesWhen))
RULES = (*DerivedFact, *CONDITIONS)


class AttestationIn(Input):
    """How a chapter sees itself on one item, and a document that shows it, which stays in the chapter."""

    edition_id = Ref("The edition, or the tailoring of a unit that added the item", required=True)
    item = Slug("The item of it", required=True)
    view = Choice(View, "How the chapter sees itself", required=True)
    own_words = Text(
        "Which other way, or why it is not for the chapter", longest=2000, allow_none=True, load_default=None
    )
    attested_on = Day("When the chapter looked", required=True)
    valid_until = Day("The last day this holds", allow_none=True, load_default=None)
    evidence_sha256 = Text(
        "Digest of the document", longest=64, shortest=64, pattern=SHA256, allow_none=True, load_default=None
    )
    evidence_until = Day("The last day the document is valid", allow_none=True, load_default=None)
    evidence_at = Choice(Shelf, "Where the document lies", allow_none=True, load_default=None)

    @ma.validates_schema
    def _own_words_where_needed(self, said: dict[str, Any], **_: Any) -> None:
        if (said["view"] in IN_OWN_WORDS) != (said["own_words"] is not None):
            raise ma.ValidationError("Say in own words which other way, or why not; and only then.", "own_words")

    @ma.validates_schema
    def _document_is_whole(self, said: dict[str, Any], **_: Any) -> None:
        if (said["evidence_sha256"] is None) != (said["evidence_at"] is None):
            raise ma.ValidationError("A digest goes with the place where its document lies.", "evidence_at")
        if said["evidence_until"] is not None and said["evidence_sha256"] is None:
            raise ma.ValidationError("There is no document this could be the last day of.", "evidence_until")


class DerivationIn(Input):
    """What the facts of a chapter come to on one item: the outcome, by which rule, and the day. No number."""

    edition_id = Ref("The edition, or the tailoring of a unit that added the item", required=True)
    item = Slug("The item of it", required=True)
    outcome = Choice(Outcome, "What the facts come to", required=True)
    rule = Text("The fact it is derived from, or the condition that is not so", longest=64, required=True)
    derived_on = Day("When the chapter looked", required=True)

    @ma.validates_schema
    def _known_rule(self, said: dict[str, Any], **_: Any) -> None:
        if said["rule"] not in RULES:
            raise ma.ValidationError("There is no such rule.", "rule")
