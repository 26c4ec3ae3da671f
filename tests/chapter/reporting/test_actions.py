"""Every figure of the dictionary, computed from a month that was planted."""

from mutuality.language import DICTIONARY
from mutuality_chapter import counting as actions

FEBRUARY = {
    "members_visiting": 1,
    "members_member": 2,
    "members_helper": 3,
    "members_involved": 4,
    "joins": 5,
    "departures": 2,
    "departures_went_on": 1,
    "transitions_to_helper": 2,
    "reciprocal_members": 3,
    "helpers_active": 6,
    "requests_opened": 4,
    "requests_answered": 3,
    "contacts_phone": 1,
    "contacts_message": 2,
    "contacts_visit": 3,
    "contacts_in_person": 4,
    "contacts_online": 5,
    "meetings_held": 3,
    "attendance": 24,
    "newcomers": 6,
    "hotline_calls": 2,
}


def test_each_of_the_dictionarys_figures_counts_what_was_planted_and_nothing_beside_it(lived, chapter_database):
    with chapter_database.reading() as session:
        assert actions.figures(session, "2026-02") == FEBRUARY


def test_every_figure_of_the_dictionary_was_planted():
    assert set(FEBRUARY) == set(DICTIONARY)


def test_a_month_in_which_nothing_was_has_figures_too(founded, chapter_database):
    with chapter_database.reading() as session:
        assert set(actions.figures(session, "2025-11").values()) == {0}
