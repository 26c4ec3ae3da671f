"""One control policy: complete, checked, explained. Nothing values fill in what a document leaves out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any

from mutuality.policy.table import KEYS
from mutuality.policy.values import Number, Scale
from mutuality.problems import PolicyRefused, ValidationFailed

POLICY, UNIT = "policy", "unit"
BODYS_ALONE = "Only the policy of the body itself sets this."


class PolicyInvalid(ValidationFailed):
    """The document is no control policy: a key is unknown, or a value is none the key can take."""


@dataclass(frozen=True)
class ControlPolicy:
    """How much a body controls, key by key; every key is there."""

    values: Mapping[str, Any]

    def __getitem__(self, key: str) -> Any:
        return self.values[key]

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> ControlPolicy:
        """Return the policy a nested document describes.

        Raises:
            PolicyInvalid: it has an unknown key or a value that key cannot take.
        """
        said = values_of(document)
        return cls(MappingProxyType({key: said.get(key, kind.nothing) for key, kind in KEYS.items()}))

    def document(self) -> dict[str, Any]:
        """Return the policy as a nested document with every key."""
        return nested(self.values)

    def rank(self, key: str) -> int:
        """Return how much the policy asks at that key; 0 is nothing, and less softens what another key asks."""
        return KEYS[key].rank(self.values[key])

    def is_stricter_than(self, other: ControlPolicy) -> bool:
        """Say whether any key asks more than the other policy does."""
        return any(self._asks_more(key, other) for key in KEYS)

    def _asks_more(self, key: str, other: ControlPolicy) -> bool:
        kind = KEYS[key]
        if isinstance(kind, Number | Scale) and kind.eases and not self.rank(kind.eases):
            return False
        return self.rank(key) > other.rank(key)


@dataclass(frozen=True)
class Rule:
    """Which layer gave a key its value: the policy of the body or a unit, or an overlay by its name; by whom, since."""

    layer: str
    version: int
    set_by: str
    since: date


@dataclass(frozen=True)
class PolicyInForce:
    """A policy with its version, its day, and who set it; version 0 is nothing at all, set by nobody.

    Version, day and setter are those of the body. `rules` names, key by key, the layers below it that ask more.
    """

    policy: ControlPolicy
    version: int
    in_force_on: date
    set_by: str
    rules: Mapping[str, Rule] = field(default_factory=dict)

    def __getitem__(self, key: str) -> Any:
        return self.policy[key]

    def rule(self, key: str) -> Rule:
        """Return which layer gave the key its value."""
        return self.rules.get(key) or Rule(POLICY, self.version, self.set_by, self.in_force_on)


@dataclass(frozen=True)
class Effect:
    """One key of a policy in force, explained."""

    key: str
    value: Any
    asks: str
    nothing_value: Any
    nothing_allows: str
    layer: str
    version: int
    set_by: str
    since: date


def explain(held: PolicyInForce) -> list[Effect]:
    """Return every key of a policy in force: value, who set it, since when, and what nothing would allow."""
    return [
        Effect(
            key=key,
            value=held[key],
            asks=kind.say(held[key]),
            nothing_value=kind.nothing,
            nothing_allows=kind.say(kind.nothing),
            **vars(held.rule(key)),
        )
        for key, kind in KEYS.items()
    ]


def sentences(policy: ControlPolicy) -> list[str]:
    """Return what the policy asks beyond nothing, a sentence each."""
    return [kind.say(policy[key]) for key, kind in KEYS.items() if policy[key] != kind.nothing]


def refusal(held: PolicyInForce, key: str, detail: str) -> PolicyRefused:
    """Return the refusal that names its rule: key, value, version, and who set it."""
    rule = held.rule(key)
    return PolicyRefused(detail, key=key, value=held[key], version=rule.version, set_by=rule.set_by)


def values_of(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a nested document says, key by key, and nothing of what it leaves out.

    Raises:
        PolicyInvalid: it has an unknown key or a value that key cannot take.
    """
    said = dict(_flatten(document))
    faults = [{"pointer": _pointer(key), "detail": detail} for key, detail in _faults(said)]
    if faults:
        raise PolicyInvalid("This is no control policy.", errors=faults)
    return said


def require_no_other(said: Mapping[str, Any], known: Collection[str]) -> None:
    """Refuse a document that sets a key a layer cannot set.

    Raises:
        PolicyInvalid: it does.
    """
    faults = [{"pointer": _pointer(key), "detail": BODYS_ALONE} for key in said if key not in known]
    if faults:
        raise PolicyInvalid("A layer below the body's policy cannot say this.", errors=faults)


def nested(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return values, key by key, as a nested document."""
    document: dict[str, Any] = {}
    for key, value in values.items():
        group, _, name = key.rpartition(".")
        (document.setdefault(group, {}) if group else document)[name] = value
    return document


def laid_over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Return a nested document with another laid over it, key by key."""
    return {**below, **{name: _joined(below.get(name), value) for name, value in above.items()}}


def _joined(below: Any, above: Any) -> Any:
    return laid_over(below, above) if isinstance(below, Mapping) and isinstance(above, Mapping) else above


def _flatten(document: Mapping[str, Any], group: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in document.items():
        if isinstance(value, Mapping) and not group and name not in KEYS:
            yield from _flatten(value, f"{name}.")
        else:
            yield f"{group}{name}", value


def _faults(said: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in said.items():
        kind = KEYS.get(key)
        fault = "There is no such key." if kind is None else kind.fault(value)
        if fault:
            yield key, fault


def _pointer(key: str) -> str:
    return "/document/" + key.replace("~", "~0").replace("/", "~1").replace(".", "/")


NOTHING = ControlPolicy.from_document({})
