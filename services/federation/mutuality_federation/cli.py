"""The commands of the federation service."""

from __future__ import annotations

import click

from mutuality.commands import (
    Claim,
    Kit,
    account_command,
    dismiss_command,
    group,
    password_command,
    rotate_key_command,
    sign_in_command,
)
from mutuality.database import Session
from mutuality.transport import HttpTransport
from mutuality_federation import bodies, link
from mutuality_federation.access import ROLES, require_fitting_body
from mutuality_federation.app import NAME, create_app, open_database
from mutuality_federation.settings import settings


def require_body(session: Session, role: str, body_id: str | None) -> None:
    """Go on only if the body fits the role and there is such a body.

    Raises:
        Problem: it does not, or there is none.
    """
    require_fitting_body(role, body_id)
    if body_id is not None:
        bodies.require_body(session, body_id)


KIT = Kit(name=NAME, package="mutuality_federation", settings=settings, database=open_database, app=create_app)
main = group(KIT)
BODY = Claim("body", require_body)
main.add_command(account_command("officer", sorted(ROLES), lambda: open_database(settings()), claim=BODY))
main.add_command(dismiss_command(lambda: open_database(settings())))
main.add_command(password_command(lambda: open_database(settings())))
main.add_command(rotate_key_command(lambda: open_database(settings())))
main.add_command(sign_in_command(ROLES, settings, HttpTransport))


@main.command("restored")
def restored() -> None:
    """Say that the database was restored from a backup, so that every chapter compares heads."""
    with open_database(settings()).transaction() as session:
        click.echo(f"This is incarnation {link.begin_incarnation(session)}.")
