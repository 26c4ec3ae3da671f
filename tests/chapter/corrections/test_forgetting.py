"""What members proposed is forgotten ninety days later, decided or not."""

from datetime import timedelta

import pytest

from mutuality_chapter import corrections


@pytest.mark.parametrize(("days", "forgotten"), [(90, 0), (91, 1)])
def test_what_was_proposed_is_forgotten_after_ninety_days(propose, chapter_database, clock, days, forgotten):
    propose(starts="20:00")
    clock.advance(timedelta(days=days))
    with chapter_database.transaction() as session:
        assert corrections.purge(session) == forgotten
