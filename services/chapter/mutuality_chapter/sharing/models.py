"""The tables of tasks as our feed tells them, of helpers' keys we know by their words, and of what we shared."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Integer, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality.permanent import Permanent
from mutuality_chapter.database import Base


class TaskCopy(Base):
    """A task as its leader signed it when we first heard of it; the rest is as our feed tells it now.

    `is_changed`: the feed told another document under the same name since, so nothing is shared with it any more.
    `came` is what came of each share of ours.
    """

    __tablename__ = "task_copy"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    document: Mapped[str] = mapped_column(Text)
    said: Mapped[dict[str, Any]] = mapped_column(JSON)
    counts_from: Mapped[str | None] = mapped_column(String(13))
    last_period: Mapped[str | None] = mapped_column(String(13))
    came: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    is_told: Mapped[bool]
    is_changed: Mapped[bool]
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)


class HelperKey(Permanent, Base):
    """A helper's key whose six words somebody of ours had from the helper itself; another key is confirmed anew."""

    __tablename__ = "helper_key"
    __table_args__ = (UniqueConstraint("address", "key"),)

    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    address: Mapped[str] = mapped_column(String(400))
    key: Mapped[str] = mapped_column(String(43))
    heard: Mapped[str] = mapped_column(String(400))
    confirmed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    confirmed_by: Mapped[str] = mapped_column(String(64))


class OurShare(Permanent, Base):
    """Our figures of a period, split and sealed once. What they came to and carry of earlier periods stays here.

    `number` is 0 for the one split here. One that had left before a restore and was taken back is numbered on: the last
    holds, for it is what the aggregators hold. What it came to and carried is lost.
    """

    __tablename__ = "our_share"

    task_id: Mapped[str] = mapped_column(String(30), primary_key=True)
    period: Mapped[str] = mapped_column(String(13), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, default=0)
    sealed: Mapped[list[str]] = mapped_column(JSON)
    counted: Mapped[dict[str, int]] = mapped_column(JSON)
    carried: Mapped[dict[str, int]] = mapped_column(JSON)
    epsilon: Mapped[float | None]
    split_at: Mapped[datetime] = mapped_column(UtcDateTime)
    split_by: Mapped[str] = mapped_column(String(64))


class ShareBack(Permanent, Base):
    """That we took a share back. It is never split anew, and what it cost is not given back."""

    __tablename__ = "share_back"

    task_id: Mapped[str] = mapped_column(String(30), primary_key=True)
    period: Mapped[str] = mapped_column(String(13), primary_key=True)
    taken_back_at: Mapped[datetime] = mapped_column(UtcDateTime)
    taken_back_by: Mapped[str] = mapped_column(String(64))
