"""What a body calls things is told to its chapters, which go on saying so off line."""

import pytest


@pytest.fixture
def called(bond):
    """Let the body call chapters circles, and return what its chapter then calls everything."""
    said = {"labels": {"chapter": "circle"}}
    assert bond.officer.change("PATCH", f"/v1/bodies/{bond.body_id}", said).status_code == 200
    bond.dial()
    return lambda: bond.coordinator.get("/v1/chapter").json["labels"]


@pytest.mark.requirement("D5")
def test_a_chapter_is_called_what_its_body_calls_it_and_the_rest_in_its_own_language(bond, called):
    bond.coordinator.change("PATCH", "/v1/chapter", {"languages": ["de"]})
    assert (called()["chapter"], called()["meeting"]) == ("circle", "Treffen")


def test_a_chapter_that_left_its_body_is_called_a_self_help_group(bond, called):
    bond.coordinator.post("/v1/affiliation/departure", {"reason": "other"})
    bond.dial()
    assert called()["chapter"] == "self-help group"
