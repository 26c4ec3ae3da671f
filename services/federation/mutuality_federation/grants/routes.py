"""The operation that shows what chapters grant."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, actor, page_among
from mutuality_federation import chapters
from mutuality_federation.access import require_own_body
from mutuality_federation.grants import reading, schemas

blueprint = Blueprint("grants", __name__, description="What chapters grant their body to see of their figures")


@blueprint.route("/bodies/<ref:body_id>/grants")
class Grants(MethodView):
    """What the chapters of a body grant."""

    @blueprint.operation(
        "list_grants",
        scope="chapters:read",
        query=schemas.GrantsQuery,
        returns=schemas.ChapterGrantOut,
        head=schemas.ChapterGrantsOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """Show at each of your chapters what it grants of its figures and where that is less than you ask.

        A gap is no fault: nothing follows from it, and it is the chapter's alone to close.
        """
        require_own_body(actor(), body_id)
        units = chapters.units_asked(session, actor(), body_id, query["unit_id"])
        found = reading.of_body(session, body_id, unit_ids=units)
        parts = [{"name": name, "chapters": count} for name, count in sorted(reading.counts(found).items())]
        head = {"chapters": len(found), "with_gaps": sum(bool(each.gaps) for each in found), "by_part": parts}
        return page_among(found, by=["chapter_id"], query=query).headed(**head)
