"""How a meeting comes round: a stated part of RFC 5545's rules, days left out or moved, at a wall time that stays."""

from mutuality.recurrence.rule import Rule, RuleUnfit, read_rule
from mutuality.recurrence.series import Move, Series, Span
from mutuality.recurrence.shapes import ClosedSpan, MoveIn, MoveOut, RecurrenceUnfit, RuleAsked, RuleText

__all__ = [
    "ClosedSpan",
    "Move",
    "MoveIn",
    "MoveOut",
    "RecurrenceUnfit",
    "Rule",
    "RuleAsked",
    "RuleText",
    "RuleUnfit",
    "Series",
    "Span",
    "read_rule",
]
