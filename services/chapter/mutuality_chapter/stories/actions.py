"""What members do with their stories: tell one, tell it anew, withdraw it, and say whether it stays behind them."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality_chapter import affiliation, experiences, members, methods
from mutuality_chapter.methods import Stage
from mutuality_chapter.stories import rules, store
from mutuality_chapter.stories.models import Story


def relate(session: Session, *, member_id: str, said: dict[str, Any]) -> store.StoryFacts:
    """Keep how a member dealt with it, linked with the methods that helped.

    Raises:
        NotFound, AlreadyLeft: the member is not here; the experience is not theirs; a method is not there.
        StoryUnfit: it is told from before its stage, or says not how long after the onset.
        NotAMethod: one of the methods is a draft.
    """
    members.require_present(session, member_id)
    method_ids, experience_id = said.pop("method_ids"), said.pop("experience_id")
    rules.require_one_measure(said["months_since_onset"], experience_id)
    rules.require_told_from(said["stage"], said["told_from"])
    methods.require_published(session, method_ids)
    if experience_id is not None:
        said["months_since_onset"] = _months_since(session, member_id, experience_id)
    today = affiliation.today(session)
    story = Story(id=session.new_id("sto"), member_id=member_id, told_on=today, version=1, **said)
    session.add(story)
    session.flush()  # the links refer to it
    store.link(session, story.id, method_ids)
    return store.told(session, story.id)


def relate_anew(session: Session, *, story: Story, said: dict[str, Any]) -> store.StoryFacts:
    """Change what a member told, or whether it stays when they leave.

    Raises:
        NotFound: a method is not there.
        StoryUnfit: it would be told from before its stage.
        NotAMethod: one of the methods is a draft.
    """
    method_ids = said.pop("method_ids", None)
    rules.require_told_from(Stage(said.get("stage", story.stage)), Stage(said.get("told_from", story.told_from)))
    for name, value in said.items():
        setattr(story, name, value)
    if method_ids is not None:
        methods.require_published(session, method_ids)
        store.relink(session, story, method_ids)
    session.flush()
    return store.told(session, story.id)


def tell(session: Session, asked: members.HoldingsAsked) -> None:
    """Tell the stories somebody told, with whether they stay."""
    names = ("id", "pseudonym", "title", "how", "stage", "months_since_onset", "stays_when_i_leave")
    told = store.stories_of(session, [asked.member_id])
    asked.tell_in_private("stories", [{name: getattr(each, name) for name in names} for each in told])


def let_go(session: Session, fact: members.MemberDeparted) -> None:
    """Erase the stories of somebody who left, but those they said beforehand shall stay; those lose their name."""
    for told in store.stories_of(session, [fact.member_id]):
        story = store.own(session, fact.member_id, told.id)
        if story.stays_when_i_leave:
            story.member_id = story.pseudonym = None
        else:
            store.erase(session, story)
    session.flush()


def _months_since(session: Session, member_id: str, experience_id: str) -> int:
    experiences.require_own(session, member_id, experience_id)
    lived = {each.id: each.began_month for each in experiences.experiences_of(session, [member_id])}
    return rules.months_between(lived[experience_id], affiliation.today(session))
