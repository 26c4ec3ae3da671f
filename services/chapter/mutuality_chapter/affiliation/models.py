"""The tables of who we are and whom we belong to."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality.labels import ENGLISH, labels_in
from mutuality.permanent import Permanent
from mutuality.policy import PolicyInForce
from mutuality.policy.document import UNIT, Rule
from mutuality.policy.layers import Layer, read_layer, read_policy
from mutuality_chapter.database import Base

LEFT = "left"


class Profile(Versioned, Base):
    """This chapter: one row. It exists without any federation. `own_words` are what our body calls things."""

    __tablename__ = "profile"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str] = mapped_column(String(200))
    concern: Mapped[str] = mapped_column(String(64))
    concern_title: Mapped[str] = mapped_column(String(200))
    timezone: Mapped[str] = mapped_column(String(64))
    languages: Mapped[list[str]] = mapped_column(JSON)
    founded_on: Mapped[date | None]
    own_words: Mapped[dict[str, str]] = mapped_column(JSON, default=dict)

    @property
    def labels(self) -> dict[str, str]:
        """Return what everything is called here: our body's words, else those usual in our language."""
        return labels_in(self.languages[0] if self.languages else ENGLISH, self.own_words or {})


class OwnKey(Base):
    """A key of this chapter; a new one waits until the federation acknowledged it.

    The number says which is the newest: a clock may stand still or be set back.
    """

    __tablename__ = "own_key"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    kid: Mapped[str] = mapped_column(String(64), unique=True)
    private_jwk: Mapped[dict[str, Any]] = mapped_column(JSON)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    is_waiting: Mapped[bool] = mapped_column(default=False)


class HashKey(Permanent, Base):
    """What keyed hashes are made with: one row, made when the chapter is founded."""

    __tablename__ = "hash_key"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    value: Mapped[bytes] = mapped_column(LargeBinary)


class Bond(Versioned, Base):
    """Our bond with a national body through one federation: one row."""

    __tablename__ = "bond"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    federation: Mapped[str] = mapped_column(String(400))
    state: Mapped[str] = mapped_column(String(16))
    statement: Mapped[str] = mapped_column(Text)
    digest: Mapped[str] = mapped_column(String(64))
    fingerprint: Mapped[str] = mapped_column(String(200))
    charter_version: Mapped[int]
    accepted_at: Mapped[datetime] = mapped_column(UtcDateTime)
    issuer: Mapped[str | None] = mapped_column(String(400))
    chapter_id: Mapped[str | None] = mapped_column(String(30))
    body_id: Mapped[str | None] = mapped_column(String(30))
    body_name: Mapped[str | None] = mapped_column(String(200))
    meeting_types: Mapped[list[dict[str, str]]] = mapped_column(JSON, default=list)
    unit_id: Mapped[str | None] = mapped_column(String(30))
    standing: Mapped[str | None] = mapped_column(String(32))
    standing_since: Mapped[datetime | None] = mapped_column(UtcDateTime)
    standing_reason: Mapped[str | None] = mapped_column(String(1000))
    standing_until: Mapped[date | None]
    bears_name: Mapped[bool] = mapped_column(default=False)
    announced: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    application: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    transfer: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    charter_since: Mapped[date | None]
    charter_due_on: Mapped[date | None]
    kept_out: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    jwks: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    last_problem: Mapped[str | None] = mapped_column(String(400))
    polled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    feed_etag: Mapped[str | None] = mapped_column(String(130))


class LayerCopy(Permanent, Base):
    """One version of a layer below the body's policy, as the federation signed it."""

    __tablename__ = "layer_copy"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    name: Mapped[str] = mapped_column(String(64))
    version: Mapped[int]
    set_by: Mapped[str] = mapped_column(String(30))
    is_bodys: Mapped[bool]
    in_force_on: Mapped[date]
    document: Mapped[str] = mapped_column(Text)
    sha256: Mapped[str] = mapped_column(String(64))
    signed: Mapped[str] = mapped_column(Text)
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)

    @property
    def is_overlay(self) -> bool:
        """Say whether it lies on chosen chapters, and is no unit's own policy."""
        return self.name != UNIT

    @property
    def layer(self) -> Layer:
        """Return the layer as every rule asks it."""
        rule = Rule(self.name, self.version, self.set_by, self.in_force_on)
        return read_layer(rule, self.document, is_bodys=self.is_bodys)


class PolicyRow(Permanent, Base):
    """From which day which version of the body's policy and which layers bind us, as one feed said it.

    `feed` counts the feeds that said something new of it; the newest holds. `holds`: keys that had their value before.
    """

    __tablename__ = "policy_row"

    feed: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    from_on: Mapped[date] = mapped_column(primary_key=True)
    version: Mapped[int]
    layer_ids: Mapped[list[str]] = mapped_column(JSON)
    holds: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)


class PolicyCopy(Permanent, Base):
    """One version of the control policy, as the federation signed it."""

    __tablename__ = "policy_copy"

    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    in_force_on: Mapped[date]
    set_by: Mapped[str] = mapped_column(String(64))
    document: Mapped[str] = mapped_column(Text)
    signed: Mapped[str] = mapped_column(Text)
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)

    @property
    def held(self) -> PolicyInForce:
        """Return the policy as every rule asks it."""
        return PolicyInForce(read_policy(self.document), self.version, self.in_force_on, self.set_by)
