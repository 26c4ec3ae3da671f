"""The commands of the federation service."""

from __future__ import annotations

from collections.abc import Mapping

import click

from mutuality.commands import (
    Claim,
    Kit,
    account_command,
    dismiss_command,
    group,
    password_command,
    purge_command,
    rotate_key_command,
    sign_in_command,
    sign_out_command,
    until_command,
)
from mutuality.database import Session
from mutuality.transport import HttpTransport
from mutuality_federation import aggregation, bodies, link
from mutuality_federation.access import ROLES, require_fitting_body, require_fitting_unit
from mutuality_federation.app import NAME, create_app, open_database
from mutuality_federation.collect_commands import collect_command, end_sum_command
from mutuality_federation.polling import poll_command
from mutuality_federation.settings import settings


def require_office(session: Session, role: str, held: Mapping[str, str]) -> None:
    """Go on only if body and unit fit the role, and there are such.

    Raises:
        Problem: they do not, or there is none.
    """
    body_id, unit_id = held.get("body"), held.get("unit")
    require_fitting_body(role, body_id)
    require_fitting_unit(role, unit_id)
    if body_id is not None:
        bodies.require_body(session, body_id)
        if unit_id is not None:
            bodies.require_unit(session, body_id, unit_id)


KIT = Kit(name=NAME, package="mutuality_federation", settings=settings, database=open_database, app=create_app)
main = group(KIT)
OFFICE = Claim(("body", "unit"), require_office)
main.add_command(account_command("officer", sorted(ROLES), lambda: open_database(settings()), claim=OFFICE))
main.add_command(dismiss_command(lambda: open_database(settings())))
main.add_command(until_command(lambda: open_database(settings())))
main.add_command(sign_out_command(lambda: open_database(settings())))
main.add_command(purge_command(lambda: open_database(settings())))
main.add_command(password_command(lambda: open_database(settings())))
main.add_command(rotate_key_command(lambda: open_database(settings())))
main.add_command(collect_command(lambda: open_database(settings()), HttpTransport))
main.add_command(end_sum_command(lambda: open_database(settings()), HttpTransport))
main.add_command(poll_command(lambda: open_database(settings()), HttpTransport))
main.add_command(sign_in_command(ROLES, settings, HttpTransport))


@main.command("restored")
def restored() -> None:
    """Say that the database was restored from a backup, so that every chapter compares heads."""
    with open_database(settings()).transaction() as session:
        click.echo(f"This is incarnation {link.begin_incarnation(session)}.")


@main.command("aggregation-key")
def aggregation_key() -> None:
    """Make the key that shares for this federation are sealed for, if there is none, and show it. Experimental."""
    with open_database(settings()).transaction() as session:
        click.echo(aggregation.ensure_own_key(session))
