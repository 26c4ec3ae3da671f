"""Apps at a chapter: registered by a coordinator, reviewed by somebody else, bound to a key for what is personal."""

from urllib.parse import parse_qs, urlsplit

import pytest

import mutuality_chapter.app as chapter_app
from mutuality.authority import add_account, hashed
from mutuality.proofs import prove
from mutuality.signing import SigningKey
from mutuality_chapter.access import PERSONAL
from mutuality_chapter.access.personal import IMPERSONAL
from mutuality_chapter.access.rules import ROLES
from tests.conftest import NOON, settings_for
from tests.shared.authority.conftest import VERIFIER, Door
from tests.support import approved

BACK = "https://diary.example/back"
SAID = {"name": "Diary", "purpose": "Shows me my days.", "redirect_uris": [BACK], "scopes": ["me:read"]}
ISSUER, LANTERN = "https://chapter.test", "a lantern by the sea"


def kind_of(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


@pytest.fixture
def people(founded):
    return {role: founded.signed_in(role) for role in ("coordinator", "secretary", "volunteer")}


def test_a_secretary_approves_what_a_coordinator_registered(people):
    assert approved(people["coordinator"], people["secretary"], SAID)["state"] == "approved"


def test_another_coordinator_does(people, founded):
    assert approved(people["coordinator"], founded.signed_in("coordinator"), SAID)["registered_as"] == "coordinator"


def test_the_same_coordinator_does_not(people):
    app = people["coordinator"].post("/v1/apps", SAID).json
    said = {"approved": True, "reason": "Mine."}
    answer = people["coordinator"].change("PUT", f"/v1/apps/{app['id']}/review", said, etag='"1"')
    assert kind_of(answer) == (403, "own-app")


def test_a_secretary_registers_none(people):
    assert people["secretary"].post("/v1/apps", SAID).status_code == 403


def test_an_app_does_not_get_what_changes_a_persons_own(people):
    assert kind_of(people["coordinator"].post("/v1/apps", {**SAID, "scopes": ["me:write"]})) == (
        422,
        "validation-failed",
    )


def test_a_wildcard_is_no_address(people):
    said = {**SAID, "redirect_uris": ["https://*.example/back"]}
    assert kind_of(people["coordinator"].post("/v1/apps", said)) == (422, "address-unfit")


def test_an_app_is_taken_away(people):
    app = approved(people["coordinator"], people["secretary"], SAID)
    gone = people["coordinator"].change("DELETE", f"/v1/apps/{app['id']}").status_code
    assert (gone, people["secretary"].get("/v1/apps").json["items"]) == (204, [])


def test_what_touches_a_person_is_in_one_set_and_all_else_in_the_other():
    every = frozenset().union(*ROLES.values())
    assert (frozenset(), every) == (PERSONAL & IMPERSONAL, PERSONAL | IMPERSONAL)


@pytest.fixture
def door(founded, chapter_database):
    app = chapter_app.create_app(settings_for("chapter", chapter_database.url), database=chapter_database)
    with chapter_database.transaction() as session:
        said = {"password_hash": hashed(session.database.hasher, LANTERN), "claims": {}}
        add_account(session, handle="mary", role="coordinator", **said)
    return Door(app, "192.0.2.200")


@pytest.fixture
def code(door, people):
    """Register an app with a scope, let Mary allow it, and return its id and a code."""

    def code(scope):
        client = approved(people["coordinator"], people["secretary"], {**SAID, "scopes": [scope]})["id"]
        page = door.sign_in("mary", LANTERN, client_id=client, redirect_uri=BACK, scope=scope)
        return client, parse_qs(urlsplit(door.answer(page).location).query)["code"][0]

    return code


@pytest.mark.parametrize(("scope", "status"), [("me:read", 400), ("meetings:read", 400), ("guidelines:read", 200)])
def test_what_touches_a_person_is_given_to_a_key_alone(door, code, scope, status):
    client, given = code(scope)
    assert door.exchange(given, client_id=client, redirect_uri=BACK).status_code == status


def test_what_is_given_to_a_key_is_of_no_use_without_it(door, code):
    client, given = code("me:read")
    key, url = SigningKey.generate(), f"{ISSUER}/v1/me/sign-ins"
    proof = prove(key, method="POST", url=f"{ISSUER}/oauth/token", now=NOON.timestamp())
    form = {"client_id": client, "redirect_uri": BACK, "code": given, "code_verifier": VERIFIER}
    data = {"grant_type": "authorization_code", **form}
    token = door.send("POST", "/oauth/token", data=data, headers={"DPoP": proof}).json["access_token"]
    mine = prove(key, method="GET", url=url, now=NOON.timestamp(), token=token)
    told = door.send("GET", "/v1/me/sign-ins", headers={"Authorization": f"DPoP {token}", "DPoP": mine})
    assert (told.status_code, door.call(token, "/v1/me/sign-ins").status_code) == (200, 401)


def test_the_page_says_in_which_role_somebody_registered_it(door, people):
    client = approved(people["coordinator"], people["secretary"], SAID)["id"]
    page = door.sign_in("mary", LANTERN, client_id=client, redirect_uri=BACK, scope="me:read").text
    told = "Registered by a coordinator of this chapter on 2026-03-15"
    assert (told in page, "See what the chapter holds about you" in page) == (True, True)
