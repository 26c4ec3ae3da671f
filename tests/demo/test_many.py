"""The many chapters of the demo: drawn from the seed, each at a database of its own, and judged so that a lie shows."""

from collections import Counter
from datetime import UTC, datetime

import pytest

from demo.play.many import CHAPTERS, FEWEST, MOST, Copy, drawn
from demo.proof.modes import ABOUT, EXACTLY, NOT, Told, _check_cell
from demo.proof.scenes import Scene, table_of
from demo.stage import Seats, StageClock
from mutuality.clock import SetClock
from mutuality_chapter import affiliation

AT = datetime(2026, 6, 10, 12, tzinfo=UTC)
PROFILE = {"concern": "grief", "title": "Somebody died", "timezone": "Europe/London", "founded_on": None}


@pytest.fixture(scope="module")
def seats(tmp_path_factory):
    seats = Seats(tmp_path_factory.mktemp("seats"), SetClock(AT))
    yield seats
    seats.close()


@pytest.fixture(scope="module")
def desks(seats):
    """Two chapters, the second a founded copy of the first, and somebody at each desk."""
    seats.new("one")
    with seats.database.transaction() as session:
        affiliation.found(session, name="One", **PROFILE)
    seats.copy("one", "other")
    clock = StageClock(seats.folder / "clock", AT)
    return [seats.sitter(name, clock) for name in ("one", "other")]


def test_the_same_seed_draws_the_same_chapters():
    assert drawn("7") == drawn("7") != drawn("8")


def test_there_are_enough_to_hide_one_another_and_none_is_larger_than_chapters_are():
    sizes = [len(each.parts) for each in drawn("7")]
    assert (len(sizes), min(sizes) >= FEWEST, max(sizes) <= MOST) == (CHAPTERS, True, True)


def test_what_is_entered_at_a_copy_is_not_at_the_chapter_it_was_copied_from(desks):
    other = desks[1]
    other.post("/v1/members", {"name": "Ash", "concern": "grief"})
    assert [len(list(desk.pages("/v1/members"))) for desk in desks] == [0, 1]


@pytest.mark.parametrize(
    ("truth", "found", "is_so"),
    [
        (7, {"state": "suppressed", "value": None}, True),
        (12, {"state": "suppressed", "value": None}, True),
        (12, {"state": "counted", "value": 10}, True),
        (12, {"state": "counted", "value": 12}, False),
        (7, {"state": "counted", "value": 5}, False),
    ],
)
def test_a_figure_told_too_exactly_or_too_small_is_found_out(truth, found, is_so):
    scene = Scene("A scene", "A sentence.", table_of("Heading"))
    counted = type("Drawn", (), {"figures": {"joins": truth}})()
    role = type("Role", (), {"name": "One"})()
    _check_cell(scene, Copy(counted, role, None), "joins", found)
    assert [claim.is_so for claim in scene.claims] == [is_so]


def test_the_bar_is_as_long_as_what_is_seen():
    told = Told("a way", {}, {}, Counter({EXACTLY: 1, ABOUT: 1, NOT: 2}))
    assert (told.bar.count("█"), told.bar.count("▒"), told.bar.count("·")) == (8, 7, 15)
    assert told.shares == "25 % exactly, 25 % about, 50 % not at all"
