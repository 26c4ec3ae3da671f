"""The shape of a control policy as a nested document, made from its keys: the API says exactly what the rules hold."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import marshmallow as ma
from marshmallow import fields, validate

from mutuality.policy import KEYS
from mutuality.policy.values import OPEN_NUMBER, Key, Number, Scale, Steps
from mutuality.schema import Flag, Input, Output, Part, Whole, Words

Members = dict[str, Any]


def document_shape(base: type[ma.Schema], ending: str) -> type[ma.Schema]:
    """Return the schema of a policy document, each group of keys a schema of its own."""
    groups: dict[str, Members] = defaultdict(dict)
    for key, kind in KEYS.items():
        group, _, name = key.rpartition(".")
        groups[group][name] = field_of(kind)
    members = groups.pop("")
    for group, inside in groups.items():
        members[group] = Part(_shape(f"{_title(group)}Keys{ending}", base, f"The keys of {group}.", inside))
    return _shape(f"PolicyDocument{ending}", base, "A control policy, its keys nested by group.", members)


def field_of(kind: Key) -> fields.Field[Any]:
    """Return the field that takes what the key takes, and says what each value asks."""
    if isinstance(kind, Scale):
        asks = " ".join(f"`{value}`: {sentence}" for value, sentence in kind.asks.items())
        return fields.String(validate=validate.OneOf(list(kind.asks)), metadata={"description": asks})
    if isinstance(kind, Number):
        return Whole(kind.asks.format("this many"), high=OPEN_NUMBER)
    if isinstance(kind, Steps):
        step = fields.String(validate=validate.OneOf(kind.known))
        return Words(step, kind.asks.format("these steps"), most=len(kind.known))
    return Flag(f"`true`: {kind.on} `false`: {kind.off}")


def _shape(name: str, base: type[ma.Schema], says: str, members: Members) -> type[ma.Schema]:
    return type(name, (base,), {"__doc__": says, **members})


def _title(group: str) -> str:
    return "".join(word.capitalize() for word in group.split("_"))


DocumentIn = document_shape(Input, "In")
DocumentOut = document_shape(Output, "Out")
