"""The commands of the chapter service."""

from __future__ import annotations

import threading

import click

from mutuality.authority import account_command
from mutuality.command import Kit, group
from mutuality.schema import zone
from mutuality.transport import HttpTransport
from mutuality_chapter import affiliation
from mutuality_chapter.access import ROLES
from mutuality_chapter.app import NAME, create_app, open_database
from mutuality_chapter.imports import import_group
from mutuality_chapter.link import Link, relay
from mutuality_chapter.settings import settings

KIT = Kit(name=NAME, package="mutuality_chapter", settings=settings, database=open_database, app=create_app)
main = group(KIT)
main.add_command(account_command("volunteer", sorted(ROLES), lambda: open_database(settings())))
main.add_command(import_group(lambda: open_database(settings())))


@main.command("found")
@click.option("--name", required=True, help="What the chapter is called.")
@click.option("--concern", required=True, help="The common concern, as a short name such as grief.")
@click.option("--title", required=True, help="The common concern, in your own words.")
@click.option("--zone", "timezone", required=True, help="Where it is: an IANA zone such as America/Halifax.")
def found(name: str, concern: str, title: str, timezone: str) -> None:
    """Write the chapter's profile; it works from now on, with or without a federation."""
    zone(timezone)
    with open_database(settings()).transaction() as session:
        affiliation.found(session, name=name, concern=concern, title=title, timezone=timezone, founded_on=None)
    click.echo(f"{name} is founded.")


@main.command("relay")
@click.option("--every", "seconds", type=float, default=6 * 3600, show_default=True, help="Seconds between sessions.")
def run_relay(seconds: float) -> None:
    """Dial out now, and again about every so often, until stopped."""
    link = Link(open_database(settings()), HttpTransport())
    stop = threading.Event()
    try:
        relay(link, stop, every_seconds=seconds)
    except KeyboardInterrupt:
        stop.set()
