"""The operations on ways of coping, and on founders' accounts."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, PageQuery, actor, require_current
from mutuality_chapter.knowledge import NotTakenUp
from mutuality_chapter.members import AlreadyLeft, NoMember, me, require_present
from mutuality_chapter.methods import actions, lineage, rules, schemas, store
from mutuality_chapter.methods.models import FounderAccount, Method

blueprint = Blueprint("methods", __name__, description="Ways of coping, where they came from, and trials of new ones")
MEMBERS = (NoMember, NotFound, AlreadyLeft)
OWN_DRAFT = (*MEMBERS, rules.NoDraft, rules.DraftOfAnother)


def here(session: Session) -> str:
    """Return the member who asks, and is here.

    Raises:
        NoMember: the token speaks for no member.
        NotFound, AlreadyLeft: they are a member no more.
    """
    member_id = me(actor())
    require_present(session, member_id)
    return member_id


@blueprint.route("/methods")
class Methods(MethodView):
    """Ways of coping."""

    @blueprint.operation("list_methods", scope="methods:read", query=schemas.MethodQuery, returns=schemas.MethodOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List the chapter's methods, or drafts, the earliest first."""
        return store.methods(session, query)

    @blueprint.operation(
        "draft_method",
        scope="methods:write",
        body=schemas.MethodIn,
        returns=schemas.MethodOut,
        status=201,
        creates=True,
        location="/v1/methods/{thing.id}",
        problems=(*MEMBERS, lineage.LineageUnfit, rules.NotAMethod, NotTakenUp),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> Method:
        """Write a way of coping down; a founding one says what experience it came from, an adapted one of what."""
        return actions.draft(session, member_id=here(session), said=body)


@blueprint.route("/methods/<ref:method_id>")
class OneMethod(MethodView):
    """One way of coping."""

    @blueprint.operation("show_method", scope="methods:read", returns=schemas.MethodOut, problems=(NotFound,))
    def get(self, session: Session, *, method_id: str) -> Method:
        """Show a way of coping."""
        return store.method(session, method_id)

    @blueprint.operation(
        "change_method",
        scope="methods:write",
        body=schemas.MethodChange,
        returns=schemas.MethodOut,
        changes=True,
        problems=OWN_DRAFT,
    )
    def patch(self, session: Session, *, body: dict[str, Any], method_id: str) -> Method:
        """Change a draft of mine, or one whose author has left."""
        member_id, method = here(session), store.method(session, method_id, for_change=True)
        require_current(method)
        return actions.change(session, method=method, member_id=member_id, said=body)

    @blueprint.operation("drop_method", scope="methods:write", status=204, changes=True, problems=OWN_DRAFT)
    def delete(self, session: Session, *, method_id: str) -> None:
        """Drop a draft of mine, or one whose author has left, with its trials."""
        member_id, method = here(session), store.method(session, method_id, for_change=True)
        require_current(method)
        actions.drop(session, method=method, member_id=member_id)


@blueprint.route("/methods/<ref:method_id>/history")
class History(MethodView):
    """How a way of coping came down to us."""

    @blueprint.operation("show_method_history", scope="methods:read", returns=schemas.HistoryOut, problems=(NotFound,))
    def get(self, session: Session, *, method_id: str) -> store.History:
        """Show the line a way of coping comes from, its founder first."""
        return store.history(session, method_id)


@blueprint.route("/founder-accounts")
class FounderAccounts(MethodView):
    """Founders' accounts."""

    @blueprint.operation(
        "list_founder_accounts", scope="methods:read", query=PageQuery, returns=schemas.FounderAccountOut
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List how founders fared before there was a group; who told it is not told."""
        return store.founder_accounts(session, query)

    @blueprint.operation(
        "tell_founder_account",
        scope="methods:write",
        body=schemas.FounderAccountIn,
        returns=schemas.FounderAccountOut,
        status=201,
        creates=True,
        location="/v1/founder-accounts/{thing.id}",
        problems=MEMBERS,
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> FounderAccount:
        """Tell how a founder fared; founding methods can point at it."""
        return actions.tell_founder_account(session, member_id=here(session), said=body)


@blueprint.route("/founder-accounts/<ref:account_id>")
class OneFounderAccount(MethodView):
    """One founder's account."""

    @blueprint.operation(
        "show_founder_account", scope="methods:read", returns=schemas.FounderAccountOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, account_id: str) -> FounderAccount:
        """Show how a founder fared."""
        return store.founder_account(session, account_id)

    @blueprint.operation(
        "take_founder_account_back",
        scope="methods:write",
        status=204,
        changes=True,
        problems=(*MEMBERS, rules.FounderAccountInUse),
    )
    def delete(self, session: Session, *, account_id: str) -> None:
        """Take back what I told, unless a method came from it."""
        member_id, account = here(session), store.founder_account(session, account_id)
        require_current(account)
        actions.take_account_back(session, account=account, member_id=member_id)
