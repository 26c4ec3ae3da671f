"""The operations on apps through which people of the chapter sign in."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.authority import AddressUnfit, AppReviewed, AppReviewIn, OwnApp, review_app, take_app_away
from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, PageQuery, actor, require_current
from mutuality_chapter.apps import actions, schemas, store
from mutuality_chapter.apps.models import App

blueprint = Blueprint("apps", __name__, description="Apps through which people of the chapter sign in")


@blueprint.route("/apps")
class Apps(MethodView):
    """The apps."""

    @blueprint.operation("list_apps", scope="apps:read", query=PageQuery, returns=schemas.AppOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List the apps registered here, with those that wait and those that were declined."""
        return store.apps(session, query)

    @blueprint.operation(
        "register_app",
        scope="apps:write",
        body=schemas.AppIn,
        returns=schemas.AppOut,
        status=201,
        creates=True,
        location="/v1/apps/{thing.id}",
        problems=(AddressUnfit,),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> Any:
        """Register an app; its id is its client_id, of use once somebody else approved its purpose."""
        return actions.register(session, by=actor().id, role=actor().kind, said=body)


@blueprint.route("/apps/<ref:app_id>")
class OneApp(MethodView):
    """One app."""

    @blueprint.operation("show_app", scope="apps:read", returns=schemas.AppOut, problems=(NotFound,))
    def get(self, session: Session, *, app_id: str) -> App:
        """Show an app."""
        return store.app(session, app_id)

    @blueprint.operation("take_app_away", scope="apps:write", status=204, changes=True, problems=(NotFound,))
    def delete(self, session: Session, *, app_id: str) -> None:
        """Take an app's registration away; every sign-in through it ends."""
        app = store.app(session, app_id)
        require_current(app)
        take_app_away(session, app=app)


@blueprint.route("/apps/<ref:app_id>/review")
class AppReview(MethodView):
    """What somebody else makes of an app's purpose."""

    @blueprint.operation(
        "review_app",
        scope="apps:review",
        body=AppReviewIn,
        returns=schemas.AppOut,
        changes=True,
        problems=(NotFound, OwnApp, AppReviewed),
    )
    def put(self, session: Session, *, body: dict[str, Any], app_id: str) -> Any:
        """Approve or decline the purpose of an app somebody else registered."""
        app = store.app(session, app_id)
        require_current(app)
        return review_app(session, app=app, by=actor().id, is_approved=body["approved"], reason=body["reason"])
