"""What an experience may be about, and what goes with whoever named it."""

import pytest

from mutuality_chapter.experiences import rules


def test_an_experience_may_be_about_the_whole_concern_or_about_a_part_somebody_named():
    rules.require_known(None, is_known=False)
    rules.require_known("late-loss", is_known=True)


def test_a_part_nobody_named_is_pointed_at():
    with pytest.raises(rules.SubconcernUnknown) as refused:
        rules.require_known("late-loss", is_known=False)
    assert refused.value.members["errors"][0]["pointer"] == "/subconcern"


def test_a_part_is_named_once():
    with pytest.raises(rules.SubconcernKnown):
        rules.require_new("late-loss", is_known=True)


@pytest.mark.parametrize(("shared", "others", "goes"), [(False, 0, True), (True, 0, False), (False, 1, False)])
def test_what_somebody_named_goes_with_them_unless_others_share_it_or_decided_to_keep_it(shared, others, goes):
    assert rules.goes_along(is_shared=shared, others=others) is goes
