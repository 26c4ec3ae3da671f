"""What of a figure may leave, and the reason given."""

import pytest

from mutuality.language import DICTIONARY
from mutuality_chapter.reporting import rules


def leaving(indicator, ours, floor=8):
    figures = dict.fromkeys(DICTIONARY, 0) | {indicator: ours}
    return next(each for each in rules.leaving(figures, DICTIONARY, floor=floor) if each.indicator == indicator)


@pytest.mark.parametrize("ours", [0, 1, 7])
def test_a_figure_that_counts_few_people_leaves_without_a_number(ours):
    each = leaving("joins", ours)
    assert (each.state, each.value, each.why) == (
        "suppressed",
        None,
        "It counts fewer than 8 people: no number leaves.",
    )


@pytest.mark.allows("number_visibility.min_cell")
@pytest.mark.parametrize(("ours", "value"), [(8, 10), (12, 10), (13, 15), (100, 100)])
def test_a_figure_that_counts_people_leaves_rounded(ours, value):
    assert (leaving("joins", ours).state, leaving("joins", ours).value) == ("counted", value)


@pytest.mark.parametrize("ours", [0, 1, 13])
def test_activity_leaves_exactly(ours):
    state = "counted" if ours else "zero"
    assert (leaving("contacts_phone", ours).state, leaving("contacts_phone", ours).value) == (state, ours)


def test_a_body_may_ask_for_a_higher_floor():
    assert leaving("joins", 19, floor=20).state == "suppressed"


def test_every_figure_of_the_dictionary_says_what_it_is_and_why_it_leaves_so():
    told = rules.leaving(dict.fromkeys(DICTIONARY, 9), DICTIONARY, floor=8)
    assert [each.indicator for each in told] == list(DICTIONARY)
    assert all(each.title and each.rule and each.why for each in told)
