"""The operations that read what is due of us, and how officers see what we said."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.web import Blueprint, Page, PageQuery
from mutuality_chapter.affiliation import NotFounded
from mutuality_chapter.dues import looking, schemas, store

blueprint = Blueprint("dues", __name__, description="What is due of us, and how officers see what we said")


@blueprint.route("/dues")
class Dues(MethodView):
    """What is due of us."""

    @blueprint.operation("list_dues", scope="guidelines:read", returns=schemas.DuesOut, problems=(NotFounded,))
    def get(self, session: Session) -> dict[str, Any]:
        """List what a campaign asks, what was never answered, and what lapses within sixty days, the earliest first."""
        return {"items": looking.dues(session)}


@blueprint.route("/reviews")
class Reviews(MethodView):
    """How officers see what we said."""

    @blueprint.operation("list_reviews", scope="guidelines:read", query=PageQuery, returns=schemas.ReviewOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List how officers of our body see what we said last of each item, and why."""
        return store.reviews(session, query)
