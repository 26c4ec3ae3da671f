"""What of a period's figures may leave, and what stays."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from mutuality.disclosure import Cell, Mode, Spread, State
from mutuality.forms import STANDARD, Form, FormUnknown, Wanted
from mutuality.indicators import DICTIONARY, Indicator
from mutuality.policy import KEYS, PolicyInForce, left_out, refusal
from mutuality.policy.asking import EXCLUSIVE, counted_by_others

ELSEWHERE = "Another form let it out of this period first: it leaves as it left there, and costs nothing more."
WITHOUT = {
    State.NOT_COLLECTED: "Nobody noted a number: it says so. Noise that is drawn without it is not drawn again.",
    State.NOT_APPLICABLE: "We noted that it does not apply to us: it says so, and no number leaves.",
    State.NOTHING_TO_REPORT: "We noted that there is nothing to report: it says so.",
}


@dataclass(frozen=True)
class Leaving:
    """One figure: what we count, and what of it would leave, with the reason."""

    indicator: str
    title: str
    rule: str
    counts: str
    ours: int | None
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


def leaving(
    figures: Mapping[str, int],
    cells: Mapping[str, Cell],
    spread: Spread | None,
    floor: int,
    known: Mapping[str, Indicator] = DICTIONARY,
    elsewhere: Collection[str] = (),
) -> list[Leaving]:
    """Return every figure that is asked for, what of it leaves or would, and why."""
    return [
        _leaving(
            known[code],
            figures.get(code),
            cell,
            ELSEWHERE if code in elsewhere else _why(known[code], cell, spread, floor),
        )
        for code, cell in cells.items()
    ]


def staying(held: PolicyInForce, form: Form) -> list[Staying]:
    """Return the figures of which nothing leaves: those nobody asks for, and those that others count."""
    if form.slug == STANDARD:
        keys = left_out(held, DICTIONARY)
    else:
        keys = {each.code: EXCLUSIVE for each in form.indicators if counted_by_others(held, each.code)}
    known = {**DICTIONARY, **form.definitions}
    return [Staying(code, known[code].title, key, KEYS[key].say(held[key])) for code, key in keys.items()]


def require_standard(period: str, *, has_form: bool) -> None:
    """Refuse the standard form where our body asks by forms of its own.

    Raises:
        FormUnknown: it does.
    """
    if has_form:
        raise FormUnknown(f"Our body asks about {period} by a form of its own: see what is owed, and answer that.")


def require_something(held: PolicyInForce, asked: Sequence[Wanted]) -> None:
    """Refuse a report without a figure.

    Raises:
        PolicyRefused: others count all that is asked for.
    """
    if not asked:
        raise refusal(held, EXCLUSIVE, "Others count every figure our body asks for, so there is nothing to report.")


def _leaving(indicator: Indicator, ours: int | None, cell: Cell, why: str) -> Leaving:
    return Leaving(
        indicator=indicator.code,
        title=indicator.title,
        rule=indicator.rule,
        counts=indicator.counts,
        ours=ours,
        mode=cell.mode,
        state=cell.state,
        value=cell.value,
        why=why,
    )


def _why(indicator: Indicator, cell: Cell, spread: Spread | None, floor: int) -> str:
    if cell.state in WITHOUT and not (cell.mode is Mode.NOISED and indicator.code in DICTIONARY):
        return WITHOUT[cell.state]
    if cell.mode is Mode.EXACT:
        return "It counts what was done, not people: it leaves exactly."
    if cell.mode is Mode.SUM_ONLY:
        return "It is asked for in sums over many chapters alone: here no number leaves."
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
