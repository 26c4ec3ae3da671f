"""One change that is proposed: of an item of a guideline, or of a key of the control policy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any

import marshmallow as ma
from marshmallow import fields

from mutuality.guidance.shapes import MOST_NUMBER
from mutuality.policy import KEYS
from mutuality.problems import ValidationFailed
from mutuality.schema import Choice, Input, Output, Ref, Slug, Text, Whole


class What(StrEnum):
    """What is to become of an item, or that a key of the policy is to take another value."""

    WORDS = "words"
    FORCE = "force"
    NUMBER = "number"
    REMOVE = "remove"
    ADD = "add"
    POLICY = "policy"


PLACE = frozenset({"edition_id", "item"})
NEEDS: dict[str, frozenset[str]] = {
    What.WORDS: PLACE | {"text"},
    What.FORCE: PLACE | {"force"},
    What.NUMBER: PLACE | {"number"},
    What.REMOVE: PLACE,
    What.ADD: PLACE | {"purpose", "text"},
    What.POLICY: frozenset({"key", "value"}),
}
MAY_ADD: dict[str, frozenset[str]] = {What.ADD: frozenset({"force"})}
PARTS = ("edition_id", "item", "purpose", "text", "force", "number", "key", "value")


class Force(StrEnum):
    """How strongly an item is to speak."""

    NONE = "none"
    INFORMATION = "information"
    RECOMMENDED = "recommended"
    MINIMUM = "minimum"
    BINDING = "binding"


class ChangeUnfit(ValidationFailed):
    """A change says what it is about and what it is to become, and nothing else; `errors` says where it does not."""


class _Parts:
    edition_id = Ref("The edition that holds the item", allow_none=True, load_default=None)
    item = Slug("The item, or the name of a new one", allow_none=True, load_default=None)
    purpose = Text("What a new item is for", longest=400, allow_none=True, load_default=None)
    text = Text("What it is to say", longest=8000, allow_none=True, load_default=None)
    number = Whole("Its new number, where it is derived", high=MOST_NUMBER, allow_none=True, load_default=None)
    key = Text("The key of the control policy", longest=64, pattern="[a-z_.]+", allow_none=True, load_default=None)
    value = fields.Raw(
        allow_none=True, load_default=None, metadata={"description": "The value it is to take, one that key can take"}
    )


class ChangeIn(_Parts, Input):
    """A change that is proposed."""

    what = Choice(What, "What is to become of it", required=True)
    force = Choice(Force, "How strongly it is to speak", allow_none=True, load_default=None)


class ChangeOut(_Parts, Output):
    """A change that was proposed."""

    what = Choice(What, "What is to become of it", required=True)
    force = Choice(Force, "How strongly it is to speak", allow_none=True, load_default=None)


class ChangeHeld(_Parts, ma.Schema):
    """A change that was proposed, as it is told; readers accept members they do not know yet."""

    what = Text(longest=16, required=True)
    force = Text(longest=16, allow_none=True, load_default=None)

    class Meta:
        """Leave out what is new."""

        unknown = ma.EXCLUDE


def require_change(said: Mapping[str, Any], *, at: str = "/change") -> None:
    """Refuse a change whose parts do not fit what it is about.

    Raises:
        ChangeUnfit: they do not.
    """
    errors = [{"pointer": f"{at}/{name}", "detail": detail} for name, detail in faults_of(said)]
    if errors:
        raise ChangeUnfit("The parts of this change do not fit what it is about.", errors=errors)


def faults_of(said: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Return each part that is missing, or is too much, or that its key cannot take."""
    what = said["what"]
    for name in PARTS:
        is_said, is_needed = said[name] is not None, name in NEEDS[what]
        if is_needed and not is_said:
            yield name, f"To propose {what}, say it."
        elif is_said and not is_needed and name not in MAY_ADD.get(what, ()):
            yield name, f"It is no part of proposing {what}."
    if what == What.POLICY and said["key"] is not None and said["value"] is not None:
        kind = KEYS.get(said["key"])
        if kind is None:
            yield "key", "There is no such key."
        elif fault := kind.fault(said["value"]):
            yield "value", fault
