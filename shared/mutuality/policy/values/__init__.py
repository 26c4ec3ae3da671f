"""The kinds of value a key of a control policy may take, and what a whole divided by one comes to."""

from mutuality.policy.values.kinds import (
    NOT_ASKED,
    OPEN_NUMBER,
    Ceilings,
    Key,
    Names,
    Number,
    Ordered,
    Scale,
    Steps,
    Switch,
    Turn,
)
from mutuality.policy.values.shares import WHOLE, Shares, divide

__all__ = [
    "NOT_ASKED",
    "OPEN_NUMBER",
    "WHOLE",
    "Ceilings",
    "Key",
    "Names",
    "Number",
    "Ordered",
    "Scale",
    "Shares",
    "Steps",
    "Switch",
    "Turn",
    "divide",
]
