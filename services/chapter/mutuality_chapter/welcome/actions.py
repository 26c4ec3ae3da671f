"""What those who welcome newcomers do: write down what one should know, put it in order, take it away."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality_chapter.methods import Stage
from mutuality_chapter.welcome import rules
from mutuality_chapter.welcome.models import OrientationItem


def add(session: Session, *, said: dict[str, Any]) -> OrientationItem:
    """Write down something one should know in a stage."""
    order = rules.order_of(said["stage"])
    item = OrientationItem(id=session.new_id("ori"), stage_order=order, version=1, **said)
    session.add(item)
    return item


def change(session: Session, *, item: OrientationItem, said: dict[str, Any]) -> OrientationItem:
    """Change it, or its place."""
    for name, value in said.items():
        setattr(item, name, value)
    item.stage_order = rules.order_of(Stage(item.stage))
    session.flush()  # counts the version up before the answer is made
    return item
