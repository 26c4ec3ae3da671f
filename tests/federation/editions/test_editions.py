"""What other rooms may ask of editions."""

import hashlib
import json
from datetime import date

import pytest
from sqlalchemy import event

from mutuality.guidance import ItemFacts
from mutuality.problems import NotFound
from mutuality_federation import editions
from tests.federation.guidelines.conftest import MONEY, OPENNESS


@pytest.fixture
def two_editions(put, publish):
    """Two editions: the first in effect today, the second, which asks more, in a month."""
    put("openness", OPENNESS)
    first = publish().json["id"]
    put("money", MONEY)
    return first, publish("2026-04-15", 31).json["id"]


def test_an_edition_is_known_with_its_items(federation_session, two_editions):
    facts = editions.edition_facts(federation_session, two_editions[1])
    assert [(item.slug, item.force) for item in facts.items] == [("openness", "recommended"), ("money", "binding")]


def test_an_edition_is_known_with_its_day_and_number(federation_session, two_editions):
    facts = editions.edition_facts(federation_session, two_editions[1])
    known = (facts.guideline_slug, facts.number, facts.effective_on, facts.notice_days, facts.published_on)
    assert known == ("meetings", 2, date(2026, 4, 15), 31, date(2026, 3, 15))


def test_an_editions_text_has_the_digest_it_says(federation_session, two_editions):
    facts = editions.edition_facts(federation_session, two_editions[0])
    assert facts.sha256 == hashlib.sha256(facts.text.encode()).hexdigest()


def test_an_editions_text_says_what_its_items_say(federation_session, two_editions):
    facts = editions.edition_facts(federation_session, two_editions[1])
    written = [ItemFacts.read(item) for item in json.loads(facts.text)["items"]]
    assert written == list(facts.items)


def test_an_unknown_edition_is_not_found(federation_session):
    with pytest.raises(NotFound):
        editions.edition_facts(federation_session, "edn_00000000000000000000000000")


def test_every_edition_of_a_body_is_told_in_order(federation_session, body_id, two_editions):
    told = editions.editions_of(federation_session, body_id)
    assert tuple(edition.id for edition in told) == two_editions


def test_editions_are_read_in_two_queries_however_many(federation_session, body_id, two_editions):
    asked = []
    event.listen(federation_session.connection(), "before_cursor_execute", lambda *said: asked.append(said[2]))
    editions.editions_of(federation_session, body_id)
    assert len(asked) == 2
