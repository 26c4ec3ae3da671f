"""The operations at the door: entries in, receipts out, and what a chapter polls."""

from __future__ import annotations

from typing import Any

from flask import Response
from flask.views import MethodView

from mutuality.authority import ServiceKeys
from mutuality.database import Session
from mutuality.language import DataMismatch, EnrolmentInvalid, EntryIn, EntryInvalid, PrivatePlace, UnknownKind
from mutuality.problems import NotFound
from mutuality.screening import ListingTellsOfPeople
from mutuality.serialize import to_bytes
from mutuality.signing import KeyInvalid, SignatureInvalid
from mutuality.web import PUBLIC, Blueprint, Page, actor, current_service, transaction
from mutuality_federation.chapters import MayNotPublish
from mutuality_federation.endorsements import ApplicationOpen, CannotApply
from mutuality_federation.link import actions, feeds, rules, schemas, store
from mutuality_federation.standing import StandingFixed
from mutuality_federation.statistics import REFUSALS as FIGURES
from mutuality_federation.sums import SHARE_PROBLEMS
from mutuality_federation.tailoring import TailoringElsewhere
from mutuality_federation.transfers import AlreadyThere, CannotMerge, TransferOpen

blueprint = Blueprint("link", __name__, description="How chapters publish, and what they poll")


def door() -> actions.Door:
    """Return who this service is to a chapter."""
    service = current_service()
    keys = service.part(ServiceKeys)
    return actions.Door(service.base_url, keys.active(), keys.find)


def require_own_stream(chapter_id: str) -> None:
    """Let a chapter see its own stream alone.

    Raises:
        NotFound: it is another chapter's.
    """
    if actor().chapter_id != chapter_id:
        raise NotFound("There is no such chapter for you to ask about.")


@blueprint.route("/chapters/<ref:chapter_id>/entries/<int(min=1,max=2147483647):seq>")
class OneEntry(MethodView):
    """One place of a chapter's stream."""

    @blueprint.operation(
        "publish_entry",
        scope=PUBLIC,
        body=EntryIn,
        returns=schemas.ReceivedOut,
        transaction=False,
        problems=(
            NotFound,
            MayNotPublish,
            rules.HeadMoved,
            rules.EpochClosed,
            rules.Equivocation,
            rules.StreamQuarantined,
            rules.AlreadyPublished,
            rules.PolicyOutdated,
            rules.EntryMisplaced,
            rules.EnrolmentMisplaced,
            rules.EntryEmpty,
            rules.RevisionStale,
            SignatureInvalid,
            EnrolmentInvalid,
            KeyInvalid,
            EntryInvalid,
            UnknownKind,
            DataMismatch,
            *FIGURES,
            *SHARE_PROBLEMS,
            PrivatePlace,
            ListingTellsOfPeople,
            StandingFixed,
            CannotApply,
            ApplicationOpen,
            AlreadyThere,
            TransferOpen,
            CannotMerge,
            TailoringElsewhere,
        ),
    )
    def put(self, *, body: dict[str, Any], chapter_id: str, seq: int) -> Response:
        """Publish a signed entry.

        The entry authenticates itself; no token is needed. Answers 201 for a new entry, 200 with the same receipt
        for one that was received before, however often it is sent.
        """
        with transaction() as session:
            received = actions.receive(session, door(), chapter_id=chapter_id, seq=seq, sent=body)
        if received.fork is not None:
            raise received.fork
        status = 201 if received.is_new else 200
        return Response(to_bytes({"receipt": received.receipt}), status, content_type="application/json")


@blueprint.route("/chapters/<ref:chapter_id>/entries")
class Entries(MethodView):
    """A chapter's stream."""

    @blueprint.operation(
        "list_entries",
        scope="link:read",
        query=schemas.EntriesQuery,
        returns=schemas.StoredEntryOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], chapter_id: str) -> Page:
        """List the chapter's own entries, to recover them after a restore."""
        require_own_stream(chapter_id)
        return store.entries(session, chapter_id, query)


@blueprint.route("/chapters/<ref:chapter_id>/head")
class StreamHead(MethodView):
    """Where a chapter's stream stands."""

    @blueprint.operation("show_head", scope="link:read", returns=schemas.HeadOut, problems=(NotFound,))
    def get(self, session: Session, *, chapter_id: str) -> dict[str, Any]:
        """Show where the chapter's stream stands."""
        require_own_stream(chapter_id)
        stream = store.stream(session, chapter_id)
        return {
            "chapter_id": chapter_id,
            "seq": stream.seq,
            "digest": stream.digest,
            "epoch": stream.epoch,
            "state": stream.state,
            "incarnation": store.incarnation(session),
        }


@blueprint.route("/chapters/<ref:chapter_id>/feed")
class Feed(MethodView):
    """What the federation has to tell a chapter."""

    @blueprint.operation("show_feed", scope="link:read", gives="application/jose", problems=(NotFound,))
    def get(self, session: Session, *, chapter_id: str) -> Response:
        """Poll what the federation has to tell the chapter, signed: policy, guidelines, standing."""
        require_own_stream(chapter_id)
        return feeds.feed(session, door(), chapter_id)


@blueprint.route("/chapters/<ref:chapter_id>/editions/<ref:edition_id>")
class OneEdition(MethodView):
    """An edition, for a chapter of its body."""

    @blueprint.operation("show_signed_edition", scope="link:read", gives="application/jose", problems=(NotFound,))
    def get(self, session: Session, *, chapter_id: str, edition_id: str) -> Response:
        """Fetch one edition of a guideline, signed; it never changes."""
        require_own_stream(chapter_id)
        return feeds.edition(session, door(), chapter_id, edition_id)


@blueprint.route("/chapters/<ref:chapter_id>/forms/<ref:form_edition_id>")
class OneForm(MethodView):
    """An edition of a report form, for a chapter of its body."""

    @blueprint.operation("show_signed_form", scope="link:read", gives="application/jose", problems=(NotFound,))
    def get(self, session: Session, *, chapter_id: str, form_edition_id: str) -> Response:
        """Fetch one edition of a report form, signed; it never changes."""
        require_own_stream(chapter_id)
        return feeds.form(session, door(), chapter_id, form_edition_id)


@blueprint.route("/chapters/<ref:chapter_id>/commons")
class CommonsChanges(MethodView):
    """What changed in the commons, for a chapter."""

    @blueprint.operation(
        "show_signed_commons",
        scope="link:read",
        query=schemas.CommonsQuery,
        gives="application/jose",
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], chapter_id: str) -> Response:
        """Fetch what chapters offered, revised, tried and took back since a number, signed, page by page."""
        require_own_stream(chapter_id)
        return feeds.commons_after(session, door(), chapter_id, **query)


@blueprint.route("/chapters/<ref:chapter_id>/tailorings/<ref:tailoring_id>")
class OneTailoring(MethodView):
    """A tailoring, for a chapter of its body."""

    @blueprint.operation("show_signed_tailoring", scope="link:read", gives="application/jose", problems=(NotFound,))
    def get(self, session: Session, *, chapter_id: str, tailoring_id: str) -> Response:
        """Fetch what a unit laid over an edition, signed; it never changes."""
        require_own_stream(chapter_id)
        return feeds.tailored(session, door(), chapter_id, tailoring_id)
