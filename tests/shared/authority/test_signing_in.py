"""How a person signs in: a code with PKCE, exchanged once. Source: RFC 6749, RFC 7636, RFC 9207."""

from concurrent.futures import ThreadPoolExecutor
from urllib.parse import parse_qs, urlsplit

import pytest
from sqlalchemy import NullPool, create_engine, select, update

from mutuality_federation.access.models import Account
from mutuality_federation.bodies.models import Body
from tests.shared.authority.conftest import BACK, ISSUER, challenge, read_token


def back(answer):
    """Return what somebody is sent back with."""
    return {name: values[0] for name, values in parse_qs(urlsplit(answer.location).query).items()}


def test_an_officer_signs_in_and_is_sent_back_with_a_code(door, account_id):
    sent = back(door.sign_in())
    assert (set(sent), sent["state"], sent["iss"]) == ({"code", "state", "iss"}, "xyz", ISSUER)


def test_a_code_becomes_a_token_of_the_person(door, account_id, body_id):
    claims = read_token(door.exchange(door.code()))[1]
    said = {name: claims[name] for name in ("sub", "kind", "body", "scope", "client_id")}
    expected = {"sub": account_id, "kind": "officer", "body": body_id, "scope": "policies:write"}
    assert said == {**expected, "client_id": "mutuality-cli"}


@pytest.mark.parametrize(
    "other",
    [
        {"code_challenge": None, "code_challenge_method": None},
        {"code_challenge_method": None},
        {"code_challenge_method": "plain"},
        {"code_challenge": "too-short"},
    ],
)
def test_nobody_signs_in_without_pkce_and_s256(door, account_id, other):
    _, answer = door.page(**other)
    assert (answer.status_code, back(answer)["error"]) == (303, "invalid_request")


@pytest.mark.parametrize("other", [{"redirect_uri": "https://elsewhere.test/callback"}, {"client_id": "nobody"}])
def test_nobody_is_sent_to_an_address_we_do_not_know(door, account_id, other):
    _, answer = door.page(**other)
    assert (answer.status_code, answer.location) in {(400, None), (401, None)}


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:8765/callback/x", "http://127.0.0.1.elsewhere.test:80/callback", "http://localhost:1/callback"],
)
def test_a_command_is_called_back_on_this_machine_alone(door, account_id, address):
    assert door.page(redirect_uri=address)[1].location is None


@pytest.mark.parametrize("client_id", ["nul\x00", "x" * 5000])
def test_a_name_no_client_can_have_is_refused(door, client_id):
    assert door.page(client_id=client_id)[1].status_code in {400, 401}


def test_a_token_is_never_given_on_the_spot(door, account_id):
    assert "error" in back(door.page(response_type="token")[1])


@pytest.mark.parametrize(("handle", "password"), [("margaret", "wrong password"), ("nobody", "wrong password")])
def test_an_unknown_name_and_a_wrong_password_are_answered_alike(door, account_id, handle, password):
    answer = door.sign_in(handle, password)
    assert (answer.status_code, "do not belong together" in answer.text) == (401, True)


def test_what_is_answered_tells_nothing_of_whether_the_name_exists(door, account_id):
    pages = {door.sign_in(name, "wrong password").text.count("margaret") for name in ("margaret", "nobody")}
    assert pages == {0}


@pytest.mark.parametrize(("handle", "password"), [("mar\x00garet", "x" * 20), ("margaret", "\x00" * 20), ("", "")])
def test_what_cannot_be_a_name_or_password_is_answered_alike(door, account_id, handle, password):
    assert door.sign_in(handle, password).status_code == 401


def test_a_disabled_account_does_not_sign_in(door, account_id, federation_database):
    disable(federation_database, account_id)
    assert door.sign_in().status_code == 401


def test_a_code_of_an_account_disabled_meanwhile_is_worth_nothing(door, account_id, federation_database):
    code = door.code()
    disable(federation_database, account_id)
    assert door.exchange(code).status_code == 400


def disable(database, account_id):
    with database.transaction() as session:
        session.get(Account, account_id).disabled_at = session.now


class SlowHasher:
    """Verifies a password in no time, but in that time somebody else writes."""

    def __init__(self, true, write):
        self.true, self.write = true, write

    def verify(self, held, password):
        self.write()
        return self.true.verify(held, password)


