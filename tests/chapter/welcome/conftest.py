"""A story, a meeting, and things one should know."""

import pytest

from tests.chapter.methods.conftest import TRIED, WALKING
from tests.chapter.stories.conftest import NIGHTS

HALL = {"kind": "home", "address": "12 Example Lane", "area": "North End"}
TUESDAY = {"name": "Tuesday circle", "weekday": 2, "starts": "19:30"}
ITEM = {"stage": "impact", "title": "The first days", "text": "Nothing has to be done today."}


@pytest.fixture
def tell(as_mary):
    """Let Mary tell how she dealt with it; return the story's id."""
    return lambda **said: as_mary.post("/v1/me/stories", {**NIGHTS, **said}).json["id"]


@pytest.fixture
def meet(volunteer):
    """Let a meeting be held every Tuesday at somebody's home, or as is said; return its id."""

    def meet(**said):
        venue = volunteer.post("/v1/venues", HALL).json["id"]
        answer = volunteer.post("/v1/meetings", {"venue_id": venue, **TUESDAY, **said})
        assert answer.status_code == 201, answer.json
        return answer.json["id"]

    return meet


@pytest.fixture
def publish(as_mary):
    """Let Mary's way of coping become a method for a stage; return its id."""

    def publish(stage):
        made = f"/v1/methods/{as_mary.post('/v1/methods', {**WALKING, 'stage': stage}).json['id']}"
        as_mary.post(f"{made}/trials", TRIED)
        return as_mary.request("PUT", f"{made}/publication", json={}).json["id"]

    return publish


@pytest.fixture
def add(volunteer):
    """Let a volunteer write down something one should know; return its address."""

    def add(**said):
        answer = volunteer.post("/v1/orientation", {**ITEM, **said})
        assert answer.status_code == 201, answer.json
        return f"/v1/orientation/{answer.json['id']}"

    return add


@pytest.fixture
def newcomer(as_member, admitted):
    """Somebody who came today."""
    return as_member(admitted("Fern"))
