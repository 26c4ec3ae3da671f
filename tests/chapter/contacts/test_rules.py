"""Which ways there are to reach somebody."""

import pytest

from mutuality.problems import NotFound
from mutuality_chapter.contacts import rules


@pytest.mark.parametrize("kind", rules.KINDS)
def test_a_member_may_be_reached_in_each_of_these_ways(kind):
    rules.require_known(kind)


def test_there_is_no_other_way():
    with pytest.raises(NotFound, match="phone, message, mail, post"):
        rules.require_known("pager")
