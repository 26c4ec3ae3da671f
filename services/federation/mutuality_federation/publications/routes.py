"""The operations by which officers publish editions and tailorings, or look first at what that would do."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.guidance.shapes import DerivationUnfit, LanguageTwice, RangeUnfit
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import Blueprint, actor, reading
from mutuality_federation import bodies, guidelines
from mutuality_federation.access import require_own_body
from mutuality_federation.editions import EditionTooSoon, RenameUnfit
from mutuality_federation.guidelines import DraftEmpty, EditionIn
from mutuality_federation.publications import actions, schemas
from mutuality_federation.tailoring import BaseSuperseded, TailoringClashes, TailoringIn, TailoringTooSoon

OF_EDITIONS = (NotFound, DraftEmpty, RenameUnfit, EditionTooSoon, PolicyRefused)
OF_TAILORINGS = (
    NotFound,
    DerivationUnfit,
    LanguageTwice,
    RangeUnfit,
    BaseSuperseded,
    TailoringTooSoon,
    TailoringClashes,
    PolicyRefused,
)

blueprint = Blueprint("publications", __name__, description="Publishing editions and tailorings, after a look")


@blueprint.route("/guidelines/<ref:guideline_id>/editions")
class Editions(MethodView):
    """Where a draft becomes an edition."""

    @blueprint.operation(
        "publish_edition",
        scope="guidelines:write",
        body=EditionIn,
        returns=schemas.EditionPublishedOut,
        status=201,
        creates=True,
        location="/v1/editions/{thing[id]}",
        problems=OF_EDITIONS,
    )
    def post(self, session: Session, *, body: dict[str, Any], guideline_id: str) -> dict[str, Any]:
        """Publish the draft as the next edition.

        The answer says what changed against the edition before, and which units laid something over the guideline that
        does not fit any more. Notice is owed only for an edition that asks more of chapters than the one before; a
        first edition and a looser one may take effect today.
        """
        guideline = guidelines.guideline(session, guideline_id, body_id=actor().body_id)
        return actions.publish_edition(session, guideline=guideline, by=actor().id, said=body)


@blueprint.route("/guidelines/<ref:guideline_id>/editions/previews")
class EditionPreviews(MethodView):
    """What publishing a draft would do."""

    @blueprint.operation(
        "preview_edition",
        scope="guidelines:write",
        body=EditionIn,
        returns=schemas.EditionPreviewOut,
        status=200,
        transaction=False,
        problems=OF_EDITIONS,
    )
    def post(self, *, body: dict[str, Any], guideline_id: str) -> dict[str, Any]:
        """Show what publishing the draft would change, and what below would clash; nothing is written.

        A draft that waits for its review may be looked at too; whatever else would be refused is refused here.
        """
        with reading() as session:
            guideline = guidelines.guideline(session, guideline_id, body_id=actor().body_id)
            return actions.look_at_edition(session, guideline=guideline, by=actor().id, said=body)


@blueprint.route("/units/<ref:unit_id>/tailorings")
class Tailorings(MethodView):
    """Where a unit lays changes over an edition."""

    @blueprint.operation(
        "publish_tailoring",
        scope="tailorings:write",
        body=TailoringIn,
        returns=schemas.TailoringPublishedOut,
        status=201,
        creates=True,
        location="/v1/tailorings/{thing[id]}",
        problems=OF_TAILORINGS,
    )
    def post(self, session: Session, *, body: dict[str, Any], unit_id: str) -> dict[str, Any]:
        """Lay changes over an edition for the chapters below a unit.

        A unit adds items, strengthens a force, sets a number within its range, or meets a purpose in another way; it
        weakens nothing. The answer to one that would names the rule above and the rule that does not fit under it. What
        units below laid stays, and where it does not fit any more the answer says so.
        """
        unit, is_national = _own_unit(session, unit_id)
        return actions.publish_tailoring(session, unit=unit, by=actor().id, is_national=is_national, said=body)


@blueprint.route("/units/<ref:unit_id>/tailorings/previews")
class TailoringPreviews(MethodView):
    """What publishing a tailoring would do."""

    @blueprint.operation(
        "preview_tailoring",
        scope="tailorings:write",
        body=TailoringIn,
        returns=schemas.TailoringPreviewOut,
        status=200,
        transaction=False,
        problems=OF_TAILORINGS,
    )
    def post(self, *, body: dict[str, Any], unit_id: str) -> dict[str, Any]:
        """Show what units below laid that would not fit any more; what would be refused is refused here too."""
        with reading() as session:
            unit, is_national = _own_unit(session, unit_id)
            clashes = actions.look_at_tailoring(session, unit=unit, by=actor().id, is_national=is_national, said=body)
            return {"clashes_below": clashes}


def _own_unit(session: Session, unit_id: str) -> tuple[bodies.UnitFacts, bool]:
    """Return a unit an officer acts for, and whether that is the national office."""
    unit = bodies.unit_facts(session, unit_id)
    require_own_body(actor(), unit.body_id)
    own = actor().claims.get("unit")
    if own is not None and unit_id not in bodies.unit_and_below(session, unit.body_id, own):
        raise NotFound("There is no such unit for you to act for.")
    return unit, own is None
