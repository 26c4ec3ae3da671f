"""What may be said of a body and its units, without anything running."""

import pytest

from mutuality_federation.bodies import rules


def test_a_short_name_that_is_used_is_refused():
    rules.require_free("clear-water", is_taken=False)
    with pytest.raises(rules.NameTaken, match="clear-water"):
        rules.require_free("clear-water", is_taken=True)


@pytest.mark.parametrize(("levels", "said"), [(["group", "area"], "group, area"), ([], "it has none yet")])
def test_a_level_the_body_does_not_have_is_refused_with_those_it_has(levels, said):
    with pytest.raises(rules.LevelUnknown, match=said):
        rules.require_level("zone", levels)


def test_a_level_that_units_stand_on_stays():
    rules.require_levels_kept(["group", "area"], ["area"])
    with pytest.raises(rules.LevelInUse, match="area"):
        rules.require_levels_kept(["group"], ["area"])
