"""What happens when an edition or a tailoring arrives: it is kept as it was signed, and never changes."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete

from mutuality.database import Session
from mutuality.guidance import ItemFacts
from mutuality_chapter.editions import store
from mutuality_chapter.editions.models import EditionCopy, ItemCopy, TailoringCopy, TailoringRef

HEAD = ("id", "unit_id", "unit_name", "base_edition_id", "guideline", "number", "title", "effective_on")


def propose(session: Session, said: dict[str, Any], *, text: str) -> None:
    """Keep an edition as it was signed; it is proposed, and nothing more, until our members answer."""
    if not store.missing_editions(session, [said["id"]]):
        return
    session.add(
        EditionCopy(
            id=said["id"],
            guideline=said["guideline"],
            title=said["title"],
            number=said["number"],
            effective_on=said["effective_on"],
            notice_days=said["notice_days"],
            language=said["language"],
            signed=text,
            received_at=session.now,
        )
    )
    session.flush()  # the items refer to it
    items = (ItemFacts.read(item).document() for item in said["items"])
    session.add_all(ItemCopy(edition_id=said["id"], place=place, **item) for place, item in enumerate(items))


def take_in(session: Session, said: dict[str, Any]) -> None:
    """Note which tailorings apply to us now, as the feed tells it; what we hold of others stays."""
    session.execute(delete(TailoringRef))
    session.add_all(TailoringRef(**each) for each in said["tailorings"])


def keep_tailoring(session: Session, said: dict[str, Any], *, text: str) -> None:
    """Keep a tailoring as it was signed."""
    if not store.missing_tailorings(session, [said["id"]]):
        return
    changes = {
        "added": [_added(each) for each in said["added"]],
        **{kind: said[kind] for kind in ("strengthened", "numbers", "other_ways")},
    }
    head = {name: said[name] for name in HEAD}
    session.add(TailoringCopy(**head, changes=changes, signed=text, received_at=session.now))


def _added(said: dict[str, Any]) -> dict[str, Any]:
    wording = {"worded_in": said["worded_in"], "worded_as": said["worded_as"]}
    return {**ItemFacts.read(said).document(), **wording, "asked_on": said["asked_on"].isoformat()}
