"""Noise that had left before we were restored from a backup: taken back as it left, with what it cost.

It is neither drawn again nor given back to the budget of its year.
"""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.disclosure import Mechanism, Mode, State
from mutuality.language import Kind, read_data
from mutuality_chapter.affiliation import BY_TAKING_BACK, TakenBack
from mutuality_chapter.disclosing import store
from mutuality_chapter.disclosing.drawing import cost_as
from mutuality_chapter.disclosing.models import Draw, WayOut


def take_back(session: Session, fact: TakenBack) -> None:
    """Hold by which mode each figure of a report of ours had left, and its noise; it is what readers hold."""
    if fact.entry.kind == Kind.REPORT:
        said = read_data(fact.entry.kind, fact.entry.data)
        _take_back_ways(session, said)
        if said["noise"] is not None:
            _take_back_noise(session, fact, said)


def _take_back_ways(session: Session, said: dict[str, Any]) -> None:
    """Keep by which mode figures left, also where we let them out by another since, and nobody saw that yet."""
    known = store.ways_out(session, said["period"])
    for cell in said["cells"]:
        way = known.get(cell["indicator"])
        if way is None or way.mode != cell["mode"]:
            number = way.number + 1 if way else 0
            place = {"period": said["period"], "indicator": cell["indicator"], "form": said["form"]}
            session.add(WayOut(**place, number=number, mode=cell["mode"]))
    session.flush()  # the next entry taken back may speak of the same period


def _take_back_noise(session: Session, fact: TakenBack, said: dict[str, Any]) -> None:
    """Hold the noise of the form's own figures, unless we know it; that of other forms came with their own reports."""
    form, period = said["form"], said["period"]
    ways, known = store.ways_out(session, period), store.draw(session, form, period)
    noised = {cell["indicator"]: cell["value"] for cell in said["cells"] if _is_noised(cell)}
    values = {code: value for code, value in noised.items() if ways[code].form == form}
    if not values or (known is not None and values.items() <= known.values.items()):
        return
    others = {ways[code].form for code in noised} - {form}
    held = [each for slug in others if (each := store.draw(session, slug, period)) is not None]
    paid = cost_as(Mechanism(said["noise"]["mechanism"]), held)
    row = Draw(
        form=form,
        period=period,
        number=known.number + 1 if known else 1,
        values=values,
        counted={},
        carried={},
        mechanism=said["noise"]["mechanism"],
        scale=said["noise"]["scale"],
        epsilon=max(said["noise"]["epsilon"] - paid, 0.0),
        drawn_at=fact.received_at,
        drawn_by=BY_TAKING_BACK,
    )
    session.add(row)
    session.flush()  # the next entry taken back may speak of the same period


def _is_noised(cell: dict[str, Any]) -> bool:
    return cell["mode"] is Mode.NOISED and cell["state"] is State.COUNTED
