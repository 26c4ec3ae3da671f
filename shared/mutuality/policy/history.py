"""Since when each key has had the value that binds a chapter, and by which rule it came; both services say the same.

The federation reads it from all that ever bound the chapter and tells it along, since a chapter was not told what held
before it came.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile
from typing import Any

from mutuality.policy.document import Effect, PolicyInForce, Rule, explain
from mutuality.policy.table import KEYS

History = Sequence[tuple[date, PolicyInForce]]
"""All that ever bound a chapter, in order, each with the day from which on."""


@dataclass(frozen=True)
class Hold:
    """Keys that have had their value since a day by a rule older than the newest that says it."""

    layer: str
    version: int
    set_by: str
    since: date
    keys: tuple[str, ...]

    @classmethod
    def of(cls, said: Mapping[str, Any]) -> Hold:
        """Return what was told, with its day as a text."""
        return cls(**{**said, "since": date.fromisoformat(said["since"]), "keys": tuple(said["keys"])})

    @property
    def rule(self) -> Rule:
        """Return the rule by which its keys have their value."""
        return Rule(self.layer, self.version, self.set_by, self.since)


def bound_by(history: History, key: str) -> Rule:
    """Return the first rule of the unbroken row that holds a key's value, with the day since when it binds."""
    value = history[-1][1][key]
    unbroken = takewhile(lambda each: each[1][key] == value, reversed(history))
    day, first = [*unbroken][-1]
    rule = first.rule(key)
    return replace(rule, since=max(rule.since, day))


def holds(history: History) -> tuple[Hold, ...]:
    """Return which keys hold since another day, or by another rule, than what binds last says by itself."""
    held, found = history[-1][1], defaultdict[Rule, list[str]](list)
    for key in KEYS:
        rule = bound_by(history, key)
        if rule != held.rule(key):
            found[rule].append(key)
    return tuple(Hold(**vars(rule), keys=tuple(keys)) for rule, keys in found.items())


def explain_bound(held: PolicyInForce, known: Iterable[Hold]) -> list[Effect]:
    """Return every key of what binds a chapter, each with the rule by which it has its value and since when."""
    older = {key: hold.rule for hold in known for key in hold.keys}
    return [replace(each, **vars(older.get(each.key) or held.rule(each.key))) for each in explain(held)]
