"""Shapes of apps at a chapter."""

from __future__ import annotations

from mutuality.authority import AppForPeopleIn, addresses, scopes_of
from mutuality.authority import AppOut as AnyAppOut
from mutuality.schema import Text
from mutuality_chapter.apps.rules import SCOPES


class AppIn(AppForPeopleIn):
    """An app as it is registered."""

    redirect_uris = addresses(fewest=1)
    scopes = scopes_of(SCOPES)


class AppOut(AnyAppOut):
    """A registered app. Its `id` is its client_id, of use once it is approved."""

    registered_as = Text("The role of whoever registered it", longest=32)
