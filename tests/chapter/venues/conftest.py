"""A church hall."""

import pytest

from tests.chapter.meetings.conftest import CHURCH


@pytest.fixture
def venue(volunteer):
    return volunteer.post("/v1/venues", CHURCH).json["id"]
