"""What happens when the feed tells what our body says of our reports, and what we answer to what it asks."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete

from mutuality.database import Session
from mutuality.language.feedback import FollowUpShape, ReturnShape
from mutuality_chapter import affiliation, members
from mutuality_chapter.feedback import events, rules
from mutuality_chapter.feedback.models import ExceptionCopy, FollowUpCopy, OurReply, ReturnCopy


def take_in(session: Session, said: dict[str, Any]) -> None:
    """Keep what our body says of our reports as the feed tells it now; it takes the place of what it told before."""
    for copies in (ExceptionCopy, ReturnCopy, FollowUpCopy):
        session.execute(delete(copies))
    session.add_all(ExceptionCopy(**each) for each in said["exceptions"])
    shape, thread = ReturnShape(), FollowUpShape()
    for each in said["returns"]:
        session.add(ReturnCopy(form=each["form"], period=each["period"], told=shape.dump(each)))
    for each in said["follow_ups"]:
        session.add(FollowUpCopy(id=each["id"], state=each["state"], told=thread.dump(each)))


def reply(session: Session, *, found: FollowUpCopy, words: str, by: str) -> OurReply:
    """Answer what our body asked about a report; our words leave as they are.

    Raises:
        NotAffiliated: there is nobody to answer.
        FollowUpSettled: it is settled.
        ReplyNamesSomebody: they name a member.
    """
    affiliation.require_active(session)
    rules.require_open(found.state)
    rules.require_nobody_named(is_naming_somebody=members.is_naming_somebody(session, words))
    made = OurReply(follow_up_id=found.id, words=words, said_at=session.now, said_by=by)
    session.add(made)
    session.flush()  # numbers it
    events.replied(session, made)
    return made
