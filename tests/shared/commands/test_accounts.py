"""The commands that add an account and sign one in."""

import pytest
from click.testing import CliRunner

import mutuality_federation.app as federation_app
from mutuality.commands import account_command, dismiss_command, password_command, sign_in_command
from mutuality_federation.access import ROLES
from tests.conftest import settings_for
from tests.wiring import DirectTransport

PASSWORD = "a long pass phrase"
SETTINGS = settings_for("federation", "")


@pytest.fixture
def sign_in(federation_database):
    """A command that signs in at a federation where there is one officer, anna."""
    app = federation_app.create_app(SETTINGS, database=federation_database)
    add = account_command("officer", sorted(ROLES), lambda: federation_database)
    added = CliRunner().invoke(add, ["anna", "--role", "officer", "--password-stdin"], input=f"{PASSWORD}\n")
    assert added.exit_code == 0, added.output
    return sign_in_command(ROLES, lambda: SETTINGS, lambda: DirectTransport({"federation.test": app})), app


def run(command, role, password, *more):
    return CliRunner().invoke(command, ["anna", "--role", role, "--password-stdin", *more], input=f"{password}\n")


def test_signing_in_prints_a_token_that_carries_all_the_role_may_do(sign_in):
    command, app = sign_in
    token = run(command, "officer", PASSWORD).output.strip()
    asked = app.test_client().get("/v1/chapters", headers={"Authorization": f"Bearer {token}"})
    assert asked.status_code == 200


def test_a_wrong_password_prints_no_token(sign_in):
    answer = run(sign_in[0], "officer", "another pass phrase")
    assert (answer.exit_code, answer.stdout, SETTINGS.base_url in answer.stderr) == (1, "", True)


def test_nobody_signs_in_with_more_than_their_role(sign_in):
    answer = run(sign_in[0], "steward", PASSWORD)
    assert "refused" in answer.stderr


def test_who_was_dismissed_signs_in_no_more(sign_in, federation_database):
    dismissed = CliRunner().invoke(dismiss_command(lambda: federation_database), ["anna"])
    assert (dismissed.exit_code, run(sign_in[0], "officer", PASSWORD).exit_code) == (0, 1)


def test_who_was_given_another_password_signs_in_with_that_alone(sign_in, federation_database):
    command, said = password_command(lambda: federation_database), ["anna", "--password-stdin"]
    assert CliRunner().invoke(command, said, input="another pass phrase\n").exit_code == 0
    assert [run(sign_in[0], "officer", each).exit_code for each in (PASSWORD, "another pass phrase")] == [1, 0]


def test_nobody_is_given_a_password_that_is_too_short_or_whom_nobody_knows(federation_database):
    command, said = password_command(lambda: federation_database), ["anna", "--password-stdin"]
    short, unknown = (CliRunner().invoke(command, said, input=f"{each}\n").stderr for each in ("short", PASSWORD))
    assert ("Choose 12" in short, "no account called anna" in unknown) == (True, True)


def test_nobody_is_dismissed_whom_nobody_knows(federation_database):
    answer = CliRunner().invoke(dismiss_command(lambda: federation_database), ["anna"])
    assert (answer.exit_code, "no account called anna" in answer.stderr) == (1, True)


def test_an_address_may_end_in_a_slash(sign_in):
    answer = run(sign_in[0], "officer", PASSWORD, "--at", f"{SETTINGS.base_url}/")
    assert (answer.exit_code, answer.stdout.count(".")) == (0, 2)
