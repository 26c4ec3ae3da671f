"""How a sign-in ends: by whoever it is of, by command, by a new password, on a day; and how soon everybody knows."""

from datetime import timedelta

import pytest
from click.testing import CliRunner

from mutuality.authority.tokens.ended import KEPT_FOR
from mutuality.commands import dismiss_command, password_command, purge_command, sign_out_command, until_command
from mutuality.signing import SigningKey
from mutuality_federation.access import ROLES
from tests.conftest import NOON
from tests.shared.authority.conftest import HANDLE, Program, read_token

SCOPES = "me:read me:write"
UNKNOWN = "sgn_00000000000000000000000000"


@pytest.fixture
def held(door, account_id):
    """What margaret holds after signing in."""
    return door.signed_in(scope=SCOPES)


@pytest.fixture
def telephone(door, account_id):
    """What margaret holds on her telephone."""
    return door.signed_in(scope=SCOPES)


@pytest.fixture
def run(federation_database):
    """Run a command of the operator's on the federation's database, as another process does."""

    def run(make, *said, **kwargs):
        return CliRunner().invoke(make(lambda: federation_database), [HANDLE, *said], **kwargs)

    return run


def sid(door, held):
    items = door.mine(held["access_token"]).json["items"]
    return next(each["id"] for each in items if each["is_this_one"])


def statuses(door, *held):
    """Return whether each still opens something: its access token, its refresh token."""
    opened = [(door.mine(each["access_token"]), door.refresh(each["refresh_token"])) for each in held]
    return [(mine.status_code, prolonged.status_code) for mine, prolonged in opened]


OVER, GOOD = (401, 400), (200, 200)


def test_whoever_signed_in_sees_where_and_which_one_they_ask_through(door, held, telephone, account_id):
    items = door.mine(held["access_token"]).json["items"]
    shown = [(each["client_id"], each["scope"], each["ended_at"], each["is_this_one"]) for each in items]
    assert sorted(shown) == [("mutuality-cli", SCOPES, None, flag) for flag in (False, True)]


def test_nobody_is_shown_another_persons_sign_ins_nor_ends_one(door, held, federation):
    another = federation.signed_in("officer")
    assert another.get("/v1/me/sign-ins").json["items"] == []
    path = f"/v1/me/sign-ins/{sid(door, held)}"
    answers = [another.request("DELETE", each).status_code for each in (path, f"/v1/me/sign-ins/{UNKNOWN}")]
    assert (answers, statuses(door, held)) == ([404, 404], [GOOD])


def test_whoever_ends_one_sign_in_keeps_the_others(door, held, telephone):
    lost = sid(door, telephone)
    assert [door.mine(held["access_token"], "DELETE", lost).status_code for _ in range(2)] == [204, 204]
    assert statuses(door, held, telephone) == [GOOD, OVER]


def test_what_was_ended_says_why(door, held, telephone):
    lost = sid(door, telephone)
    door.mine(held["access_token"], "DELETE", lost)
    shown = {each["id"]: each["why"] for each in door.mine(held["access_token"]).json["items"]}
    assert shown == {lost: "signed_out", sid(door, held): None}


def test_signing_out_is_known_to_another_process_within_a_minute_and_after_a_restart_at_once(
    door, held, another_process, clock
):
    second = another_process()
    assert second.mine(held["access_token"]).status_code == 200
    door.mine(held["access_token"], "DELETE", sid(door, held))
    at_home = door.mine(held["access_token"]).status_code
    restarted = another_process().mine(held["access_token"]).status_code
    clock.advance(timedelta(seconds=15))
    assert (at_home, restarted, second.mine(held["access_token"]).status_code) == (401, 401, 401)


def test_a_process_whose_clock_was_set_back_reads_anew(door, held, another_process, clock):
    second = another_process()
    second.mine(held["access_token"])
    door.mine(held["access_token"], "DELETE", sid(door, held))
    clock.at = NOON - timedelta(seconds=5)
    assert second.mine(held["access_token"]).status_code == 401


def test_what_ended_is_remembered_as_long_as_a_token_of_it_could_live(door, held, clock):
    door.mine(held["access_token"], "DELETE", sid(door, held))
    clock.at = NOON + timedelta(seconds=299)
    answer = door.mine(held["access_token"])
    assert ("has ended" in answer.json["detail"], timedelta(seconds=300) < KEPT_FOR) == (True, True)


@pytest.mark.parametrize("make", [dismiss_command, sign_out_command, until_command])
def test_a_command_ends_every_sign_in_of_somebody(door, held, telephone, run, make):
    assert run(make).exit_code == 0
    assert statuses(door, held, telephone) == [OVER, OVER]


def test_who_was_signed_out_may_sign_in_again_and_who_was_dismissed_may_not(door, held, run):
    run(sign_out_command)
    assert door.sign_in().status_code == 303
    run(dismiss_command)
    assert door.sign_in().status_code == 401


def test_a_code_asked_for_before_is_worth_nothing_after(door, account_id, run):
    code = door.code()
    run(sign_out_command)
    assert door.exchange(code).status_code == 400


def test_a_new_password_ends_every_sign_in(door, held, run):
    assert run(password_command, "--password-stdin", input="a staple for the horse\n").exit_code == 0
    assert statuses(door, held) == [OVER]


def test_a_role_ends_with_its_last_day_and_no_token_outlives_it(door, account_id, run, clock):
    run(until_command, "2026-03-15")
    clock.at = NOON.replace(hour=23, minute=59, second=20)
    held = door.signed_in(scope=SCOPES)
    assert (held["expires_in"], door.refresh(held["refresh_token"]).json["expires_in"]) == (40, 40)
    clock.at += timedelta(seconds=40)
    assert (statuses(door, held), door.sign_in().status_code) == ([OVER], 401)


