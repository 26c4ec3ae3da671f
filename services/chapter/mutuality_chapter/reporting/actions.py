"""What we do with figures: look at what would leave, prepare it - noise is drawn once, then - and release it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mutuality.database import Session
from mutuality.disclosure import Cell, Mechanism, Mode, Spread, State
from mutuality.disclosure.floors import Protection
from mutuality.indicators import DICTIONARY
from mutuality.indicators import VERSION as DICTIONARY_VERSION
from mutuality.language import STANDARD
from mutuality.periods import require_open, require_over
from mutuality.policy import PolicyInForce, asked, refusal, require_asked_period
from mutuality_chapter import affiliation, disclosing, feedback, floors
from mutuality_chapter.counting import figures
from mutuality_chapter.disclosing import Draw
from mutuality_chapter.reporting import events, rules, store
from mutuality_chapter.reporting.models import Report


@dataclass(frozen=True)
class Prepared:
    """A period made fit to leave: what we count, every figure as it leaves, and the noise on them."""

    period: str
    counted: Mapping[str, int]
    cells: Mapping[str, Cell]
    spread: Spread | None
    noise: dict[str, Any] | None
    floor: int

    @property
    def said(self) -> list[dict[str, Any]]:
        """Return every figure as it is said when it leaves."""
        return [{"indicator": code, **vars(cell)} for code, cell in self.cells.items()]

    @property
    def leaving(self) -> list[rules.Leaving]:
        """Return every figure with what leaves of it, and why."""
        return rules.leaving(self.counted, self.cells, self.spread, self.floor)


def preview(session: Session, period: str) -> Prepared:
    """Return what would leave of a period, no more than is asked; nothing is written, and no noise drawn.

    Raises:
        PeriodAhead: the period is not over.
    """
    require_over(period, affiliation.today(session))
    held = affiliation.policy_in_force(session)
    return _prepared(session, held, period, disclosing.drawn(session, period))


def prepare(session: Session, *, period: str, by: str) -> Prepared:
    """Make a period fit to leave; its noise is drawn now, unless it was before. Nothing leaves yet.

    Raises:
        PolicyRefused: the body asks for no reports, for none about such a period, or for no figure of ours.
        NothingGranted: we grant our body no totals.
        PeriodAhead, PeriodClosed: the period is not over, or was closed.
        BudgetSpent: the year's budget does not reach for it.
    """
    held = affiliation.policy_in_force(session)
    _require_wanted(session, held, period)
    protection, known = floors.protection(session), session.get(Report, period)
    noised = [code for code, mode in _modes(held, protection, known).items() if mode is Mode.NOISED]
    drawn = disclosing.draw(session, period, noised, protection=protection, by=by) if noised else None
    return _prepared(session, held, period, drawn)


def release(session: Session, *, period: str, by: str) -> Report:
    """Release the figures of a period as they stand; doing it again revises them, but for what left with noise.

    Raises:
        PolicyRefused, NothingGranted, PeriodAhead, PeriodClosed, BudgetSpent: it cannot be prepared.
    """
    ready, held = prepare(session, period=period, by=by), affiliation.policy_in_force(session)
    report = session.get(Report, period) or Report(period=period, version=1)
    report.cells = ready.said
    report.noise, report.counted = ready.noise, dict(ready.counted)
    report.dictionary, report.floor, report.policy_version = DICTIONARY_VERSION, ready.floor, held.version
    report.released_at, report.released_by = session.now, by
    session.add(report)
    session.flush()  # counts the version up before the answer is made
    events.report_released(session, report)
    return report


def stays(session: Session) -> list[rules.Staying]:
    """Return the figures of which nothing leaves, whatever they are, each with the rule that says so."""
    return rules.staying(affiliation.policy_in_force(session))


def _require_wanted(session: Session, held: PolicyInForce, period: str) -> None:
    if held["reporting.duty"] == "none":
        raise refusal(held, "reporting.duty", "Our body asks for no figures, so none leave.")
    floors.require_leaving(session)
    if session.get(Report, period) is None:
        require_asked_period(held, period)
    today = affiliation.today(session)
    if not feedback.is_open_again(session, STANDARD, period, today):
        require_open(period, today, held["reporting.closes_days"])
    require_over(period, today)
    rules.require_something(held, asked(held, DICTIONARY))


def _prepared(session: Session, held: PolicyInForce, period: str, drawn: Draw | None) -> Prepared:
    protection, now = floors.protection(session), figures(session, period)
    modes = _modes(held, protection, session.get(Report, period))
    floor = max(protection.threshold, int(held["number_visibility.min_cell"]))
    by_mode = {mode: {code: now[code] for code in modes if modes[code] is mode} for mode in Mode}
    before = [_told(each) for each in store.every_report(session) if each.period != period]
    ready = {
        **disclosing.exactly(by_mode[Mode.EXACT]),
        **disclosing.suppressed(period, by_mode[Mode.SUPPRESSED], before, floor),
        **{code: _noised(code, drawn) for code in by_mode[Mode.NOISED]},
        **dict.fromkeys(by_mode[Mode.SUM_ONLY], Cell(State.SUPPRESSED, None, Mode.SUM_ONLY)),
    }
    noise = {name: getattr(drawn, name) for name in ("mechanism", "scale", "epsilon")} if drawn else None
    return Prepared(
        period=period,
        counted={code: now[code] for code in modes},
        cells={code: ready[code] for code in modes},
        spread=_spread(period, by_mode[Mode.NOISED], drawn, protection),
        noise=noise if by_mode[Mode.NOISED] else None,
        floor=floor,
    )


def _modes(held: PolicyInForce, protection: Protection, known: Report | None) -> dict[str, Mode]:
    """Return how each figure that is asked leaves: as it left of this period before, or as is agreed today."""
    wanted = Mode(held["number_visibility.people"])
    left = {cell["indicator"]: Mode(cell["mode"]) for cell in known.cells} if known else {}
    return {code: left.get(code) or disclosing.mode_of(code, wanted, protection) for code in asked(held, DICTIONARY)}


def _told(report: Report) -> disclosing.Told:
    """Return what was released suppressed of a period, as later ones are audited against it."""
    of = [cell for cell in report.cells if cell["mode"] == Mode.SUPPRESSED]
    counted = {cell["indicator"]: report.counted[cell["indicator"]] for cell in of}
    hidden = frozenset(cell["indicator"] for cell in of if cell["state"] == State.SUPPRESSED)
    return disclosing.Told(report.period, counted, hidden)


def _noised(code: str, drawn: Draw | None) -> Cell:
    """Return a figure with its noise; before that is drawn it has no number yet, and none if it was drawn without."""
    if drawn is None:
        return Cell(State.COUNTED, None, Mode.NOISED)
    if code not in drawn.values:
        return Cell(State.NOT_COLLECTED, None, Mode.NOISED)
    return Cell(State.COUNTED, drawn.values[code], Mode.NOISED)


def _spread(period: str, noised: Mapping[str, int], drawn: Draw | None, protection: Protection) -> Spread | None:
    """Return how wide the noise is, or will be; null where no figure leaves with noise."""
    if not noised:
        return None
    if drawn is not None:
        return Spread(Mechanism(drawn.mechanism), drawn.scale)
    return disclosing.calibration(period, list(noised), protection)
