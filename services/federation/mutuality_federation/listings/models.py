"""The tables of what chapters let the public see. A home is an area here; there is nothing more of it to find."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import JSON, CheckConstraint, Float, ForeignKey, Index, String, Text, func, text
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality_federation.database import Base


class Owner(Base):
    """Which chapter a listing's identifier belongs to, for ever: what is hidden cannot be taken over.

    None is no chapter: it is relayed, and can be taken over by none.
    """

    __tablename__ = "listing_owner"

    listing_id: Mapped[str] = mapped_column(String(30), primary_key=True)
    chapter_id: Mapped[str | None] = mapped_column(ForeignKey("chapter.id"))


class Listing(Base):
    """A meeting, hotline or chapter as its chapter lets the public see it, or a meeting another list has for a unit.

    Either `chapter_id` says whose it is, or `unit_id` for whom it is relayed and `source` from which list.

    `x`, `y` and `z` are its place on the unit sphere, by which the nearest are found. `is_shown` is false while its
    chapter's standing keeps it out of sight, `is_named` while it may not say whose it is. After `last_on` it is not
    held any more; after `stale_on` nobody may count on it; `has_moved` says that it may be held on another weekday
    than its own. `digest` is of what was published, without its days; `kept_out_by` is the key of the policy by which
    the public does not see it, null where it does. `findable` are the words by which it is found, folded.
    """

    __tablename__ = "listing"
    __table_args__ = (
        Index("ix_listing_latitude_longitude", "latitude", "longitude"),
        Index("ix_listing_timezone_weekday_starts", "timezone", "weekday", "starts"),
        CheckConstraint("(latitude IS NULL) = (x IS NULL)", name="placed"),
        CheckConstraint("(chapter_id IS NULL) = (unit_id IS NOT NULL)", name="owned"),
    )

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"), index=True)
    chapter_id: Mapped[str | None] = mapped_column(ForeignKey("chapter.id"), index=True)
    unit_id: Mapped[str | None] = mapped_column(ForeignKey("unit.id"), index=True)
    provenance: Mapped[str] = mapped_column(String(16), default="owner_of_record")
    source: Mapped[str | None] = mapped_column(String(200))
    kind: Mapped[str] = mapped_column(String(16))
    name: Mapped[str] = mapped_column(String(255))
    slug: Mapped[str | None] = mapped_column(String(255))
    weekday: Mapped[int | None]
    starts: Mapped[str | None] = mapped_column(String(5))
    minutes: Mapped[int]
    timezone: Mapped[str] = mapped_column(String(64))
    rrule: Mapped[str | None] = mapped_column(String(120))
    first_on: Mapped[date | None]
    last_on: Mapped[date | None]
    except_on: Mapped[list[str]] = mapped_column(JSON, default=list)
    moved: Mapped[list[dict[str, str | None]]] = mapped_column(JSON, default=list)
    has_moved: Mapped[bool] = mapped_column(default=False)
    closed: Mapped[list[dict[str, str]]] = mapped_column(JSON, default=list)
    types: Mapped[list[str]] = mapped_column(JSON)
    access: Mapped[str] = mapped_column(String(16))
    attendance: Mapped[str] = mapped_column(String(16))
    venue_kind: Mapped[str] = mapped_column(String(16))
    venue_name: Mapped[str | None] = mapped_column(String(255))
    address: Mapped[str | None] = mapped_column(String(500))
    area: Mapped[str] = mapped_column(String(255))
    regions: Mapped[list[str]] = mapped_column(JSON)
    latitude: Mapped[float | None] = mapped_column(Float(53))
    longitude: Mapped[float | None] = mapped_column(Float(53))
    x: Mapped[float | None] = mapped_column(Float(53))
    y: Mapped[float | None] = mapped_column(Float(53))
    z: Mapped[float | None] = mapped_column(Float(53))
    is_approximate: Mapped[bool]
    notes: Mapped[str | None] = mapped_column(Text)
    location_notes: Mapped[str | None] = mapped_column(Text)
    group_name: Mapped[str | None] = mapped_column(String(255))
    group_notes: Mapped[str | None] = mapped_column(Text)
    district: Mapped[str | None] = mapped_column(String(255))
    url: Mapped[str | None] = mapped_column(String(1000))
    conference_url: Mapped[str | None] = mapped_column(String(1000))
    conference_url_notes: Mapped[str | None] = mapped_column(String(1000))
    conference_phone: Mapped[str | None] = mapped_column(String(255))
    conference_phone_notes: Mapped[str | None] = mapped_column(String(1000))
    languages: Mapped[list[str]] = mapped_column(JSON)
    last_verified_on: Mapped[date | None]
    verified_by: Mapped[str | None] = mapped_column(String(16))
    verification_due_on: Mapped[date | None]
    stale_on: Mapped[date | None]
    published_at: Mapped[datetime] = mapped_column(UtcDateTime)
    is_shown: Mapped[bool] = mapped_column(default=True)
    is_named: Mapped[bool] = mapped_column(default=True)
    endorsement: Mapped[str] = mapped_column(String(16), default="listed")
    digest: Mapped[str] = mapped_column(String(64), default="")
    kept_out_by: Mapped[str | None] = mapped_column(String(64))
    findable: Mapped[str] = mapped_column(Text, default="")


Index(
    "ix_listing_point",
    func.point(Listing.longitude, Listing.latitude),
    postgresql_using="gist",
).ddl_if(dialect="postgresql")
UNSTEADY = "starts IS NOT NULL AND ({} OR weekday IS NULL)"
"""Said as each database says it: rendered by the one, the truth of a column is refused by the other."""

Index(
    "ix_listing_unsteady",
    Listing.id,
    postgresql_where=text(UNSTEADY.format("has_moved")),
    sqlite_where=text(UNSTEADY.format("has_moved = 1")),
)
