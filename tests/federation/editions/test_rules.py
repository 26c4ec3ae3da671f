"""When an edition may take effect, and which names an item may take over."""

from datetime import date

import pytest

from mutuality.guidance import ItemFacts
from mutuality_federation.editions import rules

TODAY = date(2026, 3, 15)
DOORS = ItemFacts("doors", None, "The door is open", "Hold one open meeting.", "attested", replaces=("openness",))


def test_an_edition_cannot_take_effect_yesterday():
    with pytest.raises(rules.EditionTooSoon, match="2026-03-15 at the earliest"):
        rules.require_in_time(date(2026, 3, 14), today=TODAY, latest=None, notice_days=0)


def test_an_edition_cannot_take_effect_before_the_one_before():
    with pytest.raises(rules.EditionTooSoon, match="2026-05-01 at the earliest"):
        rules.require_in_time(date(2026, 4, 30), today=TODAY, latest=date(2026, 5, 1), notice_days=0)


def test_the_last_day_of_notice_is_soon_enough():
    rules.require_in_time(date(2026, 4, 14), today=TODAY, latest=None, notice_days=30)
    with pytest.raises(rules.EditionTooSoon):
        rules.require_in_time(date(2026, 4, 13), today=TODAY, latest=None, notice_days=30)


def test_an_item_takes_over_a_name_that_was_published_and_stands_no_more():
    rules.require_fit_renames([DOORS], published={"openness"})


@pytest.mark.parametrize(
    ("others", "published"),
    [
        ([], set()),
        ([ItemFacts("openness", None, "Another", "Another.", "attested")], {"openness"}),
        ([ItemFacts("gates", None, "Another", "Another.", "attested", replaces=("openness",))], {"openness"}),
    ],
)
def test_an_item_takes_over_no_name_nobody_had_or_somebody_has(others, published):
    with pytest.raises(rules.RenameUnfit, match="openness"):
        rules.require_fit_renames([DOORS, *others], published=published)
