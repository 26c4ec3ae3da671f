"""What a token opens, and what is said when it does not. Source: RFC 6750, RFC 8414, RFC 9068."""

import pytest
from joserfc.jwk import KeySet

from mutuality.access import TokenReader
from mutuality.authority import ServiceKeys
from mutuality.problems import AuthenticationRequired
from mutuality.signing import SigningKey, sign
from tests.conftest import NOON
from tests.shared.authority.conftest import ISSUER

NOW = int(NOON.timestamp())


@pytest.fixture
def statistics(body_id):
    return f"/v1/bodies/{body_id}/statistics?first=2026-02&last=2026-02"


def test_where_everything_is_stands_at_the_well_known_address(door):
    said = door.send("GET", "/.well-known/oauth-authorization-server").json
    assert (said["issuer"], said["token_endpoint"]) == (ISSUER, f"{ISSUER}/oauth/token")
    assert said["code_challenge_methods_supported"] == ["S256"]
    assert said["token_endpoint_auth_methods_supported"] == ["none", "private_key_jwt"]


def test_every_address_the_metadata_names_answers(door):
    said = door.send("GET", "/.well-known/oauth-authorization-server").json
    places = [said[name].removeprefix(ISSUER) for name in ("authorization_endpoint", "jwks_uri")]
    assert [door.send("GET", place).status_code for place in places] == [400, 200]


def test_published_keys_are_public(door):
    keys = door.send("GET", "/oauth/jwks").json["keys"]
    assert [set(key) for key in keys] == [{"kty", "crv", "x", "y", "kid", "use", "alg"}]


def test_a_token_is_checked_by_the_published_keys_alone(door, program, clock):
    keys = KeySet.import_key_set(door.send("GET", "/oauth/jwks").json)
    token = door.ask(program.assertion()).json["access_token"]
    actor = TokenReader(issuer=ISSUER, audience=ISSUER, keys=lambda: keys, clock=clock)(token)
    assert (actor.id, actor.scopes) == (program.client_id, frozenset({"statistics:read"}))


def test_a_program_reads_what_its_token_opens(door, program, statistics):
    token = door.ask(program.assertion()).json["access_token"]
    answer = door.call(token, statistics)
    assert answer.json["type"].rpartition("/")[2] == "policy-refused"


def test_without_a_token_one_is_asked_for(door, statistics):
    answer = door.send("GET", statistics)
    assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, 'Bearer realm="mutuality"')


def test_a_token_without_the_scope_is_told_which_is_missing(door, program):
    token = door.ask(program.assertion()).json["access_token"]
    answer = door.call(token, "/v1/chapters")
    assert answer.status_code == 403
    assert answer.headers["WWW-Authenticate"] == (
        'Bearer realm="mutuality", error="insufficient_scope", scope="chapters:read"'
    )


def test_a_token_ends_after_five_minutes(door, program, statistics, clock):
    token = door.ask(program.assertion()).json["access_token"]
    clock.at = NOON.replace(minute=5)
    answer = door.call(token, statistics)
    assert (answer.status_code, 'error="invalid_token"' in answer.headers["WWW-Authenticate"]) == (401, True)


@pytest.mark.parametrize("header", ["Bearer", "Bearer ", "Basic bWFyZ2FyZXQ6eA==", "Bearer x", "Bearer a.b.c"])
def test_what_is_no_token_opens_nothing(door, statistics, header):
    answer = door.send("GET", statistics, headers={"Authorization": header})
    assert (answer.status_code, answer.headers["WWW-Authenticate"][:6]) == (401, "Bearer")


@pytest.fixture
def reader(door, clock):
    """The federation's own reading of tokens, and a way to sign claims with its key."""
    keys = ServiceKeys(door.app.extensions["mutuality"].database)
    return TokenReader(issuer=ISSUER, audience=ISSUER, keys=keys.key_set, clock=clock), keys.active()


def claims(**other):
    said = {"iss": ISSUER, "aud": ISSUER, "sub": "acc_1", "iat": NOW, "exp": NOW + 300, **other}
    return {name: value for name, value in said.items() if value is not None}


@pytest.mark.parametrize(
    "other",
    [
        {"iss": "https://elsewhere.test"},
        {"aud": "https://elsewhere.test"},
        {"aud": None},
        {"sub": None},
        {"exp": NOW},
        {"exp": None},
        {"exp": "later"},
        {"iat": NOW + 60},
    ],
)
def test_a_token_of_somebody_else_or_of_another_time_is_refused(reader, other):
    read, key = reader
    assert read(sign(claims(), key, "at+jwt")).id == "acc_1"
    with pytest.raises(AuthenticationRequired):
        read(sign(claims(**other), key, "at+jwt"))


def test_another_signed_text_of_ours_is_no_token(reader):
    read, key = reader
    with pytest.raises(AuthenticationRequired, match="not an access token"):
        read(sign(claims(), key, "receipt+jws"))


def test_a_token_another_key_signed_is_refused(reader):
    with pytest.raises(AuthenticationRequired):
        reader[0](sign(claims(), SigningKey.generate(), "at+jwt"))
