"""Editions as files: the same guideline as Markdown and as JSON, which both say where they come from."""

from __future__ import annotations

from typing import Any

from mutuality.guidance.markdown import Written, write
from mutuality_federation.editions import EditionFacts
from mutuality_federation.interchange import rules
from mutuality_federation.interchange.schemas import VERSION, Form

ORIGIN = ("id", "body_id", "number", "effective_on", "published_at", "sha256")


def as_markdown(edition: EditionFacts) -> str:
    """Return an edition as a Markdown file."""
    told = {
        "edition": str(edition.number),
        "published on": edition.published_at.date().isoformat(),
        "in effect from": edition.effective_on.isoformat(),
        "digest": edition.sha256,
    }
    return write(Written(edition.guideline_slug, edition.title, edition.language, edition.items, told))


def as_json(edition: EditionFacts) -> dict[str, Any]:
    """Return an edition as JSON values, with a digest of what may be taken in elsewhere."""
    written = Written(edition.guideline_slug, edition.title, edition.language, edition.items)
    return {
        "form": Form.GUIDELINE,
        "version": VERSION,
        "slug": written.slug,
        "title": written.title,
        "language": written.language,
        "items": [each.document() for each in written.items],
        "sha256": rules.digest(written),
        "edition": {name: getattr(edition, name) for name in ORIGIN},
    }
