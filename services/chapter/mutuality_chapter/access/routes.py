"""The one operation of this room: signing up."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.authority import HandleTaken, PasswordTooWeak
from mutuality.database import Session
from mutuality.web import PUBLIC, Blueprint, Limit
from mutuality_chapter.access import actions, rules, schemas

blueprint = Blueprint("access", __name__, description="Accounts of members, made by themselves")
SIGN_UPS = Limit("sign-ups", 20, 60)


@blueprint.route("/sign-ups")
class SignUps(MethodView):
    """Signing up."""

    @blueprint.operation(
        "sign_up",
        scope=PUBLIC,
        body=schemas.SignUpIn,
        returns=schemas.SignUpOut,
        status=201,
        limit=SIGN_UPS,
        problems=(
            rules.SignUpUnknown,
            rules.SignUpUsed,
            rules.SignUpExpired,
            rules.AlreadySignedUp,
            HandleTaken,
            PasswordTooWeak,
        ),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> actions.SignedUp:
        """Sign up with an invitation; the account speaks for the member who was invited."""
        return actions.sign_up(session, **body)
