"""The checks of the FAPI 2.0 security profile for an authorization server, as far as they can be met here.

`docs/fapi.md` says of each whether we meet it, and by which test. What other files show already is named there.
"""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from mutuality.signing import sign
from tests.conftest import NOON
from tests.shared.authority.conftest import BACK, HANDLE, ISSUER, PASSWORD, challenge

PAGE = Path(__file__).parents[3] / "docs" / "fapi.md"
ROW = re.compile(r"^\| (?P<check>[^|]+) \| (?P<met>yes|in part|no|of no use here) \| (?P<by>[^|]+) \|$", re.MULTILINE)
NOW = int(NOON.timestamp())


def rows():
    return list(ROW.finditer(PAGE.read_text(encoding="utf-8")))


def test_every_check_we_meet_names_a_test_there_is_and_every_other_a_reason():
    written = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parents[2].rglob("test_*.py"))
    for row in rows():
        named = re.findall(r"`(test_\w+)`", row["by"])
        assert all(f"def {each}(" in written for each in named), row["check"]
        assert named if row["met"] == "yes" else len(row["by"]) > 40, row["check"]
    assert len(rows()) > 30


@pytest.fixture
def told(door):
    return door.send("GET", "/.well-known/oauth-authorization-server").json


def test_it_tells_of_itself_what_it_does_and_nothing_more(told):
    assert told["issuer"] == ISSUER
    assert told["response_types_supported"] == ["code"]
    assert told["grant_types_supported"] == ["authorization_code", "refresh_token", "client_credentials"]
    assert told["code_challenge_methods_supported"] == ["S256"]
    assert told["authorization_response_iss_parameter_supported"] is True
    assert {"pushed_authorization_request_endpoint", "require_pushed_authorization_requests"} & set(told) == set()


@pytest.mark.parametrize("door_of", ["token", "revocation", "introspection"])
def test_programs_prove_themselves_by_a_signed_assertion_and_one_algorithm_at_every_door(told, door_of):
    assert set(told[f"{door_of}_endpoint_auth_methods_supported"]) - {"none"} == {"private_key_jwt"}
    assert told[f"{door_of}_endpoint_auth_signing_alg_values_supported"] == ["ES256"]
    assert told[f"{door_of}_endpoint"].startswith(f"{ISSUER}/oauth/")


@pytest.mark.parametrize("grant", ["password", "implicit", "urn:ietf:params:oauth:grant-type:jwt-bearer"])
def test_a_grant_that_hands_over_a_password_or_goes_round_the_page_is_refused(door, account_id, grant):
    said = {
        "grant_type": grant,
        "client_id": "mutuality-cli",
        "username": HANDLE,
        "password": PASSWORD,
    }
    answer = door.send("POST", "/oauth/token", data=said)
    assert (answer.status_code, answer.json["error"]) == (400, "unsupported_grant_type")


@pytest.mark.parametrize("kind", ["token", "id_token", "code token", "code id_token", ""])
def test_nothing_but_a_code_is_asked_for(door, account_id, kind):
    _, answer = door.page(response_type=kind)
    assert (answer.status_code in {303, 400}, "access_token" in (answer.location or "")) == (True, False)


def test_whoever_is_sent_back_is_told_by_whom_also_with_a_refusal(door, account_id):
    answers = [door.sign_in(), door.page(code_challenge_method="plain")[1], door.page(scope="everything")[1]]
    assert [parse_qs(urlsplit(each.location).query)["iss"] for each in answers] == [[ISSUER]] * 3


def test_whoever_is_sent_back_leaves_the_form_behind(door, account_id):
    answers = [door.sign_in(), door.page(scope="everything")[1]]
    assert [each.status_code for each in answers] == [303, 303]


