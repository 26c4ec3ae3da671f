"""The commands every service has: migrate, check, openapi, serve. A service adds its own."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
from environs import EnvError
from flask import Flask
from sqlalchemy.exc import ArgumentError, OperationalError, ProgrammingError

from mutuality import migrations
from mutuality.authority import ensure_key
from mutuality.database import Database
from mutuality.logs import keep_values_out
from mutuality.settings import Settings

UNDEFINED_TABLE = "42P01"


@dataclass(frozen=True)
class Kit:
    """What the common commands need to know of a service. `package` holds its migrations and its `serve:app`."""

    name: str
    package: str
    settings: Callable[[], Settings]
    database: Callable[[Settings], Database]
    app: Callable[[Settings], Flask]


class Commands(click.Group):
    """Commands that say in a sentence what only an operator can mend: a setting, or a database that is not there."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command, and say what is the matter where it is one of these."""
        try:
            return super().invoke(ctx)
        except EnvError as error:
            raise click.ClickException(str(error)) from error
        except ArgumentError as error:
            raise click.ClickException("MUTUALITY_DATABASE_URL is no address of a database.") from error
        except (OperationalError, ProgrammingError) as error:
            raise click.ClickException(_said(error, ctx.info_name or "")) from error


def _said(error: OperationalError | ProgrammingError, name: str) -> str:
    """Return what a database's refusal means to an operator; it may lack the tables, or not be there."""
    first = str(error.orig).partition("\n")[0]
    is_empty = first.startswith("no such table") or getattr(error.orig, "sqlstate", None) == UNDEFINED_TABLE
    return f"The database has no tables yet: run `{name} migrate`." if is_empty else f"The database refused: {first}"


def group(kit: Kit) -> click.Group:
    """Return the service's command group with the common commands in it."""
    commands = Commands(kit.name, callback=keep_values_out, help=f"Run and look after {kit.name}.")
    commands.add_command(
        click.Command("migrate", callback=lambda: _migrate(kit), help="Bring the database up to date.")
    )
    commands.add_command(click.Command("check", callback=lambda: _check(kit), help="Say whether the database fits."))
    commands.add_command(click.Command("serve", callback=lambda: _serve(kit), help="Serve the API until stopped."))
    commands.add_command(
        click.Command(
            "openapi",
            callback=lambda file: _openapi(kit, file),
            params=[click.Argument(["file"], required=False, type=click.Path(path_type=Path))],
            help="Write the OpenAPI document to FILE or to the screen.",
        )
    )
    return commands


def document(app: Flask) -> str:
    """Return the app's OpenAPI document as committed: sorted keys, two spaces, a final newline."""
    api: Any = app.extensions["mutuality-api"]
    return json.dumps(api.document(), indent=2, sort_keys=True, ensure_ascii=False, default=str) + "\n"


def _migrate(kit: Kit) -> None:
    settings = kit.settings()
    if settings.database_url.startswith("sqlite:///"):
        Path(settings.database_url.removeprefix("sqlite:///")).parent.mkdir(parents=True, exist_ok=True)
    database = kit.database(settings)
    click.echo(f"{kit.name}: at {migrations.upgrade(database, kit.package)}")
    with database.transaction() as session:
        ensure_key(session)


def _check(kit: Kit) -> None:
    database = kit.database(kit.settings())
    at, newest = migrations.current(database), migrations.newest(database, kit.package)
    if at != newest:
        raise click.ClickException(f"the database is at {at or 'nothing'}, the program needs {newest}: run migrate")
    differences = migrations.drift(database)
    if differences:
        raise click.ClickException("models and database differ:\n" + "\n".join(str(each) for each in differences))
    click.echo(f"{kit.name}: the database fits ({at})")


def _openapi(kit: Kit, file: Path | None) -> None:
    text = document(kit.app(kit.settings()))
    if file is None:
        click.echo(text, nl=False)
    else:
        file.write_text(text, encoding="utf-8")


def _serve(kit: Kit) -> None:
    from granian import Granian  # noqa: PLC0415 - only a serving process needs the server
    from granian.constants import Interfaces  # noqa: PLC0415

    settings = kit.settings()
    Granian(
        f"{kit.package}.serve:app",
        address=settings.host,
        port=settings.port,
        interface=Interfaces.WSGI,
        workers=settings.workers,
        blocking_threads=1,
        respawn_failed_workers=True,
        log_access=False,
    ).serve()
