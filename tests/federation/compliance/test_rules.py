"""From when an item is asked, and how verdicts are counted."""

from datetime import date

from mutuality_federation.compliance import reading, rules

DAY = date(2026, 3, 15)
ITEM = rules.Item(("edn_1", "openness"), "gdl_1", "edn_2", "openness", "An open door", None, "attested", DAY, "bod_1")


def test_an_item_is_asked_of_a_chapter_no_earlier_than_it_enrolled():
    asked = [ITEM.asked_of(day).effective_on for day in (None, date(2026, 1, 1), date(2026, 4, 1))]
    assert asked == [DAY, DAY, date(2026, 4, 1)]


def test_every_verdict_is_counted_even_where_there_is_none():
    assert sum(reading.every_verdict({}).values()) == 0
    assert reading.add_up([{"kept": 2}, {"kept": 1, "finding": 1}])["kept"] == 3
