"""The commands of the federation service."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TypeAlias

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
from mutuality.database import Database, Session
from mutuality.problems import Problem
from mutuality.transport import HttpTransport, Transport, Unreachable
from mutuality_federation import aggregation, bodies, link
from mutuality_federation.access import ROLES, require_fitting_body, require_fitting_unit
from mutuality_federation.app import NAME, create_app, open_database
from mutuality_federation.collecting import Collection, HelperRefused
from mutuality_federation.delivering import deliver_command
from mutuality_federation.polling import poll_command
from mutuality_federation.settings import settings

Open: TypeAlias = Callable[[], Database]
Way: TypeAlias = Callable[[], Transport]


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


def collect_command(database: Open, transport: Way) -> click.Command:
    """Return the command that collects one sum and shows its totals."""

    def collect(task: str, period: str, unit: str | None, client: str) -> None:
        with _failing():
            found = Collection(database(), transport(), client, task, period, unit).run()
        for each in found:
            number = f"{each.value} ± {each.standard_error:.0f}" if each.value is not None else each.state
            click.echo(f"{each.indicator}: {number}")

    said = "Collect a sum of which nothing but the sum comes out, together with its helper. Experimental."
    return click.Command("collect", callback=collect, params=_parameters(), help=said)


def end_sum_command(database: Open, transport: Way) -> click.Command:
    """Return the command that ends a sum its helper refused."""

    def end(task: str, period: str, unit: str | None, client: str, reason: str | None) -> None:
        with _failing():
            why = Collection(database(), transport(), client, task, period, unit).end(reason)
        click.echo(f"The sum was ended, and each chapter in it hears why: {why}")

    reason = click.Option(["--reason"], help="Why, where the helper answers no more; else it is asked for its reason.")
    said = "End a sum that was begun and that its helper refuses; its shares count nowhere. Experimental."
    return click.Command("end-sum", callback=end, params=[*_parameters(), reason], help=said)


@contextmanager
def _failing() -> Iterator[None]:
    try:
        yield
    except Unreachable as error:
        raise click.ClickException(f"the helper does not answer ({error}): run it again") from error
    except HelperRefused as error:
        raise click.ClickException(f"the helper refused: {error}; if it goes on refusing, end-sum ends it") from error
    except Problem as problem:
        raise click.ClickException(f"{problem.slug}: {problem.detail}") from problem


def _parameters() -> list[click.Parameter]:
    return [
        click.Option(["--task"], required=True, help="The task."),
        click.Option(["--period"], required=True, help="The period, such as 2026-04--P3M."),
        click.Option(["--unit"], help="One unit and all below it; the whole body if left out."),
        click.Option(["--client"], required=True, help="Our client_id at the helper."),
    ]


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
main.add_command(deliver_command(lambda: open_database(settings()), lambda: settings().base_url))
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
