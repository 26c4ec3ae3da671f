"""Dues the policy divides: the parts are shown, and what is passed upward is the part that is not the chapter's."""

import pytest

from tests.chapter.money.conftest import book, decided, open_book, remit, treasurer  # noqa: F401 - fixtures
from tests.chapter.money.test_giving import problem

SPLIT = {"chapter": 50, "area": 21, "national": 29}


@pytest.fixture
def dues(book, remit, decided, policy):  # noqa: F811 - fixtures
    """Let the policy divide dues, and members have decided to pass some on."""
    policy(version=4, money={"remittance": "split_dues", "split": SPLIT})
    decision = decided()
    return lambda amount, **said: remit(kind="dues", amount=amount, decision_id=decision, **said)


@pytest.mark.allows("money.split")
def test_dues_passed_upward_are_shown_by_parts_that_come_to_what_was_collected(dues):
    parts = dues(1_750, collected=3_501).json["parts"]
    assert [(each["to"], each["percent"], each["amount"]) for each in parts] == [
        ("chapter", 50, 1_751),
        ("area", 21, 735),
        ("national", 29, 1_015),
    ]


@pytest.mark.refuses("money.split")
def test_less_than_the_policy_divides_is_refused_by_its_rule(dues):
    refused = dues(1_000, collected=3_500)
    rule = {"key": "money.split", "value": SPLIT, "version": 4, "set_by": "Every Child Remembered"}
    assert {name: refused.json[name] for name in rule} == rule


def test_what_was_collected_is_said_of_divided_dues_and_of_nothing_else(dues, remit, decided):  # noqa: F811 - fixtures
    assert problem(dues(1_750)) == (422, "collected-unfit")
    assert problem(remit(decision_id=decided(), collected=9_000)) == (422, "collected-unfit")


def test_a_gift_is_divided_by_nobody(dues, remit, decided):  # noqa: F811 - fixtures
    assert remit(decision_id=decided()).json["parts"] == []
