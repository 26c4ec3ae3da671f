"""What a standing means, without anything running."""

from datetime import date

import pytest

from mutuality.policy import ControlPolicy, PolicyInForce
from mutuality_federation.chapters import rules
from mutuality_federation.chapters.rules import Standing


def held(**affiliation):
    policy = ControlPolicy.from_document({"affiliation": affiliation})
    return PolicyInForce(policy, 1, date(2026, 1, 1), "bod_1")


@pytest.mark.parametrize(
    ("mode", "standing"),
    [
        ("self_listing", "listed"),
        ("registration", "listed"),
        ("recognition", "chartered"),
        ("charter", "chartered"),
        ("charter_renewable", "chartered"),
    ],
)
def test_an_approved_chapter_stands_as_its_body_affiliates(mode, standing):
    assert rules.standing_under(held(mode=mode)) == standing


@pytest.mark.parametrize("more", [{"endorsement_path": ["national_staff"]}, {"stages": ["forming_no_name"]}])
def test_where_others_endorse_or_the_name_waits_an_approved_chapter_forms(more):
    assert rules.standing_under(held(mode="charter", **more)) == "forming"


@pytest.mark.parametrize("standing", sorted(rules.ENDORSED | {Standing.PAUSED}))
def test_an_endorsed_chapter_bears_the_name_also_under_review_and_while_it_is_paused(standing):
    assert rules.bears_name(held(mode="charter"), standing, before=False)


@pytest.mark.parametrize(("stages", "bears"), [(["forming_no_name"], False), (["recognised"], True), ([], True)])
def test_a_forming_chapter_is_unnamed_where_the_policy_says_so(stages, bears):
    assert rules.bears_name(held(mode="charter", stages=stages), Standing.FORMING, before=True) == bears


@pytest.mark.parametrize(("mode", "bears"), [("registration", True), ("charter", False)])
def test_a_plain_listing_bears_the_name_where_listing_is_all_there_is(mode, bears):
    assert rules.bears_name(held(mode=mode), Standing.LISTED, before=True) == bears


@pytest.mark.parametrize("standing", [Standing.WITHDRAWN, Standing.CLOSED, Standing.INVITED, Standing.PENDING])
def test_who_is_not_there_or_lost_the_name_does_not_bear_it(standing):
    assert not rules.bears_name(held(mode="registration"), standing, before=True)


@pytest.mark.parametrize("before", [True, False])
def test_a_chapter_that_rests_keeps_what_it_had(before):
    assert rules.bears_name(held(mode="charter"), Standing.INACTIVE, before=before) == before


def test_who_lost_the_name_may_still_publish_and_who_closed_may_not():
    assert {Standing.WITHDRAWN, Standing.INACTIVE} <= rules.MAY_PUBLISH
    assert not {Standing.CLOSED, Standing.INVITED, Standing.PENDING} & rules.MAY_PUBLISH


def test_an_enrolled_chapter_of_a_unit_is_transferred_not_moved():
    rules.require_free_to_place(None, is_enrolled=True)
    rules.require_free_to_place("unt_1", is_enrolled=False)
    with pytest.raises(rules.TransferNeeded):
        rules.require_free_to_place("unt_1", is_enrolled=True)
