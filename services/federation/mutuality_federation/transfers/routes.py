"""The operations by which a chapter comes to another unit, becomes part of another, or comes out of one."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, actor
from mutuality_federation import policies
from mutuality_federation.access import require_own_body
from mutuality_federation.chapters import Chapter, ChapterOut, own_chapter
from mutuality_federation.transfers import actions, merging, rules, schemas, store
from mutuality_federation.transfers.rules import Word
from mutuality_federation.transfers.store import Moving

blueprint = Blueprint("transfers", __name__, description="Chapters that come to another unit, merge, and split")
SAYING = {
    Word.RELEASED: actions.release,
    Word.ACCEPTED: actions.accept,
    Word.REFUSED: actions.refuse,
    Word.TAKEN_BACK: actions.take_back,
}
WORDS = (rules.TransferEnded, rules.OutOfTurn, rules.OtherUnitDecides, rules.SameAccount)


def own_transfer(session: Session, transfer_id: str) -> Moving:
    """Return a transfer of the officer's own body: both units of it must find it.

    Raises:
        NotFound: there is none.
    """
    found = store.transfer(session, transfer_id)
    require_own_body(actor(), found.body_id)
    return found


def own_merger(session: Session, merger_id: str) -> Any:
    """Return a merger of a chapter the officer acts for.

    Raises:
        NotFound: there is none.
    """
    found = store.merger(session, merger_id)
    own_chapter(session, actor(), found.chapter_id)
    return found


@blueprint.route("/transfers")
class Transfers(MethodView):
    """The transfers of the officer's body."""

    @blueprint.operation(
        "list_transfers", scope="chapters:read", query=schemas.TransferQuery, returns=schemas.TransferOut
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List the transfers of your body, or those from or to one unit."""
        return store.transfers(session, actor().body_id, query)


@blueprint.route("/chapters/<ref:chapter_id>/transfers")
class NewTransfers(MethodView):
    """Transfers of a chapter, as they are asked for."""

    @blueprint.operation(
        "ask_for_transfer",
        scope="chapters:write",
        body=schemas.TransferIn,
        returns=schemas.TransferOut,
        status=201,
        creates=True,
        location="/v1/transfers/{thing.id}",
        problems=(NotFound, rules.AlreadyThere, rules.TransferOpen),
    )
    def post(self, session: Session, *, body: dict[str, Any], chapter_id: str) -> Moving:
        """Ask that a chapter belong to another unit; it is held until its own unit releases it."""
        chapter = own_chapter(session, actor(), chapter_id)
        return actions.ask(session, chapter=chapter, to_id=body["to_id"], reason=body["reason"], by=actor().id)


@blueprint.route("/transfers/<ref:transfer_id>")
class OneTransfer(MethodView):
    """One transfer."""

    @blueprint.operation("show_transfer", scope="chapters:read", returns=schemas.TransferOut, problems=(NotFound,))
    def get(self, session: Session, *, transfer_id: str) -> Moving:
        """Show a transfer, and what each unit said."""
        return own_transfer(session, transfer_id)


@blueprint.route("/transfers/<ref:transfer_id>/words")
class Words(MethodView):
    """What units say of a transfer."""

    @blueprint.operation(
        "say_of_transfer",
        scope="chapters:write",
        body=schemas.WordIn,
        returns=schemas.TransferOut,
        status=201,
        creates=True,
        problems=(NotFound, *WORDS, policies.LevelsContradict),
    )
    def post(self, session: Session, *, body: dict[str, Any], transfer_id: str) -> Moving:
        """Release a chapter, accept it, refuse, or take the transfer back; accepted, it belongs there from today."""
        transfer = own_transfer(session, transfer_id)
        return SAYING[body["word"]](session, transfer=transfer, reason=body["reason"], actor=actor())


@blueprint.route("/chapters/<ref:chapter_id>/mergers")
class NewMergers(MethodView):
    """Mergers of a chapter, as they are proposed."""

    @blueprint.operation(
        "propose_merger",
        scope="chapters:write",
        body=schemas.MergerIn,
        returns=schemas.MergerOut,
        status=201,
        creates=True,
        location="/v1/mergers/{thing.id}",
        problems=(NotFound, rules.CannotMerge),
    )
    def post(self, session: Session, *, body: dict[str, Any], chapter_id: str) -> Any:
        """Propose that a chapter become part of another; a second officer carries it out after thirty days."""
        chapter = own_chapter(session, actor(), chapter_id)
        own_chapter(session, actor(), body["into_id"])
        return merging.propose(session, chapter=chapter, into_id=body["into_id"], reason=body["reason"], by=actor().id)


@blueprint.route("/mergers/<ref:merger_id>")
class OneMerger(MethodView):
    """One merger."""

    @blueprint.operation("show_merger", scope="chapters:read", returns=schemas.MergerOut, problems=(NotFound,))
    def get(self, session: Session, *, merger_id: str) -> Any:
        """Show a merger."""
        return own_merger(session, merger_id)


@blueprint.route("/mergers/<ref:merger_id>/confirmation")
class Confirmation(MethodView):
    """Carrying a merger out."""

    @blueprint.operation(
        "merge_chapters",
        scope="chapters:approve",
        returns=schemas.MergerOut,
        problems=(NotFound, rules.MergerEnded, rules.NotYetDue, rules.SameAccount),
    )
    def put(self, session: Session, *, merger_id: str) -> Any:
        """Let a chapter become part of the other from today on: it is closed, and its history stays its own."""
        return merging.merge(session, merger=own_merger(session, merger_id), by=actor().id)


@blueprint.route("/mergers/<ref:merger_id>/withdrawal")
class Withdrawal(MethodView):
    """Taking a merger back."""

    @blueprint.operation(
        "take_merger_back",
        scope="chapters:write",
        returns=schemas.MergerOut,
        problems=(NotFound, rules.MergerEnded),
    )
    def put(self, session: Session, *, merger_id: str) -> Any:
        """Take a proposed merger back."""
        return merging.take_back(session, merger=own_merger(session, merger_id), by=actor().id)


@blueprint.route("/chapters/<ref:chapter_id>/splits")
class Splits(MethodView):
    """Chapters that come out of a chapter."""

    @blueprint.operation(
        "split_chapter",
        scope="chapters:write",
        body=schemas.SplitIn,
        returns=ChapterOut,
        status=201,
        creates=True,
        location="/v1/chapters/{thing.id}",
        problems=(NotFound,),
    )
    def post(self, session: Session, *, body: dict[str, Any], chapter_id: str) -> Chapter:
        """Put a chapter on the roll that comes out of another; invite it like every other."""
        chapter = own_chapter(session, actor(), chapter_id)
        return merging.split(session, chapter=chapter, said=body, by=actor().id)


@blueprint.route("/chapters/<ref:chapter_id>/lineage")
class Lineage(MethodView):
    """Whom a chapter came from."""

    @blueprint.operation("show_lineage", scope="chapters:read", returns=schemas.LineageOut, problems=(NotFound,))
    def get(self, session: Session, *, chapter_id: str) -> dict[str, Any]:
        """Show whom a chapter came from, who became part of it, and what it became part of or let go."""
        return store.lineage(session, own_chapter(session, actor(), chapter_id).id)
