"""The operations on what our body says of our reports."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.web import Blueprint, Page, PageQuery
from mutuality_chapter.feedback import schemas, store

READ = "reporting:read"
blueprint = Blueprint("feedback", __name__, description="What our body says of our reports")


@blueprint.route("/report-exceptions")
class Exceptions(MethodView):
    """Exceptions for us."""

    @blueprint.operation("list_report_exceptions", scope=READ, query=PageQuery, returns=schemas.ExceptionToldOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List which closed periods we may report until when, and which we are excused from, and why; also off line."""
        return store.exceptions(session, query)
