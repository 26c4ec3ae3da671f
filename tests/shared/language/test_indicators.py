"""The dictionary of figures: every code once, computed by the chapter, with a rule a person understands."""

import re

import pytest

from mutuality.disclosure import Mode
from mutuality.indicators import DICTIONARY, Counts
from mutuality_chapter.counting import figures

EACH = pytest.mark.parametrize("indicator", DICTIONARY.values(), ids=list(DICTIONARY))


def test_every_figure_of_the_dictionary_is_computed_by_the_chapter_and_no_other(founded, chapter_session):
    assert figures(chapter_session, "2026-02").keys() == DICTIONARY.keys()


def test_no_two_figures_have_one_title():
    assert len({each.title for each in DICTIONARY.values()}) == len(DICTIONARY)


@EACH
def test_a_figure_stands_under_its_own_code(indicator):
    assert DICTIONARY[indicator.code] is indicator
    assert re.fullmatch("[a-z][a-z_]{2,40}", indicator.code)


@EACH
def test_a_figure_has_a_rule_in_a_sentence(indicator):
    assert indicator.rule[0].isupper()
    assert indicator.rule.endswith(".")


@EACH
def test_people_are_protected_and_activity_leaves_exactly(indicator):
    assert indicator.mode is (Mode.EXACT if indicator.counts is Counts.ACTIVITY else indicator.modes[0])
    assert (Mode.EXACT in indicator.modes) == (indicator.counts is Counts.ACTIVITY)


@EACH
def test_a_figure_of_people_counts_each_once(indicator):
    assert indicator.most_by_one >= 1
    assert indicator.counts is not Counts.PEOPLE or (indicator.unit, indicator.most_by_one) == ("people", 1)


def test_a_group_has_more_than_one_figure_and_all_of_people():
    groups = [each.group for each in DICTIONARY.values() if each.group]
    assert all(groups.count(group) > 1 for group in groups)
    assert all(each.counts == "people" for each in DICTIONARY.values() if each.group)
