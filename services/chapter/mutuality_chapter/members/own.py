"""The operations on one's own membership: nobody is named in them, the token says who asks."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.periods import DayAhead
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import actor, require_current
from mutuality_chapter.members import actions, rules, schemas, store
from mutuality_chapter.members.models import Member
from mutuality_chapter.members.routes import blueprint


@blueprint.route("/me")
class Me(MethodView):
    """Oneself."""

    @blueprint.operation(
        "show_me", scope="me:read", returns=schemas.MeOut, problems=(rules.NoMember, NotFound, rules.AlreadyLeft)
    )
    def get(self, session: Session) -> Member:
        """Show my own membership."""
        return _own(session)

    @blueprint.operation(
        "describe_me",
        scope="me:write",
        body=schemas.OwnChange,
        returns=schemas.MeOut,
        changes=True,
        problems=(rules.NoMember, NotFound, rules.AlreadyLeft, PolicyRefused),
    )
    def patch(self, session: Session, *, body: dict[str, Any]) -> Member:
        """Change what I am called and what I say of myself."""
        member = _own(session)
        require_current(member)
        return actions.describe(session, member=member, said=body)


@blueprint.route("/me/holdings")
class MyHoldings(MethodView):
    """What is held about me."""

    @blueprint.operation(
        "show_my_holdings",
        scope="me:read",
        returns=schemas.HoldingsOut,
        problems=(rules.NoMember, NotFound, rules.AlreadyLeft),
    )
    def get(self, session: Session) -> dict[str, Any]:
        """Show everything this chapter holds about me, in every room."""
        return {"holdings": actions.holdings(session, member=_own(session))}


@blueprint.route("/me/departure")
class MyDeparture(MethodView):
    """Leaving, by oneself."""

    @blueprint.operation(
        "leave",
        scope="me:write",
        body=schemas.DepartureIn,
        returns=schemas.DepartureOut,
        status=201,
        problems=(rules.NoMember, NotFound, rules.AlreadyLeft, DayAhead, rules.MoveTooEarly),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> dict[str, Any]:
        """Leave in one call: all that was held is handed over and erased, and I may come back as anybody may come."""
        return actions.depart(session, member=_own(session), **body)


def _own(session: Session) -> Member:
    """Return the membership of whoever asks.

    Raises:
        NoMember: the token speaks for no member.
        AlreadyLeft: they have left, and their token has not ended yet.
    """
    member = store.member(session, rules.me(actor()))
    rules.require_here(member.state)
    return member
