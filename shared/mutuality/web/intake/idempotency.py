"""A POST that makes something new is done once, however often it is sent.

The key is stored in the transaction of its effect, so there is never one without the other. An error stores nothing:
the caller may try again with the same key. Source: draft-ietf-httpapi-idempotency-key-header-07.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from flask import Response, request
from sqlalchemy import JSON, LargeBinary, String, delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from mutuality.database import Session, UtcDateTime
from mutuality.problems import AnswerErased, IdempotencyKeyMissing, IdempotencyKeyReused, RequestInProgress

HEADER = "Idempotency-Key"
KEPT = timedelta(days=30)
ERASED = 0
SHAPE = re.compile(r"[\x21-\x7e]{1,255}")


class IdempotencyKeyColumns:
    """The columns of the table `idempotency_key`, which each service has in its own metadata."""

    __tablename__ = "idempotency_key"

    actor: Mapped[str] = mapped_column(String(64), primary_key=True)
    key: Mapped[str] = mapped_column(String(255), primary_key=True)
    request_sha256: Mapped[str] = mapped_column(String(64))
    status: Mapped[int] = mapped_column(default=ERASED)
    headers: Mapped[dict[str, str]] = mapped_column(JSON, default=dict)
    body: Mapped[bytes] = mapped_column(LargeBinary, default=b"")
    made_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)


def required_key() -> str:
    """Return the request's Idempotency-Key.

    Raises:
        IdempotencyKeyMissing: there is none, or it is not 1 to 255 visible ASCII characters.
    """
    key = request.headers.get(HEADER, "")
    if not SHAPE.fullmatch(key):
        raise IdempotencyKeyMissing(f"Send {HEADER}: 1 to 255 visible characters, new for each new thing you make.")
    return key


def claim(session: Session, *, actor: str, key: str) -> tuple[Any, Response | None]:
    """Take the key for this request, or return the answer it was given before; older answers than `KEPT` are let go.

    Raises:
        IdempotencyKeyReused: the key was used for a different request.
        RequestInProgress: its twin was carried out while this one waited.
        AnswerErased: it was answered, and the answer was forgotten since.
    """
    model: Any = _model(session.database.base)
    digest = _digest()
    session.execute(delete(model).where(model.made_at < session.now - KEPT))
    known = session.scalar(select(model).where(model.actor == actor, model.key == key))
    if known is None:
        known = model(actor=actor, key=key, request_sha256=digest, made_at=session.now)
        session.add(known)
        _take(session)
        return known, None
    if known.status == ERASED:
        raise AnswerErased("This request was answered before, and the answer has been erased.")
    if known.request_sha256 != digest:
        raise IdempotencyKeyReused(
            "This Idempotency-Key was used for another request.",
            errors=[{"parameter": HEADER, "detail": "Use a new key for a new request."}],
        )
    return known, Response(known.body, known.status, {**known.headers, "Idempotent-Replayed": "true"})


def _take(session: Session) -> None:
    try:
        session.flush()  # takes the row now: on PostgreSQL a twin request waits here for our commit
    except IntegrityError as error:
        raise RequestInProgress("This very request is being carried out.", headers={"Retry-After": "1"}) from error


def keep(claimed: Any, response: Response) -> None:
    """Remember the answer in the same transaction as the effect."""
    claimed.status = response.status_code
    claimed.body = response.get_data()
    claimed.headers = {
        name: response.headers[name] for name in ("Content-Type", "Location", "ETag") if name in response.headers
    }


def forget(session: Session, *, about: str, given_to: Collection[str] = ()) -> None:
    """Erase the kept answers that speak of something or were given to somebody; that they were given stays known."""
    model: Any = _model(session.database.base)
    for known in session.scalars(select(model).where(model.status != ERASED)):
        if known.actor in given_to or about.encode() in known.body or about in str(known.headers):
            known.status, known.body, known.headers, known.request_sha256 = ERASED, b"", {}, ""
    session.flush()


@cache
def _model(base: type[DeclarativeBase]) -> Any:
    return next(mapper.class_ for mapper in base.registry.mappers if issubclass(mapper.class_, IdempotencyKeyColumns))


def _digest() -> str:
    sent = b"\n".join([request.method.encode(), request.full_path.encode(), request.get_data(cache=True)])
    return hashlib.sha256(sent).hexdigest()
