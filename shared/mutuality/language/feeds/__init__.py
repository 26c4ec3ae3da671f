"""What the federation has to tell a chapter: one signed feed, and each edition of a guideline or form for itself."""

from mutuality.language.feeds.commons import MOST_OFFERS, read_commons, sign_commons
from mutuality.language.feeds.editions import read_edition, sign_edition
from mutuality.language.feeds.feed import MOST_TYPES, TYPE_CODE, read_feed, sign_feed, tell_feed
from mutuality.language.feeds.forms import read_form, sign_form
from mutuality.language.feeds.shapes import FeedInvalid, Shape
from mutuality.language.feeds.sums import MOST_FIGURES, KeyUnfit, read_task, require_key, sign_task
from mutuality.language.feeds.tailorings import read_tailoring, sign_tailoring

__all__ = [
    "MOST_FIGURES",
    "MOST_OFFERS",
    "MOST_TYPES",
    "TYPE_CODE",
    "FeedInvalid",
    "KeyUnfit",
    "Shape",
    "read_commons",
    "read_edition",
    "read_feed",
    "read_form",
    "read_tailoring",
    "read_task",
    "require_key",
    "sign_commons",
    "sign_edition",
    "sign_feed",
    "sign_form",
    "sign_tailoring",
    "sign_task",
    "tell_feed",
]
