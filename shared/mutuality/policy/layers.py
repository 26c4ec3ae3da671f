"""The layers of a policy: the body's own, those of units on a chapter's path, and overlays on chosen chapters.

A layer speaks of some keys. What it says is a floor: layers below may ask more there, never less, and no more than a
ceiling it sets. What holds is the strictest of a row of layers; whoever is outside is told, and nothing is rewritten.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import Any

import orjson

from mutuality.policy.algebra import Clash, Operators, merge, violations
from mutuality.policy.document import ControlPolicy, PolicyInForce, Rule, require_no_other, values_of
from mutuality.policy.table import KEYS, NARROWED
from mutuality.policy.values import Number, Ordered, Scale, Steps, Switch


@dataclass(frozen=True)
class Layer:
    """What one level asks at the keys it speaks of. `is_bodys`: it speaks of any key, not of those delegated alone."""

    rule: Rule
    is_bodys: bool
    values: Mapping[str, Any]
    ceilings: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, rule: Rule, document: Mapping[str, Any], *, is_bodys: bool) -> Layer:
        """Return the layer a nested document describes.

        Raises:
            PolicyInvalid: it has an unknown key, one that is the body's alone, or a value that key cannot take.
        """
        said = values_of(document)
        require_no_other(said, {*NARROWED, "ceilings"})
        asked = {key: value for key, value in said.items() if key in NARROWED}
        return cls(rule, is_bodys, MappingProxyType(asked), MappingProxyType(said.get("ceilings", {})))

    def narrowed(self, held: ControlPolicy) -> Layer:
        """Return it as far as it counts under a body's policy: of a unit's keys those delegated."""
        if self.is_bodys:
            return self
        values, ceilings = (
            {key: value for key, value in said.items() if key in held["delegated"]}
            for said in (self.values, self.ceilings)
        )
        return Layer(self.rule, self.is_bodys, values, ceilings)

    def undelegated(self, held: ControlPolicy) -> list[str]:
        """Return the keys it sets or limits although a body's policy does not delegate them."""
        counts = self.narrowed(held)
        return sorted({*self.values, *self.ceilings} - {*counts.values, *counts.ceilings})


@dataclass(frozen=True)
class Bound:
    """One rule of a contradiction: a floor, or a ceiling, its value, and the layer it stands in."""

    bound: str
    value: Any
    layer: str
    version: int
    set_by: str


@dataclass(frozen=True)
class Contradiction:
    """A key at which two levels cannot both be right, with both rules."""

    key: str
    rules: tuple[Bound, Bound]


@lru_cache(maxsize=256)
def read_policy(text: str) -> ControlPolicy:
    """Return the policy of an exact text; no text ever changes, so each is read once."""
    return ControlPolicy.from_document(orjson.loads(text))


@lru_cache(maxsize=1024)
def read_layer(rule: Rule, text: str, *, is_bodys: bool) -> Layer:
    """Return the layer of an exact text."""
    return Layer.of(rule, orjson.loads(text), is_bodys=is_bodys)


def resolve(held: PolicyInForce, below: Sequence[Layer]) -> PolicyInForce:
    """Return what holds where layers lie below a body's policy: the strictest of each key, and which layer says so."""
    values, rules = dict(held.policy.values), dict(held.rules)
    for layer in below:
        above = ControlPolicy(MappingProxyType(dict(values)))
        for key, said in layer.narrowed(held.policy).values.items():
            value = _joined(key, above, said)
            if value != values[key]:
                values[key], rules[key] = value, layer.rule
    policy = ControlPolicy(MappingProxyType(values))
    return PolicyInForce(policy, held.version, held.in_force_on, held.set_by, rules)


def loosened(held: PolicyInForce, layer: Layer) -> list[Contradiction]:
    """Return where a layer asks less than what holds above it; nothing is rewritten."""
    return [
        Contradiction(key, (_bound("floor", held[key], held.rule(key)), _bound("floor", layer.values[key], layer.rule)))
        for key in layer.narrowed(held.policy).values
        if _is_asked(key, held.policy) and violations({key: _floor(key, held, layer)}, layer.values)
    ]


def contradictions(one: Layer, other: Layer) -> list[Contradiction]:
    """Return where one layer asks more than the other lets anybody ask."""
    return [*_against(one, other), *_against(other, one)]


def operators(key: str, *, low: Any = None, high: Any = None, seen: Sequence[Any] = ()) -> Operators:
    """Return the operators that let a key have a value from a floor up to a ceiling; None sets neither.

    A number has too many values to list, so it is a `one_of` of those that were `seen`: the floors, the ceilings and
    the values in question. On those points an interval and a list allow the same.
    """
    kind = NARROWED[key]
    if isinstance(kind, Steps):
        asked = {} if low is None else {"superset_of": low}
        return asked if high is None else {**asked, "subset_of": high}
    return {"one_of": [value for value in _points(kind, seen) if _is_between(kind, low, value, high)]}


def _floor(key: str, held: PolicyInForce, layer: Layer) -> Operators:
    return operators(key, low=held[key], seen=(held[key], layer.values[key]))


def _against(one: Layer, other: Layer) -> Iterator[Contradiction]:
    for key, high in one.ceilings.items():
        if key not in other.values:
            continue
        low = other.values[key]
        try:
            merge({key: operators(key, high=high, seen=(low, high))}, {key: operators(key, low=low, seen=(low, high))})
        except Clash:
            yield Contradiction(key, (_bound("ceiling", high, one.rule), _bound("floor", low, other.rule)))


def _bound(bound: str, value: Any, rule: Rule) -> Bound:
    return Bound(bound, value, rule.layer, rule.version, rule.set_by)


def _points(kind: Ordered, seen: Sequence[Any]) -> Sequence[Any]:
    if isinstance(kind, Number):
        return sorted(set(seen), key=kind.rank)
    return (False, True) if isinstance(kind, Switch) else list(kind.asks) if not isinstance(kind, Steps) else ()


def _is_between(kind: Ordered, low: Any, value: Any, high: Any) -> bool:
    rank = kind.rank(value)
    return (low is None or kind.rank(low) <= rank) and (high is None or rank <= kind.rank(high))


def _is_asked(key: str, policy: ControlPolicy) -> bool:
    """Say whether a policy sets a floor there; where it softens what is not asked, it sets none."""
    kind = KEYS[key]
    return not (isinstance(kind, Number | Scale) and kind.eases and not policy.rank(kind.eases))


def _joined(key: str, above: ControlPolicy, below: Any) -> Any:
    """Return the stricter of two values; of steps all of both."""
    kind, held = KEYS[key], above[key]
    if isinstance(kind, Steps):
        return [*held, *(step for step in below if step not in held)]
    return below if not _is_asked(key, above) or kind.rank(below) > kind.rank(held) else held
