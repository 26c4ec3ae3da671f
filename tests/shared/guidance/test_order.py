"""What one edition changes against another, told by the order; and whether answers follow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuality.guidance import (
    FORCES,
    AppliesWhen,
    Changes,
    Derivation,
    DerivedFact,
    Gathering,
    ItemFacts,
    Rename,
    Translation,
    carries,
    changes_between,
    is_asking_more,
)
from mutuality.guidance.items import PROOFS

OPENNESS = ItemFacts("openness", "recommended", "The door is open", "Hold one open meeting a month.", "attested")
MONEY = ItemFacts("money", "binding", "Own gifts", "Take no money from outside.", "attested")


def item(**changed):
    return ItemFacts(**{**OPENNESS.__dict__, **changed})


def derived(number, fact=DerivedFact.MEETING_EVERY_DAYS):
    return item(known_by="derived", derived=Derivation(fact, number))


ITEMS = st.builds(
    item,
    applies_when=st.sampled_from([AppliesWhen(), AppliesWhen(has_hotline=True), AppliesWhen(languages=("fr",))]),
    force=st.sampled_from([None, *FORCES]),
    text=st.sampled_from(["One a month.", "One a week."]),
    known_by=st.sampled_from(PROOFS),
)


def test_an_item_that_was_not_there_is_added():
    assert changes_between([OPENNESS], [OPENNESS, MONEY]) == Changes(added=("money",))


def test_an_item_that_is_gone_is_removed():
    assert changes_between([OPENNESS, MONEY], [MONEY]) == Changes(removed=("openness",))


def test_an_item_with_another_text_is_reworded():
    assert changes_between([OPENNESS], [item(text="Hold two.")]) == Changes(reworded=("openness",))


@pytest.mark.parametrize(
    ("force", "kind"), [("binding", "tightened"), ("minimum", "tightened"), ("information", "loosened")]
)
def test_the_order_of_forces_says_what_is_tighter(force, kind):
    assert changes_between([OPENNESS], [item(force=force)]) == Changes(**{kind: ("openness",)})


@pytest.mark.parametrize(
    ("was", "now", "kind"),
    [
        (None, "binding", "tightened"),
        (None, "none", "loosened"),
        ("binding", None, "loosened"),
        ("none", None, "tightened"),
        ("recommended", None, "tightened"),
    ],
)
def test_an_open_force_counts_as_whatever_owes_more_notice(was, now, kind):
    assert changes_between([item(force=was)], [item(force=now)]) == Changes(**{kind: ("openness",)})


def test_more_proof_is_tighter_even_with_a_weaker_force():
    now = item(force="information", known_by="evidence")
    assert changes_between([OPENNESS], [now]) == Changes(tightened=("openness",))


@given(was=ITEMS, now=ITEMS)
def test_an_item_is_never_tightened_and_loosened_at_once(was, now):
    changes = changes_between([was], [now])
    assert not (changes.tightened and changes.loosened)


@given(same=ITEMS)
def test_nothing_changed_is_nothing_changed(same):
    assert changes_between([same], [same]) == Changes()


@pytest.mark.parametrize(("force", "is_more"), [("none", False), ("information", False), ("recommended", True)])
def test_a_new_item_asks_more_unless_it_only_informs(force, is_more):
    after = [item(force=force)]
    assert is_asking_more(changes_between([], after), after) == is_more


def test_an_item_that_takes_over_a_name_is_renamed_and_nothing_else():
    now = item(slug="doors", replaces=("openness",))
    assert changes_between([OPENNESS], [now]) == Changes(renamed=(Rename("openness", "doors"),))


def test_a_rename_is_seen_backwards_too():
    now = item(slug="doors", replaces=("openness",))
    assert changes_between([now], [OPENNESS]) == Changes(renamed=(Rename("doors", "openness"),))


def test_of_two_items_that_become_one_the_first_lives_on_and_the_other_is_removed():
    now = item(slug="doors", replaces=("openness", "money"))
    changes = changes_between([OPENNESS, MONEY], [now])
    assert (changes.renamed, changes.removed) == ((Rename("openness", "doors"),), ("money",))


def test_a_translation_rewords():
    now = item(translations=(Translation("fr", "La porte est ouverte", "Une réunion ouverte par mois."),))
    assert changes_between([OPENNESS], [now]) == Changes(reworded=("openness",))


@pytest.mark.parametrize(
    ("was", "now", "kind"),
    [
        (derived(31), derived(14), "tightened"),
        (derived(14), derived(31), "loosened"),
        (derived(12, DerivedFact.HELPERS_MONTHS_ON), derived(18, DerivedFact.HELPERS_MONTHS_ON), "tightened"),
        (derived(18, DerivedFact.HELPERS_MONTHS_ON), derived(12, DerivedFact.HELPERS_MONTHS_ON), "loosened"),
        (derived(18), derived(18, DerivedFact.HELPERS_MONTHS_ON), "tightened"),
    ],
)
def test_a_derived_items_number_is_stricter_the_way_its_fact_says(was, now, kind):
    assert changes_between([was], [now]) == Changes(**{kind: ("openness",)})


@pytest.mark.parametrize(
    ("was", "now", "kind"),
    [
        (AppliesWhen(), AppliesWhen(has_hotline=True), "loosened"),
        (AppliesWhen(has_hotline=True), AppliesWhen(), "tightened"),
        (AppliesWhen(gathering=Gathering.ONLINE_ONLY), AppliesWhen(gathering=Gathering.IN_PERSON), "tightened"),
        (AppliesWhen(languages=("fr",)), AppliesWhen(languages=("fr", "de")), "tightened"),
        (AppliesWhen(standings=("cure", "chartered")), AppliesWhen(standings=("chartered",)), "loosened"),
    ],
)
def test_an_item_that_concerns_more_chapters_is_tighter(was, now, kind):
    changes = changes_between([item(applies_when=was)], [item(applies_when=now)])
    assert changes == Changes(**{kind: ("openness",)})


@pytest.mark.parametrize(
    ("changed", "is_answered"),
    [
        ({"slug": "doors", "replaces": ("openness",)}, True),
        ({"force": "information"}, True),
        ({"translations": (Translation("fr", "Porte", "Ouvrez."),)}, True),
        ({"force": "binding"}, False),
        ({"text": "Hold two."}, False),
        ({"known_by": "evidence"}, False),
    ],
)
def test_an_answer_follows_an_item_that_means_the_same_and_asks_no_more(changed, is_answered):
    assert carries(OPENNESS, item(**changed)) is is_answered
