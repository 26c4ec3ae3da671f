"""The tables of report forms: the draft that changes, its editions and the figures a body defined, which never do."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality.permanent import Permanent
from mutuality_federation.database import Base


class ReportForm(Versioned, Base):
    """A form of a body. `draft` is what its next edition would say; its version counts every change of it."""

    __tablename__ = "report_form"
    __table_args__ = (UniqueConstraint("body_id", "slug"),)

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"))
    slug: Mapped[str] = mapped_column(String(64))
    draft: Mapped[dict[str, Any]] = mapped_column(JSON)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    changed_by: Mapped[str] = mapped_column(String(64))


class FormEdition(Permanent, Base):
    """A form as it was published. `text` is the exact JSON everyone was shown, `sha256` its digest."""

    __tablename__ = "form_edition"
    __table_args__ = (UniqueConstraint("body_id", "slug", "number"),)

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    form_id: Mapped[str] = mapped_column(ForeignKey("report_form.id"))
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"))
    slug: Mapped[str] = mapped_column(String(64))
    number: Mapped[int]
    title: Mapped[str] = mapped_column(String(200))
    effective_from: Mapped[str] = mapped_column(String(13))
    published_at: Mapped[datetime] = mapped_column(UtcDateTime)
    published_by: Mapped[str] = mapped_column(String(64))
    text: Mapped[str] = mapped_column(Text)
    sha256: Mapped[str] = mapped_column(String(64))


class OwnIndicator(Permanent, Base):
    """A figure a body defined: once, so that figures of many years mean the same."""

    __tablename__ = "own_indicator"

    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"), primary_key=True)
    code: Mapped[str] = mapped_column(String(64), primary_key=True)
    definition: Mapped[dict[str, Any]] = mapped_column(JSON)
    form_edition_id: Mapped[str] = mapped_column(ForeignKey("form_edition.id"))
