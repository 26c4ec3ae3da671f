"""The operations on what members propose to put right: their own, and those of whoever looks after meetings."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.periods import DayAhead
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, PageQuery, actor, require_current
from mutuality_chapter.closures import ClosureSpanWrong
from mutuality_chapter.corrections import actions, rules, schemas, store
from mutuality_chapter.corrections.models import Correction
from mutuality_chapter.meetings import UNFIT
from mutuality_chapter.members import AlreadyLeft, NoMember, me

blueprint = Blueprint("corrections", __name__, description="What members say is wrong with a meeting as we tell of it")


def _shown(session: Session, correction: Correction) -> Any:
    (told,) = store.seen(session, [correction])
    return told


@blueprint.route("/me/corrections")
class MyCorrections(MethodView):
    """What I proposed to put right."""

    @blueprint.operation(
        "list_my_corrections", scope="me:read", query=PageQuery, returns=schemas.OwnCorrectionOut, problems=(NoMember,)
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List what I proposed to put right and what came of it, the oldest first."""
        return store.own_page(session, me(actor()), query)

    @blueprint.operation(
        "propose_correction",
        scope="me:write",
        body=schemas.MeetingCorrectionIn,
        returns=schemas.OwnCorrectionOut,
        status=201,
        creates=True,
        location="/v1/me/corrections/{thing.id}",
        problems=(
            *(NoMember, NotFound, AlreadyLeft, rules.CorrectionUnclear, rules.CorrectionsPending),
            *(ClosureSpanWrong, DayAhead, *UNFIT),
        ),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> Any:
        """Say what is wrong with a meeting as we tell of it; whoever looks after meetings is not told who said so."""
        return _shown(session, actions.propose(session, member_id=me(actor()), said=body))


@blueprint.route("/me/corrections/<ref:correction_id>")
class MyCorrection(MethodView):
    """One thing I proposed to put right."""

    @blueprint.operation(
        "show_my_correction", scope="me:read", returns=schemas.OwnCorrectionOut, problems=(NoMember, NotFound)
    )
    def get(self, session: Session, *, correction_id: str) -> Any:
        """Show what came of it."""
        return _shown(session, store.own(session, correction_id, me(actor())))

    @blueprint.operation(
        "take_correction_back", scope="me:write", status=204, changes=True, problems=(NoMember, NotFound)
    )
    def delete(self, session: Session, *, correction_id: str) -> None:
        """Take it back; it is erased. What was approved of it stays changed."""
        found = store.own(session, correction_id, me(actor()))
        require_current(found)
        session.delete(found)


@blueprint.route("/corrections")
class Corrections(MethodView):
    """What members proposed to put right."""

    @blueprint.operation(
        "list_corrections", scope="corrections:read", query=schemas.CorrectionQuery, returns=schemas.CorrectionOut
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List what members proposed to put right, beside what we tell now; who they are is not told."""
        return store.page(session, query)


@blueprint.route("/doubts")
class Doubts(MethodView):
    """What the public finds wrong."""

    @blueprint.operation("list_doubts", scope="corrections:read", query=PageQuery, returns=schemas.DoubtOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List what the public told our body is wrong with our listings; making sure of one settles it."""
        return store.doubts(session, query)


@blueprint.route("/corrections/<ref:correction_id>/approval")
class Approval(MethodView):
    """That it is so."""

    @blueprint.operation(
        "approve_correction",
        scope="corrections:write",
        returns=schemas.CorrectionOut,
        problems=(NotFound, rules.CorrectionSettled, rules.MeetingMovedOn, DayAhead, *UNFIT),
    )
    def put(self, session: Session, *, correction_id: str) -> Any:
        """Do what was proposed, in the same act; the meeting counts as verified by your role."""
        found = store.correction(session, correction_id, for_change=True)
        return _shown(session, actions.approve(session, correction=found, by=actor().kind))


@blueprint.route("/corrections/<ref:correction_id>/refusal")
class Refusal(MethodView):
    """That it is not so."""

    @blueprint.operation(
        "decline_correction",
        scope="corrections:write",
        body=schemas.DeclineIn,
        returns=schemas.CorrectionOut,
        problems=(NotFound, rules.CorrectionSettled),
    )
    def put(self, session: Session, *, body: dict[str, Any], correction_id: str) -> Any:
        """Change nothing, and say why to whoever proposed it."""
        found = store.correction(session, correction_id, for_change=True)
        return _shown(session, actions.decline(session, correction=found, **body))
