"""The proof of the demo can fail: planted words are found however they are written, a false claim counts as failed."""

from __future__ import annotations

import base64
import io
import re

import pytest
from rich.console import Console

from demo.play.ledger import reckoned_cells
from demo.play.story import casting
from demo.play.world import Chapter
from demo.proof.canaries import occurrences
from demo.proof.scenes import Scene, show_faults, show_table, table_of

WORD = "Zanzibrel"


@pytest.fixture
def scene():
    return Scene("A scene", "A sentence.", table_of("Heading"))


@pytest.mark.parametrize("before", ["", "a", "ab", "abc"])
def test_a_planted_word_is_found_inside_base64_at_any_place(tmp_path, before):
    file = tmp_path / "file"
    file.write_bytes(base64.urlsafe_b64encode(f"{before}{WORD} and more".encode()))
    assert occurrences([file], WORD) == 1


@pytest.mark.parametrize("written", [WORD, WORD.lower(), WORD.upper()])
def test_a_planted_word_is_found_in_any_case(tmp_path, written):
    file = tmp_path / "file"
    file.write_text(f"{{'name': '{written}'}}", encoding="utf-8")
    assert occurrences([file], WORD) == 1


def test_a_word_across_two_pieces_of_a_large_file_is_found_once(tmp_path, monkeypatch):
    monkeypatch.setattr("demo.proof.canaries.CHUNK", 7)
    file = tmp_path / "file"
    file.write_text(f"12345{WORD}12345", encoding="utf-8")
    assert occurrences([file], WORD) == 1


def test_what_was_not_planted_is_not_found(tmp_path):
    file = tmp_path / "file"
    file.write_text("nobody is named here", encoding="utf-8")
    assert occurrences([file], WORD) == 0


def test_a_claim_that_does_not_hold_is_counted_and_named(scene):
    scene.compare("Attendance", found=11, reckoned=12)
    scene.compare("Newcomers", found=3, reckoned=3)
    screen = io.StringIO()
    assert show_faults(Console(file=screen, width=200), [scene]) == 1
    assert "Attendance (found 11, reckoned 12)" in screen.getvalue()


@pytest.mark.parametrize(("value", "leaves"), [(0, None), (7, None), (8, 10), (12, 10), (13, 15), (22, 20)])
def test_figures_of_people_leave_rounded_or_not_at_all(value, leaves, monkeypatch):
    role = casting()[0][1]
    months = Chapter("a", weekday=2).months()
    monkeypatch.setattr("demo.play.ledger.year_of", lambda months: [(months[0].name, {"joins": value})])
    life = type("Life", (), {"months": months, "role": role, "body": casting()[0][0]})()
    assert reckoned_cells(life) == {(months[0].name, "joins"): leaves}


def printed(width, *words):
    """Return the lines a table of these, one a column, shows on a terminal of that width."""
    table = table_of(*words)
    console = Console(width=width, file=io.StringIO())
    show_table(console, table)
    return console.file.getvalue().splitlines()


def test_a_word_stays_whole_beside_a_long_sentence():
    said = " ".join(printed(40, "Associations", "a sentence that goes on and on and on"))
    assert "Associations" in said


@pytest.mark.parametrize("width", [35, 37])
def test_words_that_just_fit_stay_whole(width):
    said = " ".join(printed(width, *["Newcomers by the month"] * 3))
    assert said.count("Newcomers") == 3


@pytest.mark.parametrize("width", [80, 40, 24])
def test_no_letter_is_cut_off_however_narrow_the_terminal(width):
    said = "".join(printed(width, "childbirth-associations-anna", "http://127.0.0.1:48000/docs/"))
    letters = re.sub(r"[^a-z0-9:/.-]", "", said)
    assert sorted(letters) == sorted("childbirth-associations-annahttp://127.0.0.1:48000/docs/")


@pytest.mark.parametrize("width", [80, 40, 24])
def test_a_table_is_no_wider_than_the_terminal(width):
    lines = printed(width, *["Associations"] * 5)
    assert max(len(line) for line in lines) <= width
