"""Whether the public may see what chapters publish: as a policy asks, and as offices said of it."""

from mutuality_federation.moderation.actions import note
from mutuality_federation.moderation.rules import (
    Said,
    Word,
    digest_of,
    hindrance,
    is_for_national_office,
    waits_for,
)
from mutuality_federation.moderation.store import words

__all__ = ["Said", "Word", "digest_of", "hindrance", "is_for_national_office", "note", "waits_for", "words"]
