"""The operations on members."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.authority import RoleOver
from mutuality.database import Session
from mutuality.periods import DayAhead, SpanTooLong, days_of, months_between
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import Blueprint, Page, require_current
from mutuality_chapter.access import AlreadySignedUp, Invited
from mutuality_chapter.members import actions, rules, schemas, store
from mutuality_chapter.members.models import Member

blueprint = Blueprint("members", __name__, description="People under the name they chose")


@blueprint.route("/members")
class Members(MethodView):
    """The members of this chapter."""

    @blueprint.operation("list_members", scope="members:read", query=schemas.MemberQuery, returns=schemas.MemberOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List members."""
        return store.members(session, query)

    @blueprint.operation(
        "admit_member",
        scope="members:write",
        body=schemas.MemberIn,
        returns=schemas.MemberOut,
        status=201,
        creates=True,
        location="/v1/members/{thing.id}",
        problems=(rules.ConcernNotShared, rules.HelpersAreChosen, DayAhead, PolicyRefused),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> Member:
        """Admit somebody who shares the concern; no proof is asked."""
        return actions.admit(session, said=body)


@blueprint.route("/members/<ref:member_id>")
class OneMember(MethodView):
    """One member."""

    @blueprint.operation("show_member", scope="members:read", returns=schemas.MemberOut, problems=(NotFound,))
    def get(self, session: Session, *, member_id: str) -> Member:
        """Show a member."""
        return store.member(session, member_id)

    @blueprint.operation(
        "describe_member",
        scope="members:write",
        body=schemas.MemberChange,
        returns=schemas.MemberOut,
        changes=True,
        problems=(NotFound, rules.AlreadyLeft, rules.HelpersAreChosen, DayAhead, rules.MoveTooEarly, PolicyRefused),
    )
    def patch(self, session: Session, *, body: dict[str, Any], member_id: str) -> Member:
        """Change a member's chosen name, or the part they take; a helper is chosen, never made one here."""
        member = store.member(session, member_id)
        require_current(member)
        return actions.describe(session, member=member, said=body)


@blueprint.route("/members/<ref:member_id>/sign-up-invitations")
class SignUpInvitations(MethodView):
    """Invitations to sign up."""

    @blueprint.operation(
        "invite_to_sign_up",
        scope="members:write",
        query=schemas.InviteQuery,
        returns=schemas.InvitedOut,
        problems=(NotFound, rules.AlreadyLeft, AlreadySignedUp, RoleOver),
    )
    def post(self, session: Session, *, member_id: str, query: dict[str, Any]) -> Invited:
        """Invite a member to make an account of their own; an invitation replaces the one before and is told once."""
        return actions.invite(session, member=store.member(session, member_id), until=query["until"])


@blueprint.route("/members/<ref:member_id>/departure")
class Departure(MethodView):
    """Leaving, in one call."""

    @blueprint.operation(
        "depart",
        scope="members:write",
        body=schemas.DepartureIn,
        returns=schemas.DepartureOut,
        status=201,
        problems=(NotFound, rules.AlreadyLeft, DayAhead, rules.MoveTooEarly),
    )
    def post(self, session: Session, *, body: dict[str, Any], member_id: str) -> dict[str, Any]:
        """Let somebody leave: what is held is handed over and erased; what was for them alone is erased unread."""
        return actions.depart(session, member=store.member(session, member_id), by_themselves=False, **body)


@blueprint.route("/joint-memberships")
class JointMemberships(MethodView):
    """Two people who belong as one party."""

    @blueprint.operation(
        "admit_together",
        scope="members:write",
        body=schemas.JointMembershipIn,
        returns=schemas.PartyOut,
        status=201,
        creates=True,
        location="/v1/joint-memberships/{thing.id}",
        problems=(rules.ConcernNotShared, rules.HelpersAreChosen, DayAhead, PolicyRefused),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> store.Party:
        """Admit two people who share the concern as one party; each may leave alone."""
        return actions.admit_together(session, said=body)


@blueprint.route("/joint-memberships/<ref:party_id>")
class JointMembership(MethodView):
    """One party."""

    @blueprint.operation("show_joint_membership", scope="members:read", returns=schemas.PartyOut, problems=(NotFound,))
    def get(self, session: Session, *, party_id: str) -> store.Party:
        """Show a party, with those of it who are here."""
        return store.party(session, party_id)


@blueprint.route("/departure-reasons")
class DepartureReasons(MethodView):
    """Why people left."""

    @blueprint.operation(
        "show_departure_reasons",
        scope="members:read",
        query=schemas.ReasonQuery,
        returns=schemas.ReasonsOut,
        problems=(SpanTooLong,),
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> dict[str, Any]:
        """Show how many left for which reason, without saying who."""
        months_between(query["first"], query["last"])
        first, last = days_of(query["first"])[0], days_of(query["last"])[1]
        return {**query, **rules.apart(store.departures_by_reason(session, first, last))}
