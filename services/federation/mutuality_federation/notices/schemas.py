"""Shapes of addresses, their keys, and what came of notices. No shape holds a secret half of a key."""

from __future__ import annotations

from mutuality.outbound import LONGEST_ADDRESS
from mutuality.schema import Choice, Input, Moment, Output, Part, Pieces, Ref, Text, Whole, Words
from mutuality.web import PageQuery
from mutuality_federation.notices.rules import (
    DisabledWhy,
    EndpointState,
    EndpointWanted,
    EventType,
    NoticeOutcome,
    NoticeState,
)

TYPES = len(EventType)
LARGEST = 2**53 - 1


class NoticeEndpointIn(Input):
    """An address of an app."""

    name = Text("What listens there: a program, never a person", required=True)
    url = Text("Where notices are sent, beginning with https://", longest=LONGEST_ADDRESS, required=True)
    types = Words(Choice(EventType), "Of what it hears", most=TYPES, fewest=1, required=True)
    unit_id = Ref("Only of chapters in this unit and below it", load_default=None)
    chapter_id = Ref("Only of this chapter", load_default=None)


class NoticeEndpointStateIn(Input):
    """How an address is to stand."""

    state = Choice(EndpointWanted, "Whether it hears, once it answered a ping, or is paused", required=True)


class NoticeJwkOut(Output):
    """The public half of a key, as a set of keys has it (RFC 8037)."""

    kty = Text("Always OKP", longest=8)
    crv = Text("Always Ed25519", longest=16)
    x = Text("The key", longest=64)
    use = Text("Always sig", longest=8)
    alg = Text("Always EdDSA", longest=8)


class NoticeKeyOut(Output):
    """The public half of a key that signs for one address, and for no other."""

    public = Text("The key as receivers of Standard Webhooks take it, `whpk_…`", longest=64)
    jwk = Part(NoticeJwkOut, "The same key for a set of keys")
    made_at = Moment("Since when it signs")
    ends_at = Moment("Until when it signs beside the next one; null for the newest", allow_none=True)


class NoticeKeysOut(Output):
    """The keys that sign for an address now, the newest first; each notice bears a signature of each."""

    items = Pieces(NoticeKeyOut, "One key, or two while one follows another", most=2)


class NoticeEndpointOut(Output):
    """An address of an app, as its owner sees it."""

    id = Ref("What it is called")
    name = Text("What listens there")
    url = Text("Where notices are sent", longest=LONGEST_ADDRESS)
    types = Words(Choice(EventType), "Of what it hears", most=TYPES)
    unit_id = Ref("Only of chapters in this unit and below it; null for no such limit", allow_none=True)
    chapter_id = Ref("Only of this chapter; null for no such limit", allow_none=True)
    state = Choice(EndpointState, "How it stands")
    why = Choice(DisabledWhy, "Why it was disabled; null unless it was", allow_none=True)
    registered_by = Text("The account that registered it", longest=64)
    registered_at = Moment("When")
    failing_since = Moment("Since when nothing was taken there; null while all goes well", allow_none=True)
    quiet_until = Moment("It asked to be left alone until then; null if it did not", allow_none=True)
    version = Whole("Counts its changes", low=1)


class NoticesQuery(PageQuery):
    """Which notices."""

    state = Choice(NoticeState, "Only those that stand so", load_default=None)


class NoticeOut(Output):
    """That an address is to hear of one event, or heard of it. What was sent says no more than this."""

    event_id = Ref("The event; `webhook-id` of every try")
    type = Text("Its type", longest=32)
    at = Moment("When it happened")
    place = Text("Where to read of it", longest=200)
    state = Choice(NoticeState, "Whether it is still to be sent, was taken, or was given up after the last try")
    tries = Whole("How often it was sent since it was last made due")
    next_at = Moment("When it is sent next; null for no more", allow_none=True)
    ended_at = Moment("When it was taken or given up; it is kept thirty days from then on", allow_none=True)


class NoticeAttemptOut(Output):
    """What came of sending a notice once; nothing of what was answered is kept."""

    event_id = Ref("The event")
    at = Moment("When it was sent and what came of it was known")
    outcome = Choice(NoticeOutcome, "What came of it")
    status = Whole("The status of the answer; null without one", allow_none=True)
    milliseconds = Whole("How long it took")
    next_at = Moment("When it was to be sent next; null for no more", allow_none=True)


class RedeliveryIn(Input):
    """From where on notices are sent again."""

    after = Whole("All that changed after this number of `/v1/listing-changes`", high=LARGEST, required=True)
