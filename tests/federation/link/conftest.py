"""A chapter that belongs, and a hand that signs for it whatever a test wants."""

import pytest

from mutuality.authority import TokenSource
from tests.forging import forger_of


@pytest.fixture
def unbegun(bond, chapter_database):
    """A forger whose stream is still empty."""
    return forger_of(bond, chapter_database)


@pytest.fixture
def forger(unbegun):
    """A forger whose stream holds the enrolment."""
    return unbegun.begin()


@pytest.fixture
def ask(bond, forger, network, clock):
    """Ask as the chapter does, with a token of its own."""
    tokens = TokenSource(network, "https://federation.test", bond.chapter_id, forger.key, clock)

    def ask(path, **headers):
        url = f"https://federation.test/v1/chapters/{bond.chapter_id}{path}"
        return network.send("GET", url, headers={**tokens.headers("link:read", "GET", url), **headers})

    return ask
