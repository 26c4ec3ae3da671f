"""Which invitation admits and who approves, without anything running."""

from datetime import UTC, datetime, timedelta

import pytest

from mutuality_federation.enrolments import rules

NOON = datetime(2026, 3, 15, 12, tzinfo=UTC)
ENDS = rules.invitation_ends(NOON)
CHARTER = ("bod_1", 3, "a" * 64)


def test_an_invitation_lives_fourteen_days():
    assert timedelta(days=14) == ENDS - NOON


@pytest.mark.parametrize(
    ("used_at", "voided_at", "now", "problem"),
    [
        (NOON, None, NOON, rules.InvitationUsed),
        (NOON, NOON, ENDS, rules.InvitationUsed),
        (None, NOON, NOON, rules.InvitationExpired),
        (None, None, ENDS, rules.InvitationExpired),
    ],
)
def test_an_invitation_that_was_used_replaced_or_is_too_old_admits_nobody(used_at, voided_at, now, problem):
    with pytest.raises(problem):
        rules.require_usable(used_at=used_at, voided_at=voided_at, expires_at=ENDS, now=now)


def test_an_invitation_admits_until_its_last_second():
    rules.require_usable(used_at=None, voided_at=None, expires_at=ENDS, now=ENDS - timedelta(seconds=1))


@pytest.mark.parametrize("accepted", [("bod_2", 3, "a" * 64), ("bod_1", 2, "a" * 64), ("bod_1", 3, "b" * 64)])
def test_a_charter_is_accepted_by_body_version_and_digest(accepted):
    rules.require_charter(accepted=CHARTER, in_force=CHARTER)
    with pytest.raises(rules.CharterOutdated, match="version 3"):
        rules.require_charter(accepted=accepted, in_force=CHARTER)


def test_a_second_officer_is_another_one():
    rules.require_second("acc_2", "acc_1")
    with pytest.raises(rules.SameOfficer):
        rules.require_second("acc_1", "acc_1")


@pytest.mark.parametrize(("words", "are_same"), [("Ash  BANK", True), ("ash bank ", True), ("bank ash", False)])
def test_words_are_compared_however_they_are_written(words, are_same):
    assert rules.same_words(words, "ash bank") == are_same
