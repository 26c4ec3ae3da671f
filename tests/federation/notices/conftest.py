"""An office with an app that listens."""

import pytest

from mutuality_federation.delivering import Delivery
from tests.federation.listings.conftest import chapter_id, publish  # noqa: F401 - the same office and its chapter
from tests.federation.notices.receiving import Receiver
from tests.federation.sources.conftest import (  # noqa: F401 - a list other software keeps for a unit
    look,
    name_source,
    newest,
    secretary,
    source,
    unit_id,
)

URL = "https://app.example/notices"


@pytest.fixture
def register(office):
    """Let an office register an address, and return it."""

    def register(by=None, **said):
        asking = by or office
        body = {"name": "The map", "url": URL, "types": ["listing.changed"], **said}
        return asking.officer.post(f"/v1/bodies/{asking.body_id}/notice-endpoints", body)

    return register


@pytest.fixture
def endpoint(register):
    """An address that waits for its ping to be answered."""
    answer = register()
    assert answer.status_code == 201, answer.json
    return answer.json


@pytest.fixture
def deliver(federation_database):
    """Make and send what is due, and say what came of it."""

    def deliver(receiver):
        return dict(Delivery(federation_database, receiver, "https://federation.test", draw=lambda: 0).run())

    return deliver


@pytest.fixture
def listening(endpoint, deliver):
    """An address that answered its ping."""
    deliver(Receiver())
    return endpoint


@pytest.fixture
def shown(office, endpoint):
    return lambda: office.officer.get(f"/v1/notice-endpoints/{endpoint['id']}").json
