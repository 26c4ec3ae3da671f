"""Sixteen attacks, each carried out by some test, and the page that tells of them."""

from tests.marks import carried
from tests.redteam.attacks import ATTACKS
from tests.redteam.report import PAGE, attacks, planted


def test_every_attack_is_carried_out_and_nothing_else_calls_itself_one():
    assert list(ATTACKS) == [f"RT{number}" for number in range(1, 17)]
    assert {attack for _, attack, _ in carried("attack")} == set(ATTACKS)


def test_the_page_names_who_carries_out_each_attack_and_who_finds_each_defect():
    page = PAGE.read_text(encoding="utf-8")
    assert attacks() in page, "run `make redteam`"
    assert planted() in page, "run `make redteam`"


def test_the_page_has_a_figure_of_every_attack():
    figures = PAGE.read_text(encoding="utf-8").partition("## The figures")[2].partition("## Twelve")[0]
    assert [name for name in ATTACKS if f"\n| {name} |" not in figures] == []
