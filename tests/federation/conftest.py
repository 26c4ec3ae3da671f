"""National offices for the tests of the federation's rooms."""

import pytest

from tests.federation.office import Office

BODY = {
    "slug": "every-child",
    "name": "Every Child Remembered",
    "concern": "The death of a child",
    "origin": ["rapid_social_change"],
    "levels": ["chapter", "area"],
}


@pytest.fixture
def open_office(federation, federation_database):
    """Register a body by its short name, and return its office."""

    def open_office(slug):
        body_id = federation.signed_in("steward").post("/v1/bodies", {**BODY, "slug": slug}).json["id"]
        return Office(federation, federation_database, body_id)

    return open_office


@pytest.fixture
def office(open_office):
    """The office of one body, which has no policy yet."""
    return open_office("every-child")


@pytest.fixture
def other(open_office):
    """The office of another body."""
    return open_office("quiet-harbour")
