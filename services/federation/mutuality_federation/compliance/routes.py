"""The operations that read how chapters stand."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, actor, page_among
from mutuality_federation import bodies, chapters, policies
from mutuality_federation.access import require_own_body
from mutuality_federation.compliance import reading, schemas

blueprint = Blueprint("compliance", __name__, description="What a body reads in its chapters' answers, if it asks")


@blueprint.route("/bodies/<ref:body_id>/compliance")
class BodyCompliance(MethodView):
    """All chapters of a body."""

    @blueprint.operation(
        "show_compliance",
        scope="compliance:read",
        query=schemas.ComplianceQuery,
        returns=schemas.ReadingOut,
        head=schemas.ComplianceOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """Show how the chapters of your body stand, as of a day, and what all of them come to."""
        require_own_body(actor(), body_id)
        on = query["on"] or session.now.date()
        units = bodies.unit_and_below(session, body_id, query["unit_id"]) if query["unit_id"] else None
        readings = reading.body_readings(session, body_id, on, unit_ids=units)
        version = policies.policy_in_force(session, body_id, on).version
        page = page_among(readings, by=["chapter_id"], query=query)
        return page.headed(on=on, policy_version=version, totals=_totals(readings))


@blueprint.route("/chapters/<ref:chapter_id>/compliance")
class ChapterCompliance(MethodView):
    """One chapter."""

    @blueprint.operation(
        "show_chapter_compliance",
        scope="compliance:read",
        query=schemas.DayQuery,
        returns=schemas.ChapterComplianceOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], chapter_id: str) -> dict[str, Any]:
        """Show how one chapter stands, item by item, each with the rule its verdict rests on."""
        chapter = chapters.chapter_facts(session, chapter_id)
        require_own_body(actor(), chapter.body_id)
        on = query["on"] or session.now.date()
        return {"chapter_id": chapter_id, "on": on, "items": reading.chapter_verdicts(session, chapter, on)}


def _totals(readings: list[reading.ChapterReading]) -> dict[str, int]:
    totals: dict[str, int] = {}
    for each in readings:
        for verdict, count in each.counts.items():
            totals[verdict] = totals.get(verdict, 0) + count
    return totals
