"""The operations on apps that read what a body publishes."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.authority import AddressUnfit, AppReviewed, AppReviewIn, AppUnfit, OwnApp, review_app, take_app_away
from mutuality.database import Session
from mutuality.problems import Forbidden, NotFound
from mutuality.signing import KeyInvalid
from mutuality.web import Blueprint, Page, PageQuery, actor, require_current
from mutuality_federation.access import actions, schemas, store
from mutuality_federation.access.models import App

blueprint = Blueprint("apps", __name__, description="Apps that read what a body or a person lets them read")


@blueprint.route("/apps")
class Apps(MethodView):
    """The apps of the officer's body."""

    @blueprint.operation("list_apps", scope="apps:write", query=PageQuery, returns=schemas.AppOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List the apps your body registered."""
        return store.apps(session, actor().body_id, query)

    @blueprint.operation(
        "register_app",
        scope="apps:write",
        body=schemas.AppIn,
        returns=schemas.AppOut,
        status=201,
        creates=True,
        location="/v1/apps/{thing.id}",
        problems=(KeyInvalid, AppUnfit, AddressUnfit),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> Any:
        """Register an app; its id is its client_id, of use once another officer of your body approved its purpose."""
        body_id = actor().body_id
        if body_id is None:
            raise Forbidden("Apps are registered by an officer of a body.")
        return actions.register(session, body_id=body_id, by=actor().id, said=body)


@blueprint.route("/apps/<ref:app_id>")
class OneApp(MethodView):
    """One app."""

    @blueprint.operation("show_app", scope="apps:write", returns=schemas.AppOut, problems=(NotFound,))
    def get(self, session: Session, *, app_id: str) -> App:
        """Show an app."""
        return store.app_of(session, actor().body_id, app_id)

    @blueprint.operation("take_app_away", scope="apps:write", status=204, changes=True, problems=(NotFound,))
    def delete(self, session: Session, *, app_id: str) -> None:
        """Take an app's registration away."""
        app = store.app_of(session, actor().body_id, app_id)
        require_current(app)
        take_app_away(session, app=app)


@blueprint.route("/apps/<ref:app_id>/review")
class AppReview(MethodView):
    """What a second officer makes of an app's purpose."""

    @blueprint.operation(
        "review_app",
        scope="apps:review",
        body=AppReviewIn,
        returns=schemas.AppOut,
        changes=True,
        problems=(NotFound, OwnApp, AppReviewed),
    )
    def put(self, session: Session, *, body: dict[str, Any], app_id: str) -> Any:
        """Approve or decline the purpose of an app another officer of your body registered."""
        app = store.app_of(session, actor().body_id, app_id)
        require_current(app)
        return review_app(session, app=app, by=actor().id, is_approved=body["approved"], reason=body["reason"])
