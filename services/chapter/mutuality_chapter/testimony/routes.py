"""The operations on what we tell our body of ourselves."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.language import Kind
from mutuality.problems import NotFound
from mutuality.web import Blueprint, actor
from mutuality_chapter.affiliation import NotAffiliated, NotFounded
from mutuality_chapter.governance import NotDecided
from mutuality_chapter.testimony import actions, schemas, store
from mutuality_chapter.testimony.models import Testimony

READ, WRITE = "formation:read", "formation:write"

blueprint = Blueprint("testimony", __name__, description="What we tell our body of how we began and what we are")


@blueprint.route("/testimony/landscape")
class LandscapeTelling(MethodView):
    """What we told of the services we began among."""

    @blueprint.operation("show_told_landscape", scope=READ, returns=schemas.LandscapeTellingOut, problems=(NotFound,))
    def get(self, session: Session) -> Testimony:
        """Show what our body was told of the services we began among."""
        return store.told(session, Kind.LANDSCAPE)

    @blueprint.operation(
        "tell_landscape",
        scope=WRITE,
        body=schemas.LandscapeTellingIn,
        returns=schemas.LandscapeTellingOut,
        problems=(NotFound, NotAffiliated, NotDecided),
    )
    def put(self, session: Session, *, body: dict[str, Any]) -> Testimony:
        """Tell our body among which services we began, as the members decided: words from lists, none of our own."""
        return actions.tell_landscape(session, **body, by=actor().id)


@blueprint.route("/testimony/landscape/withdrawal")
class LandscapeTakenBack(MethodView):
    """Taking that back."""

    @blueprint.operation("take_told_landscape_back", scope=WRITE, status=204, problems=(NotFound,))
    def put(self, session: Session) -> None:
        """Take back what our body was told of the services we began among."""
        actions.take_back(session, Kind.LANDSCAPE)


@blueprint.route("/testimony/definition")
class DefinitionTelling(MethodView):
    """What we told of how we stand on the definition."""

    @blueprint.operation("show_told_definition", scope=READ, returns=schemas.DefinitionTellingOut, problems=(NotFound,))
    def get(self, session: Session) -> Testimony:
        """Show what our body was told of how we stand on the seven points."""
        return store.told(session, Kind.DEFINITION)

    @blueprint.operation(
        "tell_definition",
        scope=WRITE,
        returns=schemas.DefinitionTellingOut,
        problems=(NotFounded, NotAffiliated),
    )
    def put(self, session: Session) -> Testimony:
        """Tell our body how we stand on the seven points today: outcomes alone, no figure and no reason."""
        return actions.tell_definition(session, by=actor().id)


@blueprint.route("/testimony/definition/preview")
class DefinitionPreview(MethodView):
    """What would be told."""

    @blueprint.operation(
        "preview_told_definition", scope=READ, returns=schemas.DefinitionOutcomesOut, problems=(NotFounded,)
    )
    def get(self, session: Session) -> dict[str, Any]:
        """Show what would be told of how we stand today; nothing is told by that."""
        return actions.definition_outcomes(session)


@blueprint.route("/testimony/definition/withdrawal")
class DefinitionTakenBack(MethodView):
    """Taking that back."""

    @blueprint.operation("take_told_definition_back", scope=WRITE, status=204, problems=(NotFound,))
    def put(self, session: Session) -> None:
        """Take back what our body was told of how we stand on the seven points."""
        actions.take_back(session, Kind.DEFINITION)


@blueprint.route("/testimony/liaison")
class LiaisonTelling(MethodView):
    """What we told of how we stand beside professionals."""

    @blueprint.operation("show_told_liaison", scope=READ, returns=schemas.LiaisonTellingOut, problems=(NotFound,))
    def get(self, session: Session) -> Testimony:
        """Show what our body was told of what went either way with partners, and of strain."""
        return store.told(session, Kind.LIAISON)

    @blueprint.operation(
        "tell_liaison",
        scope=WRITE,
        body=schemas.LiaisonTellingIn,
        returns=schemas.LiaisonTellingOut,
        problems=(NotFounded, NotAffiliated, NotDecided),
    )
    def put(self, session: Session, *, body: dict[str, Any]) -> Testimony:
        """Tell our body how we stand beside professionals, as the members decided: totals of a year, no name."""
        return actions.tell_liaison(session, **body, by=actor().id)


@blueprint.route("/testimony/liaison/preview")
class LiaisonPreview(MethodView):
    """What would be told."""

    @blueprint.operation("preview_told_liaison", scope=READ, returns=schemas.ToldLiaisonOut, problems=(NotFounded,))
    def get(self, session: Session) -> dict[str, Any]:
        """Show what would be told of how we stand beside professionals; nothing is told by that."""
        return actions.liaison_here(session)


@blueprint.route("/testimony/liaison/withdrawal")
class LiaisonTakenBack(MethodView):
    """Taking that back."""

    @blueprint.operation("take_told_liaison_back", scope=WRITE, status=204, problems=(NotFound,))
    def put(self, session: Session) -> None:
        """Take back what our body was told of how we stand beside professionals."""
        actions.take_back(session, Kind.LIAISON)
