"""What an edition changes, told by the order of forces; and what is refused."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuality_federation.guidelines import rules
from mutuality_federation.guidelines.rules import Changes, ItemFacts, changes_between

TODAY = date(2026, 3, 15)
OPENNESS = ItemFacts("openness", "recommended", "The door is open", "Hold one open meeting a month.", "attested")
MONEY = ItemFacts("money", "binding", "Own gifts", "Take no money from outside.", "attested")


def item(**changed):
    return ItemFacts(**{**OPENNESS.__dict__, **changed})


ITEMS = st.builds(
    item,
    force=st.sampled_from([None, *rules.FORCES]),
    text=st.sampled_from(["One a month.", "One a week."]),
    known_by=st.sampled_from(rules.PROOFS),
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
    assert rules.is_asking_more(changes_between([], after), after) == is_more


def test_an_edition_cannot_take_effect_yesterday():
    with pytest.raises(rules.EditionTooSoon, match="2026-03-15 at the earliest"):
        rules.require_in_time(date(2026, 3, 14), today=TODAY, latest=None, notice_days=0)


def test_an_edition_cannot_take_effect_before_the_one_before():
    with pytest.raises(rules.EditionTooSoon, match="2026-05-01 at the earliest"):
        rules.require_in_time(date(2026, 4, 30), today=TODAY, latest=date(2026, 5, 1), notice_days=0)


def test_the_last_day_of_notice_is_soon_enough():
    rules.require_in_time(date(2026, 4, 14), today=TODAY, latest=None, notice_days=30)
    with pytest.raises(rules.EditionTooSoon):
        rules.require_in_time(date(2026, 4, 13), today=TODAY, latest=None, notice_days=30)


def test_a_guideline_holds_two_hundred_items():
    rules.require_room(199)
    with pytest.raises(rules.DraftFull):
        rules.require_room(200)


def test_a_new_item_goes_last_and_an_old_one_stays():
    places = {"openness": 3, "money": 7}
    assert (rules.next_place(places, "hosting"), rules.next_place(places, "openness")) == (8, 3)
