"""The operations that read how chapters stand, and by which officers look at what chapters sent."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, PageQuery, actor, page_among
from mutuality_federation import bodies, chapters, editions, policies
from mutuality_federation.access import require_own_body
from mutuality_federation.compliance import actions, reading, rules, schemas, store
from mutuality_federation.compliance.models import ItemState

READ = "compliance:read"
ITEM = "/chapters/<ref:chapter_id>/compliance/<ref:edition_id>/<slug:slug>"

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
        units = _units(session, body_id, query["unit_id"])
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


@blueprint.route(ITEM)
class OneItem(MethodView):
    """What one chapter sent on one item."""

    @blueprint.operation("show_item_state", scope=READ, returns=schemas.ItemStateOut, problems=(NotFound,))
    def get(self, session: Session, *, chapter_id: str, edition_id: str, slug: str) -> ItemState:
        """Show all that stands of a chapter on an item; nobody can look at more than the chapter sent."""
        chapter, item = _place(session, chapter_id, edition_id, slug)
        return store.known_state(session, chapter.id, item)


@blueprint.route(f"{ITEM}/history")
class ItemHistory(MethodView):
    """All that was ever said of one item at one chapter."""

    @blueprint.operation(
        "list_item_history", scope=READ, query=PageQuery, returns=schemas.ItemHistoryOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], chapter_id: str, edition_id: str, slug: str) -> Page:
        """List what stood after each thing the chapter or a reviewer said of an item, the oldest first."""
        chapter, item = _place(session, chapter_id, edition_id, slug)
        return store.history(session, chapter.id, item, query)


@blueprint.route(f"{ITEM}/reviews")
class Reviews(MethodView):
    """What officers see in what a chapter sent."""

    @blueprint.operation(
        "review_item",
        scope="compliance:write",
        body=schemas.ReviewIn,
        returns=schemas.ItemStateOut,
        status=201,
        creates=True,
        problems=(NotFound, rules.NothingSent, rules.StatementMoved),
    )
    def post(self, session: Session, *, body: dict[str, Any], chapter_id: str, edition_id: str, slug: str) -> ItemState:
        """Say how you see what a chapter sent on an item, and why.

        Your view stands beside the chapter's own, is kept for ever, and counts until the chapter says something new.
        """
        chapter, item = _place(session, chapter_id, edition_id, slug)
        return actions.review(session, chapter=chapter, item=item, said=body, by=actor().id)


def _own(session: Session, chapter_id: str) -> chapters.ChapterFacts:
    return chapters.facts_of(chapters.own_chapter(session, actor(), chapter_id))


def _units(session: Session, body_id: str, unit_id: str | None) -> Sequence[str] | None:
    """Return the units whose chapters are read: one and all below it, or all an officer acts for; None is the body."""
    if unit_id is None:
        return chapters.units_of(session, actor())
    chapters.require_speaking_for(session, actor(), body_id, unit_id)
    return bodies.unit_and_below(session, body_id, unit_id)


def _place(
    session: Session, chapter_id: str, edition_id: str, slug: str
) -> tuple[chapters.ChapterFacts, editions.StandingItem]:
    chapter, item = _own(session, chapter_id), editions.item_asked(session, edition_id, slug)
    require_own_body(actor(), item.body_id)
    return chapter, item
