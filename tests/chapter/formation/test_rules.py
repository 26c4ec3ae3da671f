"""How far a chapter has come, what an account may say, and each point of the definition by itself."""

import pytest

from mutuality_chapter.formation import definition, rules
from mutuality_chapter.formation.rules import Step


@pytest.mark.parametrize(
    ("bond", "step"),
    [
        (None, Step.NETWORK),
        ("prepared", Step.FORMING),
        ("pending", Step.FORMING),
        ("active", Step.AFFILIATED),
        ("refused", Step.NETWORK),
    ],
)
def test_a_chapter_has_come_as_far_as_its_bond(bond, step):
    assert rules.step_of(bond) == step


def test_help_nobody_had_is_not_appraised():
    rules.require_one_story(["none"])
    with pytest.raises(rules.PriorHelpUnfit):
        rules.require_one_story(["none", "unsuccessful"])


def test_an_account_names_nobody():
    rules.require_nobody_named(is_naming_somebody=False)
    with pytest.raises(rules.OriginNamesSomebody):
        rules.require_nobody_named(is_naming_somebody=True)


@pytest.mark.parametrize(("members", "sharing", "passes"), [(0, 0, False), (3, 2, False), (3, 3, True)])
def test_the_concern_is_common_if_all_declared_it(members, sharing, passes):
    assert definition.common_concern(members=members, sharing=sharing).passes is passes


@pytest.mark.parametrize(("in_time", "due", "passes"), [(0, 0, False), (1, 3, False), (1, 2, True), (3, 3, True)])
def test_help_is_quick_if_half_of_the_requests_were_answered_in_time(in_time, due, passes):
    assert definition.informal_and_quick(in_time=in_time, due=due, hours=4).passes is passes


def test_where_the_policy_names_no_time_lateness_is_held_against_no_rule():
    late = definition.informal_and_quick(in_time=0, due=1, hours=0)
    assert (late.key, late.reason) == (None, "Fewer than half of the requests were answered within 48 hours.")


def test_without_a_founding_method_there_is_no_legacy():
    assert definition.founders_legacy(founding=0, methods=7).passes is False


@pytest.mark.parametrize(("moved", "both_ways", "passes"), [(0, 0, False), (1, 0, True), (0, 2, True)])
def test_where_the_host_chooses_helpers_only_what_happened_shows_the_way(moved, both_ways, passes):
    assert definition.recipients_help(moved=moved, both_ways=both_ways, selected_by="host").passes is passes


@pytest.mark.parametrize(("people", "shown"), [(0, 0), (1, None), (4, None), (5, 5)])
def test_people_are_counted_once_they_are_enough_to_be_hidden_among(people, shown):
    assert definition.some(people) == shown
