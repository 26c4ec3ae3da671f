"""When a month may be reported, and what of it may leave."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mutuality.disclosure import Cell, State, shown
from mutuality.language import DICTIONARY


@dataclass(frozen=True)
class Leaving:
    """One figure: what we count, and what of it would leave, with the reason."""

    indicator: str
    title: str
    rule: str
    counts: str
    ours: int
    state: State
    value: int | None
    why: str


def leaving(figures: Mapping[str, int], *, floor: int) -> list[Leaving]:
    """Return every figure of the dictionary, and what of it would leave with that floor."""
    return [_leaving(code, figures[code], floor) for code in DICTIONARY]


def _leaving(code: str, ours: int, floor: int) -> Leaving:
    indicator = DICTIONARY[code]
    cell = shown(ours, indicator.mode, floor=floor)
    return Leaving(
        indicator=code,
        title=indicator.title,
        rule=indicator.rule,
        counts=indicator.counts,
        ours=ours,
        state=cell.state,
        value=cell.value,
        why=_why(indicator.counts, cell, floor),
    )


def _why(counts: str, cell: Cell, floor: int) -> str:
    if counts == "activity":
        return "It counts what was done, not people: it leaves exactly."
    if cell.state is State.SUPPRESSED:
        return f"It counts fewer than {floor} people: no number leaves."
    return "It counts people: it leaves rounded to five."
