"""Feeds that more than one address gives."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import Response

from mutuality.database import Session
from mutuality.web import of_state
from mutuality_federation.feeds import store
from mutuality_federation.feeds.formats import meeting_guide as form


def meeting_guide(session: Session, scope: Mapping[str, Any]) -> Response:
    """Return the meetings of a scope in the Meeting Guide format.

    Raises:
        NotFound, UnitWithoutBody, FeedTooLarge: there is no such scope, or too much in it.
    """

    def build() -> bytes:
        found = store.meetings(session, scope)
        return form.document(found, session.now, store.entities(session, found))

    return of_state(store.state(session, "meeting-guide", scope), build, media=form.MEDIA)
