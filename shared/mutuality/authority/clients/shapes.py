"""Shapes of apps, the same on both services."""

from __future__ import annotations

from collections.abc import Collection

from marshmallow import fields, validate

from mutuality.authority.clients.addresses import LONGEST
from mutuality.authority.clients.apps import AppKind, AppState
from mutuality.schema import Choice, Flag, Input, Moment, Output, Ref, Text, Whole, Words

REASON = "Why, for whoever registered it"


class AppForPeopleIn(Input):
    """What is said of every app as it is registered."""

    name = Text("What the app is called", required=True)
    purpose = Text(
        "What it does with what it reads and why, in plain words; people are shown it", longest=1000, required=True
    )


class AppReviewIn(Input):
    """What somebody else makes of an app's purpose."""

    approved = Flag("Whether it may have what it asks", required=True)
    reason = Text(REASON, longest=1000, required=True)


class AppOut(Output):
    """A registered app. Its `id` is its client_id, of use once it is approved."""

    id = Ref("Its client_id")
    kind = Choice(AppKind, "A `program` asks in its own name; through an app for `people` somebody signs in")
    name = Text("What it is called")
    purpose = Text("What it does with what it reads and why", longest=1000)
    scopes = Words(Text(longest=64), "What it may have at most", most=40)
    redirect_uris = Words(Text(longest=LONGEST), "Where people are sent back to", most=10)
    state = Choice(AppState, "What became of its purpose; only what is `approved` gets tokens")
    reason = Text(REASON, longest=1000, allow_none=True)
    registered_by = Text("The account that registered it; empty once that is erased", longest=64, shortest=0)
    registered_at = Moment("When it was registered")
    reviewed_at = Moment("When its purpose was reviewed", allow_none=True)
    version = Whole("Counts its changes", low=1)


def scopes_of(allowed: Collection[str]) -> Words:
    """Return the field that says what an app may have at most."""
    item = fields.String(validate=validate.OneOf(sorted(allowed)))
    return Words(item, "What it may have at most", fewest=1, most=40, required=True)


def addresses(*, fewest: int) -> Words:
    """Return the field that says where people are sent back to."""
    said = "Where people are sent back to: exact https addresses, or http://127.0.0.1/… without a port"
    more = {"required": True} if fewest else {"load_default": list}
    return Words(Text(longest=LONGEST), said, fewest=fewest, most=10, **more)
