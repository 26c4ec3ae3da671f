"""The table of what we offer to all. It has no column for a person: an offer is the members' own."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

import orjson
from sqlalchemy import JSON, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import Versioned
from mutuality_chapter.database import Base
from mutuality_chapter.offers import rules
from mutuality_chapter.offers.rules import State


class OurOffer(Versioned, Base):
    """What we offer, or may: where it comes from here, which stays here, and the words that leave.

    `sent_sha256` is the digest of the bytes that left last; while the words come to other bytes, a change waits.
    """

    __tablename__ = "our_offer"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    method_id: Mapped[str | None] = mapped_column(ForeignKey("method.id"))
    knowledge_id: Mapped[str | None] = mapped_column(ForeignKey("knowledge_item.id"))
    edition_id: Mapped[str | None] = mapped_column(String(30))
    item: Mapped[str | None] = mapped_column(String(64))
    title: Mapped[str] = mapped_column(String(200))
    serves: Mapped[str] = mapped_column(String(400))
    text: Mapped[str] = mapped_column(Text)
    why: Mapped[str] = mapped_column(Text)
    findings: Mapped[str | None] = mapped_column(Text)
    part: Mapped[str | None] = mapped_column(String(64))
    stage: Mapped[str | None] = mapped_column(String(16))
    lineage: Mapped[list[str]] = mapped_column(JSON)
    edition: Mapped[int | None]
    setting: Mapped[str | None] = mapped_column(String(16))
    source: Mapped[str | None] = mapped_column(String(500))
    names_chapter: Mapped[bool]
    is_public: Mapped[bool]
    drafted_on: Mapped[date]
    decision_id: Mapped[str | None] = mapped_column(ForeignKey("decision.id"))
    sent_sha256: Mapped[str | None] = mapped_column(String(64))
    offered_on: Mapped[date | None]
    withdrawn_on: Mapped[date | None]

    @property
    def said(self) -> dict[str, Any]:
        """Return what it says to all, in the shape of its kind of entry."""
        return {"offer_id": self.id, **{name: getattr(self, name) for name in rules.SAID}}

    @property
    def preview(self) -> str:
        """Return the very bytes that would leave."""
        return orjson.dumps(self.said).decode()

    @property
    def preview_sha256(self) -> str:
        """Return their digest."""
        return hashlib.sha256(self.preview.encode()).hexdigest()

    @property
    def decision_subject(self) -> str:
        """Return what the members' decision that they leave must be about."""
        return rules.subject_of(self.id, self.preview_sha256)

    @property
    def state(self) -> State:
        """Return where it stands."""
        return rules.state_of(
            sha256=self.preview_sha256, sent_sha256=self.sent_sha256, is_withdrawn=self.withdrawn_on is not None
        )