@pytest.mark.parametrize(
    "place",
    [
        None,
        "",
        "https://elsewhere.test/callback",
        "https://federation.test/docs/oauth2-redirect.html",
        f"{BACK}?next=https://elsewhere.test",
        f"{BACK}#x",
        f"{BACK}/../x",
        "http://user@127.0.0.1:8765/callback",
        "http://127.0.0.1:8765@elsewhere.test/callback",
        "javascript:alert(1)//127.0.0.1:8765/callback",
        "//127.0.0.1:8765/callback",
    ],
)
def test_nobody_is_sent_anywhere_but_to_an_address_that_is_known_to_the_letter(door, account_id, place):
    for other in ({}, {"scope": "everything"}, {"response_type": "token"}):
        _, answer = door.page(redirect_uri=place, **other)
        assert (answer.status_code, answer.location) in {(400, None), (401, None)}


def test_a_pages_address_is_a_page_of_our_own_by_https(door, account_id):
    said = {"client_id": "mutuality-pages", "redirect_uri": f"{ISSUER}/docs/oauth2-redirect.html"}
    assert door.page(**said)[1].status_code == 200
    assert door.page(**{**said, "redirect_uri": said["redirect_uri"].replace("https", "http")})[1].location is None


def test_a_parameter_said_twice_is_refused(door, account_id):
    path, _ = door.page()
    answer = door.send("GET", f"{path}&redirect_uri=https://elsewhere.test/")
    assert "elsewhere" not in (answer.location or "")
    assert answer.status_code in {303, 400}


@pytest.mark.parametrize("ahead", [0, 10])
def test_a_clock_up_to_ten_seconds_ahead_is_accepted(door, program, ahead):
    assert door.ask(program.assertion(iat=NOW + ahead, exp=NOW + 60)).status_code == 200


@pytest.mark.parametrize("ahead", [11, 61])
def test_a_clock_further_ahead_is_not(door, program, ahead):
    assert door.ask(program.assertion(iat=NOW + ahead, exp=NOW + 90)).json["error"] == "invalid_client"


@pytest.mark.parametrize("audience", [[ISSUER], f"{ISSUER}/oauth/revoke", f"{ISSUER}/oauth/introspect"])
@pytest.mark.parametrize("path", ["/oauth/revoke", "/oauth/introspect"])
def test_an_assertion_is_for_the_issuer_as_one_text_at_every_door(door, program, audience, path):
    answer = door.ask(program.assertion(aud=audience), path=path, token="x")
    assert (answer.status_code, answer.json["error"]) == (400, "invalid_client")


def test_an_assertion_used_at_one_door_is_used_at_all(door, program):
    assertion = program.assertion()
    answers = [door.ask(assertion, path=path, token="x") for path in ("/oauth/introspect", "/oauth/token")]
    assert [each.status_code for each in answers] == [200, 400]


def test_an_access_token_proves_no_program(door, program):
    token = sign(program.claims(), program.key, "JWT")
    held = door.ask(token).json["access_token"]
    assert door.ask(held).json["error"] == "invalid_client"


def test_an_access_token_is_taken_from_the_header_alone(door, account_id):
    token = door.signed_in(scope="me:read")["access_token"]
    answers = [
        door.send("GET", f"/v1/me/sign-ins?access_token={token}"),
        door.send("GET", "/v1/me/sign-ins", data={"access_token": token}),
        door.mine(token),
    ]
    assert [each.status_code for each in answers] == [401, 401, 200]


def test_codes_and_tokens_cannot_be_guessed(door, account_id):
    held = door.signed_in(scope="me:read")
    lengths = [len(text) for text in (door.code(), held["refresh_token"])]
    assert min(lengths) >= 43  # 256 bits


def test_nothing_it_answers_is_kept_by_a_cache(door, account_id, program):
    held = door.signed_in(scope="me:read")
    answers = [
        door.sign_in(),
        door.refresh(held["refresh_token"]),
        door.revoke("x"),
        door.ask(program.assertion(), path="/oauth/introspect", token="x"),
    ]
    assert {each.headers["Cache-Control"] for each in answers} == {"no-store"}


def test_a_challenge_that_is_short_or_holds_strange_letters_is_refused(door, account_id):
    for given in (challenge()[:-1], challenge() + "=" * 90, "é" * 43):
        assert "code=" not in (door.page(code_challenge=given)[1].location or "")
        assert door.page(code_challenge=given)[1].status_code == 303
