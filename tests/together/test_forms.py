"""A body's report form, from its draft to the chapter that holds it as it was signed."""

import pytest

from tests.federation.forms.conftest import FORM


@pytest.fixture
def published(bond):
    """Let the body publish its form, and the chapter hear of it."""
    form_id = bond.officer.post(f"/v1/bodies/{bond.body_id}/forms", FORM).json["id"]
    edition = bond.officer.post(f"/v1/forms/{form_id}/editions", {"effective_from": "2026-04--P3M"}).json
    assert bond.dial()["outcome"] == "done"
    return edition


def test_a_published_form_arrives_at_the_chapter_as_it_was_signed(bond, published):
    (held,) = bond.coordinator.get("/v1/forms").json["items"]
    assert (held["id"], held["slug"], held["starts_in"]) == (published["id"], "spring", 4)


def test_a_draft_arrives_nowhere(bond):
    bond.officer.post(f"/v1/bodies/{bond.body_id}/forms", FORM)
    bond.dial()
    assert bond.coordinator.get("/v1/forms").json["items"] == []


def test_an_edition_is_fetched_once(bond, network, published):
    network.sent.clear()
    bond.dial()
    assert not [url for _, url, _ in network.sent if "/forms/" in url]
