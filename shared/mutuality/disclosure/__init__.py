"""What a figure may look like when it leaves a chapter, and how both sides make sure of it.

Four modes: activity leaves `exact`; figures of people leave `suppressed`, `noised` or `sum_only`. The heavier parts of
each mode are modules of their own, imported where a figure is released: `audit`, `suppression`, `noise`, `shares`.
"""

from mutuality.disclosure.cells import (
    FEW,
    FLOOR,
    NUMBERS,
    ROUND_TO,
    Cell,
    Mechanism,
    Mode,
    SecondMode,
    SmallCell,
    Spread,
    State,
    exact,
    require_one_mode,
    require_safe,
    rounded,
    shown,
)

__all__ = [
    "FEW",
    "FLOOR",
    "NUMBERS",
    "ROUND_TO",
    "Cell",
    "Mechanism",
    "Mode",
    "SecondMode",
    "SmallCell",
    "Spread",
    "State",
    "exact",
    "require_one_mode",
    "require_safe",
    "rounded",
    "shown",
]
