"""The command that adds an account: asks for a password twice, or reads one line from standard input."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

import click

from mutuality.authority.accounts import add_account
from mutuality.database import Database
from mutuality.problems import Problem


def account_command(
    name: str, roles: Sequence[str], open_database: Callable[[], Database], *, claim: str | None = None
) -> click.Command:
    """Return the command that adds an account; `claim` names an identifier that goes into its tokens."""

    def add(handle: str, role: str, *, password_stdin: bool, **claims: str | None) -> None:
        held = {key: value for key, value in claims.items() if value}
        try:
            with open_database().transaction() as session:
                account = add_account(
                    session, handle=handle, password=_password(from_stdin=password_stdin), role=role, claims=held
                )
        except Problem as problem:
            raise click.ClickException(problem.detail) from problem
        click.echo(f"{handle} can sign in ({account}).")

    parameters: list[click.Parameter] = [
        click.Argument(["handle"]),
        click.Option(["--role"], type=click.Choice(list(roles)), required=True, help="What they may do."),
        click.Option(["--password-stdin"], is_flag=True, help="Read the password from standard input."),
    ]
    if claim:
        parameters.append(click.Option([f"--{claim}"], help=f"The {claim} they work for, by its id."))
    return click.Command(name, callback=add, params=parameters, help=f"Add a {name} who signs in with a password.")


def _password(*, from_stdin: bool) -> str:
    if from_stdin:
        return sys.stdin.readline().rstrip("\n")
    return str(click.prompt("Password", hide_input=True, confirmation_prompt=True))
