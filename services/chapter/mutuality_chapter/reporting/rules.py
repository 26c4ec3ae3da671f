"""What of a period's figures may leave, and what stays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mutuality.disclosure import Cell, Mode, State, shown
from mutuality.language import DICTIONARY
from mutuality.policy import KEYS, PolicyInForce, left_out, refusal


@dataclass(frozen=True)
class Leaving:
    """One figure: what we count, and what of it would leave, with the reason."""

    indicator: str
    title: str
    rule: str
    counts: str
    ours: int
    mode: Mode
    state: State
    value: int | None
    why: str


@dataclass(frozen=True)
class Staying:
    """One figure of which nothing leaves, by a key of the policy, and what that says."""

    indicator: str
    title: str
    key: str
    why: str


def leaving(figures: Mapping[str, int], asked: Iterable[str], *, floor: int) -> list[Leaving]:
    """Return every figure that is asked for, and what of it would leave with that floor."""
    return [_leaving(code, figures[code], floor) for code in asked]


def staying(held: PolicyInForce) -> list[Staying]:
    """Return the figures of which nothing leaves: those nobody asks for, and those that others count."""
    return [
        Staying(code, DICTIONARY[code].title, key, KEYS[key].say(held[key]))
        for code, key in left_out(held, DICTIONARY).items()
    ]


def require_something(held: PolicyInForce, shown: Sequence[Leaving]) -> None:
    """Refuse a report without a figure.

    Raises:
        PolicyRefused: others count all that is asked for.
    """
    if not shown:
        key = "counts.exclusive_reporter"
        raise refusal(held, key, "Others count every figure our body asks for, so there is nothing to report.")


def _leaving(code: str, ours: int, floor: int) -> Leaving:
    indicator = DICTIONARY[code]
    mode = Mode.EXACT if Mode.EXACT in indicator.modes else Mode.SUPPRESSED
    cell = shown(ours, mode, floor=floor)
    return Leaving(
        indicator=code,
        title=indicator.title,
        rule=indicator.rule,
        counts=indicator.counts,
        ours=ours,
        mode=cell.mode,
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