def test_others_write_while_a_password_is_checked(door, account_id, federation_database, monkeypatch):
    options = {"timeout": 0} if federation_database.is_sqlite else {}
    impatient = create_engine(federation_database.url, connect_args=options, poolclass=NullPool)

    def write():
        with impatient.begin() as connection:
            connection.execute(update(Body).values(name="Clearer Water"))

    monkeypatch.setattr(federation_database, "hasher", SlowHasher(federation_database.hasher, write))
    assert "code" in back(door.sign_in())
    with federation_database.reading() as session:
        assert session.scalar(select(Body.name)) == "Clearer Water"


def test_a_role_that_does_not_reach_as_far_is_refused(door, account_id):
    answer = door.sign_in(scope="policies:write bodies:register")
    assert (answer.status_code, "does not reach" in answer.text) == (403, True)


def test_a_scope_nobody_has_is_refused(door, account_id):
    assert back(door.page(scope="everything")[1])["error"] == "invalid_scope"


def test_a_form_of_another_page_is_refused(door, account_id):
    path, _ = door.page()
    answer = door.send("POST", path, data={"form": "0" * 64, "handle": "margaret", "password": "x"})
    assert (answer.status_code, answer.json["type"].rpartition("/")[2]) == (400, "bad-request")


def test_who_guesses_too_often_waits_and_may_then_try_again(door, account_id, clock):
    statuses = {door.sign_in(password="wrong password").status_code for _ in range(20)}
    refused = door.sign_in()
    clock.at = clock.at.replace(minute=1)
    assert (statuses, refused.status_code, refused.headers["Retry-After"]) == ({401}, 429, "3")
    assert door.sign_in().status_code == 303


def test_a_wrong_verifier_gets_no_token_and_spends_the_code(door, account_id):
    code = door.code()
    assert door.exchange(code, code_verifier="w" * 50).json["error"] == "invalid_grant"
    assert door.exchange(code).json["error"] == "invalid_grant"


def test_a_verifier_is_asked_for(door, account_id):
    assert door.exchange(door.code(), code_verifier=None).status_code == 400


def test_a_plain_challenge_is_not_taken_for_a_hashed_one(door, account_id):
    assert door.exchange(door.code(), code_verifier=challenge()).json["error"] == "invalid_grant"


def test_a_code_is_exchanged_once(door, account_id):
    code = door.code()
    assert [door.exchange(code).status_code for _ in range(2)] == [200, 400]


def test_of_two_who_bring_one_code_at_once_one_is_served(door, account_id):
    code = door.code()
    with ThreadPoolExecutor(4) as pool:
        statuses = sorted(answer.status_code for answer in pool.map(door.exchange, [code] * 4))
    assert statuses == [200, 400, 400, 400]


def test_a_code_lives_a_minute(door, account_id, clock):
    code = door.code()
    clock.at = clock.at.replace(minute=1)
    assert door.exchange(code).json["error"] == "invalid_grant"


@pytest.mark.parametrize("other", [{"redirect_uri": BACK.replace("8765", "9999")}, {"redirect_uri": None}])
def test_a_code_is_exchanged_for_the_address_it_was_sent_to(door, account_id, other):
    assert door.exchange(door.code(), **other).status_code == 400


def test_a_code_is_worth_nothing_to_another_client(door, account_id):
    assert door.exchange(door.code(), client_id="mutuality-pages").status_code in {400, 401}


def test_a_code_nobody_was_given_is_refused(door, account_id):
    assert door.exchange("A" * 43).json["error"] == "invalid_grant"


def test_the_page_is_shown_in_no_frame_and_runs_nothing(door):
    policy = door.page()[1].headers["Content-Security-Policy"]
    assert ("default-src 'none'" in policy, "frame-ancestors 'none'" in policy) == (True, True)


def test_the_page_may_send_back_whoever_signed_in(door):
    """A browser holds `form-action` against the redirect too, and opener policies cut the page from its window."""
    headers = door.page()[1].headers
    assert ("form-action" in headers["Content-Security-Policy"], "Cross-Origin-Opener-Policy" in headers) == (
        False,
        False,
    )
