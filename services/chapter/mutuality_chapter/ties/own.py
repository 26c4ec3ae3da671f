"""The operations on one's own matches and ties: nobody is named in them, the token says who asks."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, PageQuery, actor
from mutuality_chapter.members import NoMember, me
from mutuality_chapter.ties import actions, rules, schemas, store, turning
from mutuality_chapter.ties.models import Tie
from mutuality_chapter.ties.routes import AGREEING, blueprint


@blueprint.route("/me/matches")
class MyMatches(MethodView):
    """Those I was proposed to, and those proposed to me."""

    @blueprint.operation(
        "list_my_matches", scope="me:read", query=schemas.MatchQuery, returns=schemas.MatchOut, problems=(NoMember,)
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List the matches that are about me."""
        return store.matches(session, query, of=me(actor()))


@blueprint.route("/me/matches/<ref:match_id>/agreement")
class MyAgreement(MethodView):
    """What I say to a match."""

    @blueprint.operation("agree_to_match", scope="me:write", returns=schemas.MatchOut, problems=(NoMember, *AGREEING))
    def put(self, session: Session, *, match_id: str) -> dict[str, Any]:
        """Agree; once all have, each is told how to reach the others."""
        match = store.match(session, match_id, of=me(actor()))
        return store.shown(session, actions.agree(session, match=match, member_id=me(actor())))

    @blueprint.operation(
        "decline_match",
        scope="me:write",
        returns=schemas.MatchOut,
        problems=(NoMember, NotFound, rules.MatchOver),
    )
    def delete(self, session: Session, *, match_id: str) -> dict[str, Any]:
        """Decline, also after I agreed; I need not say why."""
        match = store.match(session, match_id, of=me(actor()))
        return store.shown(session, actions.decline(session, match=match, member_id=me(actor())))


@blueprint.route("/me/matches/<ref:match_id>/contacts")
class MyContacts(MethodView):
    """How to reach one another."""

    @blueprint.operation(
        "show_my_match_contacts",
        scope="me:read",
        returns=schemas.ContactsOut,
        problems=(NoMember, NotFound, rules.ContactNotAgreed),
    )
    def get(self, session: Session, *, match_id: str) -> dict[str, Any]:
        """Show how those of the match are reached, once all agreed."""
        return actions.contacts_of(session, match=store.match(session, match_id, of=me(actor())))


@blueprint.route("/me/ties")
class MyTies(MethodView):
    """Those I walk with."""

    @blueprint.operation("list_my_ties", scope="me:read", query=PageQuery, returns=schemas.TieOut, problems=(NoMember,))
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List those I walk with; what has ended is not listed any more."""
        return store.ties(session, query, of=me(actor()))


@blueprint.route("/me/ties/<ref:tie_id>/kind")
class MyTieKind(MethodView):
    """What we are to each other."""

    @blueprint.operation(
        "turn_tie",
        scope="me:write",
        body=schemas.TurnIn,
        returns=schemas.TieOut,
        problems=(NoMember, NotFound, rules.TieOver),
    )
    def put(self, session: Session, *, body: dict[str, Any], tie_id: str) -> Tie:
        """Say what we are to each other by now; friends are followed up by nobody."""
        return turning.turn(session, tie=store.tie(session, tie_id, of=me(actor())), **body)


@blueprint.route("/me/ties/<ref:tie_id>/end")
class MyTieEnd(MethodView):
    """The end of a tie of mine."""

    @blueprint.operation(
        "end_my_tie", scope="me:write", returns=schemas.TieOut, problems=(NoMember, NotFound, rules.TieOver)
    )
    def put(self, session: Session, *, tie_id: str) -> Tie:
        """End it; the other is not told, and I need not say why."""
        return turning.end(session, tie=store.tie(session, tie_id, of=me(actor())))
