"""The operation that lists what we are excused from."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.web import Blueprint, Page, PageQuery
from mutuality_chapter.affiliation import NotFounded
from mutuality_chapter.waivers import excuses, schemas

blueprint = Blueprint("waivers", __name__, description="What we are excused from, why and until when")


@blueprint.route("/waivers")
class Waivers(MethodView):
    """What we are excused from."""

    @blueprint.operation(
        "list_waivers", scope="guidelines:read", query=PageQuery, returns=schemas.WaiverOut, problems=(NotFounded,)
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List what our body and the units above us excuse us from, also off line; what has ended, for sixty days."""
        return excuses.shown(session, query)
