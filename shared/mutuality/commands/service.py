"""The commands every service has: migrate, check, openapi, serve. A service adds its own."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import click
from environs import EnvError
from flask import Flask
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError, OperationalError, ProgrammingError

from mutuality import migrations
from mutuality.authority import ensure_key
from mutuality.database import Database
from mutuality.logs import keep_values_out
from mutuality.settings import Settings

UNDEFINED_TABLE = "42P01"
SEEN_FROM_HERE = ", seen from this folder"


@dataclass(frozen=True)
class Kit:
    """What the common commands need to know of a service. `package` holds its migrations and its `serve:served`."""

    name: str
    package: str
    settings: Callable[[], Settings]
    database: Callable[[Settings], Database]
    app: Callable[[Settings], Flask]


class Commands(click.Group):
    """Commands that say in a sentence what only an operator can mend: a setting, or a database that is not there."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.name, callback=keep_values_out, help=f"Run and look after {kit.name}.")
        self.kit = kit

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command, and say what is the matter where it is one of these."""
        try:
            return super().invoke(ctx)
        except EnvError as error:
            raise click.ClickException(str(error)) from error
        except ArgumentError as error:
            raise click.ClickException("MUTUALITY_DATABASE_URL is no address of a database.") from error
        except (OperationalError, ProgrammingError) as error:
            raise click.ClickException(_said(error, self.kit)) from error


def _said(error: OperationalError | ProgrammingError, kit: Kit) -> str:
    """Return what a database's refusal means to an operator; it may lack the tables, or not be there."""
    first = str(error.orig).partition("\n")[0]
    if first.startswith("no such table") or getattr(error.orig, "sqlstate", None) == UNDEFINED_TABLE:
        return f"The database has no tables yet: run `{kit.name} migrate`."
    url = make_url(kit.settings().database_url)
    where = f"{url.render_as_string(hide_password=True)}{SEEN_FROM_HERE if url.drivername == 'sqlite' else ''}"
    return f"The database refused: {first}. It is {where}. If it has no tables yet, run `{kit.name} migrate`."


def group(kit: Kit) -> click.Group:
    """Return the service's command group with the common commands in it."""
    commands = Commands(kit)
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


def require_fit(kit: Kit) -> None:
    """Go on only if the database is at the version the program needs.

    Raises:
        ClickException: it is not.
    """
    database = kit.database(kit.settings())
    at, newest = migrations.current(database), migrations.newest(database, kit.package)
    database.dispose()
    if at != newest:
        said = f"the database is at {at or 'nothing'}, the program needs {newest}: run `{kit.name} migrate`"
        raise click.ClickException(said)


def _migrate(kit: Kit) -> None:
    settings = kit.settings()
    if settings.database_url.startswith("sqlite:///"):
        Path(settings.database_url.removeprefix("sqlite:///")).parent.mkdir(parents=True, exist_ok=True)
    database = kit.database(settings)
    click.echo(f"{kit.name}: at {migrations.upgrade(database, kit.package)}")
    with database.transaction() as session:
        ensure_key(session)


def _check(kit: Kit) -> None:
    require_fit(kit)
    database = kit.database(kit.settings())
    differences = migrations.drift(database)
    if differences:
        raise click.ClickException("models and database differ:\n" + "\n".join(str(each) for each in differences))
    click.echo(f"{kit.name}: the database fits ({migrations.current(database)})")


def _openapi(kit: Kit, file: Path | None) -> None:
    text = document(kit.app(kit.settings()))
    if file is None:
        click.echo(text, nl=False)
    else:
        file.write_text(text, encoding="utf-8")


def _serve(kit: Kit) -> None:
    from granian import Granian  # noqa: PLC0415 - only a serving process needs the server
    from granian.constants import Interfaces  # noqa: PLC0415 - the same

    settings = kit.settings()
    require_fit(kit)
    _require_free(settings)
    Granian(
        f"{kit.package}.serve:served",
        address=settings.host,
        port=settings.port,
        interface=Interfaces.RSGI,
        workers=settings.workers,
        respawn_failed_workers=True,
        websockets=False,
        log_access=False,
    ).serve()


def _require_free(settings: Settings) -> None:
    """Go on only if the service can listen where it shall; the server itself would end with its own stack.

    Raises:
        ClickException: somebody listens there, or nobody may.
    """
    family = socket.AF_INET6 if ip_address(settings.host).version == 6 else socket.AF_INET  # noqa: PLR2004 - IPv6
    try:
        socket.create_server((settings.host, settings.port), family=family).close()
    except OSError as error:
        why = os.strerror(error.errno or 0)
        said = f"cannot listen on {settings.bind}: {why}. Set MUTUALITY_BIND to listen elsewhere."
        raise click.ClickException(said) from error
