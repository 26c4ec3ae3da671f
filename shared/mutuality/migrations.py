"""Alembic without an ini file: each service ships its chain of migrations inside its package."""

from __future__ import annotations

import warnings
from importlib.resources import files

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from mutuality.database import Database

LOCK_TIMEOUT = "5s"
SKIPPED = "autogenerate skipping metadata-specified expression-based index"


def upgrade(database: Database, package: str) -> str:
    """Bring the database to the newest revision of the package's chain and return that revision."""
    config = _config(database, package)
    with database.engine.begin() as connection:
        if not database.is_sqlite:
            connection.execute(text(f"SET LOCAL lock_timeout = '{LOCK_TIMEOUT}'"))
            connection.execute(text("SET LOCAL statement_timeout = 0"))  # a large table takes as long as it takes
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    return newest(database, package)


def newest(database: Database, package: str) -> str:
    """Return the newest revision the package knows."""
    return str(ScriptDirectory.from_config(_config(database, package)).get_current_head())


def current(database: Database) -> str | None:
    """Return the revision the database is at, or None before the first."""
    with database.engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def drift(database: Database) -> list[object]:
    """Return what differs between the models and the migrated database; empty when they agree."""
    with database.engine.connect() as connection, warnings.catch_warnings():
        warnings.filterwarnings("ignore", SKIPPED)  # SQLite does not have it: it is PostgreSQL's alone
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, database.base.metadata))


def revise(database: Database, package: str, message: str) -> None:
    """Write a new revision file from the difference between models and database."""
    config = _config(database, package)
    with database.engine.begin() as connection:
        config.attributes["connection"] = connection
        command.revision(config, message=message, autogenerate=True)


def _config(database: Database, package: str) -> Config:
    config = Config()
    config.set_main_option("script_location", str(files(package).joinpath("migrations")))
    config.set_main_option("path_separator", "os")
    config.set_main_option("file_template", "%%(year)d_%%(month).2d_%%(day).2d_%%(slug)s")
    config.attributes["metadata"] = database.base.metadata
    return config
