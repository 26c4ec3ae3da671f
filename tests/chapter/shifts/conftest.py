"""A pool of the night, and Mary and Owl who answer in it."""

import pytest

from tests.answering import Desk


@pytest.fixture
def desk(coordinator):
    return Desk(coordinator)


@pytest.fixture
def pool(desk):
    return desk.pool()


@pytest.fixture
def mary_answers(desk, pool, mary):
    return desk.responder(pool, mary)


@pytest.fixture
def owl_answers(desk, pool, owl):
    return desk.responder(pool, owl)
