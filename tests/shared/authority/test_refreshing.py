"""How a sign-in is prolonged: one of many who bring a token is served, and a token in two hands ends all of it."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from mutuality.authority import purge_sign_ins
from mutuality.proofs import prove
from mutuality.signing import SigningKey
from mutuality_federation.access.models import Account, RefreshToken, SignIn
from tests.conftest import NOON
from tests.shared.authority.conftest import BACK, ISSUER, VERIFIER, read_token
from tests.support import at_once

SCOPES = "me:read me:write policies:write"


@pytest.fixture
def held(door, account_id):
    """What margaret holds after signing in."""
    return door.signed_in(scope=SCOPES)


@pytest.fixture
def wait(clock):
    return lambda seconds: clock.advance(timedelta(seconds=seconds))


def outcome(answer):
    return answer.status_code, answer.json.get("error")


REFUSED = (400, "invalid_grant")


def test_a_refresh_token_gets_another_access_token_of_the_same_sign_in(door, held, wait):
    wait(60)
    before, after = read_token_of(held), read_token(door.refresh(held["refresh_token"]))[1]
    same = {name: after[name] for name in ("sub", "sid", "auth_time", "scope", "body")}
    assert same == {name: before[name] for name in same}
    assert after["iat"] == before["iat"] + 60


def read_token_of(said):
    class Answer:
        json = said

    return read_token(Answer)[1]


@pytest.mark.parametrize("is_restarted", [False, True])
def test_of_fifty_who_bring_one_token_at_once_one_is_served(door, held, another_process, is_restarted):
    before = door.refresh(held["refresh_token"]).json["refresh_token"]
    served = another_process() if is_restarted else door
    answers = at_once(50, lambda: served.refresh(before))
    assert sorted(outcome(each) for each in answers) == [(200, None), *[REFUSED] * 49]
    winner = next(each for each in answers if each.status_code == 200)
    assert door.refresh(winner.json["refresh_token"]).status_code == 200


def test_of_fifty_who_bring_a_lost_answers_token_one_is_served(door, held, wait):
    door.refresh(held["refresh_token"])
    wait(5)
    statuses = sorted(each.status_code for each in at_once(50, lambda: door.refresh(held["refresh_token"])))
    assert statuses == [200, *[400] * 49]


def test_a_race_of_less_than_two_seconds_ends_nothing(door, held, wait):
    after = door.refresh(held["refresh_token"]).json
    wait(1.9)
    assert outcome(door.refresh(held["refresh_token"])) == REFUSED
    assert door.refresh(after["refresh_token"]).status_code == 200


def test_whoever_lost_the_answer_is_served_once_more_and_the_lost_token_is_retired(door, held, wait):
    lost = door.refresh(held["refresh_token"]).json["refresh_token"]
    wait(2)
    again = door.refresh(held["refresh_token"])
    assert (again.status_code, outcome(door.refresh(lost))) == (200, REFUSED)
    assert door.refresh(again.json["refresh_token"]).status_code == 200


def test_a_lost_token_that_turns_up_later_ends_the_sign_in(door, held, wait):
    lost = door.refresh(held["refresh_token"]).json["refresh_token"]
    wait(2)
    again = door.refresh(held["refresh_token"]).json
    wait(2)
    assert outcome(door.refresh(lost)) == REFUSED
    assert is_over(door, again)


@pytest.mark.parametrize("seconds", [30, 3 * 24 * 3600])
def test_a_token_brought_after_the_grace_ends_the_sign_in(door, held, wait, seconds):
    after = door.refresh(held["refresh_token"]).json
    wait(seconds)
    assert outcome(door.refresh(held["refresh_token"])) == REFUSED
    assert outcome(door.refresh(after["refresh_token"])) == REFUSED


def test_a_token_brought_after_its_successor_was_used_ends_the_sign_in_also_after_a_restart(
    door, held, wait, another_process
):
    after = door.refresh(held["refresh_token"]).json
    newest = door.refresh(after["refresh_token"]).json
    wait(5)
    assert outcome(another_process().refresh(held["refresh_token"])) == REFUSED
    assert outcome(door.refresh(newest["refresh_token"])) == REFUSED


def is_over(door, said):
    opened, prolonged = door.mine(said["access_token"]), door.refresh(said["refresh_token"])
    return (opened.status_code, outcome(prolonged)) == (401, REFUSED)


def test_a_token_in_two_hands_is_told_to_the_log_without_the_token(door, held, wait, capsys):
    door.refresh(held["refresh_token"])
    wait(31)
    door.refresh(held["refresh_token"])
    said = capsys.readouterr().out
    assert ("refresh-token-reused" in said, held["refresh_token"] in said) == (True, False)


def test_a_code_brought_again_later_ends_what_it_began(door, account_id, wait):
    code = door.code(scope=SCOPES)
    held = door.exchange(code).json
    assert (outcome(door.exchange(code)), door.mine(held["access_token"]).status_code) == (REFUSED, 200)
    wait(2)
    assert outcome(door.exchange(code)) == REFUSED
    assert is_over(door, held)


def test_a_sign_in_ends_after_seven_days_without_use_and_after_thirty_in_any_case(door, held, clock):
    began = clock.at
    for day in (6, 12, 18, 24, 29):
        clock.at = began + timedelta(days=day)
        held = door.refresh(held["refresh_token"]).json
    assert read_token_of(held)["exp"] > clock.at.timestamp()
    clock.at = began + timedelta(days=30)
    assert outcome(door.refresh(held["refresh_token"])) == REFUSED


def test_a_sign_in_nobody_used_for_seven_days_is_over(door, held, wait):
    wait(7 * 24 * 3600)
    assert outcome(door.refresh(held["refresh_token"])) == REFUSED


def test_no_token_outlives_the_sign_in(door, held, clock):
    began = clock.at
    for day in (6, 12, 18, 24):
        clock.at = began + timedelta(days=day)
        held = door.refresh(held["refresh_token"]).json
    clock.at = began + timedelta(days=30, seconds=-40)
    assert door.refresh(held["refresh_token"]).json["expires_in"] == 40


def test_a_scope_may_be_narrowed_for_one_token_and_never_widened(door, held):
    wide = door.refresh(held["refresh_token"], scope=f"{SCOPES} apps:write")
    narrow = door.refresh(held["refresh_token"], scope="me:read")
    assert (outcome(wide), narrow.json["scope"]) == ((400, "invalid_scope"), "me:read")
    assert door.refresh(narrow.json["refresh_token"]).json["scope"] == SCOPES


def test_a_token_is_worth_nothing_to_another_client_and_nothing_comes_of_it(door, held):
    assert outcome(door.refresh(held["refresh_token"], client_id="mutuality-pages")) == REFUSED
    assert door.refresh(held["refresh_token"]).status_code == 200


@pytest.mark.parametrize("token", ["A" * 43, "nul\x00", "é", "x" * 5000])
def test_a_token_nobody_was_given_is_refused(door, token):
    assert outcome(door.refresh(token)) == REFUSED


def with_proof(door, key, said):
    proved = prove(key, method="POST", url=f"{ISSUER}/oauth/token", now=NOON.timestamp())
    return door.send("POST", "/oauth/token", data={"client_id": "mutuality-cli", **said}, headers={"DPoP": proved})


def test_a_sign_in_begun_with_a_proof_is_prolonged_by_that_key_alone(door, account_id):
    key, code = SigningKey.generate(), {"grant_type": "authorization_code", "redirect_uri": BACK}
    begun = with_proof(door, key, {**code, "code": door.code(), "code_verifier": VERIFIER}).json
    brought = {"grant_type": "refresh_token", "refresh_token": begun["refresh_token"]}
    answers = [door.refresh(begun["refresh_token"]), with_proof(door, SigningKey.generate(), brought)]
    assert [outcome(each) for each in answers] == [(400, "invalid_dpop_proof")] * 2
    assert with_proof(door, key, brought).json["token_type"] == "DPoP"


def test_a_role_that_reaches_no_further_prolongs_nothing(door, held, account_id, federation_database):
    with federation_database.transaction() as session:
        session.execute(update(Account).values(role="reader"))
    assert outcome(door.refresh(held["refresh_token"])) == REFUSED
    assert is_over(door, held)


def test_a_refresh_token_is_kept_as_its_digest_alone(held, federation_database):
    with federation_database.reading() as session:
        tables = federation_database.base.metadata.sorted_tables
        assert [
            row for table in tables for row in session.execute(table.select()) if held["refresh_token"] in str(row)
        ] == []


def test_what_is_over_is_forgotten_after_thirty_days(door, held, clock, federation_database):
    door.revoke(held["refresh_token"])
    left = []
    for days in (29, 1):
        clock.advance(timedelta(days=days))
        with federation_database.transaction() as session:
            purge_sign_ins(session)
            left.append([session.query(table).count() for table in (SignIn, RefreshToken)])
    assert left == [[1, 0], [0, 0]]
