"""A list in pages: none missed and none met twice, whatever comes and goes meanwhile."""

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mutuality_federation.bodies.models import Body
from tests.emptying import wipe
from tests.shared.web.notes import new_note, slug
from tests.support import Caller

LISTS = ["/v1/notes", "/v1/counted-notes"]
PLACES = [f"bod_{place:026d}" for place in range(12)]


def put(database, *places):
    with database.transaction() as session:
        for place in places:
            note = new_note(session, "x")
            note.id = place
            session.add(note)


def take(database, *places):
    with database.transaction() as session:
        for place in places:
            session.delete(session.get_one(Body, place))


def walk(stranger, path, limit, between=lambda: None):
    """Return every id that is met from page to page, following `Link` alone."""
    met, address = [], f"{path}?limit={limit}"
    while address:
        answer = stranger.get(address)
        met += [item["id"] for item in answer.json["items"]]
        link = answer.headers.get("Link")
        address = link[1:].partition(">")[0].removeprefix("https://notes.test") if link else None
        between()
    return met


@pytest.mark.parametrize("path", LISTS)
@given(
    before=st.sets(st.sampled_from(PLACES), min_size=1),
    steps=st.lists(st.sampled_from(PLACES), max_size=6),
    limit=st.integers(1, 5),
)
@settings(max_examples=25)
def test_a_walk_meets_all_that_stays_once_and_in_order(federation_database, app, path, before, steps, limit):
    wipe(federation_database)
    put(federation_database, *before)
    there, waiting = set(before), iter(steps)

    def come_or_go():
        place = next(waiting, None)
        if place is not None:
            (take if place in there else put)(federation_database, place)
            there.symmetric_difference_update({place})

    met = walk(Caller(app), path, limit, come_or_go)
    assert met == sorted(set(met))
    assert before - set(steps) <= set(met) <= before | set(steps)


@pytest.mark.parametrize("path", LISTS)
def test_the_last_page_names_no_next(stranger, federation_database, path):
    put(federation_database, *PLACES[:2])
    answer = stranger.get(f"{path}?limit=2")
    assert (answer.json["next"], "Link" in answer.headers) == (None, False)


def test_the_next_page_stands_in_the_body_and_in_the_link(stranger, federation_database):
    put(federation_database, *PLACES[:3])
    answer = stranger.get("/v1/notes?limit=2")
    address = answer.headers["Link"].removeprefix("<").removesuffix('>; rel="next"')
    assert parse_qs(urlsplit(address).query) == {"limit": ["2"], "cursor": [answer.json["next"]]}


def test_every_page_says_the_same_of_the_whole(stranger, federation_database):
    put(federation_database, *PLACES[:3])
    first = stranger.get("/v1/counted-notes?limit=2").json
    second = stranger.get(f"/v1/counted-notes?limit=2&cursor={first['next']}").json
    assert [(page["count"], len(page["items"])) for page in (first, second)] == [(3, 2), (3, 1)]


def test_a_page_holds_25_unless_told_otherwise(stranger, federation_database):
    put(federation_database, *(f"bod_{place:026d}" for place in range(26)))
    assert len(stranger.get("/v1/notes").json["items"]) == 25


def test_the_next_page_may_be_of_another_size(stranger, federation_database):
    put(federation_database, *PLACES)
    cursor = stranger.get("/v1/notes?limit=2").json["next"]
    assert len(stranger.get(f"/v1/notes?limit=9&cursor={cursor}").json["items"]) == 9


def cursor_of(stranger, database) -> str:
    put(database, *PLACES[:3])
    return stranger.get("/v1/notes?limit=2").json["next"]


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize("cursor", ["x", "AAAA", "é", "=", "A" * 600, "%00"])
def test_a_cursor_of_ones_own_making_is_refused(stranger, path, cursor):
    assert slug(stranger.get(f"{path}?cursor={cursor}")) in {"malformed-cursor", "validation-failed"}


def test_a_cursor_changed_in_any_place_is_refused(stranger, federation_database):
    cursor = cursor_of(stranger, federation_database)
    for place in range(0, len(cursor) - 2, 7):
        changed = cursor[:place] + ("A" if cursor[place] != "A" else "B") + cursor[place + 1 :]
        assert slug(stranger.get(f"/v1/notes?cursor={changed}")) == "malformed-cursor"


def test_a_cursor_belongs_to_its_filters(stranger, federation_database):
    cursor = cursor_of(stranger, federation_database)
    assert slug(stranger.get(f"/v1/notes?slug=x&cursor={cursor}")) == "malformed-cursor"


def test_a_cursor_belongs_to_its_list(federation):
    steward = federation.signed_in("steward")
    for name in ("one", "two"):
        said = {"slug": name, "name": name, "concern": "c", "origin": ["rapid_social_change"]}
        steward.post("/v1/bodies", said)
    cursor = federation.stranger.get("/v1/bodies?limit=1").json["next"]
    answer = federation.stranger.get(f"/v1/listings?cursor={cursor}")
    assert answer.json["type"].endswith("/problems/malformed-cursor")
