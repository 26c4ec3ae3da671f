"""When a chapter may be founded, and when it may ask to belong."""

import pytest

from mutuality_chapter.affiliation import rules


@pytest.mark.parametrize("state", [None, "prepared", "refused"])
def test_who_belongs_nowhere_may_ask(state):
    rules.require_free(state)


@pytest.mark.parametrize("state", ["pending", "active"])
def test_who_asked_or_belongs_does_not_ask_again(state):
    with pytest.raises(rules.AlreadyAffiliated):
        rules.require_free(state)


def test_a_chapter_is_founded_once():
    with pytest.raises(rules.AlreadyFounded):
        rules.require_unfounded(is_founded=True)
