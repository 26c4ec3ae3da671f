"""Chapters that report, revise and take back at random, and whether the roll-ups are what their figures add up to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import orjson
from sqlalchemy import select

from bench.statistics.ground import FIGURES, FORM
from bench.world import Member, World
from mutuality.database import Database, Session
from mutuality.disclosure import Mode, State
from mutuality.indicators import DICTIONARY
from mutuality.language import DICTIONARY_VERSION, Kind, ReportReleased, SubjectWithdrawn, read_data
from mutuality_federation.statistics import Asked, Move, sums
from mutuality_federation.statistics.actions import receive, withdraw
from mutuality_federation.statistics.models import Figure, Release

NOISE = {"mechanism": "laplace", "scale": 4.0, "epsilon": 1.0}
NO_NUMBER = (State.SUPPRESSED, State.NOT_COLLECTED)
WITHDRAWN, MADE_UP = 0.1, 0.3
MONTHS = 3


def live(database: Database, world: World, turns: int) -> None:
    """Let chapters say something of a month so often, in random order: a first report, a revision, or its end."""
    for rev in range(1, turns + 1):
        member, period = world.drawn.choice(world.members), world.drawn.choice(world.months[-MONTHS:])
        with database.transaction() as session:
            if world.drawn.random() < WITHDRAWN:
                withdraw(session, SubjectWithdrawn(**_place(session, world, member, rev), said=_taken_back(period)))
            else:
                said = read_data(Kind.REPORT, orjson.dumps(_report(world, period)).decode())
                receive(session, ReportReleased(**_place(session, world, member, rev), said=said, was_judged=True))


def added_up(session: Session, world: World) -> bytes:
    """Return the roll-ups of every unit as they grew, entry by entry."""
    asked = Asked(world.body_id, FORM, world.months[0], world.months[-1])
    return _written({tuple(each[:4]): each.move for each in sums(session, asked, by_unit=True)})


def recomputed(session: Session) -> bytes:
    """Return the same from every figure that stands, added up one by one."""
    found: dict[tuple[str, ...], Move] = defaultdict(Move)
    same = [getattr(Figure, name) == getattr(Release, name) for name in ("form", "period", "chapter_id")]
    for figure, unit_id, variance in session.execute(
        select(Figure, Release.unit_id, Release.variance).join(Release, onclause=same[0] & same[1] & same[2])
    ):
        place = (figure.period, figure.indicator, figure.mode, unit_id)
        found[place] = Move(*map(sum, zip(found[place], _weight(figure, variance), strict=True)))
    return _written(found)


def _weight(figure: Figure, variance: int) -> Move:
    if figure.value is None:
        return Move(**{figure.state: 1})
    return Move(figure.value, counted=1, variance=variance if figure.mode == Mode.NOISED else 0)


def _written(found: dict[Any, Move]) -> bytes:
    return orjson.dumps(sorted([*place, *move] for place, move in found.items()))


def _place(session: Session, world: World, member: Member, rev: int) -> dict[str, Any]:
    place = {"body_id": world.body_id, "chapter_id": member.id, "seq": rev, "rev": rev, "policy": 1}
    return {**place, "cid": str(world.ids.uuid(world.now)), "subject": "", "received_at": session.now}


def _taken_back(period: str) -> dict[str, Any]:
    return {"withdrawn": f"report/{FORM}/{period}", "reason": "mistake"}


def _report(world: World, period: str) -> dict[str, Any]:
    of = {"form": FORM, "edition": 0, "dictionary": DICTIONARY_VERSION, "period": period}
    return {**of, "cells": list(_cells(world)), "noise": NOISE}


def _cells(world: World) -> Iterator[dict[str, Any]]:
    for code in world.drawn.sample(FIGURES, 6):
        state = world.drawn.choice(NO_NUMBER) if world.drawn.random() < MADE_UP else State.COUNTED
        mode = DICTIONARY[code].mode
        if state is State.SUPPRESSED and mode is not Mode.SUPPRESSED:
            state = State.NOT_COLLECTED
        value = world.drawn.randint(-20, 90) if mode is Mode.NOISED else 5 * world.drawn.randint(2, 18)
        yield {"indicator": code, "state": state, "value": value if state is State.COUNTED else None, "mode": mode}
