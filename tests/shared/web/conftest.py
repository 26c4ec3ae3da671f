"""The app of notes and who calls it."""

import pytest

from tests.shared.web.notes import app_of_notes
from tests.support import Caller


@pytest.fixture
def app(federation_database):
    return app_of_notes(federation_database)


@pytest.fixture
def writer(app) -> Caller:
    return Caller(app, "t")


@pytest.fixture
def stranger(app) -> Caller:
    return Caller(app)


@pytest.fixture
def note(writer) -> dict:
    return writer.post("/v1/notes", {"text": "x"}).json
