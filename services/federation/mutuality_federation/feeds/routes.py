"""The operations that give feeds: open to everybody, for every page on the web."""

from __future__ import annotations

from typing import Any

from flask import Response
from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import PUBLIC, Blueprint, of_state
from mutuality_federation.feeds import meeting_guide, rules, schemas, store

REFUSALS = (NotFound, rules.FeedTooLarge, rules.UnitWithoutBody)

blueprint = Blueprint("feeds", __name__, description="What the public sees, in the formats other software reads")


@blueprint.route("/feeds/meeting-guide")
class MeetingGuide(MethodView):
    """Meetings in the Meeting Guide format."""

    @blueprint.operation(
        "feed_meeting_guide",
        scope=PUBLIC,
        query=schemas.FeedQuery,
        returns=schemas.MeetingGuideOut,
        is_array=True,
        problems=REFUSALS,
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Response:
        """Give meetings in the Meeting Guide format: a bare array, this week's picture of what is held.

        What else the address says is ignored, since readers add what gets them past caches.
        """

        def build() -> bytes:
            found = store.meetings(session, query)
            return meeting_guide.document(found, session.now, store.entities(session, found))

        return of_state(store.state(session, "meeting-guide", query), build, media=meeting_guide.MEDIA)
