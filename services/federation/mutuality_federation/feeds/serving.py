"""How a feed is answered: to whom it is open, told by its state, built once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from flask import Response

from mutuality.database import Session
from mutuality.web import of_state
from mutuality_federation import feed_keys
from mutuality_federation.feeds import store
from mutuality_federation.feeds.formats import meeting_guide as form

Scope = Mapping[str, Any]


def answer(session: Session, name: str, asked: Scope, build: Callable[[Scope], bytes], *, media: str) -> Response:
    """Return a feed of a scope, less what is read by key alone, unless that key is shown.

    Raises:
        NotFound, UnitWithoutBody, FeedTooLarge: there is no such scope, or too much in it.
        FeedKeyUnknown, FeedKeyRevoked, FeedKeyExpired, FeedKeyMissing, FeedKeyOfAnotherBody: it is not open so.
    """
    scope = store.admitted(session, asked, feed_keys.shown_key())
    return of_state(store.state(session, name, scope), lambda: build(scope), media=media, is_for_one=scope["has_key"])


def meeting_guide(session: Session, asked: Scope) -> Response:
    """Return the meetings of a scope in the Meeting Guide format.

    Raises:
        Problem: as of every feed.
    """

    def build(scope: Scope) -> bytes:
        found = store.meetings(session, scope)
        return form.document(found, session.now, store.entities(session, found))

    return answer(session, "meeting-guide", asked, build, media=form.MEDIA)
