"""The operations on stories: one's own, and everybody's without a name."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, PageQuery, actor, require_current
from mutuality_chapter.members import AlreadyLeft, NoMember, me
from mutuality_chapter.methods import NotAMethod, require_published
from mutuality_chapter.stories import actions, rules, schemas, store

blueprint = Blueprint("stories", __name__, description="How people dealt with it, told by themselves")


@blueprint.route("/me/stories")
class MyStories(MethodView):
    """My stories."""

    @blueprint.operation(
        "list_my_stories", scope="me:read", query=PageQuery, returns=schemas.MyStoryOut, problems=(NoMember,)
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List what I told, and whether it stays when I leave."""
        return store.own_page(session, me(actor()), query)

    @blueprint.operation(
        "tell_story",
        scope="me:write",
        body=schemas.StoryIn,
        returns=schemas.MyStoryOut,
        status=201,
        creates=True,
        location="/v1/me/stories/{thing.id}",
        problems=(NoMember, NotFound, AlreadyLeft, rules.StoryUnfit, NotAMethod),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> store.StoryFacts:
        """Tell how I dealt with it; others read it under the pseudonym I choose, or under none."""
        return actions.relate(session, member_id=me(actor()), said=body)


@blueprint.route("/me/stories/<ref:story_id>")
class MyStory(MethodView):
    """One story of mine."""

    @blueprint.operation("show_my_story", scope="me:read", returns=schemas.MyStoryOut, problems=(NoMember, NotFound))
    def get(self, session: Session, *, story_id: str) -> store.StoryFacts:
        """Show a story of mine."""
        return store.own_told(session, me(actor()), story_id)

    @blueprint.operation(
        "tell_story_anew",
        scope="me:write",
        body=schemas.StoryChange,
        returns=schemas.MyStoryOut,
        changes=True,
        problems=(NoMember, NotFound, rules.StoryUnfit, NotAMethod),
    )
    def patch(self, session: Session, *, body: dict[str, Any], story_id: str) -> store.StoryFacts:
        """Tell it anew, or say whether it stays when I leave."""
        story = store.own(session, me(actor()), story_id)
        require_current(story)
        return actions.relate_anew(session, story=story, said=body)

    @blueprint.operation("withdraw_story", scope="me:write", status=204, changes=True, problems=(NoMember, NotFound))
    def delete(self, session: Session, *, story_id: str) -> None:
        """Withdraw it; it is erased."""
        story = store.own(session, me(actor()), story_id)
        require_current(story)
        store.erase(session, story)


@blueprint.route("/stories")
class Stories(MethodView):
    """Everybody's stories."""

    @blueprint.operation("list_stories", scope="methods:read", query=schemas.StoryQuery, returns=schemas.StoryOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List how people dealt with it, those told soonest after the onset first; ask for somebody three years on."""
        return store.stories(session, query)


@blueprint.route("/stories/<ref:story_id>")
class OneStory(MethodView):
    """One story."""

    @blueprint.operation("show_story", scope="methods:read", returns=schemas.StoryOut, problems=(NotFound,))
    def get(self, session: Session, *, story_id: str) -> store.StoryFacts:
        """Show how somebody dealt with it, and the methods that helped."""
        return store.told(session, story_id)


@blueprint.route("/methods/<ref:method_id>/stories")
class MethodStories(MethodView):
    """The stories of a method."""

    @blueprint.operation(
        "list_method_stories",
        scope="methods:read",
        query=PageQuery,
        returns=schemas.StoryOut,
        problems=(NotFound, NotAMethod),
    )
    def get(self, session: Session, *, query: dict[str, Any], method_id: str) -> Page:
        """List how people dealt with it by this method."""
        require_published(session, [method_id])
        return store.of_method(session, method_id, query)
