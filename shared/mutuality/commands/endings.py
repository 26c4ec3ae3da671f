"""The commands by which something of an account ends: the account, its role on a day, its sign-ins."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import click

from mutuality.authority.people.accounts import dismiss_account, end_role, end_sign_ins, ends_after
from mutuality.authority.tokens.sign_ins import purge_sign_ins
from mutuality.database import Database
from mutuality.problems import Problem

DAY = click.DateTime(["%Y-%m-%d"])


def dismiss_command(open_database: Callable[[], Database]) -> click.Command:
    """Return the command that lets an account sign in no more."""

    def dismiss(handle: str) -> None:
        try:
            with open_database().transaction() as session:
                dismiss_account(session, handle=handle)
        except Problem as problem:
            raise click.ClickException(problem.detail) from problem
        click.echo(f"{handle} can sign in no more; every sign-in they had has ended.")

    return click.Command(
        "dismiss", callback=dismiss, params=[click.Argument(["handle"])], help="Let somebody sign in no more."
    )


def until_command(open_database: Callable[[], Database]) -> click.Command:
    """Return the command that says until when an account has its role."""

    def until(handle: str, day: datetime | None) -> None:
        try:
            with open_database().transaction() as session:
                end_role(session, handle=handle, ends_at=end_of(day))
        except Problem as problem:
            raise click.ClickException(problem.detail) from problem
        said = f"until {day:%Y-%m-%d}, and then by itself no more" if day else "without an end"
        click.echo(f"{handle} has the role {said}; they sign in anew.")

    parameters: list[click.Parameter] = [click.Argument(["handle"]), click.Argument(["day"], type=DAY, required=False)]
    said = "Say which day, in UTC, is the last of somebody's role; without a day it has no end."
    return click.Command("until", callback=until, params=parameters, help=said)


def sign_out_command(open_database: Callable[[], Database]) -> click.Command:
    """Return the command that ends every sign-in of an account, as when a telephone was lost."""

    def sign_out(handle: str) -> None:
        try:
            with open_database().transaction() as session:
                count = end_sign_ins(session, handle=handle)
        except Problem as problem:
            raise click.ClickException(problem.detail) from problem
        click.echo(f"{handle} was signed out of {count}; within a minute nothing they were given opens anything.")

    said = "End every sign-in somebody has, as when a telephone was lost; they may sign in again."
    return click.Command("sign-out", callback=sign_out, params=[click.Argument(["handle"])], help=said)


def purge_command(open_database: Callable[[], Database]) -> click.Command:
    """Return the command that forgets sign-ins that are long over, for a service without a relay that does it."""

    def purge() -> None:
        with open_database().transaction() as session:
            count = purge_sign_ins(session)
        click.echo(f"sign-ins: {count} purged")

    return click.Command("purge", callback=purge, help="Forget sign-ins that were over for 30 days; run it every day.")


def end_of(day: datetime | None) -> datetime | None:
    """Return the moment after the last of a day, in UTC."""
    return ends_after(day.date() if day else None)
