"""The operations on campaigns, for the officers of a body."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView
from sqlalchemy import Row

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, PageQuery, actor, page_among
from mutuality_federation import bodies, chapters, editions
from mutuality_federation.access import require_own_body
from mutuality_federation.campaigns import calling, rules, schemas, store
from mutuality_federation.campaigns import progress as far
from mutuality_federation.campaigns.models import CampaignEnding

READ, WRITE = "compliance:read", "compliance:write"

blueprint = Blueprint("campaigns", __name__, description="Asking chapters to attest items anew, and how far they are")


@blueprint.route("/bodies/<ref:body_id>/campaigns")
class Campaigns(MethodView):
    """The campaigns of a body."""

    @blueprint.operation(
        "list_campaigns", scope=READ, query=PageQuery, returns=schemas.CampaignOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """List the campaigns of your body, also those that are over."""
        require_own_body(actor(), body_id)
        bodies.require_body(session, body_id)
        return store.campaigns(session, body_id, query)

    @blueprint.operation(
        "call_campaign",
        scope=WRITE,
        body=schemas.CampaignIn,
        returns=schemas.CampaignOut,
        status=201,
        creates=True,
        location="/v1/campaigns/{thing.id}",
        problems=(NotFound, rules.ItemUnasked, rules.CampaignDaysWrong),
    )
    def post(self, session: Session, *, body: dict[str, Any], body_id: str) -> Row[Any]:
        """Ask your chapters, or those of some units, to attest items of an edition anew by a day.

        With `every_months` it comes round again by itself. Each chapter finds it in its feed.
        """
        require_own_body(actor(), body_id)
        require_own_body(actor(), editions.edition_facts(session, body["edition_id"]).body_id)
        body["unit_ids"] = _units_asked(session, body_id, body["unit_ids"])
        called = calling.call(session, body_id=body_id, said=body, by=actor().id)
        session.flush()  # it is read back as everyone will see it
        return store.campaign(session, called.id, body_id=body_id)


@blueprint.route("/campaigns/<ref:campaign_id>")
class OneCampaign(MethodView):
    """One campaign."""

    @blueprint.operation("show_campaign", scope=READ, returns=schemas.CampaignOut, problems=(NotFound,))
    def get(self, session: Session, *, campaign_id: str) -> Row[Any]:
        """Show a campaign of your body."""
        return _own(session, campaign_id)


@blueprint.route("/campaigns/<ref:campaign_id>/progress")
class Progress(MethodView):
    """How far one campaign has come."""

    @blueprint.operation(
        "show_campaign_progress",
        scope=READ,
        query=PageQuery,
        returns=schemas.ChapterProgressOut,
        head=schemas.ProgressOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], campaign_id: str) -> Page:
        """Show how far every chapter has come in the round that runs today, and what all of them come to."""
        own = chapters.units_of(session, actor())
        running, each = far.progress(session, _own(session, campaign_id), session.now.date(), own=own)
        sums = {name: sum(getattr(one, name) for one in each) for name in ("asked", "answered", "met", "waived")}
        done, overdue = sum(one.is_done for one in each), sum(one.is_overdue for one in each)
        page = page_among(each, by=["chapter_id"], query=query)
        return page.headed(round=vars(running), chapters=len(each), done=done, overdue=overdue, **sums)


@blueprint.route("/campaigns/<ref:campaign_id>/ending")
class Ending(MethodView):
    """The end of one campaign before its time."""

    @blueprint.operation(
        "end_campaign",
        scope=WRITE,
        body=schemas.EndingIn,
        returns=schemas.EndingOut,
        status=201,
        creates=True,
        problems=(NotFound, rules.CampaignEnded),
    )
    def post(self, session: Session, *, body: dict[str, Any], campaign_id: str) -> CampaignEnding:
        """End a campaign: from now on it asks nothing, and what it came to stays to be read."""
        campaign = _own(session, campaign_id)
        for unit_id in campaign.unit_ids or [None]:
            chapters.require_speaking_for(session, actor(), campaign.body_id, unit_id)
        return calling.end(session, campaign=campaign, reason=body["reason"], by=actor().id)


def _units_asked(session: Session, body_id: str, unit_ids: list[str] | None) -> list[str] | None:
    """Return whom a campaign asks: units the officer acts for; an officer of a unit asks that one if none is named.

    Raises:
        NotFound: the officer does not act for a unit.
    """
    own = chapters.unit_of_actor(actor())
    if unit_ids is None:
        return None if own is None else [own]
    for unit_id in unit_ids:
        chapters.require_speaking_for(session, actor(), body_id, unit_id)
    return unit_ids


def _own(session: Session, campaign_id: str) -> Row[Any]:
    return store.campaign(session, campaign_id, body_id=actor().body_id)
