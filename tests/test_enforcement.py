"""Every key of the control policy is enforced where its act is, and tests show what it allows and what it refuses."""

import pytest

from mutuality.policy import KEYS
from tests import enforcement

BOTH = pytest.mark.parametrize("mark", ["allows", "refuses"])


def test_every_key_is_read_by_some_code():
    assert [key for key, rooms in enforcement.read_by().items() if not rooms] == []


@BOTH
def test_tests_show_what_every_key_does(mark):
    assert [key for key, tests in enforcement.shown(mark).items() if not tests] == []


@BOTH
def test_no_test_shows_a_key_there_is_not(mark):
    assert set(enforcement.shown(mark)) == set(KEYS)


def test_the_table_on_the_page_is_true():
    text = enforcement.PAGE.read_text(encoding="utf-8")
    assert text == enforcement.page(text), "run `python -m tests.requirements`"
