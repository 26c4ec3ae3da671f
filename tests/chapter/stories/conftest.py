"""A story Mary told, and a method that helped her."""

import pytest

from tests.chapter.methods.conftest import TRIED, WALKING

NIGHTS = {
    "title": "The first winter",
    "how": "I let somebody walk beside me.",
    "stage": "impact",
    "told_from": "accommodation",
    "months_since_onset": 36,
}


@pytest.fixture
def tell(as_mary):
    """Let Mary, or somebody else, tell how they dealt with it; return the story's id."""

    def tell(by=None, **said):
        answer = (by or as_mary).post("/v1/me/stories", {**NIGHTS, **said})
        assert answer.status_code == 201, answer.json
        return answer.json["id"]

    return tell


@pytest.fixture
def drafted(as_mary):
    """Let Mary write a way of coping down; return its id."""
    return as_mary.post("/v1/methods", WALKING).json["id"]


@pytest.fixture
def method(drafted, as_mary):
    """A method of the chapter's; return its id."""
    as_mary.post(f"/v1/methods/{drafted}/trials", TRIED)
    assert as_mary.request("PUT", f"/v1/methods/{drafted}/publication", json={}).status_code == 200
    return drafted
