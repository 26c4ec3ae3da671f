"""A line that rings, telephones that are played, and Mary and Owl whose numbers they know."""

import pytest

from tests.answering import Desk, Exchange
from tests.beginnings import laid_once

MARYS, OWLS = "902 555 0142", "902 555 0188"


@pytest.fixture
def desk(coordinator):
    return Desk(coordinator)


@pytest.fixture
def exchange(desk, clock):
    return Exchange(desk, clock).plug_in()


@pytest.fixture
@laid_once
def pool(desk):
    return desk.pool()


@pytest.fixture
def line(desk, pool, exchange):
    return desk.line(pool)


@pytest.fixture
@laid_once
def mary_on_shift(desk, pool, mary, as_mary):
    as_mary.request("PUT", "/v1/me/contact/phone", json={"value": MARYS})
    return desk.on_shift(pool, mary)


@pytest.fixture
@laid_once
def owl_on_shift(desk, pool, owl, as_owl):
    as_owl.request("PUT", "/v1/me/contact/phone", json={"value": OWLS})
    return desk.on_shift(pool, owl)


@pytest.fixture
def both(mary_on_shift, owl_on_shift):
    return mary_on_shift, owl_on_shift
