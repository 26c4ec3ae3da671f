"""The roll: chapters of a body, their invitation, enrolment, keys and standing."""

from mutuality.language import ChapterClosed, KeyRotated
from mutuality_federation.chapters.actions import close, rotate_key
from mutuality_federation.chapters.routes import blueprint
from mutuality_federation.chapters.rules import MayNotPublish
from mutuality_federation.chapters.store import (
    ChapterFacts,
    chapter_facts,
    chapters_of,
    find_chapter_client,
    key_at,
    require_may_publish,
)
from mutuality_federation.chapters.views import enrolments

LISTENERS = {ChapterClosed: [close], KeyRotated: [rotate_key]}

__all__ = [
    "LISTENERS",
    "ChapterFacts",
    "MayNotPublish",
    "blueprint",
    "chapter_facts",
    "chapters_of",
    "enrolments",
    "find_chapter_client",
    "key_at",
    "require_may_publish",
]
