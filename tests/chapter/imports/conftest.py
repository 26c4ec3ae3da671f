"""Feeds as bytes, and the import of one in a transaction of its own."""

import orjson
import pytest

from mutuality_chapter.imports import actions
from tests.polling import row


@pytest.fixture
def feed():
    """Return a feed of rows: a slug, a slug with changes, or anything at all."""

    def feed(*rows):
        return orjson.dumps([row(each) if isinstance(each, str) else each for each in rows])

    return feed


@pytest.fixture
def taken(founded, chapter_database):
    """Take a feed in, or only look at what that would do, and return the receipt."""

    def taken(raw, *, is_dry=False, zone=None, is_confirmed=False):
        act = actions.preview if is_dry else actions.take_in
        with chapter_database.transaction() as session:
            return act(session, source="area.json", raw=raw, zone=zone, is_confirmed=is_confirmed)

    return taken


@pytest.fixture
def everything(chapter_database):
    """Return every row of every table."""

    def everything():
        with chapter_database.reading() as session:
            tables = chapter_database.base.metadata.sorted_tables
            return {table.name: list(session.execute(table.select())) for table in tables}

    return everything
