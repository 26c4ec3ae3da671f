"""What each of the two roles may do."""

from mutuality_chapter.access import ROLES


def test_a_coordinator_may_do_all_a_volunteer_may():
    assert ROLES["volunteer"] < ROLES["coordinator"]


def test_a_volunteer_helps_and_meets_but_admits_nobody_and_lets_nothing_leave():
    may_change = {scope.partition(":")[0] for scope in ROLES["volunteer"] if scope.endswith(":write")}
    assert may_change == {"helping", "meetings"}


def test_every_right_to_change_comes_with_the_right_to_read():
    for scopes in ROLES.values():
        assert {scope.replace(":write", ":read") for scope in scopes if scope.endswith(":write")} <= scopes
