"""The operations on one's own contact data, and the phone list."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.policy import KEYS
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import Blueprint, Page, PageQuery, actor, require_current
from mutuality_chapter import affiliation
from mutuality_chapter.contacts import actions, schemas, store
from mutuality_chapter.contacts.models import ContactItem, RosterConsent
from mutuality_chapter.members import AlreadyLeft, NoMember, me

blueprint = Blueprint("contacts", __name__, description="How members reach one another, with their consent")

LEAVES = "anonymity.roster_leaves_chapter"


@blueprint.route("/me/contact")
class MyContact(MethodView):
    """How I can be reached."""

    @blueprint.operation("show_my_contact", scope="me:read", returns=schemas.ContactOut, problems=(NoMember,))
    def get(self, session: Session) -> dict[str, Any]:
        """Show every way to reach me that I told, and which of them I share."""
        return {"items": store.items_of(session, me(actor()))}


@blueprint.route("/me/contact/<slug:kind>")
class OneContact(MethodView):
    """One way to reach me."""

    @blueprint.operation(
        "show_one_contact", scope="me:read", returns=schemas.ContactItemOut, problems=(NoMember, NotFound)
    )
    def get(self, session: Session, *, kind: str) -> ContactItem:
        """Show one way to reach me."""
        return store.require_item(session, me(actor()), kind)

    @blueprint.operation(
        "tell_my_contact",
        scope="me:write",
        body=schemas.ContactIn,
        returns=schemas.ContactItemOut,
        problems=(NoMember, NotFound, AlreadyLeft),
    )
    def put(self, session: Session, *, body: dict[str, Any], kind: str) -> ContactItem:
        """Tell a way to reach me, and say whether other members may see it; saying no withdraws it at once."""
        return actions.tell_contact(session, member_id=me(actor()), kind=kind, **body)

    @blueprint.operation("forget_my_contact", scope="me:write", status=204, changes=True, problems=(NoMember, NotFound))
    def delete(self, session: Session, *, kind: str) -> None:
        """Take back a way to reach me; it is erased."""
        item = store.require_item(session, me(actor()), kind)
        require_current(item)
        session.delete(item)


@blueprint.route("/me/roster")
class MyRoster(MethodView):
    """Whether a list of members that leaves the chapter may name me."""

    @blueprint.operation("show_my_roster", scope="me:read", returns=schemas.MyRosterOut, problems=(NoMember,))
    def get(self, session: Session) -> dict[str, Any]:
        """Show whether I agreed, and what the policy says of such lists."""
        return _roster(session, store.roster_consent(session, me(actor())))

    @blueprint.operation(
        "agree_to_roster",
        scope="me:write",
        body=schemas.MyRosterIn,
        returns=schemas.MyRosterOut,
        problems=(NoMember, NotFound, AlreadyLeft),
    )
    def put(self, session: Session, *, body: dict[str, Any]) -> dict[str, Any]:
        """Say whether a list of members that leaves the chapter may name me; nobody else can say that for me."""
        return _roster(session, actions.agree_to_roster(session, member_id=me(actor()), **body))


@blueprint.route("/phone-list")
class PhoneList(MethodView):
    """The phone list."""

    @blueprint.operation(
        "list_phones",
        scope="me:read",
        query=PageQuery,
        returns=schemas.PhoneListOut,
        problems=(NoMember, NotFound, AlreadyLeft, PolicyRefused),
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List how members may be reached who consented to be; members alone see it."""
        return actions.directory(session, member_id=me(actor()), query=query)


def _roster(session: Session, agreed: RosterConsent | None) -> dict[str, Any]:
    said = affiliation.policy_in_force(session)[LEAVES]
    return {"consented_at": agreed.consented_at if agreed else None, "asks": KEYS[LEAVES].say(said)}
