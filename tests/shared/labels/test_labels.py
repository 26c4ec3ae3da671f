"""What things are called, and how they are found whatever they are called."""

import pytest

from mutuality.labels import DEFAULTS, Sought, Thing, fold, labels_in, understand

GROUP = frozenset({"chapter", "meeting"})


def test_every_language_has_a_word_for_everything():
    assert all(set(words) == set(Thing) and all(words.values()) for words in DEFAULTS.values())


@pytest.mark.parametrize(("language", "word"), [("de-CH", "Selbsthilfegruppe"), ("xx", "self-help group")])
def test_a_language_of_a_region_has_the_words_of_the_language_and_an_unknown_one_has_english(language, word):
    assert labels_in(language, {})["chapter"] == word


def test_a_body_s_own_word_stands_before_ours_and_what_it_leaves_out_is_ours():
    labels = labels_in("fr", {"chapter": "cercle"})
    assert (labels["chapter"], labels["member"]) == ("cercle", "membre")


@pytest.mark.parametrize(
    "asked",
    [
        "self-help",
        "Self-Help Groups",
        "support group",
        "mutual aid",
        "mutual aid group",
        "mutual help group",
        "fellowship",
        "peer support groups",
        "GRUPO DE AUTOAYUDA",
        "groupes d'entraide",
        "grupo de ajuda mutua",
        "Gesprachskreis",
    ],
)
def test_whatever_people_call_a_group_it_is_a_group_they_look_for(asked):
    assert understand(asked) == Sought(GROUP, ())


def test_what_else_is_said_is_to_be_found_in_the_text():
    assert understand("a support group for grief in Zürich") == Sought(GROUP, ("grief", "zurich"))


def test_the_narrowest_thing_named_is_looked_for():
    assert understand("self-help hotline").kinds == {"hotline"}


def test_a_body_s_own_word_is_known_for_that_body_alone():
    assert [understand("circles", own) for own in ({"chapter": "Circle"}, {})] == [
        Sought(GROUP, ()),
        Sought(frozenset(), ("circles",)),
    ]


def test_a_body_that_calls_its_groups_meetings_is_found_by_both():
    assert understand("meeting", {"chapter": "meeting"}).kinds == GROUP


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Señor  Ñandú_Straße", "senor nandu strasse"), ("Łódź: øre", "lodz ore"), ("50%", "50"), ("हिन्दी", "हिनदी")],
)
def test_a_text_is_compared_without_capitals_accents_and_signs(text, folded):
    assert fold(text) == folded
