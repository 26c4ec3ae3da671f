"""Who belongs to a chapter, and the ways a membership moves."""

from datetime import date

import pytest

from mutuality_chapter.members import rules

FIRST = date(2026, 3, 1)


def test_who_shares_the_concern_belongs():
    rules.require_shared("grief", "grief")


def test_who_declares_another_concern_is_told_which_one_is_shared():
    with pytest.raises(rules.ConcernNotShared) as refused:
        rules.require_shared("drinking", "grief")
    assert refused.value.members["errors"] == [{"pointer": "/concern", "detail": "Must be grief."}]


def test_a_membership_that_ended_does_not_change():
    with pytest.raises(rules.AlreadyLeft):
        rules.require_here("left")


@pytest.mark.parametrize("state", rules.PRESENT)
def test_everybody_present_is_here(state):
    rules.require_here(state)


def test_two_steps_may_fall_on_one_day():
    rules.require_in_order(FIRST, FIRST)


def test_a_step_before_the_last_one_is_refused():
    with pytest.raises(rules.MoveTooEarly):
        rules.require_in_order(date(2026, 2, 28), FIRST)


@pytest.mark.parametrize("name", ["Mary", "Mary K", "Mary K.", "Jean-Luc P.", "Åsa Ö."])
def test_a_first_name_and_initial_fit(name):
    assert rules.fits_form(name, "first_initial")


@pytest.mark.parametrize("name", ["Mary Kay", "Mary K. L.", "", "Mary  K."])
def test_anything_else_is_no_first_name_and_initial(name):
    assert not rules.fits_form(name, "first_initial")


@pytest.mark.parametrize("form", ["pseudonym", "full"])
def test_any_name_fits_the_other_forms(form):
    assert rules.fits_form("The Harbour Owl 7", form)


@pytest.mark.parametrize(
    ("name", "text", "is_named"),
    [
        ("Mary K.", "Mary K. holds the key", True),
        ("Mary K.", "Mary keeps the key", False),
        ("Mary Kay", "rosemary kayaks", False),
        ("Hope", "We hope to meet weekly", False),
        ("Zoë Étoile", "ask ZOË  ÉTOILE", True),
        ("a.*b", "a and b", False),
    ],
)
def test_a_text_names_somebody_by_their_whole_name_alone(name, text, is_named):
    assert rules.names(text, name) is is_named


@pytest.mark.parametrize(
    ("name", "fits"),
    [("Mary Kay", True), ("Mary F. Kay", True), ("Sukarno", True), ("李 明", True), ("Mary K.", False), ("M", False)],
)
def test_a_full_name_is_one_that_is_not_visibly_shortened(name, fits):
    assert (rules.fits_form(name, "full"), rules.fits_form(name, "pseudonym")) == (fits, True)
