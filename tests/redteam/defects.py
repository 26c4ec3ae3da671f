"""Twelve defects of figures, each planted in the real code, in the room where somebody might make it.

Whoever finds one says so by `@pytest.mark.kills`; `tests/planting.py` then runs that test with the defect planted.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from sqlalchemy.orm import object_session

import mutuality_chapter.members.actions
import mutuality_chapter.reporting.actions
import mutuality_federation.aggregation.rules
import mutuality_federation.statistics.rules
import mutuality_federation.totals.hiding
from mutuality.disclosure import Cell, Mechanism, Mode, State, atoms, noise
from mutuality_chapter.counting import figures
from mutuality_chapter.disclosing import asking, identities, protecting

Plant = Callable[[Any], None]
FEDERATION, CHAPTER = mutuality_federation, mutuality_chapter


def clamp_before_sum(plant: Any) -> None:
    """The federation takes a figure that noise brought below zero for zero, before it adds it up."""
    true = FEDERATION.statistics.rules.weight

    def clamped(cell: Cell | None, variance: int) -> Any:
        move = true(cell, variance)
        return move._replace(total=max(move.total, 0))

    plant.setattr(FEDERATION.statistics.rules, "weight", clamped)


def forgotten_group(plant: Any) -> None:
    """The noise forgets one of the groups of figures that a person is in."""
    true = protecting.reach
    plant.setattr(CHAPTER.disclosing.drawing, "reach", lambda *given: true(*given)[1:])


def noise_on_read(plant: Any) -> None:
    """Noise is drawn for whoever reads, and not once for ever."""

    def fresh(code: str, drawn: Any) -> Cell:
        if drawn is None:
            return Cell(State.COUNTED, None, Mode.NOISED)
        spread = noise.Calibration(Mechanism(drawn.mechanism), drawn.scale, (1,))
        return Cell(State.COUNTED, noise.draw({code: drawn.counted[code]}, spread).values[code], Mode.NOISED)

    plant.setattr(CHAPTER.reporting.making, "_noised", fresh)


def seeded_noise(plant: Any) -> None:
    """Noise comes from a seed, so whoever knows it takes the noise off again."""

    def seeded(figures: Any, calibration: noise.Calibration) -> noise.Drawn:
        chance, rate = Random(7), 1 / calibration.scale
        values = {
            code: value + round(chance.expovariate(rate) - chance.expovariate(rate)) for code, value in figures.items()
        }
        return noise.Drawn(values, noise.cost(calibration), calibration)

    plant.setattr(noise, "draw", seeded)


def exact_n_leaked(plant: Any) -> None:
    """How many belong to a chapter leaves exactly, as if it were no figure of people."""
    true = asking.mode_of

    def leaking(indicator: Any, *given: Any) -> Mode:
        return Mode.EXACT if indicator.group == "members_by_state" else true(indicator, *given)

    plant.setattr(asking, "mode_of", leaking)


def totals_from_raw(plant: Any) -> None:
    """A quarter is added up from what was counted, and nobody looks at which of its months were hidden."""
    plant.setattr(identities, "_of_shorter", lambda *_: ())


def one_hidden_total(plant: Any) -> None:
    """A region with too few chapters is hidden alone: whoever takes the others from the whole has its total."""
    plant.setattr(FEDERATION.totals.hiding.Tree, "_smallest_beside_too_little", lambda *_: None)


def late_edit_accepted(plant: Any) -> None:
    """What was corrected after a period left with noise is added to it, and readers see by how much it moved."""
    true = CHAPTER.reporting.making._noised

    def edited(code: str, drawn: Any) -> Cell:
        cell = true(code, drawn)
        if cell.value is None:
            return cell
        now = figures(object_session(drawn), drawn.period)
        return Cell(cell.state, cell.value + now[code] - drawn.counted[code], cell.mode)

    plant.setattr(CHAPTER.reporting.making, "_noised", edited)


def event_driven_reports(plant: Any) -> None:
    """Whenever somebody joins, the last period's report is sent again: its time says what happened when."""
    true = CHAPTER.members.actions.admit

    def announced(session: Any, **said: Any) -> Any:
        found = true(session, **said)
        for report in CHAPTER.reporting.store.every_report(session):
            CHAPTER.reporting.events.report_released(session, report)
        return found

    plant.setattr(CHAPTER.members.actions, "admit", announced)


def overlapping_batches(plant: Any) -> None:
    """A sum comes out where enough chapters are in it, whatever sums came out before."""

    def alone(batch: Any, _earlier: Any, *, least: int) -> bool:
        return len(set(batch)) >= least

    plant.setattr(atoms, "may_come_out", alone)
    plant.setattr(FEDERATION.aggregation.rules, "may_come_out", alone)


def suppressed_as_0(plant: Any) -> None:
    """A hidden figure leaves as the number zero."""
    true = protecting._cell

    def as_zero(value: int, *, is_hidden: bool) -> Cell:
        return Cell(State.COUNTED, 0, Mode.SUPPRESSED) if is_hidden else true(value, is_hidden=is_hidden)

    plant.setattr(protecting, "_cell", as_zero)


def cents_overflow(plant: Any) -> None:
    """Figures are whole numbers of 32 bits, as OpenDP takes Python's unless told otherwise: money ends at 2^31."""
    domain, distance = noise.dp.atom_domain, noise.dp.l1_distance
    plant.setattr(noise.dp, "atom_domain", lambda **_: domain(T=int))
    plant.setattr(noise.dp, "l1_distance", lambda **_: distance(T=int))
    plant.setattr(noise, "_mechanism", noise._mechanism.__wrapped__)  # none of these is kept


DEFECTS: dict[str, Plant] = {
    each.__name__: each
    for each in (
        clamp_before_sum,
        forgotten_group,
        noise_on_read,
        seeded_noise,
        exact_n_leaked,
        totals_from_raw,
        one_hidden_total,
        late_edit_accepted,
        event_driven_reports,
        overlapping_batches,
        suppressed_as_0,
        cents_overflow,
    )
}
