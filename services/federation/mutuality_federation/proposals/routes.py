"""The operations on what chapters propose, and on what was carried."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import Blueprint, Page, PageQuery, actor, page_among
from mutuality_federation.access import require_own_body
from mutuality_federation.bodies import require_body
from mutuality_federation.proposals import actions, carrying, rules, schemas, store
from mutuality_federation.proposals.store import View

READ, WRITE = "conference:read", "conference:write"

blueprint = Blueprint("proposals", __name__, description="What chapters propose to change, and what was answered")


@blueprint.route("/bodies/<ref:body_id>/proposals")
class Proposals(MethodView):
    """What was proposed to a body."""

    @blueprint.operation(
        "list_proposals", scope=READ, query=schemas.ProposalQuery, returns=schemas.ProposalOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """List what chapters proposed to your body, each with who is behind it and where it stands."""
        require_own_body(actor(), body_id)
        require_body(session, body_id)
        wanted = query["state"]
        found = [each for each in store.of_body(session, body_id) if wanted is None or each.state is wanted]
        return page_among(found, by=["id"], query=query)


@blueprint.route("/proposals/<ref:proposal_id>")
class OneProposal(MethodView):
    """One proposal."""

    @blueprint.operation("show_proposal", scope=READ, returns=schemas.ProposalOut, problems=(NotFound,))
    def get(self, session: Session, *, proposal_id: str) -> View:
        """Show a proposal, its support unit by unit, and all that was done about it."""
        return _own(session, proposal_id)


@blueprint.route("/proposals/<ref:proposal_id>/words")
class Words(MethodView):
    """What chapters said of one proposal."""

    @blueprint.operation(
        "list_proposal_words", scope=READ, query=PageQuery, returns=schemas.ProposalWordOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], proposal_id: str) -> Page:
        """List every word of every chapter on a proposal, also those that do not count, with why."""
        return store.words(session, _own(session, proposal_id).id, query)


@blueprint.route("/proposals/<ref:proposal_id>/answer")
class Answer(MethodView):
    """What the office answers."""

    @blueprint.operation(
        "answer_proposal",
        scope=WRITE,
        body=schemas.ProposalAnswerIn,
        returns=schemas.ProposalOut,
        status=201,
        creates=True,
        problems=(NotFound, PolicyRefused, rules.ProposalSettled, carrying.MandateUnfit),
    )
    def post(self, session: Session, *, body: dict[str, Any], proposal_id: str) -> View:
        """Answer a proposal for the national office, with reasons that every chapter is told.

        Where the policy asks for chapters' words, the office answers only what lapsed; a conference decides the rest.
        """
        return actions.answer(session, _own(session, proposal_id), **body, by=actor().id)


@blueprint.route("/bodies/<ref:body_id>/mandates")
class Mandates(MethodView):
    """What was carried at a body."""

    @blueprint.operation(
        "list_mandates", scope=READ, query=PageQuery, returns=schemas.MandateSummaryOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """List what was carried and is to be published, or was."""
        require_own_body(actor(), body_id)
        require_body(session, body_id)
        return store.mandates(session, body_id, query)


@blueprint.route("/mandates/<ref:mandate_id>")
class OneMandate(MethodView):
    """One mandate."""

    @blueprint.operation("show_mandate", scope=READ, returns=schemas.MandateOut, problems=(NotFound,))
    def get(self, session: Session, *, mandate_id: str) -> dict[str, Any]:
        """Show what was carried, the draft it opened, and in which edition or version it was published."""
        return carrying.shown(session, store.mandate(session, mandate_id, body_id=actor().body_id))


def _own(session: Session, proposal_id: str) -> View:
    return store.proposal(session, proposal_id, body_id=actor().body_id)
