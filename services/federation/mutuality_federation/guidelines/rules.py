"""What a draft may hold."""

from __future__ import annotations

from collections.abc import Mapping

from mutuality.guidance import MOST_ITEMS
from mutuality.problems import Conflict


class GuidelineNameTaken(Conflict):
    """The body already has a guideline of that short name; choose another."""


class DraftEmpty(Conflict):
    """A draft without items cannot be published; put in at least one."""


class DraftFull(Conflict):
    """A guideline holds at most 200 items; make a second guideline of it."""


class ItemRenamed(Conflict):
    """Once published, an item's short name stands for its purpose for ever; give another purpose another name.

    Chapters have answered the item by that name. Its text, its force and the way it is known may change.
    """


def require_free_name(slug: str, *, is_taken: bool) -> None:
    """Refuse a guideline's short name that the body already uses.

    Raises:
        GuidelineNameTaken: it does.
    """
    if is_taken:
        raise GuidelineNameTaken(f"The body already has a guideline {slug}.")


def require_room(count: int) -> None:
    """Refuse a further item when the draft holds `count` already.

    Raises:
        DraftFull: that is as many as a guideline may hold.
    """
    if count >= MOST_ITEMS:
        raise DraftFull(f"The guideline holds {count} items, which is the most it may.")


def require_items(count: int) -> None:
    """Refuse to publish a draft of no items.

    Raises:
        DraftEmpty: there are none.
    """
    if not count:
        raise DraftEmpty("The draft has no items.")


def require_same_purpose(slug: str, purpose: str, published: str | None) -> None:
    """Refuse to let a published item's short name stand for something else; `published` is the purpose it had.

    Raises:
        ItemRenamed: the purpose is another one.
    """
    if published is not None and purpose != published:
        raise ItemRenamed(f"The item {slug} was published with this purpose: {published}")


def next_place(places: Mapping[str, int], slug: str) -> int:
    """Return where an item goes when nobody says: where it stands, or after the last."""
    return places.get(slug, max(places.values(), default=0) + 1)
