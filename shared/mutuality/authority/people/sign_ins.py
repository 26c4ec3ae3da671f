"""My sign-ins: listed and ended by whoever they are of, the same on both services."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView
from sqlalchemy import select

from mutuality.authority.columns import SignInColumns, model
from mutuality.authority.tokens import sign_ins
from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.schema import Flag, Moment, Output, Ref, Text
from mutuality.web import Blueprint, Page, PageQuery, actor, page_of


class SignInOut(Output):
    """One sign-in of mine, in force or lately ended."""

    id = Ref("Its id")
    client_id = Text("The program it was made through", longest=64)
    scope = Text("What it may do, as scopes apart by spaces", longest=1000)
    began_at = Moment("When I signed in")
    used_at = Moment("When it was last prolonged")
    ends_at = Moment("When it ends at the latest; seven days unused end it too")
    ended_at = Moment("When it was ended, if it was", allow_none=True)
    why = Text("Why it was ended", longest=32, allow_none=True)
    is_this_one = Flag("Whether I ask through this very one")


def sign_ins_blueprint() -> Blueprint:
    """Return the operations on my sign-ins, for one service."""
    blueprint = Blueprint("sign-ins", __name__, description="My sign-ins, and how I end one")

    @blueprint.route("/me/sign-ins")
    class MySignIns(MethodView):
        """My sign-ins."""

        @blueprint.operation("list_my_sign_ins", scope="me:read", query=PageQuery, returns=SignInOut)
        def get(self, session: Session, *, query: dict[str, Any]) -> Page:
            """List my sign-ins, also those that ended within the last 30 days."""
            return _mine(session, query)

    @blueprint.route("/me/sign-ins/<ref:sign_in_id>")
    class MySignIn(MethodView):
        """One of my sign-ins."""

        @blueprint.operation("end_my_sign_in", scope="me:write", status=204, problems=(NotFound,))
        def delete(self, session: Session, *, sign_in_id: str) -> None:
            """End one of my sign-ins: nothing it was given opens anything within a minute. Ending it twice is once."""
            _end_mine(session, sign_in_id)

    return blueprint


def _mine(session: Session, query: dict[str, Any]) -> Page:
    columns = model(session, SignInColumns).__table__.c  # type: ignore[attr-defined]
    is_this_one = (columns.id == actor().claims.get("sid", "")).label("is_this_one")
    shown = [column for column in columns if column.name not in {"account_id", "jkt"}]
    return page_of(
        session, select(*shown, is_this_one).where(columns.account_id == actor().id), by=[columns.id], query=query
    )


def _end_mine(session: Session, sign_in_id: str) -> None:
    found: Any = session.get(model(session, SignInColumns), sign_in_id)
    if found is None or found.account_id != actor().id:
        raise NotFound("You have no such sign-in.")
    sign_ins.end(session, [sign_in_id], sign_ins.SIGNED_OUT)
