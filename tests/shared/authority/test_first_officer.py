"""The first officer is made by a command; there is no default password anywhere."""

import pytest
from click.testing import CliRunner
from sqlalchemy import func, select

from mutuality.authority import add_account, hashed
from mutuality.commands import account_command
from mutuality_federation.access import ROLES
from mutuality_federation.access.models import Account
from mutuality_federation.app import open_database
from mutuality_federation.cli import OFFICE
from tests.conftest import settings_for
from tests.shared.authority.conftest import HANDLE, PASSWORD


@pytest.fixture
def run(federation_database):
    """Run the command as an operator does."""
    command = account_command("officer", sorted(ROLES), lambda: federation_database, claim=OFFICE)
    return lambda *words, typed="": CliRunner().invoke(command, words, input=typed)


def accounts(database):
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(Account))


def test_a_new_federation_knows_nobody(federation_database):
    assert accounts(federation_database) == 0


def test_the_first_steward_is_made_by_a_command(run, door):
    made = run(HANDLE, "--role", "steward", "--password-stdin", typed=f"{PASSWORD}\n")
    assert (made.exit_code, door.sign_in(scope="bodies:register").status_code) == (0, 303)


def test_a_password_is_asked_for_twice_where_a_person_types(run, federation_database):
    made = run(HANDLE, "--role", "steward", typed=f"{PASSWORD}\n{PASSWORD}\n")
    assert (made.exit_code, PASSWORD in made.output, accounts(federation_database)) == (0, False, 1)


@pytest.mark.parametrize("password", ["", "short", "elevenchars", "a" * 20, "long" * 65])
def test_a_weak_password_is_refused(run, federation_database, password):
    made = run(HANDLE, "--role", "steward", "--password-stdin", typed=f"{password}\n")
    assert (made.exit_code, accounts(federation_database)) == (1, 0)
    assert "12 to 256 characters" in made.output


def test_a_name_is_used_once(run, federation_database):
    for _ in range(2):
        made = run(HANDLE, "--role", "steward", "--password-stdin", typed=f"{PASSWORD}\n")
    assert (made.exit_code, "already an account" in made.output, accounts(federation_database)) == (1, True, 1)


def test_a_role_nobody_knows_is_refused(run):
    assert run(HANDLE, "--role", "president", "--password-stdin", typed=f"{PASSWORD}\n").exit_code == 2


def test_an_officer_works_for_the_body_named(run, federation_database, body_id):
    run(HANDLE, "--role", "officer", "--body", body_id, "--password-stdin", typed=f"{PASSWORD}\n")
    with federation_database.reading() as session:
        assert session.scalars(select(Account.claims)).one() == {"body": body_id}


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["officer"], "Name the body this officer works for"),
        (["reader"], "Name the body this reader works for"),
        (["officer", "--body", "bod_06h10hnbg5so1153st1unan8ec"], "There is no such body."),
        (["officer", "--body", "nonsense"], "There is no such body."),
        (["steward", "--body", "bod_06h10hnbg5so1153st1unan8ec"], "A steward works for no body"),
    ],
)
def test_a_body_that_does_not_go_with_the_role_is_refused_before_a_password_is_asked_for(run, words, sentence):
    made = run(HANDLE, "--role", *words)
    assert (made.exit_code, sentence in made.output, "Password" in made.output) == (1, True, False)


def test_a_password_is_kept_as_argon2id_alone(federation_database):
    database = open_database(settings_for("federation", federation_database.url))  # as a service opens it
    with database.transaction() as session:
        add_account(session, handle=HANDLE, password_hash=hashed(database.hasher, PASSWORD), role="steward", claims={})
    database.dispose()
    with federation_database.reading() as session:
        kept = session.scalars(select(Account.password_hash)).one()
    assert kept.startswith("$argon2id$v=19$m=19456,t=2,p=1$")


def test_a_units_officer_works_for_the_body_and_the_unit_named(run, federation_database, body_id, unit_id):
    named = ["--body", body_id, "--unit", unit_id]
    run(HANDLE, "--role", "unit_officer", *named, "--password-stdin", typed=f"{PASSWORD}\n")
    with federation_database.reading() as session:
        assert session.scalars(select(Account.claims)).one() == {"body": body_id, "unit": unit_id}


@pytest.mark.parametrize(
    ("role", "unit", "sentence"),
    [
        ("unit_officer", None, "Name the unit this unit_officer works for"),
        ("officer", "unt_00000000000000000000000000", "works for no single unit"),
        ("unit_officer", "unt_00000000000000000000000000", "There is no such unit"),
    ],
)
def test_a_unit_fits_the_role_and_exists(run, federation_database, body_id, role, unit, sentence):
    named = ["--body", body_id, *(["--unit", unit] if unit else [])]
    made = run(HANDLE, "--role", role, *named, "--password-stdin", typed=f"{PASSWORD}\n")
    assert (made.exit_code, sentence in made.output, accounts(federation_database)) == (1, True, 0)


@pytest.fixture
def unit_id(federation, body_id):
    officer = federation.signed_in("officer", body=body_id)
    said = {"slug": "north", "name": "North", "level": "region"}
    officer.change("PATCH", f"/v1/bodies/{body_id}", {"levels": ["region"]})
    return officer.post(f"/v1/bodies/{body_id}/units", said).json["id"]
