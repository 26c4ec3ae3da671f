"""What had left before a restore is taken back form by form: each mode, each form's own noise, and its cost."""

from types import SimpleNamespace

import orjson
import pytest

from mutuality.disclosure import Mode
from mutuality.language import Kind
from mutuality_chapter import disclosing
from mutuality_chapter.affiliation import TakenBack

PERIOD = "2026-01--P3M"


@pytest.fixture
def take_back(founded, chapter_database):
    """Take an answer back that had left: figures by a mode, and what their noise cost."""

    def take_back(form, epsilon, mode="noised", **values):
        cells = [
            {"indicator": code, "state": "counted", "value": value, "mode": mode} for code, value in values.items()
        ]
        noise = {"mechanism": "laplace", "scale": 7.0, "epsilon": epsilon} if epsilon else None
        said = {"form": form, "edition": 1, "period": PERIOD, "dictionary": 2, "cells": cells, "noise": noise}
        entry = SimpleNamespace(kind=Kind.REPORT, data=orjson.dumps(said).decode())
        with chapter_database.transaction() as session:
            disclosing.take_back(session, TakenBack(entry, session.now, is_replaced=False))

    return take_back


def test_a_figure_that_left_by_another_form_first_is_its_draw_and_is_paid_once(take_back, chapter_database):
    take_back("spring", 1.0, joins=3)
    take_back("summer", 2.0, joins=3, departures=-4)
    with chapter_database.reading() as session:
        drawn = {form: disclosing.drawn(session, form, PERIOD) for form in ("spring", "summer")}
        assert {form: (each.values, each.epsilon) for form, each in drawn.items()} == {
            "spring": ({"joins": 3}, 1.0),
            "summer": ({"departures": -4}, 1.0),
        }
        assert disclosing.spent(session, PERIOD) == 2


def test_a_revision_with_the_same_noise_is_no_second_draw(take_back, chapter_database):
    for _ in range(2):
        take_back("spring", 1.0, joins=3)
    with chapter_database.reading() as session:
        assert disclosing.spent(session, PERIOD) == 1


def test_a_figure_leaves_by_the_mode_it_had_left_by_whatever_was_kept_since(take_back, chapter_database):
    with chapter_database.transaction() as session:
        disclosing.fix_modes(session, "spring", PERIOD, {"joins": Mode.SUPPRESSED})
    take_back("spring", 1.0, joins=3)
    with chapter_database.reading() as session:
        assert disclosing.ways_out(session, PERIOD)["joins"].mode == Mode.NOISED
