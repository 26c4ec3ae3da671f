"""Guidelines of a body: what it advises or demands on a subject, and the drafts its officers work on."""

from mutuality_federation.guidelines.actions import drop_item, put_item
from mutuality_federation.guidelines.routes import blueprint
from mutuality_federation.guidelines.store import draft_items, guideline

__all__ = ["blueprint", "draft_items", "drop_item", "guideline", "put_item"]
