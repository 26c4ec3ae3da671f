"""What happens when the feed tells of campaigns and reviews: they take the place of those it told before."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete

from mutuality.database import Session
from mutuality_chapter.dues.models import CampaignCopy, ReviewCopy


def take_in(session: Session, said: dict[str, Any]) -> None:
    """Keep the campaigns that ask something of us, and how officers see what we said, as the feed tells them now."""
    for table, told in ((CampaignCopy, said["campaigns"]), (ReviewCopy, said["reviews"])):
        session.execute(delete(table))
        session.add_all(table(**each) for each in told)
