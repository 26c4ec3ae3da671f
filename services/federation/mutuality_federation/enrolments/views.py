"""What is shown of an enrolment: to officers with the words to compare, to the chapter what it must know."""

from __future__ import annotations

from typing import Any

from flask import Response
from flask.views import MethodView

from mutuality.database import Session
from mutuality.fingerprints import fingerprint_words
from mutuality.language import EnrolmentInvalid, read_enrolment
from mutuality.problems import NotFound
from mutuality.serialize import compiled, to_bytes
from mutuality.signing import KeyInvalid, SignatureInvalid
from mutuality.web import PUBLIC, Blueprint, Limit, current_service
from mutuality_federation import chapters
from mutuality_federation.enrolments import actions, rules, schemas, store
from mutuality_federation.enrolments.models import Enrolment

enrolments = Blueprint("enrolments", __name__, description="How a chapter enrols with its own key")
ENROLMENTS = Limit("enrolments", 120, 60)
REFUSALS = (
    SignatureInvalid,
    KeyInvalid,
    EnrolmentInvalid,
    rules.InvitationUnknown,
    rules.InvitationUsed,
    rules.InvitationExpired,
    rules.CharterOutdated,
)


def enrolment_view(enrolment: Enrolment) -> dict[str, Any]:
    """Return what an officer sees of an enrolment."""
    return {
        "chapter_id": enrolment.chapter_id,
        "state": enrolment.state,
        "fingerprint": fingerprint_words(enrolment.jwk),
        "submitted_at": enrolment.submitted_at,
        "approved_at": enrolment.approved_at,
    }


def state_view(session: Session, enrolment: Enrolment) -> dict[str, Any]:
    """Return what the chapter may learn of the enrolment it sent."""
    return {
        "state": enrolment.state,
        "chapter_id": enrolment.chapter_id,
        "body_id": chapters.chapter_facts(session, enrolment.chapter_id).body_id,
        "issuer": current_service().base_url,
        "position": 0,
    }


@enrolments.route("/enrolments")
class Enrolments(MethodView):
    """Enrolments that come in."""

    @enrolments.operation(
        "enrol",
        scope=PUBLIC,
        takes="application/jose",
        returns=schemas.EnrolmentStateOut,
        status=202,
        limit=ENROLMENTS,
        problems=REFUSALS,
    )
    def post(self, session: Session, *, body: str) -> Response:
        """Enrol: a statement signed by the chapter's new key that names its invitation and accepts the charter.

        The same statement sent again gives the same answer.
        """
        enrolment = actions.enrol(session, statement=read_enrolment(body), issuer=current_service().base_url)
        shown = compiled(schemas.EnrolmentStateOut)(state_view(session, enrolment))
        return Response(to_bytes(shown), 202, content_type="application/json")


@enrolments.route("/enrolments/<string(length=64):digest>")
class OneEnrolment(MethodView):
    """An enrolment, known only to who sent it."""

    @enrolments.operation("show_enrolment", scope=PUBLIC, returns=schemas.EnrolmentStateOut, problems=(NotFound,))
    def get(self, session: Session, *, digest: str) -> dict[str, Any]:
        """Ask whether an enrolment was approved, by the SHA-256 of its statement."""
        found = store.enrolment(session, digest)
        if found is None:
            raise NotFound("There is no such enrolment.")
        return state_view(session, found)
