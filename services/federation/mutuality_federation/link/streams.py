"""What officers decide about a stream: nothing more is taken, or the copy that holds its last entry goes on.

The survivor of a fork is named by the digest of the stream's last entry, which people read out to each other. From then
on only an entry that opens a new epoch is taken: a copy that does not hold that last entry cannot make one.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import Conflict, NotFound
from mutuality.schema import Choice, Input, Moment, Output, Pieces, Text, Whole
from mutuality.web import Blueprint, actor
from mutuality_federation.chapters import own_chapter
from mutuality_federation.link import store
from mutuality_federation.link.models import StreamDecision
from mutuality_federation.link.schemas import HEX

streams = Blueprint("streams", __name__, description="Streams that were closed, and which copy goes on")


class Decision(StrEnum):
    """What is decided."""

    CLOSED = "closed"
    OPENED = "opened"


class SurvivorElsewhere(Conflict):
    """The stream's last entry is another one: the copy that holds it is the only one that can go on."""


class StreamDecisionIn(Input):
    """What is decided about a stream."""

    decision = Choice(Decision, "closed takes nothing more; opened lets a copy go on", required=True)
    last_entry = Text(
        "SHA-256 of the stream's last entry, as the people of that copy read it out",
        longest=64,
        shortest=64,
        pattern=HEX,
        required=True,
    )
    reason = Text("Why", longest=1000, required=True)


class StreamDecisionOut(Output):
    """What was decided about a stream."""

    decision = Choice(Decision, "What")
    seq = Whole("Where the stream stood", low=0)
    reason = Text("Why", longest=1000)
    decided_by = Text("Who", longest=64)
    decided_at = Moment("When")


class ProofOut(Output):
    """A second entry for a taken place: the proof that the key speaks twice."""

    seq = Whole("The place", low=1)
    entry = Text("The second entry, word for word", longest=20_000)
    seen_at = Moment("When it came")


class StreamOut(Output):
    """A stream as officers see it."""

    seq = Whole("The last place taken", low=0)
    digest = Text("SHA-256 of its last entry", longest=64, shortest=64, pattern=HEX)
    state = Text("open, or quarantined", longest=16)
    proofs = Pieces(ProofOut, "Second entries for taken places", most=1000)
    decisions = Pieces(StreamDecisionOut, "What was decided so far", most=1000)


@streams.route("/chapters/<ref:chapter_id>/stream")
class OneStream(MethodView):
    """A chapter's stream."""

    @streams.operation("show_stream", scope="chapters:approve", returns=StreamOut, problems=(NotFound,))
    def get(self, session: Session, *, chapter_id: str) -> dict[str, Any]:
        """Show where a stream stands, every proof of a fork, and what was decided."""
        return _shown(session, own_chapter(session, actor(), chapter_id).id)


@streams.route("/chapters/<ref:chapter_id>/stream-decisions")
class StreamDecisions(MethodView):
    """What is decided about a stream."""

    @streams.operation(
        "decide_stream",
        scope="chapters:approve",
        body=StreamDecisionIn,
        returns=StreamOut,
        status=201,
        creates=True,
        problems=(NotFound, SurvivorElsewhere),
    )
    def post(self, session: Session, *, body: dict[str, Any], chapter_id: str) -> dict[str, Any]:
        """Close a stream at once, for a stolen key or a second copy; or name the survivor, which opens a new epoch."""
        chapter = own_chapter(session, actor(), chapter_id)
        decide(session, chapter_id=chapter.id, body_id=chapter.body_id, said=body, by=actor().id)
        return _shown(session, chapter.id)


def decide(session: Session, *, chapter_id: str, body_id: str, said: dict[str, Any], by: str) -> None:
    """Close or open a stream, and keep for ever who decided so, and why.

    Raises:
        SurvivorElsewhere: the stream's last entry is another one.
    """
    stream = store.locked_stream(session, chapter_id, body_id)
    if said["last_entry"] != stream.digest:
        raise SurvivorElsewhere(f"The stream stands at {stream.seq}, and its last entry is another one.")
    decision = StreamDecision(
        chapter_id=chapter_id,
        decision=said["decision"],
        seq=stream.seq,
        digest=stream.digest,
        reason=said["reason"],
        decided_by=by,
        decided_at=session.now,
    )
    session.add(decision)
    is_open = said["decision"] == Decision.OPENED
    stream.state, stream.epoch = ("open", "") if is_open else ("quarantined", stream.epoch)
    session.flush()  # it is read back as everyone will see it


def _shown(session: Session, chapter_id: str) -> dict[str, Any]:
    stream = store.stream(session, chapter_id)
    proofs = store.proofs(session, chapter_id)
    decisions = store.decisions(session, chapter_id)
    return {
        "seq": stream.seq,
        "digest": stream.digest,
        "state": stream.state,
        "proofs": proofs,
        "decisions": decisions,
    }
