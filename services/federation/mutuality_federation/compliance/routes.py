"""The operations that read how chapters stand."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, actor, page_among
from mutuality_federation import chapters, policies
from mutuality_federation.access import require_own_body
from mutuality_federation.compliance import reading, schemas

READ = "compliance:read"

blueprint = Blueprint("compliance", __name__, description="What a body reads of its chapters, if it asks")


@blueprint.route("/bodies/<ref:body_id>/compliance")
class BodyCompliance(MethodView):
    """All chapters of a body."""

    @blueprint.operation(
        "show_compliance",
        scope=READ,
        query=schemas.ComplianceQuery,
        returns=schemas.ReadingOut,
        head=schemas.ComplianceOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """Show how the chapters of your body stand, as of a day, and what all of them come to.

        *Answered* and *met* are two numbers: a chapter may have answered everything and met nothing.
        """
        require_own_body(actor(), body_id)
        on = query["on"] or session.now.date()
        units = chapters.units_asked(session, actor(), body_id, query["unit_id"])
        readings = reading.body_readings(session, body_id, on, unit_ids=units, slug=query["item"])
        version = policies.policy_in_force(session, body_id, on).version
        sums = {name: sum(getattr(each, name) for each in readings) for name in ("asked", "answered", "met")}
        totals = reading.add_up(each.counts for each in readings)
        page = page_among(readings, by=["chapter_id"], query=query)
        return page.headed(on=on, policy_version=version, totals=totals, **sums)


@blueprint.route("/chapters/<ref:chapter_id>/compliance")
class ChapterCompliance(MethodView):
    """One chapter."""

    @blueprint.operation(
        "show_chapter_compliance",
        scope=READ,
        query=schemas.DayQuery,
        returns=schemas.ChapterComplianceOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], chapter_id: str) -> dict[str, Any]:
        """Show how one chapter stands, item by item, each with the rule its verdict rests on."""
        chapter = _own(session, chapter_id)
        on = query["on"] or session.now.date()
        return {"chapter_id": chapter_id, "on": on, "items": reading.chapter_verdicts(session, chapter, on)}


def _own(session: Session, chapter_id: str) -> chapters.ChapterFacts:
    return chapters.facts_of(chapters.own_chapter(session, actor(), chapter_id))
