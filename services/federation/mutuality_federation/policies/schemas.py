"""Shapes of policies and presets."""

from __future__ import annotations

from marshmallow import fields

from mutuality.schema import Day, Input, Moment, Output, Pieces, Ref, Slug, Text, Whole, Words


class PolicyIn(Input):
    """A policy as it is published: a preset, a document of changes to it, or a document alone."""

    preset = Slug("A preset by its name", allow_none=True, load_default=None)
    document = fields.Dict(
        keys=fields.String(),
        load_default=dict,
        metadata={"description": "Keys and values, nested by group; what is left out is the preset's, or nothing"},
    )
    in_force_on = Day("From which day it holds", required=True)


class PolicyOut(Output):
    """A version of a policy."""

    id = Ref("Its identifier")
    body_id = Ref("Whose policy it is")
    number = Whole("Its version, counted from 1", low=1)
    preset = Slug("The preset it was made from, if any", allow_none=True)
    sha256 = Text("SHA-256 of its document's text", longest=64, shortest=64)
    in_force_on = Day("From which day it holds")
    published_at = Moment("When it was published")


class CharterOut(Output):
    """What a chapter accepts when it enrols: the policy in force, word for word."""

    id = Ref("The body")
    version = Whole("The version in force; 0 when the body published none")
    sha256 = Text("SHA-256 of the text", longest=64, shortest=64)
    text = Text("The document, word for word", longest=100_000)


class EffectOut(Output):
    """One key of the policy in force, explained."""

    key = Text("The key", longest=64)
    value = fields.Raw(metadata={"description": "Its value"})
    asks = Text("What that asks", longest=400)
    nothing_value = fields.Raw(metadata={"description": "The value that controls nothing"})
    nothing_allows = Text("What that would allow", longest=400)
    version = Whole("Under which version")
    set_by = Text("Who set it", longest=64)
    since = Day("Since when")


class EffectiveOut(Output):
    """The policy in force, key by key."""

    version = Whole("The version in force; 0 when the body published none")
    in_force_on = Day("Since when")
    keys = Pieces(EffectOut, "Every key", most=200)


class PresetOut(Output):
    """A control policy by pattern."""

    name = Slug("Its name")
    title = Text("Its title")
    about = Text("Whose manner it is", longest=1000)
    origin = Words(Text(longest=64), "How such bodies began")
    levels = Words(Text(longest=64), "Their levels, from the chapter up")
    asks = fields.List(Text(longest=400), metadata={"description": "What it asks, a sentence each"})
    document = fields.Dict(keys=fields.String(), metadata={"description": "Its keys and values"})


class PresetsOut(Output):
    """All presets."""

    items = Pieces(PresetOut, "The presets", most=100)