def test_a_role_does_not_end_on_a_day_that_is_over(run, account_id):
    answer = run(until_command, "2026-03-14")
    assert (answer.exit_code, "still ahead" in answer.output) == (1, True)


def test_nobody_is_signed_out_of_an_account_that_is_not_there(federation_database):
    for make in (sign_out_command, until_command):
        assert CliRunner().invoke(make(lambda: federation_database), ["nobody"]).exit_code == 1


def test_the_operator_forgets_what_is_long_over(door, held, federation_database, clock):
    clock.advance(timedelta(days=60))
    assert CliRunner().invoke(purge_command(lambda: federation_database), []).exit_code == 0
    again = door.signed_in(scope=SCOPES)
    assert len(door.mine(again["access_token"]).json["items"]) == 1


@pytest.mark.parametrize("role", ROLES)
def test_every_role_sees_and_ends_its_own_sign_ins(role):
    assert set(SCOPES.split()) <= ROLES[role]


@pytest.mark.parametrize("kind", ["access_token", "refresh_token"])
def test_a_token_given_back_ends_its_sign_in(door, held, telephone, kind):
    answer = door.revoke(held[kind], token_type_hint="refresh_token")
    assert (answer.status_code, statuses(door, held, telephone)) == (200, [OVER, GOOD])


@pytest.mark.parametrize("token", ["A" * 43, "a.b.c", "nul\x00", "é"])
def test_a_token_nobody_knows_is_given_back_like_any_other(door, token):
    assert [door.revoke(token, token_type_hint=hint).status_code for hint in ("access_token", "whatever")] == [200, 200]


def test_a_token_that_is_over_is_given_back_like_any_other(door, held):
    assert [door.revoke(held["refresh_token"]).status_code for _ in range(2)] == [200, 200]


def test_nobody_gives_back_what_another_client_was_given(door, held, program):
    answers = [
        door.revoke(held["refresh_token"], client_id="mutuality-pages"),
        door.ask(program.assertion(), path="/oauth/revoke", token=held["access_token"]),
    ]
    assert {(each.status_code, each.json["error"]) for each in answers} == {(400, "invalid_grant")}
    assert statuses(door, held) == [GOOD]


def test_a_program_that_does_not_prove_who_it_is_gives_nothing_back(door, program, body_id):
    token = door.ask(program.assertion()).json["access_token"]
    answer = door.revoke(token, client_id=program.client_id)
    assert (answer.status_code, answer.json["error"]) == (400, "invalid_client")
    assert door.call(token, f"/v1/bodies/{body_id}/statistics").status_code != 401


def test_a_program_ends_one_token_of_its_own(door, program, body_id):
    first, second = (door.ask(program.assertion(jti=jti)).json["access_token"] for jti in ("a", "b"))
    assert door.ask(program.assertion(jti="c"), path="/oauth/revoke", token=first).status_code == 200
    answers = [door.call(token, f"/v1/bodies/{body_id}/statistics").status_code for token in (first, second)]
    assert (answers[0], answers[1] != 401) == (401, True)


def test_the_token_of_an_app_that_was_taken_away_opens_nothing(door, program, federation, body_id):
    token = door.ask(program.assertion()).json["access_token"]
    officer = federation.signed_in("officer", body=body_id)
    assert officer.change("DELETE", f"/v1/apps/{program.client_id}").status_code == 204
    assert door.call(token, f"/v1/bodies/{body_id}/statistics").status_code == 401


def introspect(door, program, token, jti="asking"):
    return door.ask(program.assertion(jti=jti), path="/oauth/introspect", token=token).json


def test_a_program_is_told_what_its_own_token_is_worth(door, program):
    token = door.ask(program.assertion()).json
    claims = read_token(door.ask(program.assertion(jti="other")))[1]
    told = introspect(door, program, token["access_token"])
    same = {name: told[name] for name in ("iss", "aud", "sub", "client_id", "scope", "iat", "exp")}
    assert (told["active"], told["token_type"], same) == (True, "Bearer", {name: claims[name] for name in same})


def test_a_program_is_told_nothing_of_anybody_elses_token_nor_of_one_that_is_over(door, program, held):
    own = door.ask(program.assertion()).json["access_token"]
    door.ask(program.assertion(jti="back"), path="/oauth/revoke", token=own)
    asked = [own, held["access_token"], held["refresh_token"], "A" * 43, "a.b.c"]
    assert [introspect(door, program, each, f"ask-{n}") for n, each in enumerate(asked)] == [{"active": False}] * 5


def test_whoever_does_not_prove_who_they_are_is_told_nothing_of_any_token(door, program, held):
    forger = Program(program.client_id, SigningKey.generate())
    said = {"client_id": "mutuality-cli", "token": held["access_token"]}
    answers = [door.send("POST", "/oauth/introspect", data=said), door.ask(forger.assertion(), "/oauth/introspect")]
    assert [each.json["error"] for each in answers] == ["invalid_client"] * 2


@pytest.mark.parametrize("path", ["/oauth/revoke", "/oauth/introspect"])
def test_a_token_is_asked_for_and_never_taken_from_the_address(door, program, path):
    answers = [door.ask(program.assertion(), path=path), door.ask(program.assertion(jti="b"), path=f"{path}?token=x")]
    assert [(each.status_code, each.json["error"]) for each in answers] == [(400, "invalid_request")] * 2
