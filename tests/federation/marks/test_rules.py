"""What marks rest on, without anything running."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from mutuality.policy import ControlPolicy, Verdict, load_preset, preset_names
from mutuality.policy.algebra import merge, violations
from mutuality_federation.marks import rules
from mutuality_federation.marks.policy_terms import metadata_policy

DAY = datetime(2026, 3, 1, tzinfo=UTC)
LATER = DAY + timedelta(days=9)


@pytest.mark.parametrize(
    ("steps", "since"),
    [
        ([], None),
        ([("chartered", DAY)], DAY),
        ([("chartered", DAY), ("under_review", LATER)], DAY),
        ([("chartered", DAY), ("paused", LATER)], None),
        ([("chartered", DAY), ("paused", DAY), ("chartered", LATER)], LATER),
    ],
)
def test_an_endorsement_counts_from_its_last_unbroken_beginning(steps, since):
    assert rules.endorsed_since(steps) == since


def test_no_mark_is_longer_than_thirty_five_days():
    assert timedelta(days=35) >= rules.LIFE


@dataclass(frozen=True)
class Seen:
    """One item as it is read."""

    is_answered: bool = True
    verdict: Verdict = Verdict.KEPT
    review: str | None = None


@pytest.mark.parametrize(
    ("items", "kinds"),
    [
        ([], []),
        ([Seen()], ["adopted"]),
        ([Seen(), Seen(is_answered=False)], []),
        ([Seen(), Seen(verdict=Verdict.FINDING)], []),
        ([Seen(verdict=Verdict.NOTED)], ["adopted"]),
        ([Seen(review="met"), Seen()], ["adopted"]),
        ([Seen(review="met")], ["adopted", "reviewed"]),
    ],
)
def test_an_edition_is_kept_item_by_item_without_exception(items, kinds):
    assert rules.kinds_of(items) == kinds


@pytest.mark.parametrize(
    ("expires", "since", "status"),
    [(100, 1, "active"), (100, None, "revoked"), (100, 60, "revoked"), (90, 1, "expired")],
)
def test_a_mark_is_active_while_what_it_says_held_since_it_was_made(expires, since, status):
    assert rules.status(issued=50, expires=expires, now=90, held_since=since) == status


@pytest.mark.parametrize("name", preset_names())
def test_what_a_policy_asks_fits_itself_and_merges_with_itself(name):
    policy = load_preset(name).policy
    asked = metadata_policy(policy)
    assert violations(asked, dict(policy.values)) == []
    assert merge(asked, asked) == asked


def test_a_chapter_that_asks_for_nothing_violates_a_floor():
    asked = metadata_policy(ControlPolicy.from_document({"affiliation": {"mode": "charter"}}))
    found = violations(asked, {"affiliation.mode": "self_listing"})
    assert [(each.parameter, each.operator) for each in found] == [("affiliation.mode", "one_of")]


def test_no_policy_asks_nothing():
    assert metadata_policy(ControlPolicy.from_document({})) == {}
