"""Shapes of presets."""

from __future__ import annotations

from marshmallow import fields

from mutuality.schema import Output, Part, Pieces, Slug, Text, Words
from mutuality_federation.presets.documents import DocumentOut


class PresetOut(Output):
    """A control policy by pattern."""

    name = Slug("Its name")
    title = Text("Its title")
    about = Text("Whose manner it is", longest=1000)
    origin = Words(Text(longest=64), "How such bodies began")
    levels = Words(Text(longest=64), "Their levels, from the chapter up")
    labels = fields.Dict(
        keys=fields.String(), values=Text(longest=64), metadata={"description": "What such bodies call things"}
    )
    asks = Words(Text(longest=1000), "What it asks, a sentence each", most=200)
    leaves_free = Words(Text(longest=1000), "What it leaves free, a sentence each", most=200)
    document = Part(DocumentOut, "Every key, nested by group")
    overlays = fields.Dict(
        keys=fields.String(),
        values=fields.Dict(metadata={"description": "What it asks, nested by group"}),
        metadata={"description": "Overlays such bodies lay on some of their chapters, by name"},
    )


class PresetsOut(Output):
    """All presets."""

    items = Pieces(PresetOut, "The presets", most=100)
