"""Whoever coordinates a hotline, and a pool of the night."""

import pytest

from tests.answering import Desk


@pytest.fixture
def desk(coordinator):
    return Desk(coordinator)


@pytest.fixture
def pool(desk):
    return desk.pool()
