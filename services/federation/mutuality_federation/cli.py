"""The commands of the federation service."""

from __future__ import annotations

from mutuality.command import Kit, group
from mutuality_federation.app import NAME, create_app, open_database
from mutuality_federation.settings import settings

KIT = Kit(name=NAME, package="mutuality_federation", settings=settings, database=open_database, app=create_app)
main = group(KIT)
