"""What this room says that leaves the chapter."""

from __future__ import annotations

from mutuality.database import Session
from mutuality.language import Kind
from mutuality_chapter.affiliation import Outgoing
from mutuality_chapter.effects.models import Effect

TOLD = (
    "kind",
    "institution",
    "place",
    "target",
    "action",
    "status",
    "since",
    "change",
    "known_from",
    "evidence",
    "out_of",
    "is_public",
    "joins",
)


def shared(session: Session, effect: Effect) -> None:
    """Tell our body of an effect, word for word as the members decided about it."""
    said = {"effect_id": effect.id, **{name: getattr(effect, name) for name in TOLD}}
    session.announce(Outgoing(kind=Kind.EFFECT, subject=_subject(effect), data=said))


def taken_back(session: Session, effect: Effect) -> None:
    """Take back from our body what it was told of an effect."""
    said = {"withdrawn": _subject(effect), "reason": "members_decided"}
    session.announce(Outgoing(kind=Kind.WITHDRAWAL, subject=_subject(effect), data=said))


def _subject(effect: Effect) -> str:
    return f"effect/{effect.id}"
