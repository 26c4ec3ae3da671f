"""The operations by which a new chapter applies and is endorsed, step by step."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import Blueprint, Page, PageQuery, actor, page_among
from mutuality_federation.access import require_own_body
from mutuality_federation.chapters import own_chapter, units_of
from mutuality_federation.endorsements import actions, renewing, rules, schemas, store
from mutuality_federation.endorsements.store import Walked

blueprint = Blueprint("endorsements", __name__, description="How a new chapter is endorsed, office by office")


def own_application(session: Session, application_id: str) -> Walked:
    """Return an application of a chapter the officer acts for.

    Raises:
        NotFound: there is none.
    """
    found = store.application(session, application_id)
    own_chapter(session, actor(), found.chapter_id)
    return found


@blueprint.route("/applications")
class Applications(MethodView):
    """The applications of the officer's body."""

    @blueprint.operation("list_applications", scope="chapters:read", query=PageQuery, returns=schemas.ApplicationOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List the applications to your body, each with whose word it waits for."""
        return store.applications(session, query, body_id=actor().body_id)


@blueprint.route("/bodies/<ref:body_id>/charters")
class Charters(MethodView):
    """Charters that are renewed."""

    @blueprint.operation(
        "list_charters",
        scope="chapters:read",
        query=schemas.CharterQuery,
        returns=schemas.HeldCharterOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """List the charters of your body that are renewed, or of your unit, and how far each is from its day."""
        require_own_body(actor(), body_id)
        found = renewing.charters(session, body_id, unit_ids=units_of(session, actor()))
        wanted = [each for each in found if query["state"] in {None, each.state}]
        return page_among(wanted, by=["chapter_id"], query=query)


@blueprint.route("/chapters/<ref:chapter_id>/applications")
class ChapterApplications(MethodView):
    """The applications of a chapter."""

    @blueprint.operation(
        "list_chapter_applications",
        scope="chapters:read",
        query=PageQuery,
        returns=schemas.ApplicationOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], chapter_id: str) -> Page:
        """List a chapter's applications, and what each office said."""
        own_chapter(session, actor(), chapter_id)
        return store.applications(session, query, chapter_id=chapter_id)

    @blueprint.operation(
        "apply_for_chapter",
        scope="chapters:write",
        body=schemas.ApplicationIn,
        returns=schemas.ApplicationOut,
        status=201,
        creates=True,
        location="/v1/applications/{thing.id}",
        problems=(NotFound, PolicyRefused, rules.CannotApply, rules.ApplicationOpen),
    )
    def post(self, session: Session, *, body: dict[str, Any], chapter_id: str) -> Walked:
        """Note that a chapter applies; it forms from now on, and walks the path the policy names."""
        chapter = own_chapter(session, actor(), chapter_id)
        return actions.apply(session, chapter=chapter, meets_founders=body["meets_founders"], by=actor().id)


@blueprint.route("/applications/<ref:application_id>")
class OneApplication(MethodView):
    """One application."""

    @blueprint.operation(
        "show_application", scope="chapters:read", returns=schemas.ApplicationOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, application_id: str) -> Walked:
        """Show an application, and what each office said."""
        return own_application(session, application_id)


@blueprint.route("/applications/<ref:application_id>/endorsements")
class Endorsements(MethodView):
    """What offices say of an application."""

    @blueprint.operation(
        "endorse",
        scope="endorsements:decide",
        body=schemas.EndorsementIn,
        returns=schemas.ApplicationOut,
        status=201,
        creates=True,
        problems=(NotFound, rules.ApplicationEnded, rules.OfficeNeeded, rules.EndorsedBefore),
    )
    def post(self, session: Session, *, body: dict[str, Any], application_id: str) -> Walked:
        """Say your office's word on an application; each endorsement is another account's."""
        application = own_application(session, application_id)
        return actions.say(session, application=application, said=body, actor=actor())


@blueprint.route("/applications/<ref:application_id>/withdrawal")
class Withdrawal(MethodView):
    """Taking an application back."""

    @blueprint.operation(
        "take_application_back",
        scope="chapters:write",
        body=schemas.ApplicationTakenBackIn,
        returns=schemas.ApplicationOut,
        problems=(NotFound, rules.ApplicationEnded),
    )
    def put(self, session: Session, *, body: dict[str, Any], application_id: str) -> Walked:
        """Take an application back for a chapter, with a reason; it stays what it is."""
        application = own_application(session, application_id)
        return actions.take_back(session, application=application, reason=body["reason"], by=actor().id)
