"""The threat model is true of the tests: every threat has its control and names tests there are."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "threat-model.md"
ROW = re.compile(r"^\| (?P<id>T\d+) \| (?P<threat>[^|]+) \| (?P<control>[^|]+) \| (?P<tests>[^|]+) \|$", re.MULTILINE)
NAME = re.compile(r"`(test_\w+)`")


def test_each_of_the_twenty_threats_stands_there_once_with_what_stands_against_it():
    rows = list(ROW.finditer(PAGE.read_text(encoding="utf-8")))
    assert [row["id"] for row in rows] == [f"T{number}" for number in range(1, 21)]
    assert [row["id"] for row in rows if not NAME.search(row["tests"]) or len(row["control"]) < 40] == []


def test_every_test_it_names_exists():
    written = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    there = set(re.findall(r"^def (test_\w+)\(", written, re.MULTILINE))
    assert set(NAME.findall(PAGE.read_text(encoding="utf-8"))) - there == set()
