"""What a form asks of figures beside each other, by eight operators; the chapter runs it on what it counts itself."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Operator(StrEnum):
    """How the two sides of a check are to stand to each other."""

    EQUAL_TO = "equal_to"
    NOT_EQUAL_TO = "not_equal_to"
    GREATER_THAN = "greater_than"
    GREATER_THAN_OR_EQUAL_TO = "greater_than_or_equal_to"
    LESS_THAN = "less_than"
    LESS_THAN_OR_EQUAL_TO = "less_than_or_equal_to"
    COMPULSORY_PAIR = "compulsory_pair"
    EXCLUSIVE_PAIR = "exclusive_pair"


class Missing(StrEnum):
    """What to do where a figure of a side is not there."""

    SKIP_IF_ANY = "skip_if_any"
    SKIP_IF_ALL = "skip_if_all"
    NEVER_SKIP = "never_skip"


class Severity(StrEnum):
    """What happens when a check fails: a warning is shown and may be passed, an error may not."""

    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True)
class Check:
    """Two sides, each a sum of figures, the right one plus a number; and how they are to stand to each other.

    A figure that is missing counts as nothing, unless `missing` says to leave the check out.
    """

    name: str
    says: str
    left: Sequence[str]
    operator: Operator
    right: Sequence[str] = ()
    plus: int = 0
    missing: Missing = Missing.SKIP_IF_ANY
    severity: Severity = Severity.ERROR


COMPARED: Mapping[Operator, Callable[[int, int], bool]] = {
    Operator.EQUAL_TO: operator.eq,
    Operator.NOT_EQUAL_TO: operator.ne,
    Operator.GREATER_THAN: operator.gt,
    Operator.GREATER_THAN_OR_EQUAL_TO: operator.ge,
    Operator.LESS_THAN: operator.lt,
    Operator.LESS_THAN_OR_EQUAL_TO: operator.le,
}


def failing(checks: Sequence[Check], figures: Mapping[str, int | None]) -> list[Check]:
    """Return the checks that figures fail; a figure that is None was not counted."""
    return [check for check in checks if not holds(check, figures)]


def holds(check: Check, figures: Mapping[str, int | None]) -> bool:
    """Say whether figures pass a check, or leave it out."""
    left, right = ([figures.get(code) for code in side] for side in (check.left, check.right))
    if check.operator is Operator.COMPULSORY_PAIR:
        return _is_there(left) == _is_there(right)
    if check.operator is Operator.EXCLUSIVE_PAIR:
        return not (_is_there(left) and _is_there(right))
    if _is_left_out(check.missing, [*left, *right]):
        return True
    return COMPARED[check.operator](_sum(left), _sum(right) + check.plus)


def _is_left_out(missing: Missing, figures: Sequence[int | None]) -> bool:
    absent = [figure is None for figure in figures]
    return {Missing.SKIP_IF_ANY: any(absent), Missing.SKIP_IF_ALL: all(absent), Missing.NEVER_SKIP: False}[missing]


def _is_there(figures: Sequence[int | None]) -> bool:
    return any(figure is not None for figure in figures)


def _sum(figures: Sequence[int | None]) -> int:
    return sum(figure or 0 for figure in figures)
