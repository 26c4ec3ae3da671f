"""The algebra of metadata policies: superiors merge what they ask, what is below is resolved or only checked.

A policy gives each parameter operators; what it is laid on, the metadata, gives each parameter a value. Merging is
stricter than either side or fails; once asked, nothing is relaxed below. Order: merge, check the combination, apply.

Source: OpenID Federation 1.0 section 6.1 (operators, their order and merge rules, verbatim names).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Operators = Mapping[str, Any]
Policy = Mapping[str, Operators]
Metadata = Mapping[str, Any]

ORDER = ("value", "add", "default", "one_of", "subset_of", "superset_of", "essential")
ABSENT = object()


class Clash(Exception):  # noqa: N818 - it is what happened
    """Two policies, or two operators of one, ask of a parameter what nothing can fulfil."""

    def __init__(self, parameter: str, operators: Iterable[str]) -> None:
        """Name the parameter and the operators that contradict."""
        self.parameter, self.operators = parameter, tuple(operators)
        super().__init__(f"{parameter}: {' and '.join(self.operators)} contradict.")


class Unfit(Exception):  # noqa: N818 - it is what happened
    """The metadata cannot be made to fit the policy."""

    def __init__(self, violation: Violation) -> None:
        """Keep what is violated."""
        self.violation = violation
        super().__init__(f"{violation.parameter} violates {violation.operator}.")


@dataclass(frozen=True)
class Violation:
    """A parameter's value and the operator it violates, with what that operator asks; None stands for no value."""

    parameter: str
    operator: str
    asked: Any
    found: Any


def merge(superior: Policy, subordinate: Policy) -> dict[str, dict[str, Any]]:
    """Return what both policies ask together.

    Raises:
        Clash: no value could fulfil both.
    """
    names = _union(list(superior), list(subordinate))
    return {name: _merged(name, superior.get(name, {}), subordinate.get(name, {})) for name in names}


def require_consistent(policy: Policy) -> None:
    """Refuse a policy whose own operators contradict.

    Raises:
        Clash: they do.
    """
    for name, operators in policy.items():
        _require_combination(name, operators)


def resolve(policy: Policy, metadata: Metadata) -> dict[str, Any]:
    """Return the metadata as the policy makes it: set, filled in and trimmed, then checked.

    Raises:
        Unfit: a value is not among those allowed, lacks what is asked, or is missing.
    """
    require_consistent(policy)
    resolved = dict(metadata)
    for name, operators in policy.items():
        value = _applied(operators, resolved.get(name, ABSENT))
        for broken in _broken(name, operators, value):
            raise Unfit(broken)
        resolved.pop(name, None)
        if value is not ABSENT:
            resolved[name] = value
    return resolved


def violations(policy: Policy, metadata: Metadata) -> list[Violation]:
    """Return what in the metadata violates which operator; nothing is rewritten.

    There are none exactly where `resolve` would return the metadata as it is.
    """
    return [
        violation
        for name, operators in policy.items()
        for violation in _broken(name, operators, metadata.get(name, ABSENT))
    ]


def _merged(name: str, superior: Operators, subordinate: Operators) -> dict[str, Any]:
    both = {**subordinate, **superior}
    merged = {each: both[each] for each in ORDER if each in both}
    for operator in merged:
        if operator in superior and operator in subordinate:
            merged[operator] = _join(name, operator, superior[operator], subordinate[operator])
    _require_combination(name, merged)
    return merged


def _join(name: str, operator: str, above: Any, below: Any) -> Any:
    """Return what an operator asks when two levels use it."""
    if operator == "essential":
        return above or below
    if operator in {"add", "superset_of"}:
        return _union(above, below)
    if operator == "subset_of":
        return _common(above, below)
    if operator == "one_of":
        common = _common(above, below)
        if common:
            return common
    elif _is_same(above, below):
        return above
    raise Clash(name, (operator, operator))


def _require_combination(name: str, operators: Operators) -> None:
    for (one, other), fits in COMBINATIONS.items():
        if one in operators and other in operators and not fits(operators[one], operators[other]):
            raise Clash(name, (one, other))


def _applied(operators: Operators, value: Any) -> Any:
    """Return a value after the operators that change it, in their order."""
    if "value" in operators:
        value = ABSENT if operators["value"] is None else operators["value"]
    if "add" in operators:
        value = _union([] if value is ABSENT else value, operators["add"])
    if value is ABSENT:
        value = operators.get("default", ABSENT)
    if "subset_of" in operators and value is not ABSENT:
        value = _common(value, operators["subset_of"])
    return value


def _broken(name: str, operators: Operators, value: Any) -> Iterator[Violation]:
    for operator in ORDER:
        if operator in operators and not FULFILS[operator](operators[operator], value):
            yield Violation(name, operator, operators[operator], None if value is ABSENT else value)


def _is_same(one: Any, other: Any) -> bool:
    """Say whether two JSON values are one; lists are sets here, and true is not 1."""
    if isinstance(one, list) and isinstance(other, list):
        return _is_within(one, other) and _is_within(other, one)
    return type(one) is type(other) and bool(one == other)


def _holds(values: Sequence[Any], value: Any) -> bool:
    return any(_is_same(each, value) for each in values)


def _is_within(some: Any, values: Any) -> bool:
    return isinstance(some, list) and isinstance(values, list) and all(_holds(values, each) for each in some)


def _union(some: Any, more: Sequence[Any]) -> Any:
    return [*some, *(each for each in more if not _holds(some, each))] if isinstance(some, list) else some


def _common(some: Any, others: Sequence[Any]) -> Any:
    return [each for each in some if _holds(others, each)] if isinstance(some, list) else some


COMBINATIONS: dict[tuple[str, str], Callable[[Any, Any], bool]] = {
    ("value", "add"): lambda value, add: _is_within(add, value),
    ("value", "default"): lambda value, _: value is not None,
    ("value", "one_of"): lambda value, allowed: _holds(allowed, value),
    ("value", "subset_of"): _is_within,
    ("value", "superset_of"): lambda value, asked: _is_within(asked, value),
    ("value", "essential"): lambda value, essential: value is not None or not essential,
    ("add", "one_of"): lambda _add, _allowed: False,
    ("add", "subset_of"): _is_within,
    ("one_of", "subset_of"): lambda _one, _subset: False,
    ("one_of", "superset_of"): lambda _one, _superset: False,
    ("subset_of", "superset_of"): lambda subset, superset: _is_within(superset, subset),
}

FULFILS: dict[str, Callable[[Any, Any], bool]] = {
    "value": lambda asked, value: value is ABSENT if asked is None else _is_same(asked, value),
    "add": _is_within,
    "default": lambda _asked, value: value is not ABSENT,
    "one_of": lambda asked, value: value is ABSENT or _holds(asked, value),
    "subset_of": lambda asked, value: value is ABSENT or _is_within(value, asked),
    "superset_of": lambda asked, value: value is ABSENT or _is_within(asked, value),
    "essential": lambda asked, value: value is not ABSENT or not asked,
}
