"""The operations on waivers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from flask.views import MethodView
from sqlalchemy import Row

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, actor, page_among
from mutuality_federation import bodies, chapters
from mutuality_federation.access import require_own_body
from mutuality_federation.chapters import Chapter
from mutuality_federation.waivers import actions, asking, rules, schemas, store
from mutuality_federation.waivers.asking import WaiverFacts

READ, WRITE = "compliance:read", "waivers:write"

blueprint = Blueprint("waivers", __name__, description="Chapters excused from an item, with a reason, until a day")


@blueprint.route("/bodies/<ref:body_id>/waivers")
class BodyWaivers(MethodView):
    """All waivers of a body."""

    @blueprint.operation(
        "list_waivers", scope=READ, query=schemas.BodyWaiverQuery, returns=schemas.WaiverOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """List what chapters of your body, or of a unit, are or were excused from, and what ends soon.

        An orphan excuses from nothing: its item is no longer asked, or another level asks it now.
        """
        require_own_body(actor(), body_id)
        units, on = _units(session, body_id, query["unit_id"]), query["on"] or session.now.date()
        return _page(asking.of_body(session, body_id, on, unit_ids=units), query)


@blueprint.route("/chapters/<ref:chapter_id>/waivers")
class ChapterWaivers(MethodView):
    """The waivers of one chapter."""

    @blueprint.operation(
        "list_chapter_waivers", scope=READ, query=schemas.WaiverQuery, returns=schemas.WaiverOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], chapter_id: str) -> Page:
        """List what a chapter is or was excused from."""
        chapter = chapters.facts_of(chapters.own_chapter(session, actor(), chapter_id))
        return _page(asking.of_chapter(session, chapter, query["on"] or session.now.date()), query)

    @blueprint.operation(
        "grant_waiver",
        scope=WRITE,
        body=schemas.WaiverIn,
        returns=schemas.WaiverOut,
        status=201,
        creates=True,
        location="/v1/waivers/{thing.id}",
        problems=(
            NotFound,
            rules.WaiverWithoutEnd,
            rules.WaiverDaysWrong,
            rules.WaiverTooLong,
            rules.NothingToWaive,
            rules.WaiverNotYours,
            rules.AlreadyWaived,
        ),
    )
    def post(self, session: Session, *, body: dict[str, Any], chapter_id: str) -> WaiverFacts:
        """Excuse a chapter from an item until a day, with a reason it reads.

        Only the level that made the rule can: the national office from the body's items, a unit's officer from those
        its unit added or made stricter. Findings, reminders and what is overdue are read as `waived` meanwhile; what is
        kept stays kept.
        """
        chapter = chapters.own_chapter(session, actor(), chapter_id)
        granted = actions.grant(session, chapter=chapter, said=body, level=_level(chapter), by=actor().id)
        return _shown(session, chapter, granted.id)


@blueprint.route("/waivers/<ref:waiver_id>")
class OneWaiver(MethodView):
    """One waiver."""

    @blueprint.operation(
        "show_waiver", scope=READ, query=schemas.DayQuery, returns=schemas.WaiverOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], waiver_id: str) -> WaiverFacts:
        """Show a waiver and how it stands, as of a day."""
        chapter, found = _own(session, waiver_id)
        return asking.waiver_on(session, chapters.facts_of(chapter), found.id, query["on"] or session.now.date())


@blueprint.route("/waivers/<ref:waiver_id>/end")
class End(MethodView):
    """The end of a waiver before its day."""

    @blueprint.operation(
        "end_waiver",
        scope=WRITE,
        body=schemas.EndIn,
        returns=schemas.WaiverOut,
        status=201,
        creates=True,
        problems=(NotFound, rules.WaiverOver, rules.WaiverNotYours),
    )
    def post(self, session: Session, *, body: dict[str, Any], waiver_id: str) -> WaiverFacts:
        """End a waiver today, with a reason the chapter reads; the days it covered stay as they were read."""
        chapter, found = _own(session, waiver_id)
        national = chapters.unit_of_actor(actor()) is None
        said = {"reason": body["reason"], "level": _level(chapter), "is_national": national, "by": actor().id}
        actions.end(session, waiver=found, **said)
        return _shown(session, chapter, waiver_id)


def _own(session: Session, waiver_id: str) -> tuple[Chapter, Row[Any]]:
    found = store.waiver(session, waiver_id)
    return chapters.own_chapter(session, actor(), found.chapter_id), found


def _level(chapter: Chapter) -> str:
    """Return for which level an officer speaks: a unit, or the body of the chapter."""
    return chapters.unit_of_actor(actor()) or chapter.body_id


def _units(session: Session, body_id: str, unit_id: str | None) -> Sequence[str] | None:
    """Return the units whose chapters are listed: one and all below, or all an officer acts for; None is the body."""
    if unit_id is None:
        return chapters.units_of(session, actor())
    chapters.require_speaking_for(session, actor(), body_id, unit_id)
    return bodies.unit_and_below(session, body_id, unit_id)


def _shown(session: Session, chapter: Chapter, waiver_id: str) -> WaiverFacts:
    return asking.waiver_on(session, chapters.facts_of(chapter), waiver_id, session.now.date())


def _page(found: Iterable[WaiverFacts], query: dict[str, Any]) -> Page:
    return page_among([each for each in found if each.is_sought(query)], by=["id"], query=query)
