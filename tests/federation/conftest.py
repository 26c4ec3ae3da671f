"""National offices for the tests of the federation's rooms."""

import pytest

from tests.beginnings import laid_once
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
        return Office(federation, federation_database, registered(federation, slug))

    return open_office


def registered(federation, slug):
    """Register a body by its short name, and return its id."""
    return federation.signed_in("steward").post("/v1/bodies", {**BODY, "slug": slug}).json["id"]


@pytest.fixture
@laid_once
def every_child(federation):
    """The id of one body, which has no policy yet."""
    return registered(federation, "every-child")


@pytest.fixture
def office(federation, federation_database, every_child):
    """The office of that body."""
    return Office(federation, federation_database, every_child)


@pytest.fixture
def other(open_office):
    """The office of another body."""
    return open_office("quiet-harbour")
