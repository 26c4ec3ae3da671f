"""The table of exceptions."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality.permanent import Permanent
from mutuality_federation.database import Base


class ReportException(Permanent, Base):
    """That a closed period is open again for one chapter until a day, or that no report of it is expected."""

    __tablename__ = "report_exception"
    __table_args__ = (
        Index("ix_report_exception_body_id_kind", "body_id", "kind"),
        Index("ix_report_exception_chapter_id_period", "chapter_id", "period"),
    )

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"))
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"))
    kind: Mapped[str] = mapped_column(String(16))
    form: Mapped[str] = mapped_column(String(64))
    period: Mapped[str] = mapped_column(String(13))
    until: Mapped[date | None]
    reason: Mapped[str] = mapped_column(String(1000))
    granted_by: Mapped[str] = mapped_column(String(64))
    granted_at: Mapped[datetime] = mapped_column(UtcDateTime)
