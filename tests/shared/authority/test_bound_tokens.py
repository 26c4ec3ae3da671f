"""Tokens bound to a key: given with a proof, and of no use to whoever copied them. Source: RFC 9449."""

import pytest

from mutuality.authority import assertion
from mutuality.proofs import prove
from mutuality.signing import SigningKey
from mutuality_chapter import affiliation
from mutuality_federation.access.models import App
from tests.conftest import NOON
from tests.shared.authority.conftest import ISSUER, read_token

NOW = NOON.timestamp()
TOKEN = f"{ISSUER}/oauth/token"
PATH = "/v1/apps"


@pytest.fixture
def ask(door, program):
    """Ask for a token as the program does, with a proof."""

    def ask(proof, **other):
        headers = {"DPoP": proof} if proof else {}
        said = {"grant_type": "client_credentials", "scope": "statistics:read"}
        kind = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
        data = {**said, "client_assertion_type": kind, "client_assertion": program.assertion(), **other}
        return door.send("POST", "/oauth/token", data=data, headers=headers)

    return ask


def made(key, method="POST", url=TOKEN, **other):
    return prove(key, method=method, url=url, now=NOW, **other)


@pytest.fixture
def token(ask, program):
    """A token bound to the program's key."""
    return ask(made(program.key)).json["access_token"]


@pytest.fixture
def call(door, token):
    """Call the API with the token and whatever comes with it."""

    def call(*proofs, scheme="DPoP"):
        headers = [("Authorization", f"{scheme} {token}"), *(("DPoP", each) for each in proofs)]
        return door.send("GET", PATH, headers=headers)

    return call


def test_a_token_that_came_with_a_proof_is_bound_to_its_key(ask, program):
    answer = ask(made(program.key))
    assert answer.json["token_type"] == "DPoP"
    assert read_token(answer)[1]["cnf"] == {"jkt": program.key.kid}


def test_a_token_that_came_with_none_is_a_bearers(ask):
    answer = ask(None)
    assert answer.json["token_type"] == "Bearer"
    assert "cnf" not in read_token(answer)[1]


def test_a_proof_for_another_address_gets_no_token(ask, program):
    answer = ask(made(program.key, url=f"{ISSUER}/v1/bodies"))
    assert (answer.status_code, answer.json["error"]) == (400, "invalid_dpop_proof")


def test_whoever_holds_the_key_may_use_the_token(call, program, token):
    assert call(made(program.key, "GET", ISSUER + PATH, token=token)).status_code != 401


STOLEN = {
    "without a proof": lambda _key, _token: (),
    "with another's proof": lambda _key, token: (made(SigningKey.generate(), "GET", ISSUER + PATH, token=token),),
    "with a proof of no token": lambda key, _token: (made(key, "GET", ISSUER + PATH),),
    "with a proof of another request": lambda key, token: (made(key, "POST", ISSUER + PATH, token=token),),
    "with two proofs": lambda key, token: (made(key, "GET", ISSUER + PATH, token=token),) * 2,
}


@pytest.mark.parametrize("proofs", STOLEN.values(), ids=STOLEN)
def test_a_stolen_token_opens_nothing(call, program, token, proofs):
    answer = call(*proofs(program.key, token))
    assert answer.status_code == 401
    assert answer.json["type"].endswith("/proof-invalid")
    assert 'DPoP realm="mutuality", error="invalid_dpop_proof"' in answer.headers["WWW-Authenticate"]


def test_a_bound_token_is_no_bearers(call):
    assert call(scheme="Bearer").json["type"].endswith("/proof-invalid")


def test_a_proof_that_was_overheard_is_not_taken_again(call, program, token):
    proof = made(program.key, "GET", ISSUER + PATH, token=token)
    assert call(proof).status_code != 401
    assert call(proof).status_code == 401


def test_a_bearers_token_is_not_sent_as_bound(door, ask, program):
    token = ask(None).json["access_token"]
    headers = {"Authorization": f"DPoP {token}", "DPoP": made(program.key, "GET", ISSUER + PATH, token=token)}
    assert door.send("GET", PATH, headers=headers).status_code == 401


def test_a_program_that_adds_up_for_another_gets_no_token_without_a_proof(ask, program, federation_database):
    with federation_database.transaction() as session:
        session.get(App, program.client_id).scopes = ["aggregation:join"]
    answer = ask(None, scope="aggregation:join")
    assert (answer.status_code, answer.json["error"]) == (400, "invalid_dpop_proof")


def test_a_chapter_gets_no_token_without_a_proof(door, bond, chapter_database, clock):
    with chapter_database.reading() as session:
        key = affiliation.signing_key(session)
    said = assertion(key, client_id=bond.chapter_id, issuer=ISSUER, now=clock.now().timestamp())
    assert door.ask(said, scope="link:read").json["error"] == "invalid_dpop_proof"
