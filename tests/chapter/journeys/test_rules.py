"""Stages, aspects, offers and what people have in common, with nothing running."""

import pytest

from mutuality_chapter.journeys import rules
from mutuality_chapter.journeys.rules import Aspect, Occasion, Part, Stage, piece

TABLE = {
    "impact": "recognition",
    "recoil": "common_cause",
    "accommodation": "continuity",
}


@pytest.mark.requirement("T5")
def test_each_aspect_answers_what_is_needed_in_one_stage():
    assert {stage.value: rules.aspect_of(stage).value for stage in Stage} == TABLE


@pytest.mark.requirement("T1")
def test_there_are_three_aspects_and_no_other():
    assert {aspect.value for aspect in Aspect} == set(TABLE.values())


@pytest.mark.parametrize(("family", "times"), [(None, 1), ("augment", 1.5), ("in_lieu", 2)])
def test_where_the_group_stands_in_for_the_family_contact_is_offered_twice_as_often(family, times):
    assert rules.times_as_often(family) == times


@pytest.mark.parametrize(
    ("voted", "served", "settled", "offered"),
    [
        (True, True, False, Occasion.FIRST_VOTE),
        (False, True, False, Occasion.FIRST_TASK),
        (False, False, False, None),
        (True, False, True, None),
    ],
)
def test_a_mark_is_offered_after_a_first_vote_or_task_unless_it_is_settled(voted, served, settled, offered):
    assert rules.offered(has_voted=voted, has_served=served, is_settled=settled) is offered


def test_what_is_not_offered_cannot_be_answered():
    with pytest.raises(rules.NothingOffered):
        rules.require_offered(None)


def test_a_transition_outside_the_catalogue_is_pointed_at():
    with pytest.raises(rules.TransitionUnknown) as refused:
        rules.require_known("rapture", is_known=False)
    assert refused.value.members["errors"][0]["pointer"] == "/transition"


def test_a_transition_is_added_once():
    with pytest.raises(rules.TransitionKnown):
        rules.require_new("widowhood", is_known=True)


LATE = piece(Part.SUBCONCERN, "late-loss")


@pytest.mark.requirement("T2")
@pytest.mark.parametrize(
    ("others", "told"), [(0, "some"), (1, "some"), (7, "some"), (8, "10"), (12, "10"), (13, "15"), (40, "40")]
)
def test_a_small_number_is_some_and_so_is_none_and_a_greater_one_is_rounded(others, told):
    assert [each.how_many for each in rules.in_common({LATE}, [{LATE}] * others, floor=5)] == [told]


def test_a_higher_floor_of_the_policy_hides_more():
    assert rules.in_common({LATE}, [{LATE}] * 19, floor=20)[0].how_many == "some"


def test_only_what_is_ones_own_is_counted():
    theirs = {LATE, piece(Part.TRANSITION, "widowhood", transition="widowhood")}
    assert [each.words for each in rules.in_common({LATE}, [theirs] * 9, floor=5)] == ["late-loss"]


def test_a_situation_is_compared_without_regard_to_spaces_and_capitals():
    mine, theirs = piece(Part.SITUATION, "Our  son died."), piece(Part.SITUATION, "our son died. ")
    assert rules.in_common({mine}, [{theirs}] * 8, floor=5) == [
        rules.Share(Part.SITUATION, "Our  son died.", None, "10")
    ]


def test_the_same_stage_of_another_transition_is_not_shared():
    mine = piece(Part.STAGE, "impact", transition="widowhood")
    theirs = piece(Part.STAGE, "impact", transition="retirement")
    assert rules.in_common({mine}, [{theirs}] * 9, floor=5)[0].how_many == "some"
