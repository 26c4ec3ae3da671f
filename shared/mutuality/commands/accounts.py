"""The commands that add, dismiss and sign in an account, or renew its password; a password is asked for or read."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import click

from mutuality.authority.people.accounts import add_account, renew_password
from mutuality.authority.people.passwords import hashed
from mutuality.authority.tokens.keys import rotate_key
from mutuality.commands.endings import DAY, end_of
from mutuality.database import Database, Session
from mutuality.problems import Problem
from mutuality.settings import Settings
from mutuality.signing_in import sign_in
from mutuality.transport import Transport, Unreachable

FROM_STDIN = "Read the password from standard input."


@dataclass(frozen=True)
class Claim:
    """Identifiers that go into an account's tokens; `require` refuses those that do not go with the role."""

    names: tuple[str, ...]
    require: Callable[[Session, str, Mapping[str, str]], None]


def account_command(
    name: str, roles: Sequence[str], open_database: Callable[[], Database], *, claim: Claim | None = None
) -> click.Command:
    """Return the command that adds an account."""

    def add(handle: str, role: str, until: datetime | None, *, password_stdin: bool, **claims: str | None) -> None:
        held = {key: value for key, value in claims.items() if value}
        database = open_database()
        try:
            if claim:
                with database.reading() as session:
                    claim.require(session, role, held)
            password_hash = hashed(database.hasher, _password(from_stdin=password_stdin, is_new=True))
            with database.transaction() as session:
                said: dict[str, Any] = {"role": role, "claims": held, "ends_at": end_of(until)}
                account = add_account(session, handle=handle, password_hash=password_hash, **said)
        except Problem as problem:
            raise click.ClickException(problem.detail) from problem
        click.echo(f"{handle} can sign in ({account}).")

    parameters: list[click.Parameter] = [
        click.Argument(["handle"]),
        click.Option(["--role"], type=click.Choice(list(roles)), required=True, help="What they may do."),
        click.Option(["--password-stdin"], is_flag=True, help=FROM_STDIN),
        click.Option(["--until"], type=DAY, help="The last day of the role, in UTC; it has none if left out."),
    ]
    claimed = claim.names if claim else ()
    parameters += [click.Option([f"--{each}"], help=f"The {each} they speak for, by its id.") for each in claimed]
    return click.Command(name, callback=add, params=parameters, help=f"Let one more {name} sign in with a password.")


def password_command(open_database: Callable[[], Database]) -> click.Command:
    """Return the command that gives an account another password."""

    def renew(handle: str, *, password_stdin: bool) -> None:
        database = open_database()
        try:
            password_hash = hashed(database.hasher, _password(from_stdin=password_stdin, is_new=True))
            with database.transaction() as session:
                renew_password(session, handle=handle, password_hash=password_hash)
        except Problem as problem:
            raise click.ClickException(problem.detail) from problem
        click.echo(f"{handle} signs in with the new password; every sign-in they had has ended.")

    parameters: list[click.Parameter] = [
        click.Argument(["handle"]),
        click.Option(["--password-stdin"], is_flag=True, help=FROM_STDIN),
    ]
    return click.Command(
        "password", callback=renew, params=parameters, help="Give somebody another password, who forgot theirs."
    )


def rotate_key_command(open_database: Callable[[], Database]) -> click.Command:
    """Return the command that gives a service a new signing key."""

    def rotate() -> None:
        with open_database().transaction() as session:
            kid = rotate_key(session)
        click.echo(f"The new key is {kid}. Restart the service: what it signs from then on is signed with it.")

    return click.Command(
        "rotate-key", callback=rotate, help="Give the service a new signing key; the ones before go on checking."
    )


def sign_in_command(
    roles: Mapping[str, frozenset[str]], settings: Callable[[], Settings], transport: Callable[[], Transport]
) -> click.Command:
    """Return the command that signs a person in and prints an access token, as `curl` needs it."""

    def show_token(handle: str, role: str, at: str | None, *, password_stdin: bool) -> None:
        issuer = (at or settings().base_url).rstrip("/")
        asked = {"handle": handle, "password": _password(from_stdin=password_stdin, is_new=False)}
        try:
            click.echo(sign_in(transport(), issuer, scope=" ".join(sorted(roles[role])), **asked))
        except Unreachable as error:
            raise click.ClickException(f"no token from {issuer} ({error})") from error

    parameters: list[click.Parameter] = [
        click.Argument(["handle"]),
        click.Option(["--role"], type=click.Choice(sorted(roles)), required=True, help="Ask for all this role may do."),
        click.Option(["--at"], help="The service's address; the one of the settings if left out."),
        click.Option(["--password-stdin"], is_flag=True, help=FROM_STDIN),
    ]
    return click.Command(
        "sign-in", callback=show_token, params=parameters, help="Sign in and print an access token for five minutes."
    )


def _password(*, from_stdin: bool, is_new: bool) -> str:
    if from_stdin:
        return sys.stdin.readline().rstrip("\n")
    return str(click.prompt("Password", hide_input=True, confirmation_prompt=is_new, err=True))
