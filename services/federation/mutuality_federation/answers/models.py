"""The tables of what stands of chapters on items: as it is now, and after everything that was ever said of it."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import BigInteger, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality.permanent import Permanent
from mutuality_federation.database import Base


class StateColumns:
    """All that stands of a chapter on one item: of the organization, never of a person.

    `edition_id` is the edition the chapter spoke of, or the tailoring that added the item.
    Of the item it is kept under the wording it was given to, which is the same in every edition that leaves it so.
    Its answer, its own view with the document that shows it, what its facts come to, and a reviewer's view of these.
    `reads_as` says in one word all a verdict rests on but the dates.
    """

    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"))
    guideline_id: Mapped[str] = mapped_column(ForeignKey("guideline.id"))
    edition_id: Mapped[str] = mapped_column(String(30))
    item: Mapped[str] = mapped_column(String(64))
    answer: Mapped[str | None] = mapped_column(String(16))
    own_text: Mapped[str | None] = mapped_column(String(2000))
    is_stricter: Mapped[bool] = mapped_column(default=False)
    decided_on: Mapped[date | None]
    view: Mapped[str | None] = mapped_column(String(16))
    own_words: Mapped[str | None] = mapped_column(String(2000))
    attested_on: Mapped[date | None]
    valid_until: Mapped[date | None]
    evidence_sha256: Mapped[str | None] = mapped_column(String(64))
    evidence_until: Mapped[date | None]
    evidence_at: Mapped[str | None] = mapped_column(String(16))
    outcome: Mapped[str | None] = mapped_column(String(16))
    rule: Mapped[str | None] = mapped_column(String(64))
    derived_on: Mapped[date | None]
    review: Mapped[str | None] = mapped_column(String(16))
    review_reason: Mapped[str | None] = mapped_column(String(2000))
    reviewed_by: Mapped[str | None] = mapped_column(String(64))
    reviewed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    reads_as: Mapped[str] = mapped_column(String(80))
    policy_version: Mapped[int]
    noted_at: Mapped[datetime] = mapped_column(UtcDateTime)


class ItemState(StateColumns, Base):
    """What stands of a chapter on an item now: the last line of its history, found without searching.

    `wording` is both parts of the wording in one number. `lines` counts its history, `statement` is the number of the
    last thing the chapter itself said. What a campaign counts stands beside: on which day the chapter last said how it
    sees itself, or its facts came to something; whether the item is met by that, and whether it applies.
    """

    __tablename__ = "item_state"
    __table_args__ = (
        Index("ix_item_state_worded", "worded_in", "worded_as", "chapter_id"),
        Index("ix_item_state_said", "chapter_id", "wording", "said_on", "is_met", "applies"),
    )

    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), primary_key=True, sort_order=-3)
    worded_in: Mapped[str] = mapped_column(String(30), primary_key=True, sort_order=-2)
    worded_as: Mapped[str] = mapped_column(String(64), primary_key=True, sort_order=-1)
    wording: Mapped[int] = mapped_column(BigInteger)
    lines: Mapped[int] = mapped_column(default=0)
    statement: Mapped[int] = mapped_column(default=0)
    said_on: Mapped[date | None]
    is_met: Mapped[bool]
    applies: Mapped[bool]


class ItemHistory(StateColumns, Permanent, Base):
    """What stood of a chapter on an item after one thing was said of it, by the chapter or by a reviewer."""

    __tablename__ = "item_history"
    __table_args__ = (Index("ix_item_history_body_id_noted_at", "body_id", "noted_at"),)

    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), primary_key=True, sort_order=-5)
    worded_in: Mapped[str] = mapped_column(String(30), primary_key=True, sort_order=-4)
    worded_as: Mapped[str] = mapped_column(String(64), primary_key=True, sort_order=-3)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, sort_order=-2)
    said: Mapped[str] = mapped_column(String(16), sort_order=-1)


STATE = tuple(name for name in StateColumns.__annotations__)
