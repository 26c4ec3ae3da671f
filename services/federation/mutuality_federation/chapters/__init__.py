"""The roll: chapters of a body, their invitation, enrolment, keys and standing."""

from mutuality.language import ChapterClosed, Enrolled, KeyRotated
from mutuality_federation.chapters.actions import begin_stream, close, rotate_key
from mutuality_federation.chapters.routes import blueprint
from mutuality_federation.chapters.rules import MayNotPublish, StandingMoved
from mutuality_federation.chapters.store import (
    ChapterFacts,
    Roll,
    chapter_facts,
    find_chapter_client,
    key_at,
    require_may_publish,
    roll,
)
from mutuality_federation.chapters.views import enrolments

LISTENERS = {Enrolled: [begin_stream], ChapterClosed: [close], KeyRotated: [rotate_key]}

__all__ = [
    "LISTENERS",
    "ChapterFacts",
    "MayNotPublish",
    "Roll",
    "StandingMoved",
    "blueprint",
    "chapter_facts",
    "enrolments",
    "find_chapter_client",
    "key_at",
    "require_may_publish",
    "roll",
]
