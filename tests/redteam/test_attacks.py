"""Sixteen attacks, each carried out by some test."""

from tests.marks import carried
from tests.redteam.attacks import ATTACKS


def test_every_attack_is_carried_out_and_nothing_else_calls_itself_one():
    assert list(ATTACKS) == [f"RT{number}" for number in range(1, 17)]
    assert {attack for _, attack, _ in carried("attack")} == set(ATTACKS)
