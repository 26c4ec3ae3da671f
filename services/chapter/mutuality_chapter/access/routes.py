"""The operations of this room: signing up, and choosing another password."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.authority import HandleTaken, PasswordTooWeak, PasswordWrong, RoleOver, change_password
from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import PUBLIC, Blueprint, Limit, actor
from mutuality_chapter.access import actions, rules, schemas

blueprint = Blueprint("access", __name__, description="Accounts of members, made by themselves")
SIGN_UPS = Limit("sign-ups", 20, 60)
PASSWORDS = Limit("passwords", 20, 60)


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
            RoleOver,
        ),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> actions.SignedUp:
        """Sign up with an invitation; the account speaks for the member who was invited."""
        return actions.sign_up(session, token=body["token"], handle=body["handle"], password_hash=body["password"])


@blueprint.route("/me/password")
class MyPassword(MethodView):
    """My password."""

    @blueprint.operation(
        "change_my_password",
        scope="me:write",
        body=schemas.PasswordChange,
        status=204,
        limit=PASSWORDS,
        problems=(NotFound, PasswordWrong, PasswordTooWeak),
    )
    def put(self, session: Session, *, body: dict[str, Any]) -> None:
        """Choose another password, knowing the one so far; tokens made with that one end within five minutes."""
        change_password(session, account_id=actor().id, old=body["old"], new_hash=body["new"])
