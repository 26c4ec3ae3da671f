"""The roll: chapters of a body, their keys, how they stand and to which unit they belong, as of any day."""

from mutuality.language import ChapterClosed, KeyRotated
from mutuality_federation.chapters.actions import close, first_key, move, name_chapter, place, rotate_key
from mutuality_federation.chapters.history import (
    Movement,
    Roll,
    last_step,
    movements,
    roll,
    steps,
    steps_page,
    unit_of,
    units_so_far,
)
from mutuality_federation.chapters.models import Chapter, StandingChange
from mutuality_federation.chapters.offices import (
    Office,
    office_of,
    own_chapter,
    require_speaking_for,
    speaks_for,
    unit_of_actor,
    units_asked,
    units_of,
)
from mutuality_federation.chapters.routes import blueprint
from mutuality_federation.chapters.rules import (
    BELONGS,
    ENDORSED,
    NAMELESS,
    OPEN_MODES,
    SEEN,
    MayNotPublish,
    Standing,
    StandingMoved,
    TransferNeeded,
    standing_under,
)
from mutuality_federation.chapters.schemas import ChapterOut
from mutuality_federation.chapters.store import (
    ChapterFacts,
    belonging,
    chapter,
    chapter_facts,
    facts_of,
    find_chapter_client,
    key_at,
    named,
    open_keys,
    require_may_publish,
)

LISTENERS = {ChapterClosed: [close], KeyRotated: [rotate_key]}

__all__ = [
    "BELONGS",
    "ENDORSED",
    "LISTENERS",
    "NAMELESS",
    "OPEN_MODES",
    "SEEN",
    "Chapter",
    "ChapterFacts",
    "ChapterOut",
    "MayNotPublish",
    "Movement",
    "Office",
    "Roll",
    "Standing",
    "StandingChange",
    "StandingMoved",
    "TransferNeeded",
    "belonging",
    "blueprint",
    "chapter",
    "chapter_facts",
    "facts_of",
    "find_chapter_client",
    "first_key",
    "key_at",
    "last_step",
    "move",
    "movements",
    "name_chapter",
    "named",
    "office_of",
    "open_keys",
    "own_chapter",
    "place",
    "require_may_publish",
    "require_speaking_for",
    "roll",
    "speaks_for",
    "standing_under",
    "steps",
    "steps_page",
    "unit_of",
    "unit_of_actor",
    "units_asked",
    "units_of",
    "units_so_far",
]
