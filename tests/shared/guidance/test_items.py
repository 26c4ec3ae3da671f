"""An item whole, and in the words of a reader."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuality.guidance import (
    AppliesWhen,
    Circumstances,
    Derivation,
    DerivedFact,
    Gathering,
    ItemFacts,
    Source,
    Translation,
    in_words_of,
    is_concerned,
)

FRENCH = Translation("fr", "La porte est ouverte", "Une réunion ouverte par mois.")
BRAZIL = Translation("pt-BR", "A porta está aberta", "Uma reunião aberta por mês.")
OPENNESS = ItemFacts("openness", None, "The door is open", "One a month.", "attested", translations=(FRENCH, BRAZIL))

MAYBE = st.sampled_from([None, True, False])
CONDITIONS = st.builds(
    AppliesWhen,
    gathering=st.sampled_from([None, *Gathering]),
    has_hotline=MAYBE,
    languages=st.sampled_from([(), ("fr",), ("fr", "de")]),
    standings=st.sampled_from([(), ("chartered",)]),
)
ITEMS = st.builds(
    ItemFacts,
    slug=st.just("openness"),
    force=st.sampled_from([None, "binding"]),
    purpose=st.text(),
    text=st.text(),
    known_by=st.just("derived"),
    derived=st.sampled_from([None, Derivation(DerivedFact.MEETING_EVERY_DAYS, 31, 7, 62)]),
    applies_when=CONDITIONS,
    translations=st.sampled_from([(), (FRENCH, BRAZIL)]),
    source=st.sampled_from([None, Source("A winter of empty rooms")]),
    replaces=st.sampled_from([(), ("doors", "gates")]),
)


@given(item=ITEMS)
def test_an_item_is_read_back_as_it_was_written(item):
    assert ItemFacts.read(item.document()) == item


@pytest.mark.parametrize(
    ("spoken", "shown"),
    [
        (["fr"], "fr"),
        (["fr-CA"], "fr"),
        (["de", "pt-br"], "pt-BR"),
        (["pt"], "en"),
        (["en", "fr"], "en"),
        (["EN-gb", "fr"], "en"),
        ([], "en"),
    ],
)
def test_an_item_is_said_in_the_first_language_wanted_that_it_has(spoken, shown):
    assert in_words_of(OPENNESS, "en", spoken).language == shown


def test_words_and_purpose_are_of_one_language():
    assert in_words_of(OPENNESS, "en", ["fr"]) == FRENCH


@pytest.mark.parametrize(
    ("when", "is_so"),
    [
        (AppliesWhen(), True),
        (AppliesWhen(gathering=Gathering.IN_PERSON), True),
        (AppliesWhen(gathering=Gathering.ONLINE_ONLY), False),
        (AppliesWhen(has_hotline=True), False),
        (AppliesWhen(has_hotline=False, has_youth=True), True),
        (AppliesWhen(languages=("de", "fr")), True),
        (AppliesWhen(languages=("en",)), False),
        (AppliesWhen(standings=("chartered", "cure")), True),
        (AppliesWhen(standings=("forming",)), False),
        (AppliesWhen(languages=("fr",), has_hotline=True), False),
    ],
)
def test_an_item_concerns_whom_every_condition_fits(when, is_so):
    there = Circumstances(Gathering.IN_PERSON, False, True, frozenset({"fr-CA"}), "chartered")
    assert is_concerned(when, there) is is_so


@given(when=CONDITIONS)
def test_what_is_not_known_of_a_chapter_excuses_it_from_nothing(when):
    assert is_concerned(when, Circumstances())


def test_a_derivation_says_what_it_computes():
    derivation = Derivation(DerivedFact.HELPERS_MONTHS_ON, 18)
    assert derivation.say() == "Every helper is at least 18 months on."


@pytest.mark.parametrize(("number", "may"), [(6, False), (7, True), (62, True), (63, False)])
def test_a_unit_moves_a_number_within_its_range(number, may):
    assert Derivation(DerivedFact.MEETING_EVERY_DAYS, 31, 7, 62).is_in_range(number) is may


def test_a_number_without_a_range_is_not_moved():
    assert not Derivation(DerivedFact.MEETING_EVERY_DAYS, 31).is_in_range(31)
