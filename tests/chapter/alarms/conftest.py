"""A line with a provider on a wire, and Mary who has a turn tomorrow; what the chores of alarms do."""

import pytest

from mutuality.chores import Chores
from mutuality_chapter.alarms import CHORES
from tests.chapter.hotline.conftest import MARYS, desk, exchange, line, pool  # noqa: F401 - fixtures
from tests.chapter.hotline.test_provider import URL, Wire


@pytest.fixture
def wire():
    return Wire()


@pytest.fixture
def chores(founded, chapter_database, wire):
    return Chores(chapter_database, wire, CHORES)


@pytest.fixture
def tomorrow(desk, exchange, line, pool, mary, as_mary):  # noqa: F811 - fixtures
    """Mary has a number, and a turn tomorrow; the provider is at the end of the wire. Return her turn."""
    exchange.plug_in("webhook", URL)
    as_mary.request("PUT", "/v1/me/contact/phone", json={"value": MARYS})
    desk.shift(pool, desk.responder(pool, mary), weekday=1)
    desk.roster(pool)
    return as_mary.get("/v1/me/turns").json["items"][0]["id"]
