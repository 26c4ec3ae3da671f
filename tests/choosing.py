"""What is left out of a run on PostgreSQL: whatever stands on no server, since it was run on SQLite.

A test that stands on the server asks for the fixture `server`, by itself or through another fixture, and runs on
SQLite and on PostgreSQL. What asks for none (rules, documents, schemas, shared code) would do the same again; the
summary of the run says how many were left out (`deselected`).
"""

from __future__ import annotations

import pytest

from tests.servers import RUNNING, SERVER, stands_on_it


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out on PostgreSQL what stands on no server."""
    left_out = [item for item in items if SERVER != "sqlite" and not stands_on_it(item)]
    if left_out:
        items[:] = filter(stands_on_it, items)
        config.hook.pytest_deselected(items=left_out)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Remember which test runs."""
    RUNNING[:] = [item]


@pytest.fixture(scope="session")
def server() -> str:
    """The name of the server the run stands on."""
    return SERVER
