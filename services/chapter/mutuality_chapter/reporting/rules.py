"""What of a period's figures may leave, and what stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mutuality.disclosure import Cell, Mode, Spread, State
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


def leaving(figures: Mapping[str, int], cells: Mapping[str, Cell], spread: Spread | None, floor: int) -> list[Leaving]:
    """Return every figure that is asked for, what of it leaves or would, and why."""
    return [_leaving(code, figures[code], cell, _why(cell, spread, floor)) for code, cell in cells.items()]


def staying(held: PolicyInForce) -> list[Staying]:
    """Return the figures of which nothing leaves: those nobody asks for, and those that others count."""
    return [
        Staying(code, DICTIONARY[code].title, key, KEYS[key].say(held[key]))
        for code, key in left_out(held, DICTIONARY).items()
    ]


def require_something(held: PolicyInForce, asked: Sequence[str]) -> None:
    """Refuse a report without a figure.

    Raises:
        PolicyRefused: others count all that is asked for.
    """
    if not asked:
        key = "counts.exclusive_reporter"
        raise refusal(held, key, "Others count every figure our body asks for, so there is nothing to report.")


def _leaving(code: str, ours: int, cell: Cell, why: str) -> Leaving:
    indicator = DICTIONARY[code]
    return Leaving(
        indicator=code,
        title=indicator.title,
        rule=indicator.rule,
        counts=indicator.counts,
        ours=ours,
        mode=cell.mode,
        state=cell.state,
        value=cell.value,
        why=why,
    )


def _why(cell: Cell, spread: Spread | None, floor: int) -> str:
    if cell.mode is Mode.EXACT:
        return "It counts what was done, not people: it leaves exactly."
    if cell.mode is Mode.NOISED:
        return _why_noised(cell, spread)
    if cell.state is State.SUPPRESSED:
        return f"It counts fewer than {floor} people, or would give such a figure away: no number leaves."
    return "It counts people: it leaves rounded to five."


def _why_noised(cell: Cell, spread: Spread | None) -> str:
    if cell.state is State.NOT_COLLECTED:
        return "The noise of this period was drawn without it, and is not drawn again."
    width = round(spread.deviation) if spread else 0
    drawn = "drawn once" if cell.value is not None else "drawn when the report is prepared"
    return f"It counts people: it leaves with noise of about {width} up or down, {drawn}."
