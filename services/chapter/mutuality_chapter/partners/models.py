"""The tables of partners, of consents members gave, and of what went either way."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import Versioned
from mutuality_chapter.database import Base


class Partner(Versioned, Base):
    """An agency or a single professional beside us. What they work in ranks nobody; erased, only counts stay."""

    __tablename__ = "partner"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16), index=True)
    name: Mapped[str | None] = mapped_column(String(200))
    discipline: Mapped[str | None] = mapped_column(String(120))
    contact: Mapped[str | None] = mapped_column(String(500))
    noted_on: Mapped[date]
    ended_on: Mapped[date | None] = mapped_column(index=True)


class Consent(Versioned, Base):
    """A member's own consent to one resource with one partner, until they withdraw it. It goes with them."""

    __tablename__ = "consent"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    member_id: Mapped[str] = mapped_column(ForeignKey("member.id"), index=True)
    partner_id: Mapped[str] = mapped_column(ForeignKey("partner.id"), index=True)
    resource: Mapped[str] = mapped_column(String(16))
    words: Mapped[str | None] = mapped_column(String(500))
    given_on: Mapped[date]
    withdrawn_on: Mapped[date | None]


class ResourceExchange(Versioned, Base):
    """Something went from a partner to us, or from us to them. `is_consented` stays when who consented has gone."""

    __tablename__ = "resource_exchange"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    partner_id: Mapped[str] = mapped_column(ForeignKey("partner.id"), index=True)
    resource: Mapped[str] = mapped_column(String(16), index=True)
    direction: Mapped[str] = mapped_column(String(4))
    happened_on: Mapped[date] = mapped_column(index=True)
    note: Mapped[str | None] = mapped_column(String(1000))
    consent_id: Mapped[str | None] = mapped_column(ForeignKey("consent.id"), index=True)
    is_consented: Mapped[bool]
