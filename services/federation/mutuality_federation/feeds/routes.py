"""The operations that give feeds: open to everybody, for every page on the web."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from flask import Response
from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import PUBLIC, Blueprint, current_service
from mutuality_federation import feed_keys
from mutuality_federation.feeds import rules, schemas, serving, store
from mutuality_federation.feeds.formats import calendar, geojson, table

REFUSALS = (NotFound, rules.FeedTooLarge, rules.UnitWithoutBody, *feed_keys.REFUSALS)

blueprint = Blueprint("feeds", __name__, description="What the public sees, in the formats other software reads")


@blueprint.route("/feeds/meeting-guide")
class MeetingGuide(MethodView):
    """Meetings in the Meeting Guide format."""

    @blueprint.operation(
        "feed_meeting_guide",
        scope=PUBLIC,
        query=schemas.FeedQuery,
        returns=schemas.MeetingGuideOut,
        most=rules.MOST_ROWS,
        problems=REFUSALS,
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Response:
        """Give meetings in the Meeting Guide format: a bare array, this week's picture of what is held.

        What else the address says is ignored, since readers add what gets them past caches.
        """
        return serving.meeting_guide(session, query)


@blueprint.route("/feeds/calendar")
class Calendar(MethodView):
    """Meetings as a calendar."""

    @blueprint.operation(
        "feed_calendar", scope=PUBLIC, query=schemas.FeedQuery, gives=calendar.MEDIA, problems=REFUSALS
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Response:
        """Give meetings as a calendar (RFC 5545) that programs subscribe to, with days left out, closed and moved."""

        def build(scope: serving.Scope) -> bytes:
            found = store.meetings(session, scope, most=rules.MOST_EVENTS)
            return calendar.document(found, session.now, urlsplit(current_service().base_url).netloc)

        return serving.answer(session, "calendar", query, build, media=calendar.MEDIA)


@blueprint.route("/feeds/geojson")
class GeoJson(MethodView):
    """Meetings as points on a map."""

    @blueprint.operation(
        "feed_geojson",
        scope=PUBLIC,
        query=schemas.FeedQuery,
        returns=schemas.FeaturesOut,
        gives=geojson.MEDIA,
        problems=REFUSALS,
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Response:
        """Give meetings as points on a map (RFC 7946); a home is a point to about a kilometre."""

        def build(scope: serving.Scope) -> bytes:
            return geojson.document(store.meetings(session, scope))

        return serving.answer(session, "geojson", query, build, media=geojson.MEDIA)


@blueprint.route("/feeds/csv")
class Table(MethodView):
    """Meetings as a table."""

    @blueprint.operation("feed_csv", scope=PUBLIC, query=schemas.FeedQuery, gives=table.MEDIA, problems=REFUSALS)
    def get(self, session: Session, *, query: dict[str, Any]) -> Response:
        """Give meetings as a table for spreadsheets (RFC 4180); no cell is carried out as a formula."""

        def build(scope: serving.Scope) -> bytes:
            return table.document(store.meetings(session, scope))

        return serving.answer(session, "csv", query, build, media=table.MEDIA)
