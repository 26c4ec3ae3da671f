"""A source of a chapter."""

from datetime import timedelta

import pytest

from mutuality_chapter.sources import poll_due

ADDRESS = "https://area.example/feed.json?key=secret"


@pytest.fixture
def source(coordinator):
    """Return the address of a source that was named and not yet looked at."""
    return f"/v1/sources/{coordinator.post('/v1/sources', {'kind': 'meeting_guide', 'address': ADDRESS}).json['id']}"


@pytest.fixture
def look(source, coordinator, chapter_database, clock):
    """Look at the source when its time comes, and return the newest receipt."""
    seen = set()

    def look(area, *, later=timedelta(hours=6)):
        poll_due(chapter_database, area)
        clock.advance(later)
        found = [each for each in coordinator.get(f"{source}/polls").json["items"] if each["id"] not in seen]
        seen.update(each["id"] for each in found)
        assert len(found) == 1
        return found[0]

    return look


@pytest.fixture
def held(coordinator):
    """Return what is listed of the chapter: slug and start."""

    def held():
        return {each["slug"]: each["starts"] for each in coordinator.get("/v1/meetings").json["items"]}

    return held
