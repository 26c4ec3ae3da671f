"""What feeds refuse."""

import pytest

from mutuality_federation.feeds import rules


def test_a_feed_too_large_says_by_which_words_it_gets_smaller():
    with pytest.raises(rules.FeedTooLarge, match=r"`chapter_id`.*`unit_id`.*`/v1/listing-changes`"):
        rules.require_takeable(5_001, rules.MOST_EVENTS)
    rules.require_takeable(5_000, rules.MOST_EVENTS)
