"""The read-only face, as OpenID Federation describes it."""

import pytest

from mutuality.signing import peek, verify
from tests.federation.marks.conftest import BASE

ANCHOR = "/.well-known/openid-federation"
JSON = "application/json"


@pytest.fixture
def body(office):
    return f"{BASE}/federation/bodies/{office.body_id}"


def place(entity):
    return entity.removeprefix(BASE)


def test_the_anchor_states_itself_with_its_keys_and_no_superior(read):
    typ, said = read(ANCHOR)
    assert (typ, said["iss"], said["sub"]) == ("entity-statement+jwt", BASE, BASE)
    assert said["jwks"]["keys"]
    assert "authority_hints" not in said
    assert said["iat"] < said["exp"]


def test_the_anchor_says_who_may_give_which_mark(read, body):
    assert read(ANCHOR)[1]["trust_mark_issuers"] == {f"{body}/marks/chartered": [body]}


def test_a_statement_is_signed_with_a_key_of_its_own_set(federation, read):
    text = federation.stranger.get(ANCHOR).text
    keys = {key["kid"]: key for key in peek(text)[1]["jwks"]["keys"]}
    assert verify(text, keys.__getitem__, "entity-statement+jwt").payload["iss"] == BASE


def test_a_body_names_its_superior_and_where_it_answers(read, body):
    said = read(f"{place(body)}/.well-known/openid-federation")[1]
    told = said["metadata"]["federation_entity"]
    assert (said["iss"], said["sub"], said["authority_hints"]) == (body, body, [BASE])
    assert told["federation_fetch_endpoint"] == f"{body}/fetch"
    assert told["federation_trust_mark_status_endpoint"] == f"{BASE}/federation/trust-mark-status"


def test_a_chain_leads_from_the_anchor_to_a_chapter(federation, read, body, chapter_id):
    below = federation.stranger.get("/federation/list").json
    about_body = read("/federation/fetch", sub=below[0])[1]
    chapters = federation.stranger.get(f"{place(body)}/list").json
    about = read(f"{place(body)}/fetch", sub=chapters[0])[1]
    assert (below, about_body["iss"], about_body["sub"]) == ([body], BASE, body)
    assert (chapters, about["iss"]) == ([f"{BASE}/federation/chapters/{chapter_id}"], body)
    assert about["metadata"]["mutual_help_chapter"]["organization_name"] == "Harbour"


def test_a_statement_about_a_chapter_says_the_policy_it_stands_under(read, body, chapter_id):
    said = read(f"{place(body)}/fetch", sub=f"{BASE}/federation/chapters/{chapter_id}")[1]
    asked = said["metadata_policy"]["mutual_help_chapter"]
    assert asked["affiliation.mode"] == {"one_of": ["charter", "charter_renewable"]}
    assert asked["noncompliance.ladder"] == {"superset_of": ["contact", "unlist", "withdraw_name"]}


def test_a_statement_about_a_chapter_holds_its_keys(bond, federation, read):
    body = f"/federation/bodies/{bond.body_id}"
    meeting(bond)
    said = read(f"{body}/fetch", sub=f"{BASE}/federation/chapters/{bond.chapter_id}")[1]
    assert [key["kty"] for key in said["jwks"]["keys"]] == ["EC"]
    assert all("d" not in key for key in said["jwks"]["keys"])


def meeting(bond):
    """Let the public find a meeting of the chapter."""
    we = bond.coordinator
    venue = we.post("/v1/venues", {"kind": "online", "name": "Online", "area": "Old town"}).json["id"]
    weekly = {"weekday": 1, "starts": "19:30", "is_public": True}
    assert we.post("/v1/meetings", {"venue_id": venue, "name": "Tuesday", **weekly}).status_code == 201
    assert bond.dial()["outcome"] == "done"


@pytest.mark.parametrize("standing", ["withdrawn", "inactive", "closed"])
def test_a_chapter_that_lost_the_name_or_is_out_of_sight_is_not_told_of(office, federation, body, chapter_id, standing):
    office.stand(chapter_id, standing)
    assert federation.stranger.get(f"{place(body)}/list").json == []


def test_a_chapter_the_public_finds_nothing_of_is_not_told_of(office, federation, body, chapter_id):
    office.chapter("Hidden")
    assert federation.stranger.get(f"{place(body)}/list").json == [f"{BASE}/federation/chapters/{chapter_id}"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("entity_type=mutual_help_chapter", 1),
        ("entity_type=openid_provider", 0),
        ("intermediate=true", 0),
        ("intermediate=false", 1),
    ],
)
def test_a_list_is_narrowed(federation, body, chapter_id, query, found):
    assert len(federation.stranger.get(f"{place(body)}/list?{query}").json) == found


def test_what_a_list_does_not_support_is_said(fault):
    assert fault("/federation/list", trust_marked="true") == (400, JSON, "unsupported_parameter")


@pytest.mark.parametrize("path", ["/federation/fetch", "/federation/trust-mark"])
def test_what_is_missing_is_said(fault, path):
    assert fault(path) == (400, JSON, "invalid_request")


@pytest.mark.parametrize("sub", ["", ".elsewhere", "/federation/bodies/x\0", "/federation/bodies/"])
def test_an_entity_that_is_not_below_is_not_found(fault, sub):
    assert fault("/federation/fetch", sub=BASE + sub) == (404, JSON, "not_found")


def test_a_mark_is_given_by_its_type_and_whom_it_is_about(federation, body, chapter_id):
    asked = {"trust_mark_type": f"{body}/marks/chartered", "sub": f"{BASE}/federation/chapters/{chapter_id}"}
    answer = federation.stranger.get("/federation/trust-mark", query_string=asked)
    assert (answer.content_type, peek(answer.text)[1]["sub"]) == ("application/trust-mark+jwt", asked["sub"])


def test_a_mark_an_entity_does_not_hold_is_not_found(fault, body, chapter_id):
    asked = {"trust_mark_type": f"{body}/marks/other", "sub": f"{BASE}/federation/chapters/{chapter_id}"}
    assert fault("/federation/trust-mark", **asked) == (404, JSON, "not_found")


def test_a_status_is_asked_with_a_form(federation):
    answer = federation.stranger.request("POST", "/federation/trust-mark-status", json={"trust_mark": "x"})
    assert (answer.status_code, answer.json["error"]) == (400, "invalid_request")


def test_too_many_questions_are_turned_away(federation, chapter_id):
    caller = {"REMOTE_ADDR": "192.0.2.77"}
    answers = [federation.stranger.get("/federation/list", environ_overrides=caller).status_code for _ in range(601)]
    assert answers[-2:] == [200, 429]
