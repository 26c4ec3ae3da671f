"""The shape of a control policy as a nested document, made from its keys: the API says exactly what the rules hold."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import marshmallow as ma
from marshmallow import fields, validate

from mutuality.policy import KEYS
from mutuality.policy.values import OPEN_NUMBER, WHOLE, Ceilings, Key, Names, Number, Scale, Shares, Steps
from mutuality.schema import INT32_MAX, Flag, Input, Output, Part, Whole, Words

Members = dict[str, Any]
STEPS: Members = {"type": "array", "items": {"type": "string", "maxLength": 64}, "maxItems": 200}
TEXT: Members = {"type": "string", "maxLength": 400}
NUMBER: Members = {"type": "integer", "minimum": 0, "maximum": INT32_MAX}
LIMIT: Members = {"oneOf": [TEXT, NUMBER, {"type": "boolean"}, STEPS]}
LIMITS: Members = {"type": "object", "additionalProperties": LIMIT}
ANY_VALUE: Members = {"oneOf": [*LIMIT["oneOf"], LIMITS]}


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
    if isinstance(kind, Steps | Names):
        step = fields.String(validate=validate.OneOf(kind.known))
        return Words(step, kind.asks.format("these"), most=len(kind.known))
    if isinstance(kind, Ceilings):
        return limits_of()
    if isinstance(kind, Shares):
        return shares_of()
    return Flag(f"`true`: {kind.on} `false`: {kind.off}")


def limits_of() -> fields.Field[Any]:
    """Return the field that takes the most levels below may ask, key by key; whether a key takes it, the rules say."""
    limit, says = fields.Raw(metadata=LIMIT), "By key: no level below asks more than this"
    return fields.Dict(keys=fields.String(), values=limit, metadata={"description": says})


def shares_of() -> fields.Field[Any]:
    """Return the field that takes how a whole is divided, part by part; whether the parts fit, the rules say."""
    share, says = Whole("How many percent", high=WHOLE), "By part: so many percent; together 100"
    return fields.Dict(keys=fields.String(), values=share, metadata={"description": says})


def _shape(name: str, base: type[ma.Schema], says: str, members: Members) -> type[ma.Schema]:
    return type(name, (base,), {"__doc__": says, **members})


def _title(group: str) -> str:
    return "".join(word.capitalize() for word in group.split("_"))


DocumentIn = document_shape(Input, "In")
DocumentOut = document_shape(Output, "Out")
