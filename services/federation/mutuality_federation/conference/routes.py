"""The operations on conferences, for the officers of a body."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import Blueprint, Page, PageQuery, actor, page_among
from mutuality_federation.access import require_own_body
from mutuality_federation.bodies import LevelUnknown, require_body
from mutuality_federation.conference import actions, counting, rules, schemas, seats, store
from mutuality_federation.conference.store import View
from mutuality_federation.proposals import MandateUnfit, ProposalSettled

READ, WRITE = "conference:read", "conference:write"
PLACING = (NotFound, PolicyRefused, rules.MotionUnfit, ProposalSettled)

blueprint = Blueprint("conference", __name__, description="Conferences of a body: called, voted on, counted, settled")


@blueprint.route("/bodies/<ref:body_id>/conferences")
class Conferences(MethodView):
    """The conferences of a body."""

    @blueprint.operation(
        "list_conferences", scope=READ, query=PageQuery, returns=schemas.ConferenceSummaryOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """List the conferences of your body, each with the rule it decides by."""
        require_own_body(actor(), body_id)
        require_body(session, body_id)
        return store.conferences(session, body_id, query)

    @blueprint.operation(
        "call_conference",
        scope=WRITE,
        body=schemas.ConferenceIn,
        returns=schemas.ConferenceOut,
        status=201,
        creates=True,
        location="/v1/conferences/{thing[id]}",
        problems=(*PLACING, LevelUnknown, rules.ConferenceDaysWrong),
    )
    def post(self, session: Session, *, body: dict[str, Any], body_id: str) -> dict[str, Any]:
        """Call a conference, with its motions, as many days ahead as the policy owes chapters.

        How it decides is the body's own rule of that day: method, threshold, quorum, minority appeal, day of the roll.
        """
        require_own_body(actor(), body_id)
        require_body(session, body_id)
        called = actions.call(session, body_id=body_id, said=body, by=actor().id)
        return _shown(session, called.id)


@blueprint.route("/conferences/<ref:conference_id>")
class OneConference(MethodView):
    """One conference."""

    @blueprint.operation("show_conference", scope=READ, returns=schemas.ConferenceOut, problems=(NotFound,))
    def get(self, session: Session, *, conference_id: str) -> dict[str, Any]:
        """Show a conference with its motions and what they came to."""
        return _shown(session, conference_id)


@blueprint.route("/conferences/<ref:conference_id>/motions")
class Motions(MethodView):
    """Further motions of a conference."""

    @blueprint.operation(
        "place_motion",
        scope=WRITE,
        body=schemas.MotionIn,
        returns=schemas.MotionOut,
        status=201,
        creates=True,
        location="/v1/motions/{thing.id}",
        problems=(*PLACING, rules.ConferenceOver, rules.AgendaFull),
    )
    def post(self, session: Session, *, body: dict[str, Any], conference_id: str) -> View:
        """Put one more motion before a conference, as long as chapters have their notice of it."""
        conference = store.conference(session, conference_id, body_id=actor().body_id)
        placed = actions.place(session, conference=conference, said=body, by=actor().id)
        return _own(session, placed.id)


@blueprint.route("/conferences/<ref:conference_id>/calling-off")
class CallingOff(MethodView):
    """Calling a conference off."""

    @blueprint.operation(
        "call_conference_off",
        scope=WRITE,
        body=schemas.CallingOffIn,
        returns=schemas.ConferenceOut,
        status=201,
        creates=True,
        problems=(NotFound, rules.ConferenceOver),
    )
    def post(self, session: Session, *, body: dict[str, Any], conference_id: str) -> dict[str, Any]:
        """Call a conference off before its votes close; proposals go back to where they were."""
        conference = store.conference(session, conference_id, body_id=actor().body_id)
        actions.call_off(session, conference=conference, **body, by=actor().id)
        return _shown(session, conference_id)


@blueprint.route("/motions/<ref:motion_id>")
class OneMotion(MethodView):
    """One motion."""

    @blueprint.operation("show_motion", scope=READ, returns=schemas.MotionOut, problems=(NotFound,))
    def get(self, session: Session, *, motion_id: str) -> View:
        """Show a motion: where it stands, each count, what the minority said, and what became of it."""
        return _own(session, motion_id)


@blueprint.route("/motions/<ref:motion_id>/votes")
class Votes(MethodView):
    """How chapters voted."""

    @blueprint.operation(
        "list_motion_votes",
        scope=READ,
        query=PageQuery,
        returns=schemas.MotionVoteOut,
        problems=(NotFound, rules.VotesOpen),
    )
    def get(self, session: Session, *, query: dict[str, Any], motion_id: str) -> Page:
        """List how each chapter voted, once votes have closed, and why a vote does not count where it does not."""
        view = _own(session, motion_id)
        rules.require_shown(view.state)
        return page_among(seats.shown(session, view), by=["chapter_id", "number"], query=query)


@blueprint.route("/motions/<ref:motion_id>/count")
class Count(MethodView):
    """The count of a round."""

    @blueprint.operation(
        "count_motion",
        scope=WRITE,
        returns=schemas.MotionOut,
        status=201,
        creates=True,
        problems=(NotFound, rules.VotesOpen, rules.MotionCounted),
    )
    def post(self, session: Session, *, motion_id: str) -> View:
        """Count the present round, as it stood when votes closed; the figures stand for ever."""
        return counting.count(session, _own(session, motion_id), by=actor().id)


@blueprint.route("/motions/<ref:motion_id>/second-round")
class SecondRound(MethodView):
    """The second round of a motion."""

    @blueprint.operation(
        "open_second_round",
        scope=WRITE,
        body=schemas.SecondRoundIn,
        returns=schemas.MotionOut,
        status=201,
        creates=True,
        problems=(NotFound, rules.MotionUncounted, rules.RevoteUnasked, rules.ConferenceDaysWrong),
    )
    def post(self, session: Session, *, body: dict[str, Any], motion_id: str) -> View:
        """Let all vote again, once, where the minority was heard and somebody of the majority asks for it."""
        return counting.vote_again(session, _own(session, motion_id), **body, by=actor().id)


@blueprint.route("/motions/<ref:motion_id>/settlement")
class Settlement(MethodView):
    """What becomes of a motion."""

    @blueprint.operation(
        "settle_motion",
        scope=WRITE,
        returns=schemas.MotionOut,
        status=201,
        creates=True,
        problems=(NotFound, rules.MotionUncounted, rules.AppealRuns, MandateUnfit),
    )
    def post(self, session: Session, *, motion_id: str) -> View:
        """Let what was counted become of the motion.

        Carried, it opens a draft that names its proposal; declined, the figures are the answer; without quorum its
        proposal goes back to where it was.
        """
        return counting.settle(session, _own(session, motion_id), by=actor().id)


def _own(session: Session, motion_id: str) -> View:
    return store.motion(session, motion_id, body_id=actor().body_id)


def _shown(session: Session, conference_id: str) -> dict[str, Any]:
    found = store.conference(session, conference_id, body_id=actor().body_id)
    return {**found._asdict(), "motions": store.motions(session, store.CONFERENCE.id == conference_id)}
