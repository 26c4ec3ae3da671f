"""Every query about campaigns."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, Select, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_federation.campaigns.models import Campaign, CampaignEnding

COLUMNS, ENDING = Campaign.__table__.c, CampaignEnding.__table__.c


def campaign(session: Session, campaign_id: str, *, body_id: str | None) -> Row[Any]:
    """Return a campaign of that body, with its ending if it has one.

    Raises:
        NotFound: there is none, or it is another body's.
    """
    found = session.execute(_campaigns().where(COLUMNS.id == campaign_id, COLUMNS.body_id == body_id)).one_or_none()
    if found is None:
        raise NotFound("There is no such campaign for you to look at.")
    return found


def campaigns(session: Session, body_id: str, query: dict[str, Any]) -> Page:
    """Return a page of the body's campaigns, the oldest first."""
    return page_of(session, _campaigns().where(COLUMNS.body_id == body_id), by=[COLUMNS.id], query=query)


def running(session: Session, body_id: str) -> list[Row[Any]]:
    """Return the campaigns of a body that were not ended, the oldest first."""
    wanted = _campaigns().where(COLUMNS.body_id == body_id, ENDING.ended_at.is_(None)).order_by(COLUMNS.id)
    return list(session.execute(wanted))


def _campaigns() -> Select[Any]:
    said = (ENDING.ended_at, ENDING.reason.label("ending_reason"))
    return select(*COLUMNS, *said).outerjoin_from(Campaign, CampaignEnding, ENDING.campaign_id == COLUMNS.id)
