"""The page of promises says what the code does: its numbers are the code's, each sentence has a test that exists."""

import re
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest

from demo.play.many import drawn
from mutuality.disclosure import FLOOR, ROUND_TO, Mode, noise
from mutuality.disclosure.floors import DEFAULT, LEAST
from mutuality.granting import BEGINNING
from mutuality.indicators import DICTIONARY, Counts
from mutuality.language.sums import Summed, Terms
from mutuality_chapter.disclosing import calibration, epsilon_of
from mutuality_chapter.disclosing.protecting import LOOKING_BACK
from mutuality_federation.totals.rules import MOST_UNSURE_PERCENT

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs/promise.md").read_text(encoding="utf-8")
QUARTER = "2026-07--P3M"
PEOPLE = [code for code, each in DICTIONARY.items() if each.counts is Counts.PEOPLE]
NUMBERS = {
    "epsilon for a month, noised": round(float(epsilon_of("2026-07", DEFAULT)), 2),
    "epsilon for a quarter, noised": epsilon_of(QUARTER, DEFAULT),
    "epsilon for half a year, noised": epsilon_of("2026-07--P6M", DEFAULT),
    "epsilon for a year told at once, noised": epsilon_of("2026-01--P12M", DEFAULT),
    "epsilon for a calendar year, all noised periods and forms together": DEFAULT.epsilon_year,
    "fewest people told as a number, suppressed": FLOOR,
    "the same, where members lowered it as far as may be": LEAST.threshold,
    "suppressed numbers are rounded to the nearest": ROUND_TO,
    "periods before this one that the solver looks at": LOOKING_BACK,
    "fewest chapters behind a sum, sum only, and behind a unit's total of people": DEFAULT.least_chapters,
    "fewest people behind a sum, sum only": DEFAULT.least_people,
    "a noised total is not shown where its standard error is more than so many percent of it": MOST_UNSURE_PERCENT,
}
NEVER_SAID = re.compile(r"\banonymi[sz]ed\b|impossible to re-identify|GDPR|exempt from data|k-anonym", re.IGNORECASE)


@cache
def held() -> dict[str, list[tuple[str, str]]]:
    """Return by its number what holds a sentence: the file and the name of each test."""
    rows = re.findall(r"^\| (\d+) \| (.+) \|$", PAGE, re.MULTILINE)
    return {number: [each for file in cells.split("; ") for each in named(file)] for number, cells in rows}


def named(cell: str) -> list[tuple[str, str]]:
    """Return the tests that a piece of a row names, each with its file."""
    file = re.findall(r"\]\(\.\./(\S+?)\)", cell)
    return [(file[0], test) for test in re.findall(r"`(test_\w+)`", cell)]


def promises() -> list[str]:
    """Return every sentence that promises something."""
    _, _, beyond = PAGE.partition("## Whatever leaves")
    whatever = beyond.partition("\nWe do not promise")[0]
    items = re.split(r"\n- ", whatever)[1:] + re.findall(r"\n- (We promise[\s\S]+?)(?=\n- |\n\n)", beyond)
    return [" ".join(each.split()) for each in items]


def test_every_number_of_the_page_is_the_codes():
    table = PAGE.partition("## The numbers")[2].partition("**Epsilon in words")[0]
    said = dict(re.findall(r"^\| (.+) \| ([\d.]+) \|$", table, re.MULTILINE))
    assert {what: Fraction(number) for what, number in said.items()} == {
        what: Fraction(str(number)) for what, number in NUMBERS.items()
    }


def test_there_are_promises_and_each_is_held_by_something():
    assert len(promises()) >= 15
    assert [each for each in promises() if not re.search(r"<sup>\[\d+\]", each)] == []


def test_what_a_sentence_refers_to_is_there_and_nothing_is_there_for_nothing():
    assert set(re.findall(r"<sup>\[(\d+)\]", PAGE)) == set(held())


def test_every_test_that_holds_something_exists():
    named_here = [each for tests in held().values() for each in tests]
    missing = [each for each in named_here if f"\ndef {each[1]}(" not in (ROOT / each[0]).read_text(encoding="utf-8")]
    assert all(held().values())
    assert missing == []


@pytest.mark.parametrize("way", [mode.value.replace("_", " ") for mode in Mode])
def test_every_way_a_figure_may_leave_has_its_part(way):
    assert re.search(rf"^## {way}: ", PAGE, re.MULTILINE | re.IGNORECASE)


def test_nobody_says_elsewhere_what_must_not_be_promised():
    pages = [path for path in (ROOT / "docs").rglob("*.md") if path.name != "promise.md"]
    said = {path.name: NEVER_SAID.findall(path.read_text(encoding="utf-8")) for path in (*pages, ROOT / "README.md")}
    assert {name: words for name, words in said.items() if words} == {}


def test_nothing_that_counts_people_may_leave_exactly():
    loose = [
        each.code for each in DICTIONARY.values() if each.counts is not Counts.ACTIVITY and Mode.EXACT in each.modes
    ]
    assert loose == []


def test_twelve_months_and_four_quarters_cost_a_year_each():
    assert [12 * epsilon_of("2026-07", DEFAULT), 4 * epsilon_of(QUARTER, DEFAULT)] == [DEFAULT.epsilon_year] * 2


def test_asking_more_widens_the_noise_and_costs_a_person_no_more():
    few, all_of_them = (calibration(QUARTER, codes, DEFAULT) for codes in (PEOPLE[:1], PEOPLE))
    assert all_of_them.scale > few.scale
    assert noise.cost(all_of_them) == noise.cost(few) == pytest.approx(1)


def test_one_chapters_number_is_moved_by_as_much_as_the_page_says():
    assert [round(calibration(period, PEOPLE, DEFAULT).deviation, -1) for period in (QUARTER, "2026-07")] == [10, 30]


def test_what_a_chapter_begins_with_is_noised():
    assert BEGINNING.protection == DEFAULT


def test_who_stands_in_two_sums_pays_half_in_each():
    figures = (Summed("joins", "Joined", None, 1),)
    terms = Terms("tsk_1", "quarter", 1, QUARTER, figures, 1.0, 2, 10, 50)
    assert terms.epsilon_each == 0.5


def test_the_example_of_the_page_is_what_the_demo_draws():
    lantern, total = drawn("7")[14], sum(each.figures["members_member"] for each in drawn("7"))
    told = [lantern.figures[code] for code in ("members_member", "members_involved", "members_visiting", "joins")]
    assert f"*{lantern.name}* has {told[0]} members, {told[1]} involved, {told[2]} visitor; {told[3]} of them" in PAGE
    assert f"Truly there are {total} members" in " ".join(PAGE.replace("> ", "").split())


def test_the_truth_beside_what_is_told_is_what_the_demo_draws():
    codes = ("members_member", "members_visiting", "joins")
    truly = [sum(each.figures[code] for each in drawn("1")) for code in codes]
    assert "members, truly {} | visitors, truly {} | joined, truly {}".format(*truly) in PAGE
