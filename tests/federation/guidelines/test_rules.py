"""What a draft may hold."""

import pytest

from mutuality_federation.guidelines import rules


def test_a_guideline_holds_two_hundred_items():
    rules.require_room(199)
    with pytest.raises(rules.DraftFull):
        rules.require_room(200)


def test_a_new_item_goes_last_and_an_old_one_stays():
    places = {"openness": 3, "money": 7}
    assert (rules.next_place(places, "hosting"), rules.next_place(places, "openness")) == (8, 3)
