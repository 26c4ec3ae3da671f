"""What I allowed apps: listed and withdrawn by whoever allowed it, the same on both services."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.authority.clients import consents
from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.schema import Moment, Output, Ref, Text
from mutuality.web import Blueprint, Page, PageQuery, actor


class AppConsentOut(Output):
    """What I allowed one app."""

    id = Ref("Its id")
    client_id = Ref("The app")
    name = Text("What the app is called")
    purpose = Text("What it does with what it reads and why", longest=1000)
    scope = Text("What I allowed, as scopes apart by spaces", longest=1000)
    given_at = Moment("When I allowed it last")


def consents_blueprint() -> Blueprint:
    """Return the operations on what I allowed apps, for one service."""
    blueprint = Blueprint("app-consents", __name__, description="What I allowed apps, and how I take it back")

    @blueprint.route("/me/app-consents")
    class MyAppConsents(MethodView):
        """What I allowed apps."""

        @blueprint.operation("list_my_app_consents", scope="me:read", query=PageQuery, returns=AppConsentOut)
        def get(self, session: Session, *, query: dict[str, Any]) -> Page:
            """List what I allowed apps."""
            return consents.of_account(session, actor().id, query)

    @blueprint.route("/me/app-consents/<ref:app_consent_id>")
    class MyAppConsent(MethodView):
        """What I allowed one app."""

        @blueprint.operation("withdraw_my_app_consent", scope="me:write", status=204, problems=(NotFound,))
        def delete(self, session: Session, *, app_consent_id: str) -> None:
            """Take back what I allowed an app: every sign-in through it ends, with its tokens, within a minute."""
            consents.withdraw(session, account_id=actor().id, consent_id=app_consent_id)

    return blueprint
