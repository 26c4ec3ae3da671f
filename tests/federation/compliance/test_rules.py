"""Which answer holds for an item, and how a chapter's verdicts are counted."""

from datetime import date

from mutuality.policy import NOTHING, Given, PolicyInForce
from mutuality_federation.compliance import rules

DAY = date(2026, 3, 15)
HELD = PolicyInForce(NOTHING, 0, DAY, "nobody")
ASKED_IN = (("edn_0", "doors"), ("edn_1", "openness"), ("edn_2", "openness"))
ITEM = rules.Item(ASKED_IN, "openness", "An open door", "binding", DAY, "bod_1")


def test_an_answer_in_an_earlier_edition_holds_while_the_item_stands_unchanged():
    assert ITEM.answer_in({("edn_1", "openness"): Given("adopted")}) == Given("adopted")


def test_an_answer_holds_under_the_name_the_item_had_when_it_was_given():
    given = {("edn_0", "doors"): Given("adopted"), ("edn_0", "openness"): Given("declined")}
    assert ITEM.answer_in(given) == Given("adopted")


def test_an_answer_in_the_newest_edition_comes_before_older_ones():
    given = {("edn_1", "openness"): Given("adopted"), ("edn_2", "openness"): Given("declined")}
    assert ITEM.answer_in(given) == Given("declined")


def test_an_answer_to_another_item_or_edition_is_none():
    given = {("edn_0", "openness"): Given("adopted"), ("edn_2", "money"): Given("adopted")}
    assert ITEM.answer_in(given) is None


def test_an_item_is_asked_of_a_chapter_no_earlier_than_it_enrolled():
    asked = [ITEM.asked_from(day).asked_on for day in (date(2026, 1, 1), date(2026, 4, 1))]
    assert asked == [DAY, date(2026, 4, 1)]


def test_every_verdict_is_counted_even_where_there_is_none():
    counted = rules.counts(rules.judge(HELD, [ITEM], {("edn_2", "openness"): Given("declined")}, DAY))
    assert counted == {"nothing": 0, "noted": 0, "kept": 0, "reminder": 0, "finding": 1, "overdue": 0}


def test_a_verdict_names_the_edition_in_effect():
    assert [each.edition_id for each in rules.judge(HELD, [ITEM], {}, DAY)] == ["edn_2"]
