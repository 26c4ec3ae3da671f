"""The operations on what is common: among us, as our body is told it; beyond us, as a member reads it."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.language import Kind
from mutuality.problems import NotFound
from mutuality.web import actor
from mutuality_chapter.affiliation import NotAffiliated, NotFounded
from mutuality_chapter.governance import NotDecided
from mutuality_chapter.members import AlreadyLeft, NoMember, me
from mutuality_chapter.testimony import actions, schemas, store
from mutuality_chapter.testimony.models import Testimony
from mutuality_chapter.testimony.routes import READ, WRITE, blueprint


@blueprint.route("/testimony/commonality")
class CommonTelling(MethodView):
    """What we told of what is common among us."""

    @blueprint.operation("show_told_common", scope=READ, returns=schemas.CommonTellingOut, problems=(NotFound,))
    def get(self, session: Session) -> Testimony:
        """Show what our body was told of what is common among us."""
        return store.told(session, Kind.COMMONALITY)

    @blueprint.operation(
        "tell_common",
        scope=WRITE,
        body=schemas.CommonTellingIn,
        returns=schemas.CommonTellingOut,
        problems=(NotFounded, NotAffiliated, NotDecided),
    )
    def put(self, session: Session, *, body: dict[str, Any]) -> Testimony:
        """Tell our body what is common among us, as the members decided: of many alone, rounded, and nobody."""
        return actions.tell_common(session, **body, by=actor().id)


@blueprint.route("/testimony/commonality/preview")
class CommonPreview(MethodView):
    """What would be told."""

    @blueprint.operation("preview_told_common", scope=READ, returns=schemas.ToldCommonOut, problems=(NotFounded,))
    def get(self, session: Session) -> dict[str, Any]:
        """Show what would be told of what is common among us; nothing is told by that."""
        return actions.common_here(session)


@blueprint.route("/testimony/commonality/withdrawal")
class CommonTakenBack(MethodView):
    """Taking that back."""

    @blueprint.operation("take_told_common_back", scope=WRITE, status=204, problems=(NotFound,))
    def put(self, session: Session) -> None:
        """Take back what our body was told of what is common among us."""
        actions.take_back(session, Kind.COMMONALITY)


@blueprint.route("/me/commonality/beyond")
class CommonBeyond(MethodView):
    """How common my experience is beyond us."""

    @blueprint.operation(
        "show_commonality_beyond",
        scope="me:read",
        returns=schemas.BeyondOut,
        problems=(NoMember, NotFound, AlreadyLeft),
    )
    def get(self, session: Session) -> dict[str, Any]:
        """Show how common each part of my experience is over all chapters; also off line, and nobody learns I asked."""
        return actions.beyond(session, me(actor()))
