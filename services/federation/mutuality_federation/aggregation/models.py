"""The table of the keys shares are sealed for: other keys than those that sign."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality.permanent import Permanent
from mutuality_federation.database import Base


class AggregationKey(Permanent, Base):
    """A key pair on X25519, both halves in base64url; the newest is told, older ones go on opening their shares."""

    __tablename__ = "aggregation_key"

    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    public: Mapped[str] = mapped_column(String(43), unique=True)
    private: Mapped[str] = mapped_column(String(43))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
