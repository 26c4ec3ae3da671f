"""What other rooms may ask: each item chapters of a unit are asked, since when, by whom, and where answers hold."""

from datetime import date

import pytest
from sqlalchemy import event

from mutuality.permanent import RewriteError
from mutuality_federation import tailoring
from mutuality_federation.tailoring.models import Tailored
from tests.federation.tailoring.conftest import KEYS

DAY = date(2026, 4, 15)


@pytest.fixture
def items(federation_session, office):
    """Return what chapters of a unit are asked on a day, item by item."""

    def items(unit, on=DAY):
        asked = tailoring.resolve(federation_session, office.body_id, on).asked(unit)
        return {each.item.slug: each for each in asked}

    return items


def test_chapters_of_no_unit_are_asked_what_the_body_says(office, lay, items):
    lay(added=[KEYS])
    assert {each.set_by for each in items(None).values()} == {office.body_id}


def test_a_strengthened_item_is_asked_since_it_was_and_by_the_unit(lay, items, north, edition):
    lay(strengthened=[{"item": "openness", "force": "binding"}], effective_on="2026-04-01")
    asked = items(north)["openness"]
    assert (asked.asked_on, asked.set_by) == (date(2026, 4, 1), north)
    assert (asked.worded_in, asked.worded_as) == (edition, "openness")


def test_a_unit_asks_nothing_before_its_day(lay, items, north):
    lay(added=[KEYS], effective_on="2026-04-01")
    assert ["keys" in items(north, date(2026, month, 1)) for month in (3, 4)] == [False, True]


def test_answers_to_an_item_a_unit_added_hold_while_it_says_the_same(lay, items, north):
    ids = [lay(added=[KEYS]).json["id"], lay(added=[{**KEYS, "force": "recommended"}]).json["id"]]
    assert (len(ids), items(north)["keys"].worded_in) == (2, ids[0])


def test_answers_to_an_item_a_unit_reworded_hold_no_more(lay, items, north):
    lay(added=[KEYS])
    newer = lay(added=[{**KEYS, "text": "Three hold the keys."}]).json["id"]
    assert items(north)["keys"].worded_in == newer


def test_an_added_item_that_a_unit_below_strengthened_keeps_its_answers(lay, items, north, bay):
    added = lay(added=[KEYS]).json["id"]
    lay(bay, strengthened=[{"item": "keys", "force": "binding"}])
    assert (items(bay)["keys"].item.force, items(bay)["keys"].worded_in) == ("binding", added)


def queries(database, body_id):
    """Return how many queries it takes to say what any unit asks."""
    asked = []
    with database.reading() as session:
        event.listen(session.connection(), "before_cursor_execute", lambda *said: asked.append(said[2]))
        tailoring.resolve(session, body_id, DAY)
    return len(asked)


def test_what_any_unit_asks_is_read_in_as_many_queries_however_many_there_are(
    federation_database, office, lay, north, bay
):
    few = queries(federation_database, office.body_id)
    for unit in (north, bay, office.unit("cove", north)):
        lay(unit, added=[{**KEYS, "slug": f"keys-{unit[-6:]}"}])
    assert queries(federation_database, office.body_id) == few


@pytest.mark.parametrize("table", [Tailored])
def test_what_was_laid_is_permanent(federation_session, lay, table):
    lay(added=[KEYS])
    federation_session.delete(federation_session.query(table).one())
    with pytest.raises(RewriteError):
        federation_session.flush()
