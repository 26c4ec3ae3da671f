"""The reason given beside each figure that leaves, or does not."""

import pytest

from mutuality.disclosure import Cell, Mechanism, Mode, Spread, State, exact
from mutuality.language import DICTIONARY
from mutuality_chapter.reporting import rules

WIDE = Spread(Mechanism.LAPLACE, 10.0)
HIDDEN = Cell(State.SUPPRESSED, None, Mode.SUPPRESSED)


def why(cell, spread=None):
    return rules.leaving({"joins": 3}, {"joins": cell}, spread, 8)[0].why


def test_of_few_people_it_says_how_few_are_too_few():
    assert why(HIDDEN).startswith("It counts fewer than 8 people")


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        (exact(3), "leaves exactly"),
        (Cell(State.COUNTED, 10, Mode.SUPPRESSED), "rounded to five"),
        (Cell(State.COUNTED, None, Mode.NOISED), "about 14 up or down, drawn when the report is prepared"),
        (Cell(State.COUNTED, -4, Mode.NOISED), "about 14 up or down, drawn once"),
        (Cell(State.NOT_COLLECTED, None, Mode.NOISED), "is not drawn again"),
    ],
)
def test_each_mode_says_what_it_does_to_a_figure(cell, reason):
    assert reason in why(cell, WIDE)


def test_every_figure_of_the_dictionary_says_what_it_is():
    told = rules.leaving(dict.fromkeys(DICTIONARY, 9), dict.fromkeys(DICTIONARY, HIDDEN), None, 8)
    assert [each.indicator for each in told] == list(DICTIONARY)
    assert all(each.title and each.rule and each.why for each in told)
