"""The unit of work, on whichever database the run is for."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import select
from sqlalchemy.exc import StatementError

from mutuality.database import merge_listeners
from mutuality_federation.database import IdempotencyKey
from tests.servers import SERVER


def key(name: str, at: datetime) -> IdempotencyKey:
    return IdempotencyKey(actor="a", key=name, request_sha256="0" * 64, made_at=at)


def test_what_raises_leaves_nothing_behind(federation_database):
    with pytest.raises(RuntimeError):
        _write_and_fail(federation_database)
    with federation_database.reading() as session:
        assert session.scalars(select(IdempotencyKey)).all() == []


def _write_and_fail(database):
    with database.transaction() as session:
        session.add(key("k", session.now))
        session.flush()
        raise RuntimeError


def test_an_instant_comes_back_in_utc_whatever_offset_it_came_with(federation_database):
    noon = datetime(2026, 3, 29, 14, tzinfo=timezone(timedelta(hours=2)))
    with federation_database.transaction() as session:
        session.add(key("k", noon))
    with federation_database.reading() as session:
        assert session.scalars(select(IdempotencyKey.made_at)).one() == datetime(2026, 3, 29, 12, tzinfo=UTC)


def test_a_time_without_an_offset_is_never_stored(federation_database):
    with pytest.raises(StatementError, match="without an offset"), federation_database.transaction() as session:
        session.add(key("k", datetime(2026, 3, 29, 14)))  # noqa: DTZ001 - it is what the test is about


def test_all_of_a_transaction_happens_at_one_instant(federation_database, clock):
    with federation_database.transaction() as session:
        before = session.now
        clock.advance(timedelta(hours=1))
        assert session.now == before


def test_listeners_are_told_in_order():
    heard: list[str] = []
    merged = merge_listeners(
        {str: [lambda _session, fact: heard.append(f"first {fact}")]},
        {str: [lambda _session, fact: heard.append(f"then {fact}")]},
    )
    for listener in merged[str]:
        listener(None, "news")
    assert heard == ["first news", "then news"]


@pytest.mark.skipif(SERVER == "sqlite", reason="SQLite waits ten seconds for a lock, and knows no other limit")
@pytest.mark.parametrize(
    ("limit", "is_set"),
    [("lock_timeout", "10s"), ("statement_timeout", "30s"), ("idle_in_transaction_session_timeout", "1min")],
)
def test_nothing_waits_or_runs_for_long(federation_database, limit, is_set):
    for engine in (federation_database.engine, federation_database.read_engine):
        with engine.connect() as connection:
            assert connection.exec_driver_sql(f"SHOW {limit}").scalar() == is_set
