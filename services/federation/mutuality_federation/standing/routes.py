"""The operations on how a chapter stands."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import PUBLIC, Blueprint, Page, PageQuery, actor
from mutuality_federation.chapters import Chapter, ChapterOut, facts_of, office_of, own_chapter, steps_page
from mutuality_federation.standing import actions, edges, rules, schemas, store
from mutuality_federation.standing.models import Announcement

blueprint = Blueprint("standing", __name__, description="How a chapter stands with its body, and each step of it")
REFUSALS = (NotFound, PolicyRefused, rules.StandingFixed, rules.StepNotYours)


def own_announcement(session: Session, announcement_id: str) -> Announcement:
    """Return what was announced to a chapter the officer acts for.

    Raises:
        NotFound: there is none.
    """
    found = store.announcement(session, announcement_id)
    own_chapter(session, actor(), found.chapter_id)
    return found


@blueprint.route("/standing-edges")
class Edges(MethodView):
    """The machine."""

    @blueprint.operation("list_standing_edges", scope=PUBLIC, returns=schemas.EdgesOut, transaction=False)
    def get(self) -> dict[str, Any]:
        """List every step a standing knows: who may take it, how long it is announced before, and the way back."""
        return {
            "items": [
                {**vars(each), "who": sorted(each.who), "ways_back": len(edges.ways_back(each))} for each in edges.EDGES
            ]
        }


@blueprint.route("/chapters/<ref:chapter_id>/standing")
class ChapterStanding(MethodView):
    """How a chapter stands."""

    @blueprint.operation("show_standing", scope="chapters:read", returns=schemas.StandingOut, problems=(NotFound,))
    def get(self, session: Session, *, chapter_id: str) -> store.StandingFacts:
        """Show how a chapter stands: since when, why, until when, and what was announced to it."""
        return store.told(session, facts_of(own_chapter(session, actor(), chapter_id)))


@blueprint.route("/chapters/<ref:chapter_id>/standing-changes")
class StandingChanges(MethodView):
    """How a chapter's standing moved."""

    @blueprint.operation(
        "list_standing_changes",
        scope="chapters:read",
        query=PageQuery,
        returns=schemas.StandingChangeOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], chapter_id: str) -> Page:
        """List how a chapter's standing moved: who, when and why."""
        return steps_page(session, own_chapter(session, actor(), chapter_id).id, query)

    @blueprint.operation(
        "change_standing",
        scope="chapters:write",
        body=schemas.StepIn,
        returns=ChapterOut,
        status=201,
        creates=True,
        problems=(*REFUSALS, rules.AnnouncementNeeded),
    )
    def post(self, session: Session, *, body: dict[str, Any], chapter_id: str) -> Chapter:
        """Move a chapter's standing at once, with a reason the chapter reads."""
        chapter = own_chapter(session, actor(), chapter_id)
        return actions.move(session, chapter=chapter, said=body, office=office_of(actor()), by=actor().id)


@blueprint.route("/chapters/<ref:chapter_id>/standing-announcements")
class Announcements(MethodView):
    """Steps that are announced before they are taken."""

    @blueprint.operation(
        "list_announcements",
        scope="chapters:read",
        query=PageQuery,
        returns=schemas.AnnouncementOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], chapter_id: str) -> Page:
        """List what was announced to a chapter, and how each ended."""
        return store.announcements(session, own_chapter(session, actor(), chapter_id).id, query)

    @blueprint.operation(
        "announce_step",
        scope="chapters:write",
        body=schemas.StepIn,
        returns=schemas.AnnouncementOut,
        status=201,
        creates=True,
        problems=(*REFUSALS, rules.NoAnnouncementNeeded),
    )
    def post(self, session: Session, *, body: dict[str, Any], chapter_id: str) -> Any:
        """Announce a step to a chapter: it reads why, and from which day the step may be taken."""
        chapter = own_chapter(session, actor(), chapter_id)
        made = actions.announce(session, chapter=chapter, said=body, office=office_of(actor()), by=actor().id)
        return store.shown(session, made.id)


@blueprint.route("/standing-announcements/<ref:announcement_id>/confirmation")
class Confirmation(MethodView):
    """Taking an announced step."""

    @blueprint.operation(
        "take_announced_step",
        scope="chapters:approve",
        returns=ChapterOut,
        problems=(*REFUSALS, rules.AnnouncementEnded, rules.NoticeRuns, rules.SecondOfficerNeeded),
    )
    def put(self, session: Session, *, announcement_id: str) -> Chapter:
        """Take an announced step once its day has come; where two officers decide, you are the other one."""
        announced = own_announcement(session, announcement_id)
        return actions.take(session, announcement=announced, office=office_of(actor()), by=actor().id)


@blueprint.route("/standing-announcements/<ref:announcement_id>/withdrawal")
class Withdrawal(MethodView):
    """Taking an announcement back."""

    @blueprint.operation(
        "take_announcement_back",
        scope="chapters:write",
        body=schemas.TakenBackIn,
        returns=schemas.AnnouncementOut,
        problems=(NotFound, rules.AnnouncementEnded),
    )
    def put(self, session: Session, *, body: dict[str, Any], announcement_id: str) -> Any:
        """Take an announcement back, with a reason the chapter reads."""
        announced = own_announcement(session, announcement_id)
        actions.take_back(session, announcement=announced, reason=body["reason"], by=actor().id)
        return store.shown(session, announced.id)
