"""The tables by which listings are found: what each holds, and which words are nearly alike."""

from __future__ import annotations

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality_federation.database import Base

WORD = String(48).with_variant(String(48, collation="C"), "postgresql")


class ListingToken(Base):
    """A listing holds a word, a type or a language; no listing the public does not see is in here."""

    __tablename__ = "listing_token"
    __table_args__ = (Index("ix_listing_token_kind_token_listing_id", "kind", "token", "listing_id"),)

    listing_id: Mapped[str] = mapped_column(String(30), primary_key=True)
    kind: Mapped[str] = mapped_column(String(8), primary_key=True)
    token: Mapped[str] = mapped_column(WORD, primary_key=True)


class WordNear(Base):
    """A word that some listing holds, under itself and under itself less one letter: so slips of one letter meet."""

    __tablename__ = "word_near"

    variant: Mapped[str] = mapped_column(WORD, primary_key=True)
    word: Mapped[str] = mapped_column(WORD, primary_key=True)
