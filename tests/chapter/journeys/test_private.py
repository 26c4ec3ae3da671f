"""Nobody but the member reads any of it: another member, an officer with every scope, a stranger; nor does it stay."""

import pytest

from mutuality_chapter.access import ROLES
from mutuality_chapter.members.events import SEALED
from tests.chapter.journeys.conftest import CANARY
from tests.traces import in_tables

EVERY = sorted(frozenset().union(*ROLES.values()))
NOTHING = "00000000000000000000000000"
ADDRESSES = [
    ("GET", "/v1/me/journeys", None),
    ("POST", "/v1/me/journeys", {"transition": "widowhood"}),
    ("GET", f"/v1/me/journeys/jny_{NOTHING}", None),
    ("PATCH", f"/v1/me/journeys/jny_{NOTHING}", {"words": "x"}),
    ("DELETE", f"/v1/me/journeys/jny_{NOTHING}", None),
    ("GET", f"/v1/me/journeys/jny_{NOTHING}/stages", None),
    ("POST", f"/v1/me/journeys/jny_{NOTHING}/stages", {"stage": "impact"}),
    ("GET", "/v1/me/aspects", None),
    ("POST", "/v1/me/aspects", {"aspect": "recognition"}),
    ("GET", f"/v1/me/aspects/asp_{NOTHING}", None),
    ("DELETE", f"/v1/me/aspects/asp_{NOTHING}", None),
    ("GET", "/v1/me/aspects/offer", None),
    ("PUT", "/v1/me/aspects/offer", {"has_consented": True}),
    ("GET", "/v1/me/context", None),
    ("PUT", "/v1/me/context", {"family": "augment"}),
    ("GET", "/v1/me/commonality", None),
]


@pytest.mark.parametrize(("method", "path", "body"), ADDRESSES)
def test_an_officer_with_every_scope_has_none_and_a_stranger_is_asked_to_sign_in(founded, problem, method, path, body):
    sent = {"json": body, "headers": {"If-Match": '"1"'}}
    assert problem(founded.with_scopes(*EVERY).request(method, path, **sent)) == (403, "no-member")
    assert founded.stranger.request(method, path, **sent).status_code == 401


@pytest.fixture(params=["member", "officer"])
def another(request, founded, owl):
    """Another member, and an officer with every scope who is one."""
    return founded.with_scopes(*(ROLES["member"] if request.param == "member" else EVERY), member=owl)


def test_another_member_finds_no_journey(canary, another):
    assert another.get("/v1/me/journeys").json["items"] == []
    answers = [
        another.get(canary),
        another.get(f"{canary}/stages"),
        another.post(f"{canary}/stages", {"stage": "recoil"}),
    ]
    changes = [another.change(method, canary, {}, etag='"2"') for method in ("PATCH", "DELETE")]
    assert {answer.status_code for answer in [*answers, *changes]} == {404}


def test_another_member_finds_no_mark_and_no_family(canary, another, as_mary):
    mark = "/v1/me/aspects/" + as_mary.get("/v1/me/aspects").json["items"][0]["id"]
    assert [another.get(mark).status_code, another.change("DELETE", mark, etag='"1"').status_code] == [404, 404]
    assert another.get("/v1/me/aspects").json["items"] == []
    assert another.get("/v1/me/context").json == {"family": None}


@pytest.mark.requirement("H16")
def test_what_somebody_said_of_their_family_stands_in_nothing_an_officer_can_read(canary, founded, waiting):
    officer = founded.with_scopes(*EVERY)
    paths = founded.app.extensions["mutuality-api"].document()["paths"]
    texts = [officer.get(path).text for path, methods in paths.items() if "get" in methods and "{" not in path]
    assert (len(texts) > 20, any("in_lieu" in text for text in texts), waiting()) == (True, False, [])


OWN = {"journey", "stage_mark", "aspect_mark", "offer_answer", "support_context"}


def held(database):
    """Return the tables that hold the word, and those of this room that hold anything of a member's."""
    with database.reading() as session:
        filled = {name for name in OWN if session.execute(database.base.metadata.tables[name].select()).first()}
    return filled | in_tables(database, CANARY)


@pytest.fixture
def settled(canary, as_mary, decide):
    """Mary told all this room can hold."""
    decide("late-loss")
    as_mary.request("PUT", "/v1/me/aspects/offer", json={"has_consented": True})


def test_all_of_it_is_handed_over_and_erased_when_they_leave(settled, as_mary, chapter_database):
    assert held(chapter_database) >= OWN
    taken = as_mary.post("/v1/me/departure", {"reason": "went_on"}).json["holdings"]["journeys"]
    assert taken["journeys"][0]["words"] == CANARY
    assert [each["stage"] for each in taken["journeys"][0]["stages"]] == ["impact", "recoil"]
    assert {each["aspect"] for each in taken["aspects"]} == {"recognition", "common_cause"}
    assert (taken["family"], taken["has_consented_to_mark"]) == ("in_lieu", True)
    assert held(chapter_database) == set()


def test_an_officer_who_lets_them_go_reads_none_of_it_and_it_is_erased(settled, coordinator, mary, chapter_database):
    left = coordinator.post(f"/v1/members/{mary}/departure", {"reason": "other"})
    assert (left.json["holdings"]["journeys"], CANARY in left.text, "in_lieu" in left.text) == (SEALED, False, False)
    assert held(chapter_database) == set()


@pytest.mark.parametrize(("method", "path", "body"), [each for each in ADDRESSES if each[0] in {"POST", "PUT"}])
def test_who_left_tells_nothing_more(as_mary, method, path, body):
    as_mary.post("/v1/me/departure", {"reason": "went_on"})
    assert as_mary.request(method, path, json=body).status_code in {404, 409}
