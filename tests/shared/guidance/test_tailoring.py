"""What a unit may lay over an edition: more and stricter, never weaker; and what prevails where it does not fit."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuality.guidance import FORCES, Derivation, DerivedFact, ItemFacts
from mutuality.guidance.tailoring import Clash, Tailoring, lay, untailored
from mutuality.guidance.tailoring.changing import Addition, Numbering, OtherWay, Strengthening

OPENNESS = ItemFacts("openness", "recommended", "The door is open", "One open meeting a month.", "attested")
EVERY = Derivation(DerivedFact.MEETING_EVERY_DAYS, 31, 7, 62)
RHYTHM = ItemFacts("rhythm", None, "We meet", "Meet regularly.", "derived", EVERY)
MONEY = ItemFacts("money", "binding", "Own gifts", "Take none from outside.", "attested")
EDITION = untailored([OPENNESS, RHYTHM, MONEY], "meetings, edition 1")
DEFAULT = "information"


def north(*changes):
    return Tailoring("tlr_n", "North", changes)


def south(*changes):
    return Tailoring("tlr_s", "South", changes)


def item(laid, slug):
    return next(each for each in laid.items if each.item.slug == slug)


@pytest.mark.parametrize(
    ("change", "slug", "is_now"),
    [
        (Strengthening("openness", "minimum"), "openness", lambda it: it.item.force == "minimum"),
        (Strengthening("rhythm", "recommended"), "rhythm", lambda it: it.item.force == "recommended"),
        (Numbering("rhythm", 14), "rhythm", lambda it: it.item.derived.parameter == 14),
        (OtherWay("openness", "Friends come to tea."), "openness", lambda it: it.other_way == "Friends come to tea."),
        (Addition(replace(MONEY, slug="keys"), "North"), "keys", lambda it: it.is_added),
    ],
)
def test_what_fits_is_asked_below_and_says_whose_it_is(change, slug, is_now):
    laid = lay(EDITION, north(change), DEFAULT)
    changed = item(laid, slug)
    assert (is_now(changed), changed.rule, changed.set_by, laid.clashes) == (True, "North", ("tlr_n",), ())


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (Strengthening("openness", "information"), "It is recommended; information is no stronger."),
        (Strengthening("openness", "recommended"), "It is recommended; recommended is no stronger."),
        (Strengthening("rhythm", "none"), "It is information; none is no stronger."),
        (Numbering("rhythm", 90), "Its number lies from 7 to 62."),
        (Numbering("openness", 14), "It leaves no number to set."),
        (OtherWay("money", "Take a little."), "It binds as it stands."),
        (Addition(MONEY, "North"), "An item of this name is there already."),
        (Strengthening("doors", "binding"), "There is no such item."),
        (Numbering("doors", 1), "There is no such item."),
        (OtherWay("doors", "Another."), "There is no such item."),
    ],
)
def test_what_would_weaken_or_does_not_fit_clashes_and_changes_nothing(change, why):
    laid = lay(EDITION, north(change), DEFAULT)
    assert laid.clashes == (Clash(change.item, "meetings, edition 1", "North", why),)
    assert laid.items == EDITION.items


def test_what_a_unit_strengthened_no_unit_below_it_weakens():
    above = lay(EDITION, north(Strengthening("openness", "binding")), DEFAULT)
    below = lay(above, south(Strengthening("openness", "minimum"), OtherWay("openness", "Tea.")), DEFAULT)
    assert {(each.above, each.below) for each in below.clashes} == {("North", "South")}
    assert item(below, "openness").item.force == "binding"


@pytest.mark.parametrize(("number", "fits"), [(7, True), (14, True), (15, False), (31, False)])
def test_a_number_a_unit_set_is_only_made_stricter_below(number, fits):
    above = lay(EDITION, north(Numbering("rhythm", 14)), DEFAULT)
    assert (lay(above, south(Numbering("rhythm", number)), DEFAULT).clashes == ()) is fits


def test_a_purpose_is_met_in_one_other_way_on_a_path():
    above = lay(EDITION, north(OtherWay("openness", "Tea.")), DEFAULT)
    below = lay(above, south(OtherWay("openness", "Coffee.")), DEFAULT)
    assert (item(below, "openness").other_way, len(below.clashes)) == ("Tea.", 1)


def test_a_change_finds_its_item_under_the_name_it_has_now():
    edition = untailored([replace(OPENNESS, slug="doors", replaces=("openness",))], "meetings, edition 2")
    laid = lay(edition, north(Strengthening("openness", "minimum")), DEFAULT)
    assert item(laid, "doors").item.force == "minimum"


CHANGES = st.lists(
    st.one_of(
        st.builds(Strengthening, st.sampled_from(["openness", "rhythm", "money"]), st.sampled_from(FORCES)),
        st.builds(Numbering, st.just("rhythm"), st.integers(0, 100)),
        st.builds(OtherWay, st.sampled_from(["openness", "money"]), st.just("Tea.")),
    ),
    max_size=6,
)


@given(upper=CHANGES, lower=CHANGES)
def test_whatever_units_lay_over_an_edition_nothing_gets_weaker(upper, lower):
    laid = lay(lay(EDITION, north(*upper), DEFAULT), south(*lower), DEFAULT)
    forces = [[FORCES.index(each.force(DEFAULT)) for each in items] for items in (EDITION.items, laid.items)]
    assert all(was <= now for was, now in zip(*forces, strict=True))
    assert 7 <= item(laid, "rhythm").item.derived.parameter <= 62
    assert not (item(laid, "money").other_way)


@given(changes=CHANGES)
def test_a_tailoring_laid_again_over_what_it_left_changes_nothing_more(changes):
    once = lay(EDITION, north(*changes), DEFAULT)
    twice = lay(once, north(*changes), DEFAULT)
    assert [each.item.force for each in twice.items] == [each.item.force for each in once.items]
