"""Statements made once, on whichever database the run is for."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import bindparam, select

from mutuality.prepared import Prepared
from mutuality_federation.database import IdempotencyKey

KEYS = IdempotencyKey.__table__.c
NOON = datetime(2026, 3, 29, 12, tzinfo=UTC)
BEFORE = Prepared(select(KEYS.key, KEYS.made_at).where(KEYS.made_at < bindparam("at", type_=KEYS.made_at.type)))


def key(name: str, at: datetime) -> IdempotencyKey:
    return IdempotencyKey(actor="a", key=name, request_sha256="0" * 64, made_at=at)


def test_values_go_in_and_come_out_as_the_columns_say_at_the_first_time_and_later(federation_session):
    federation_session.add_all([key("now", NOON), key("later", NOON + timedelta(hours=1))])
    federation_session.flush()
    for hours, found in ((1, 1), (2, 2), (1, 1)):
        rows = BEFORE.rows(federation_session, {"at": NOON + timedelta(hours=hours)})
        assert ("now", NOON) in rows
        assert len(rows) == found
