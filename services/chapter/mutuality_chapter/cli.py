"""The commands of the chapter service."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import click
import marshmallow as ma
import orjson

from mutuality.chores import Chores, keep_at_it
from mutuality.commands import (
    Claim,
    Kit,
    account_command,
    dismiss_command,
    group,
    password_command,
    require_fit,
    rotate_key_command,
    sign_in_command,
    sign_out_command,
    until_command,
)
from mutuality.database import Database, Session
from mutuality.meeting_guide import LARGEST_BYTES as LARGEST_FEED
from mutuality.problems import Problem
from mutuality.transport import HttpTransport
from mutuality.web import PersonsSeen
from mutuality_chapter import affiliation, helping, imports, ledger, mappings, members, tables
from mutuality_chapter.access import ROLES
from mutuality_chapter.app import CHORES, NAME, ROOMS, create_app, open_database
from mutuality_chapter.link import Link, relay
from mutuality_chapter.settings import settings


def require_member(session: Session, role: str, held: Mapping[str, str]) -> None:
    """Go on only if the account speaks for nobody, or for somebody who is here.

    Raises:
        Problem: there is no such member, or they have left.
    """
    del role
    if "member" in held:
        members.require_present(session, held["member"])


KIT = Kit(name=NAME, package="mutuality_chapter", settings=settings, database=open_database, app=create_app)
main = group(KIT)
OPERATOR = "operator"
MEMBER = Claim(("member",), require_member)
main.add_command(account_command("volunteer", sorted(ROLES), lambda: open_database(settings()), claim=MEMBER))
main.add_command(dismiss_command(lambda: open_database(settings())))
main.add_command(until_command(lambda: open_database(settings())))
main.add_command(sign_out_command(lambda: open_database(settings())))
main.add_command(password_command(lambda: open_database(settings())))
main.add_command(rotate_key_command(lambda: open_database(settings())))
main.add_command(sign_in_command(ROLES, settings, HttpTransport))
FEED = imports.feed_command(lambda: open_database(settings()), lambda: HttpTransport(largest=LARGEST_FEED))
MEETINGS = mappings.meetings_command(lambda: open_database(settings()))
TAKING_IN = [FEED, MEETINGS, *tables.import_commands(lambda: open_database(settings()))]
WRITING = tables.export_commands(lambda: open_database(settings()))
main.add_command(click.Group("import", commands=TAKING_IN, help="Take in what other software holds."))
main.add_command(click.Group("export", commands=WRITING, help="Write what this chapter holds for other software."))


@main.command("found")
@click.option("--name", required=True, help="What the chapter is called.")
@click.option("--concern", required=True, help="The common concern, as a short name such as grief.")
@click.option("--title", required=True, help="The common concern, in your own words.")
@click.option("--zone", "timezone", required=True, help="Where it is: an IANA zone such as America/Halifax.")
@click.option("--founded-on", help="When it was founded, such as 1998-05-02.")
def found(**said: str | None) -> None:
    """Write the chapter's profile; it works from now on, with or without a federation."""
    profile = _checked(said)
    try:
        with open_database(settings()).transaction() as session:
            affiliation.found(session, **profile)
    except Problem as problem:
        raise click.ClickException(problem.detail) from problem
    click.echo(f"{profile['name']} is founded.")


@main.command("renew-key")
def renew_key() -> None:
    """Make a new key to sign with; it holds once the federation acknowledged it."""
    try:
        with open_database(settings()).transaction() as session:
            kid = affiliation.renew_key(session)
    except Problem as problem:
        raise click.ClickException(problem.detail) from problem
    click.echo(f"The new key is {kid}. It is told with the next session; back up the database after that.")


@main.command("give-way")
def give_way() -> None:
    """After a fork, when an officer let another copy go on: let what was never acknowledged wait again."""
    with open_database(settings()).transaction() as session:
        count = ledger.give_way(session)
    click.echo(f"{count} entries wait again; the next session fetches what the other copy published.")


def _checked(said: dict[str, str | None]) -> dict[str, Any]:
    try:
        checked: dict[str, Any] = affiliation.Founding().load(said)
    except ma.ValidationError as error:
        faults = (f"{name}: {' '.join(details)}" for name, details in sorted(error.normalized_messages().items()))
        raise click.ClickException("\n".join(faults)) from error
    return checked


@main.command("relay")
@click.option("--every", "seconds", type=float, default=6 * 3600, show_default=True, help="Seconds between sessions.")
def run_relay(seconds: float) -> None:
    """Dial out now and about every so often, and do the chapter's chores as they come due, until stopped."""
    require_fit(KIT)
    database, transport, stop = open_database(settings()), HttpTransport(), threading.Event()
    keeper = threading.Thread(target=keep_at_it, args=(Chores(database, transport, CHORES), stop), name="chores")
    keeper.start()
    try:
        relay(Link(database, transport), stop, every_seconds=seconds)
    except KeyboardInterrupt:
        click.echo("Stopped.")
    finally:
        stop.set()
        keeper.join()


@main.command("escalate")
def escalate() -> None:
    """Put every request for help nobody answered in time to the next; run it every few minutes."""
    with _opened() as database, database.transaction() as session:
        done = helping.escalate(session)
    click.echo(f"{done['put_to_next']} put to the next, {done['fell_back']} with nobody left to ask.")


@main.command("what-do-we-hold")
@click.argument("member")
def what_do_we_hold(member: str) -> None:
    """Print everything this chapter holds about MEMBER, room by room, as JSON; they read that it was printed."""
    with _opened() as database, database.transaction() as session:
        held = members.held_about(session, member)
        session.announce(PersonsSeen(frozenset({member}), OPERATOR, OPERATOR, "what-do-we-hold", is_change=False))
    click.echo(orjson.dumps(held, option=orjson.OPT_INDENT_2 | orjson.OPT_UTC_Z))


@main.command("erase")
@click.argument("member")
@click.confirmation_option(prompt="Erase everything that tells of this member, for good?")
def erase(member: str) -> None:
    """Erase everything that tells of MEMBER; whoever is still here leaves herewith."""
    with _opened() as database:
        with database.transaction() as session:
            members.erase_all(session, member)
        database.compact()
    click.echo("Erased; counts that name nobody stay.")


@main.command("purge")
def purge() -> None:
    """Erase for good what is kept for a time only, and whose time is over; run it every day."""
    with _opened() as database:
        with database.transaction() as session:
            purged = {room.__name__.rpartition(".")[2]: room.purge(session) for room in ROOMS if hasattr(room, "purge")}
        database.compact()
    for name, count in purged.items():
        click.echo(f"{name}: {count} purged")


@contextmanager
def _opened() -> Iterator[Database]:
    """Open the database for one command, and say a problem as a command says it."""
    database = open_database(settings())
    try:
        yield database
    except Problem as problem:
        raise click.ClickException(problem.detail) from problem
    finally:
        database.dispose()
