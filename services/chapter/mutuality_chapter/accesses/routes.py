"""The operation of this room: who saw what is held about me. Nobody reads it of anybody else."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, PageQuery, actor, current_service
from mutuality_chapter.accesses import actions, schemas
from mutuality_chapter.members import AlreadyLeft, NoMember, me

blueprint = Blueprint("accesses", __name__, description="Who saw what is held about a member")


@blueprint.route("/me/accesses")
class MyAccesses(MethodView):
    """Who saw what is held about me."""

    @blueprint.operation(
        "list_my_accesses",
        scope="me:read",
        query=PageQuery,
        returns=schemas.AccessOut,
        problems=(NoMember, NotFound, AlreadyLeft),
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List who read or changed what is held about me, the newest first; each has a role, and nobody a name."""
        return actions.mine(session, member_id=me(actor()), secret=current_service().secret, query=query)
