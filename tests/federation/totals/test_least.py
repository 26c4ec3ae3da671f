"""What must stand behind a total of people is what the form says that asked about its period."""

import pytest

from mutuality.disclosure import Mechanism, Mode
from mutuality.forms import Form, Wanted
from mutuality.forms.protection import ProtectionAsked
from mutuality.periods import Period
from mutuality_federation.statistics import Move, Sum
from mutuality_federation.totals.hiding import WHOLE, Tree
from mutuality_federation.totals.least import Least, Leasts

FLAT = Tree({"north": WHOLE, "south": WHOLE, "east": WHOLE})
ASKED = ProtectionAsked(Mode.NOISED, 8, 1000, 4000, Mechanism.LAPLACE, 20, 100)
JOINS = (Wanted("joins", Mode.NOISED),)
FORM = Form("spring", 1, "Spring", Period.QUARTER, 1, 0, 0, 0, "2026-04--P3M", JOINS, protection=ASKED)


def told(mode=Mode.NOISED, **units):
    """Return what units add up to: how many chapters, and what their figures come to."""
    return [
        Sum("2026-04--P3M", "joins", mode, unit, Move(total=total, counted=chapters, suppressed=0, variance=0))
        for unit, (chapters, total) in units.items()
    ]


def test_of_a_period_the_form_asks_about_it_is_what_the_form_says_and_else_what_always_holds():
    leasts = Leasts([FORM])
    assert (leasts.of("2026-07--P3M"), leasts.of("2026-01--P3M")) == (Least(20, 100), Least(10, 0))


@pytest.mark.parametrize("few", [{"chapters": 20}, {"people": 100}])
def test_a_unit_with_too_few_chapters_or_people_is_not_told_nor_one_that_gives_it_away(few):
    parts = told(north=(60, 900), south=(35, 400), east=(12, 90))
    assert Least(**few).hidden(FLAT, parts) == {"east", "south"}


def test_what_leaves_exactly_is_no_persons_and_is_told_however_little_stands_behind_it():
    parts = told(Mode.EXACT, north=(60, 900), east=(1, 2))
    assert (Least(20, 100).hidden(FLAT, parts), Least(20, 100).is_enough(told(Mode.EXACT, east=(1, 2)))) == (
        frozenset(),
        True,
    )


def test_a_whole_body_of_too_few_people_is_not_told():
    assert [Least(20, 100).is_enough(told(east=(12, people))) for people in (99, 100)] == [False, True]
