"""Nobody but the member reads any of it: another member, an officer with every scope, a stranger; nor does it stay."""

import pytest

from mutuality_chapter.access import ROLES
from mutuality_chapter.members.events import SEALED
from tests.chapter.diaries.conftest import CANARY
from tests.traces import in_tables

EVERY = sorted(frozenset().union(*ROLES.values()))
ONE = "/v1/me/aims/aim_00000000000000000000000000"
DAY = "/v1/me/check-ins/2026-03-14"
ADDRESSES = [
    ("GET", "/v1/me/aims", None),
    ("POST", "/v1/me/aims", {"kind": "adapt", "text": "x"}),
    ("GET", ONE, None),
    ("PATCH", ONE, {"text": "x"}),
    ("DELETE", ONE, None),
    ("GET", "/v1/me/check-ins", None),
    ("GET", DAY, None),
    ("PUT", DAY, {"alone": 5}),
    ("DELETE", DAY, None),
    ("GET", "/v1/me/reflection", None),
    ("PUT", "/v1/me/reflection", {"words": None}),
]


@pytest.mark.requirement("D8", "T10")
@pytest.mark.parametrize(("method", "path", "body"), ADDRESSES)
def test_an_officer_with_every_scope_has_none_and_a_stranger_is_asked_to_sign_in(founded, problem, method, path, body):
    sent = {"json": body, "headers": {"If-Match": '"1"'}}
    assert problem(founded.with_scopes(*EVERY).request(method, path, **sent)) == (403, "no-member")
    assert founded.stranger.request(method, path, **sent).status_code == 401


@pytest.fixture(params=["member", "officer"])
def another(request, founded, owl):
    """Another member, and an officer with every scope who is one."""
    return founded.with_scopes(*(ROLES["member"] if request.param == "member" else EVERY), member=owl)


@pytest.mark.requirement("D8")
def test_another_member_finds_no_aim(canary, another):
    aim = canary[2]
    changes = [another.change(method, aim, {}, etag='"1"').status_code for method in ("PATCH", "DELETE")]
    assert (another.get("/v1/me/aims").json["items"], another.get(aim).status_code, changes) == ([], 404, [404, 404])


@pytest.mark.requirement("T10", "T25")
def test_another_member_finds_no_check_in_and_no_reflection(canary, another):
    assert (another.get("/v1/me/check-ins").json["items"], another.get(DAY).status_code) == ([], 404)
    assert another.change("DELETE", DAY, etag='"1"').status_code == 404
    assert CANARY not in another.get("/v1/me/reflection").text


@pytest.mark.requirement("D8")
def test_nothing_of_it_leaves_the_chapter_not_even_counted(canary, waiting, coordinator):
    shown = coordinator.get("/v1/reports/2026-02/preview").json["figures"]
    assert (waiting(), [each for each in shown if "aim" in each["indicator"]]) == ([], [])


OWN = {"aim", "check_in", "reflection"}


def held(database):
    """Return the tables that hold the word, and those of this room that hold anything of a member's."""
    with database.reading() as session:
        filled = {name for name in OWN if session.execute(database.base.metadata.tables[name].select()).first()}
    return filled | in_tables(database, CANARY)


def test_all_of_it_is_handed_over_and_erased_when_they_leave(canary, chapter_database):
    assert held(chapter_database) >= OWN
    taken = canary[1].post("/v1/me/departure", {"reason": "went_on"}).json["holdings"]["diaries"]
    assert (taken["aims"][0]["text"], taken["reflection"]["words"]) == (CANARY, CANARY)
    assert [(each["day"], each["alone"]) for each in taken["check_ins"]] == [("2026-03-14", 7)]
    assert held(chapter_database) == set()


def test_an_officer_who_lets_them_go_reads_none_of_it_and_it_is_erased(canary, coordinator, chapter_database):
    left = coordinator.post(f"/v1/members/{canary[0]}/departure", {"reason": "other"})
    assert (left.json["holdings"]["diaries"], CANARY in left.text) == (SEALED, False)
    assert held(chapter_database) == set()


@pytest.mark.parametrize(("method", "path", "body"), [each for each in ADDRESSES if each[0] in {"POST", "PUT"}])
def test_who_left_writes_nothing_more(as_mary, method, path, body):
    as_mary.post("/v1/me/departure", {"reason": "went_on"})
    assert as_mary.request(method, path, json=body).status_code == 409
