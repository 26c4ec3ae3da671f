"""Shapes of policies."""

from __future__ import annotations

from enum import StrEnum

from marshmallow import fields, validate

from mutuality.policy import preset_names
from mutuality.schema import Choice, Day, Input, Moment, Output, Part, Pieces, Ref, Slug, Text, Whole
from mutuality_federation.presets import ANY_VALUE, DocumentIn, DocumentOut

SHA256 = "[0-9a-f]{64}"


class AppliesTo(StrEnum):
    """Whom a version binds: all chapters, or those enrolled on its day or later."""

    ALL = "all"
    NEW = "new"


class PolicyIn(Input):
    """A policy as it is published: the preset, or nothing; the document over that; the changes over both."""

    preset = fields.String(
        validate=validate.OneOf(preset_names()),
        load_default=None,
        allow_none=True,
        metadata={"description": "The preset it starts from; without one it starts from nothing"},
    )
    document = Part(DocumentIn, "What is left out is the preset's, or nothing", load_default=dict)
    changes = Part(DocumentIn, "What differs from the preset or the document", load_default=dict)
    in_force_on = Day("From which day it holds", required=True)
    applies_to = Choice(AppliesTo, "All chapters, or those enrolled on its day or later", load_default=AppliesTo.ALL)


class PolicySummaryOut(Output):
    """A version of a policy, in a list."""

    id = Ref("Its identifier; null for version 0, which was never published", allow_none=True)
    body_id = Ref("Whose policy it is")
    version = Whole("Counts the body's versions from 1; 0 asks nothing, and holds while none is published")
    preset = Slug("The preset it started from, if any", allow_none=True)
    in_force_on = Day("From which day it holds")
    applies_to = Choice(AppliesTo, "All chapters, or only those enrolled on its day or later")
    sha256 = Text("SHA-256 of its text", longest=64, shortest=64, pattern=SHA256)
    published_at = Moment("When it was published; null for version 0", allow_none=True)
    set_by = Text("The body or unit that set it; `nobody` for version 0", longest=64)


class PolicyOut(PolicySummaryOut):
    """A version of a policy."""

    document = Part(DocumentOut, "Every key, nested by group")
    text = Text("The document, word for word, as it was published", longest=100_000)


class CharterOut(Output):
    """What a chapter accepts when it enrols: the policy in force, word for word."""

    id = Ref("The body")
    version = Whole("The version in force; 0 when the body published none")
    sha256 = Text("SHA-256 of the text", longest=64, shortest=64, pattern=SHA256)
    text = Text("The document, word for word", longest=100_000)


class EffectOut(Output):
    """One key of the policy in force, explained."""

    key = Text("The key", longest=64)
    value = fields.Raw(metadata={"description": "Its value", **ANY_VALUE})
    asks = Text("What that asks", longest=8000)
    nothing_value = fields.Raw(metadata={"description": "The value that controls nothing", **ANY_VALUE})
    nothing_allows = Text("What that would allow", longest=400)
    layer = Text("`policy` of the body, `unit`, or the overlay that sets it", longest=64)
    version = Whole("The version since which the key has this value; 0 if no policy ever changed it")
    set_by = Text("The body or unit that set it so; `nobody` for version 0", longest=64)
    since = Day("Since when")


class EffectiveOut(Output):
    """The policy in force, key by key."""

    body_id = Ref("Whose policy it is")
    version = Whole("The version in force; 0 when the body published none")
    in_force_on = Day("Since when")
    keys = Pieces(EffectOut, "Every key", most=200)
