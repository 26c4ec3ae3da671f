"""Roles, and when an invitation to sign up holds."""

from datetime import UTC, datetime, timedelta

import pytest

from mutuality_chapter.access import rules

NOON = datetime(2026, 3, 15, 12, tzinfo=UTC)
LATER = NOON + timedelta(days=7)


@pytest.mark.parametrize("role", rules.ROLES)
def test_everybody_may_speak_for_themselves_whatever_else_they_do(role):
    assert {"me:read", "me:write"} <= rules.ROLES[role]


def test_a_member_reads_nothing_about_other_members():
    assert not {"members:read", "members:write", "helping:read"} & rules.ROLES["member"]


def test_an_invitation_holds_for_seven_days():
    assert rules.invitation_ends(NOON) == LATER
    rules.require_usable(used_at=None, voided_at=None, expires_at=LATER, now=LATER - timedelta(seconds=1))


def test_an_invitation_is_used_once():
    with pytest.raises(rules.SignUpUsed):
        rules.require_usable(used_at=NOON, voided_at=None, expires_at=LATER, now=NOON)


@pytest.mark.parametrize(("voided_at", "now"), [(NOON, NOON), (None, LATER)])
def test_an_invitation_that_was_replaced_or_is_too_old_has_expired(voided_at, now):
    with pytest.raises(rules.SignUpExpired):
        rules.require_usable(used_at=None, voided_at=voided_at, expires_at=LATER, now=now)


def test_nobody_makes_a_second_account_in_somebodys_place():
    with pytest.raises(rules.AlreadySignedUp):
        rules.require_none(has_account=True)


def test_a_coordinator_may_do_all_a_volunteer_may():
    assert rules.ROLES["volunteer"] < rules.ROLES["coordinator"]


def test_a_volunteer_helps_meets_welcomes_and_approaches_but_admits_nobody_and_lets_nothing_leave():
    may_change = {scope.partition(":")[0] for scope in rules.ROLES["volunteer"] - rules.OWN if scope.endswith(":write")}
    assert may_change == {"helping", "meetings", "attending", "corrections", "outreach", "welcome"}


def test_every_right_to_change_comes_with_the_right_to_read():
    for scopes in rules.ROLES.values():
        assert {scope.replace(":write", ":read") for scope in scopes if scope.endswith(":write")} <= scopes
