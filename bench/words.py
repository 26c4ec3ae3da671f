"""What the service learns of meetings while chapters publish them: their words, and a numbered change each."""

from __future__ import annotations

from sqlalchemy import Connection, String, func, insert, literal, select, union_all

from bench.world import MEETING, NAMES
from mutuality.database import Database
from mutuality_federation.changes.models import ListingChange, ListingChangeHead
from mutuality_federation.listings.models import Listing
from mutuality_federation.searching import rules
from mutuality_federation.searching.models import ListingToken, WordNear

ONLY = 1
MEETINGS = Listing.__table__.c


def learn(database: Database) -> None:
    """Let meetings be found by their words."""
    with database.engine.begin() as connection:
        for name in NAMES:
            _find_by(connection, name)


def number(database: Database) -> None:
    """Number what changed, as if each meeting had just been published."""
    with database.engine.begin() as connection:
        _number(connection)


def _find_by(connection: Connection, name: str) -> None:
    tokens = sorted(rules.tokens({**MEETING, "name": name, "district": None}))
    said = (
        select(literal(kind, String).label("kind"), literal(token, String).label("token")) for kind, token in tokens
    )
    held = union_all(*said).subquery("held")
    wanted = select(MEETINGS.id, held.c.kind, held.c.token).select_from(Listing).join(held, MEETINGS.name == name)
    connection.execute(insert(ListingToken).from_select(["listing_id", "kind", "token"], wanted))
    words = {word for kind, word in tokens if kind == rules.WORD}
    known = set(connection.execute(select(WordNear.word)).scalars())
    rows = [{"variant": variant, "word": word} for word in words - known for variant in rules.variants(word)]
    if rows:
        connection.execute(insert(WordNear), rows)


def _number(connection: Connection) -> None:
    number = func.row_number().over(order_by=MEETINGS.id)
    named = literal("evt_", String) + func.substr(MEETINGS.id, 5)
    told = (number, named, MEETINGS.id, MEETINGS.chapter_id, literal("new", String), literal(value=True))
    wanted = select(*told, MEETINGS.published_at)
    names = ["number", "id", "listing_id", "chapter_id", "kind", "is_newest", "at"]
    connection.execute(insert(ListingChange).from_select(names, wanted))
    connection.execute(insert(ListingChangeHead), {"id": ONLY, "number": _count(connection)})


def _count(connection: Connection) -> int:
    return connection.execute(select(func.count()).select_from(Listing)).scalar_one()
