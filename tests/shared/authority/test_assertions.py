"""How a program proves who it is, and everything that does not prove it. Source: RFC 7523."""

import hmac
from base64 import urlsafe_b64encode
from concurrent.futures import ThreadPoolExecutor

import orjson
import pytest
from sqlalchemy import func, select

from mutuality.signing import SigningKey
from mutuality_federation.access.models import Assertion
from tests.conftest import NOON
from tests.shared.authority.conftest import ISSUER, Program, read_token

NOW = int(NOON.timestamp())


def refused(answer):
    return answer.status_code, answer.json["error"]


def test_a_program_that_signs_for_itself_gets_a_token(door, program):
    answer = door.ask(program.assertion())
    assert (answer.status_code, answer.json["token_type"], answer.json["scope"]) == (200, "Bearer", "statistics:read")


def test_a_token_speaks_for_its_program_and_its_body(door, program, body_id):
    header, claims = read_token(door.ask(program.assertion()))
    assert (header["typ"], header["alg"]) == ("at+jwt", "ES256")
    assert {name: claims[name] for name in ("iss", "aud", "sub", "client_id", "kind", "body")} == {
        "iss": ISSUER,
        "aud": ISSUER,
        "sub": program.client_id,
        "client_id": program.client_id,
        "kind": "app",
        "body": body_id,
    }


def test_a_token_lives_five_minutes_at_most(door, program):
    answer = door.ask(program.assertion())
    claims = read_token(answer)[1]
    assert (claims["exp"] - claims["iat"], answer.json["expires_in"]) == (300, 300)


def test_no_two_tokens_have_one_name(door, program):
    names = {read_token(door.ask(program.assertion(jti=jti)))[1]["jti"] for jti in ("a", "b", "c")}
    assert len(names) == 3


def test_a_token_is_kept_by_no_cache(door, program):
    assert door.ask(program.assertion()).headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "other",
    [
        {"aud": [ISSUER]},
        {"aud": f"{ISSUER}/oauth/token"},
        {"aud": f"{ISSUER}/"},
        {"aud": [ISSUER, "https://elsewhere.test"]},
        {"aud": None},
        {"iss": "somebody-else"},
        {"iss": None},
        {"sub": None},
        {"sub": 7},
        {"exp": None},
        {"exp": NOW},
        {"exp": "soon"},
        {"exp": NOW + 301},
        {"iat": None},
        {"iat": True},
        {"iat": NOW + 60, "exp": NOW + 120},
        {"jti": None},
        {"jti": ""},
        {"jti": 7},
        {"jti": "nul\x00"},
        {"jti": "x" * 129},
    ],
)
def test_an_assertion_with_one_wrong_claim_proves_nothing(door, program, other):
    assert refused(door.ask(program.assertion(**other))) == (400, "invalid_client")


def test_a_clock_a_minute_ahead_is_told_what_is_wrong(door, program):
    answer = door.ask(program.assertion(iat=NOW + 60, exp=NOW + 120))
    assert "future" in answer.json["error_description"]


@pytest.mark.parametrize(("iat", "exp"), [(NOW + 10, NOW + 70), (NOW - 299, NOW + 1)])
def test_a_clock_a_little_wrong_is_right_enough(door, program, iat, exp):
    assert door.ask(program.assertion(iat=iat, exp=exp)).status_code == 200


def test_an_assertion_is_used_once(door, program):
    answers = [door.ask(program.assertion()) for _ in range(2)]
    assert (answers[0].status_code, refused(answers[1])) == (200, (400, "invalid_client"))


def test_of_twins_at_the_same_instant_one_is_served(door, program):
    assertion = program.assertion()
    with ThreadPoolExecutor(4) as pool:
        statuses = sorted(answer.status_code for answer in pool.map(door.ask, [assertion] * 4))
    assert statuses == [200, 400, 400, 400]


def test_assertions_that_ended_are_forgotten(door, program, clock, federation_database):
    door.ask(program.assertion())
    clock.at = NOON.replace(hour=13)
    now = int(clock.at.timestamp())
    door.ask(program.assertion(jti="later", iat=now, exp=now + 60))
    with federation_database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Assertion)) == 1


def test_another_key_proves_nothing(door, program):
    forger = Program(program.client_id, SigningKey.generate())
    assert refused(door.ask(forger.assertion())) == (400, "invalid_client")


def test_a_public_key_is_no_shared_secret(door, program):
    signed = part({"alg": "HS256", "typ": "JWT"}) + b"." + part(program.claims())
    made = hmac.digest(program.key.key.as_pem(private=False), signed, "sha256")
    forged = (signed + b"." + urlsafe_b64encode(made).rstrip(b"=")).decode()
    assert refused(door.ask(forged)) == (400, "invalid_client")


def part(said):
    return urlsafe_b64encode(orjson.dumps(said)).rstrip(b"=")


def test_an_unsigned_assertion_proves_nothing(door, program):
    body = program.assertion().split(".")[1]
    assert refused(door.ask(f"eyJhbGciOiJub25lIn0.{body}.")) == (400, "invalid_client")


@pytest.mark.parametrize("assertion", ["", "x", "a.b.c", "é", "eyJhbGciOiJFUzI1NiJ9.W10.x"])
def test_what_is_no_assertion_proves_nothing(door, assertion):
    assert refused(door.ask(assertion)) == (400, "invalid_client")


@pytest.mark.parametrize(
    "client_id", ["app_00000000000000000000000000", "mutuality-cli", "mutuality-pages", "nul\x00", "x" * 5000, ""]
)
def test_who_is_no_program_gets_no_token(door, program, client_id):
    nobody = Program(client_id, program.key)
    assert refused(door.ask(nobody.assertion())) == (400, "invalid_client")


@pytest.mark.parametrize("scope", ["statistics:read policies:write", "policies:write", "", None, "statistics:read x"])
def test_a_scope_too_wide_is_refused_and_never_cut(door, program, scope):
    assert refused(door.ask(program.assertion(), scope=scope)) == (400, "invalid_scope")


def test_parameters_in_the_address_are_refused(door, program):
    answer = door.ask(program.assertion(), path="/oauth/token?grant_type=client_credentials")
    assert refused(answer) == (400, "invalid_request")


@pytest.mark.parametrize("grant", ["password", "authorization_code", "refresh_token", "implicit", None])
def test_a_program_has_one_way_to_ask(door, program, grant):
    assert door.ask(program.assertion(), grant_type=grant).status_code in {400, 401}


def test_a_program_taken_away_gets_no_more_tokens(door, federation, program, body_id):
    officer = federation.signed_in("officer", body=body_id)
    officer.change("DELETE", f"/v1/apps/{program.client_id}")
    assert refused(door.ask(program.assertion())) == (400, "invalid_client")
