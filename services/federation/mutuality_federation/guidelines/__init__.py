"""Guidelines of a body: what it advises or demands on a subject, and the drafts its officers work on."""

from mutuality_federation.guidelines.actions import begin, drop_item, prepare, publish, put_item, redraft
from mutuality_federation.guidelines.models import Guideline
from mutuality_federation.guidelines.routes import blueprint
from mutuality_federation.guidelines.rules import DraftEmpty, DraftFull, GuidelineNameTaken, require_free_name
from mutuality_federation.guidelines.schemas import EditionIn
from mutuality_federation.guidelines.store import draft_facts, draft_items, guideline, is_name_taken

__all__ = [
    "DraftEmpty",
    "DraftFull",
    "EditionIn",
    "Guideline",
    "GuidelineNameTaken",
    "begin",
    "blueprint",
    "draft_facts",
    "draft_items",
    "drop_item",
    "guideline",
    "is_name_taken",
    "prepare",
    "publish",
    "put_item",
    "redraft",
    "require_free_name",
]
