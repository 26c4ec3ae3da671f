"""The operations on what members give, and on how one's own gifts stand."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.policy import KEYS
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, PageQuery, actor
from mutuality_chapter import affiliation, money
from mutuality_chapter.giving import actions, rules, schemas, store
from mutuality_chapter.giving.models import Naming
from mutuality_chapter.members import AlreadyLeft, NoMember, me

blueprint = Blueprint("giving", __name__, description="What members give, under their name only if they chose so")


@blueprint.route("/contributions")
class Contributions(MethodView):
    """What was given."""

    @blueprint.operation("list_contributions", scope="money:write", query=PageQuery, returns=money.RecordedOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List what was given, with those givers who chose to be named; for whoever keeps the books."""
        return money.given(session, query)

    @blueprint.operation(
        "record_contribution",
        scope="money:write",
        body=schemas.ContributionIn,
        returns=money.RecordedOut,
        status=201,
        creates=True,
        location="/v1/ledger/{thing.id}",
        problems=(*money.WRITING, rules.NamingNotChosen, rules.DuesFromOutside),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> money.Recorded:
        """Write down what was given; nobody is named who did not choose so."""
        return money.entry(session, actions.give(session, said=body, by=money.keeper()))


@blueprint.route("/me/giving")
class MyGiving(MethodView):
    """How my gifts stand in the books."""

    @blueprint.operation("show_my_giving", scope="me:read", returns=schemas.GivingOut, problems=(NoMember,))
    def get(self, session: Session) -> dict[str, Any]:
        """Show whether what I give stands under my name."""
        return _giving(session, store.naming(session, me(actor())))

    @blueprint.operation(
        "choose_my_giving",
        scope="me:write",
        body=schemas.GivingIn,
        returns=schemas.GivingOut,
        problems=(NoMember, NotFound, AlreadyLeft),
    )
    def put(self, session: Session, *, body: dict[str, Any]) -> dict[str, Any]:
        """Choose whether what I give stands under my name; nobody else can choose that for me."""
        return _giving(session, actions.choose_naming(session, member_id=me(actor()), **body))


@blueprint.route("/me/contributions")
class MyContributions(MethodView):
    """What I gave."""

    @blueprint.operation(
        "list_my_contributions", scope="me:read", query=PageQuery, returns=schemas.GiftOut, problems=(NoMember,)
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List what I gave under my name."""
        return money.given(session, query, by=me(actor()))


def _giving(session: Session, chosen: Naming | None) -> dict[str, Any]:
    held = affiliation.policy_in_force(session)
    cap, dues = (KEYS[key].say(held[key]) for key in (rules.CAP, rules.DUES))
    return {"is_named": chosen is not None, "chosen_at": chosen.chosen_at if chosen else None, "cap": cap, "dues": dues}
