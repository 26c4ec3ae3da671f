"""Guidelines of a body: what it advises or demands on a subject, and the drafts its officers work on."""

from mutuality_federation.guidelines.actions import drop_item, prepare, publish, put_item
from mutuality_federation.guidelines.routes import blueprint
from mutuality_federation.guidelines.rules import DraftEmpty
from mutuality_federation.guidelines.schemas import EditionIn
from mutuality_federation.guidelines.store import draft_items, guideline

__all__ = [
    "DraftEmpty",
    "EditionIn",
    "blueprint",
    "draft_items",
    "drop_item",
    "guideline",
    "prepare",
    "publish",
    "put_item",
]
