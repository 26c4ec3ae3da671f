"""The commands of the chapter service."""

from __future__ import annotations

from mutuality.command import Kit, group
from mutuality_chapter.app import NAME, create_app, open_database
from mutuality_chapter.settings import settings

KIT = Kit(name=NAME, package="mutuality_chapter", settings=settings, database=open_database, app=create_app)
main = group(KIT)
