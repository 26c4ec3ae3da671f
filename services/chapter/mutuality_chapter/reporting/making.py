"""A period of a form made fit to leave: each figure by its mode; what another form let out leaves as it did there."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mutuality.database import Session
from mutuality.disclosure import NUMBERS, Cell, Mechanism, Mode, Spread, State
from mutuality.disclosure.floors import Protection
from mutuality.disclosure.noise import Calibration
from mutuality.forms import Form, Severity
from mutuality.indicators import Indicator
from mutuality.policy import PolicyInForce
from mutuality_chapter import disclosing, forms, noting
from mutuality_chapter.counting import figures
from mutuality_chapter.disclosing import Asked, Draw
from mutuality_chapter.reporting import rules, store
from mutuality_chapter.reporting.models import Report

NOISED = Mode.NOISED
COUNTED = {*NUMBERS, State.SUPPRESSED}


@dataclass(frozen=True)
class Prepared:
    """A period made fit to leave: what we count, every figure as it leaves, and the noise on them.

    `elsewhere` are the figures that left by another form first, which knows what they came to then.
    """

    form: Form
    period: str
    counted: Mapping[str, int]
    known: Mapping[str, Indicator]
    protection: Protection
    cells: Mapping[str, Cell]
    spread: Spread | None
    noise: dict[str, Any] | None
    to_draw: Calibration | None
    floor: int
    stays: Sequence[rules.Staying]
    elsewhere: Collection[str]

    @property
    def is_whole(self) -> bool:
        """Say whether all noise was drawn, so that it is known what leaves."""
        return self.to_draw is None

    @property
    def place(self) -> dict[str, Any]:
        """Return which edition of which form it answers, and about which period."""
        return {"form": self.form.slug, "edition": self.form.number, "period": self.period}

    @property
    def said(self) -> list[dict[str, Any]]:
        """Return every figure as it is said when it leaves."""
        return [{"indicator": code, **vars(cell)} for code, cell in self.cells.items()]

    @property
    def leaving(self) -> list[rules.Leaving]:
        """Return every figure with what leaves of it, and why."""
        return rules.leaving(self.counted, self.cells, self.spread, self.floor, self.known, self.elsewhere)


def made(session: Session, held: PolicyInForce, wanted: Asked, drawn: Draw | None) -> Prepared:
    """Return a period as it would leave today, with the noise that was drawn."""
    form, period, protection, now = (
        wanted.form,
        wanted.period,
        wanted.protection,
        figures(session, wanted.period),
    )
    floor = max(protection.threshold, int(held["number_visibility.min_cell"]))
    own = {mode: wanted.of_mode(mode, now) for mode in Mode}
    ready = {
        **_exactly(session, own[Mode.EXACT], period),
        **_suppressed(session, wanted, own, floor),
        **{code: _noised(code, drawn) for code in own[NOISED]},
        **dict.fromkeys(own[Mode.SUM_ONLY], Cell(State.SUPPRESSED, None, Mode.SUM_ONLY)),
        **_as_they_left(session, wanted),
    }
    states = noting.noted(session, period)
    cells = {code: ready.get(code) or _without(states.get(code), mode) for code, mode in wanted.modes.items()}
    draws = _draws(session, wanted, cells, drawn)
    to_draw = _to_draw(wanted, own[NOISED]) if drawn is None and own[NOISED] else None
    return Prepared(
        form=form,
        period=period,
        counted={code: now[code] for code in wanted.modes if code in now},
        known=wanted.known,
        protection=protection,
        cells=cells,
        spread=_spread(draws) or to_draw,
        noise=_noise(draws),
        to_draw=to_draw,
        floor=floor,
        stays=rules.staying(held, form),
        elsewhere=wanted.elsewhere.keys(),
    )


def _exactly(session: Session, own: Mapping[str, int], period: str) -> dict[str, Cell]:
    """Return the figures that leave exactly; of one with nothing to report that is said, and no number."""
    nothing = {code for code, state in noting.noted(session, period).items() if state is State.NOTHING_TO_REPORT}
    return disclosing.exactly({code: value for code, value in own.items() if code not in nothing})


def _without(state: State | None, mode: Mode) -> Cell:
    """Return a figure of which there is no number, with the reason why."""
    return Cell(state or State.NOT_COLLECTED, None, mode)


def _suppressed(session: Session, wanted: Asked, own: Mapping[Mode, Mapping[str, int]], floor: int) -> dict[str, Cell]:
    """Return the figures that leave suppressed, audited with all that left before on any form."""
    if not own[Mode.SUPPRESSED]:
        return {}
    place = (wanted.form.slug, wanted.period)
    before = [_told(session, each) for each in store.every_report(session) if (each.form, each.period) != place]
    beside = disclosing.Told(wanted.period, {}, frozenset(), own[Mode.EXACT], _known_to_hold(wanted.form))
    return disclosing.suppressed(wanted.period, own[Mode.SUPPRESSED], before, floor, known=wanted.known, beside=beside)


def _told(session: Session, report: Report) -> disclosing.Told:
    """Return what was released of a period, as later ones are audited against it."""
    counted = {cell["indicator"]: report.counted.get(cell["indicator"]) for cell in report.cells}
    told = [cell for cell in report.cells if cell["state"] in COUNTED]
    of = {mode: [cell for cell in told if cell["mode"] == mode] for mode in (Mode.EXACT, Mode.SUPPRESSED)}
    by = {
        mode: {cell["indicator"]: value for cell in cells if (value := counted[cell["indicator"]]) is not None}
        for mode, cells in of.items()
    }
    hidden = frozenset(cell["indicator"] for cell in of[Mode.SUPPRESSED] if cell["state"] == State.SUPPRESSED)
    form = forms.form_for(session, report.form, report.period)
    checks = _known_to_hold(form) if form else ()
    return disclosing.Told(report.period, by[Mode.SUPPRESSED], hidden, by[Mode.EXACT], checks)


def _known_to_hold(form: Form) -> tuple[Any, ...]:
    return tuple(each for each in form.checks if each.severity is Severity.ERROR)


def _as_they_left(session: Session, wanted: Asked) -> dict[str, Cell]:
    """Return the figures that left by another form first, as they left there."""
    found: dict[str, Cell] = {}
    for code, way in wanted.elsewhere.items():
        report = store.find_report(session, way.form, wanted.period)
        cells = {each["indicator"]: each for each in report.cells} if report else {}
        if way.mode == NOISED:
            found[code] = _noised(code, disclosing.drawn(session, way.form, wanted.period))
        elif code in cells:
            found[code] = Cell(State(cells[code]["state"]), cells[code]["value"], Mode(way.mode))
    return found


def _draws(session: Session, wanted: Asked, cells: Mapping[str, Cell], drawn: Draw | None) -> list[Draw]:
    """Return the noise that figures which leave with a number carry: our own, and that of other forms."""
    told = [code for code, cell in cells.items() if cell.mode is NOISED and cell.value is not None]
    others = sorted({wanted.elsewhere[code].form for code in told if code in wanted.elsewhere})
    found = [disclosing.drawn(session, slug, wanted.period) for slug in others]
    own = [drawn] if drawn and any(code not in wanted.elsewhere for code in told) else []
    return [*own, *(each for each in found if each is not None)]


def _noise(draws: Sequence[Draw]) -> dict[str, Any] | None:
    """Return the noise as it is told: no narrower than any of it, and what all of it cost."""
    widest = _spread(draws)
    if widest is None:
        return None
    return {**vars(widest), "epsilon": disclosing.cost_as(widest.mechanism, draws)}


def _noised(code: str, drawn: Draw | None) -> Cell:
    """Return a figure with its noise; before that is drawn it has no number yet, and none if it was drawn without."""
    if drawn is None:
        return Cell(State.COUNTED, None, NOISED)
    if code not in drawn.values:
        return Cell(State.NOT_COLLECTED, None, NOISED)
    return Cell(State.COUNTED, drawn.values[code], NOISED)


def _to_draw(wanted: Asked, noised: Mapping[str, int]) -> Calibration:
    """Return the noise that is still to be drawn."""
    return disclosing.calibration(wanted.period, list(noised), wanted.protection, wanted.known, wanted.form.mechanism)


def _spread(draws: Sequence[Draw]) -> Spread | None:
    """Return how wide the widest noise is that was drawn; null where none was."""
    spreads = (Spread(Mechanism(each.mechanism), each.scale) for each in draws)
    return max(spreads, key=lambda each: each.deviation, default=None)
