"""The operations on the chapter itself, its bond, and the policy in force."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.policy.history import Hold, explain_bound
from mutuality.problems import NotFound
from mutuality.renewal import charter_state
from mutuality.transport import Transport
from mutuality.web import Blueprint, current_service, require_current
from mutuality_chapter.affiliation import actions, enrolling, rules, schemas, store
from mutuality_chapter.affiliation.models import Bond, Profile

blueprint = Blueprint("affiliation", __name__, description="Who we are, whom we belong to, and the policy in force")
FAILURES = (rules.FederationUnreachable, rules.FederationRefused, rules.NotFounded)


@blueprint.route("/chapter")
class OwnChapter(MethodView):
    """This chapter."""

    @blueprint.operation(
        "show_chapter", scope="affiliation:read", returns=schemas.ProfileOut, problems=(rules.NotFounded,)
    )
    def get(self, session: Session) -> Profile:
        """Show what the chapter says of itself."""
        return store.own_profile(session)

    @blueprint.operation(
        "describe_chapter",
        scope="affiliation:write",
        body=schemas.ProfileChange,
        returns=schemas.ProfileOut,
        changes=True,
        problems=(rules.NotFounded,),
    )
    def patch(self, session: Session, *, body: dict[str, Any]) -> Profile:
        """Change what the chapter says of itself."""
        profile = store.own_profile(session)
        require_current(profile)
        return actions.describe(session, profile=profile, said=body)


@blueprint.route("/affiliation")
class Affiliation(MethodView):
    """Our bond with a national body."""

    @blueprint.operation("show_affiliation", scope="affiliation:read", returns=schemas.BondOut, problems=(NotFound,))
    def get(self, session: Session) -> Bond:
        """Show our bond with a national body."""
        bond = store.bond(session)
        if bond is None:
            raise NotFound("This chapter never asked to belong to a federation.")
        return bond


@blueprint.route("/affiliation/charter")
class Charter(MethodView):
    """Our charter for a time."""

    @blueprint.operation(
        "show_charter", scope="affiliation:read", returns=schemas.CharterOut, problems=(rules.NotFounded,)
    )
    def get(self, session: Session) -> dict[str, Any]:
        """Show by when our charter is to be renewed, and how far that is; also off line."""
        bond = store.bond(session)
        due_on = bond.charter_due_on if bond else None
        state = charter_state(due_on, store.today(session)) if due_on else None
        return {"since": bond.charter_since if bond else None, "due_on": due_on, "state": state}


@blueprint.route("/affiliation/kept-out-listings")
class KeptOut(MethodView):
    """What of ours the public does not see."""

    @blueprint.operation("list_kept_out_listings", scope="affiliation:read", returns=schemas.KeptOutsOut)
    def get(self, session: Session) -> dict[str, Any]:
        """List what we published and our body does not show: by which rule, and whose word it waits for."""
        bond = store.bond(session)
        return {"items": bond.kept_out if bond else []}


@blueprint.route("/affiliation/enrolments")
class Enrolments(MethodView):
    """Enrolling with a federation."""

    @blueprint.operation(
        "enrol",
        scope="affiliation:write",
        body=schemas.EnrolIn,
        returns=schemas.EnrolOut,
        status=202,
        transaction=False,
        problems=(rules.AlreadyAffiliated, *FAILURES),
    )
    def post(self, *, body: dict[str, Any]) -> dict[str, Any]:
        """Enrol with a federation: make our key, accept the charter, send the signed statement.

        Doing it again while one is on its way is refused; a check sends again what never arrived.
        """
        service = current_service()
        return enrolling.enrol(service.database, service.part(Transport), **body)  # type: ignore[type-abstract]


@blueprint.route("/affiliation/checks")
class Checks(MethodView):
    """Asking the federation how our enrolment stands."""

    @blueprint.operation(
        "check_affiliation",
        scope="affiliation:write",
        returns=schemas.BondOut,
        transaction=False,
        problems=(rules.NotAffiliated, *FAILURES),
    )
    def post(self) -> Bond:
        """Ask the federation whether our enrolment was approved."""
        service = current_service()
        return enrolling.check(service.database, service.part(Transport))  # type: ignore[type-abstract]


@blueprint.route("/affiliation/requests")
class Requests(MethodView):
    """What we ask of our body for ourselves."""

    @blueprint.operation(
        "ask_our_body",
        scope="affiliation:write",
        body=schemas.BodyRequestIn,
        returns=schemas.BodyRequestOut,
        status=202,
        creates=True,
        problems=(rules.NotAffiliated, rules.TargetNeeded),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> dict[str, Any]:
        """Ask our body to let us rest, return, be a plain listing, be recognised, be transferred, or merge.

        It waits to leave with the next session; the answer comes in the feed.
        """
        actions.ask(session, body)
        return body


@blueprint.route("/affiliation/departure")
class Departure(MethodView):
    """Leaving our body."""

    @blueprint.operation(
        "leave_our_body",
        scope="affiliation:write",
        body=schemas.BodyLeftIn,
        returns=schemas.BodyLeftOut,
        status=202,
        creates=True,
        problems=(rules.NotAffiliated,),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> dict[str, Any]:
        """Leave our body with everything we own: the next session sends what waits, then that we go.

        Once its receipt is here the policy asks nothing of us; `/v1/link/farewell` proves that we left cleanly.
        """
        actions.leave(session, reason=body["reason"])
        return body


@blueprint.route("/policy/effective")
class Effective(MethodView):
    """The policy in force here."""

    @blueprint.operation(
        "explain_policy", scope="affiliation:read", returns=schemas.EffectiveOut, problems=(rules.NotFounded,)
    )
    def get(self, session: Session) -> dict[str, Any]:
        """Explain the policy in force here: each key's value, who set it, since when, what nothing would allow."""
        held = store.policy_in_force(session)
        row = store.row_in_force(session)
        keys = explain_bound(held, [Hold.of(each) for each in row.holds] if row else [])
        return {"version": held.version, "in_force_on": held.in_force_on, "keys": keys}
