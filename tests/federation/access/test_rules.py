"""Roles and their scopes."""

import pytest

from mutuality.access import Actor
from mutuality.problems import NotFound
from mutuality_federation.access import CHAPTER_SCOPES, ROLES, require_own_body
from mutuality_federation.access.rules import APP_SCOPES, OWN


def test_an_officer_acts_for_the_own_body_alone():
    officer = Actor(id="acc_1", claims={"body": "bod_1"})
    require_own_body(officer, "bod_1")
    with pytest.raises(NotFound):
        require_own_body(officer, "bod_2")


def test_who_works_for_no_body_acts_for_none():
    with pytest.raises(NotFound):
        require_own_body(Actor(id="acc_1"), "bod_1")


def test_a_reader_changes_nothing():
    assert {scope for scope in ROLES["reader"] if not scope.endswith(":read")} == {"me:write"}


def test_a_steward_sees_nothing_of_any_body():
    assert ROLES["steward"] - OWN == {"bodies:register"}


def test_chapters_and_apps_may_write_nothing_with_a_token_but_help_to_add_up():
    assert {scope for scope in CHAPTER_SCOPES | APP_SCOPES if not scope.endswith(":read")} == {"aggregation:join"}
