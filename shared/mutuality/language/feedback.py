"""What a body says of a chapter's reports, once they are due or came; and what the chapter answers."""

from __future__ import annotations

from enum import StrEnum

import marshmallow as ma

from mutuality.schema import Choice, Day, Input, Moment, Period, Pieces, Ref, Slug, Text, Whole

MOST_WORDS = 200


class ExceptionKind(StrEnum):
    """What an exception for one chapter and period lets be."""

    REOPENED = "reopened"
    EXCUSED = "excused"


class Acceptance(StrEnum):
    """Whether an office accepted a report as it stands: it lapses with the next revision."""

    OPEN = "open"
    ACCEPTED = "accepted"
    LAPSED = "lapsed"


class Side(StrEnum):
    """Who said something about a report."""

    OFFICE = "office"
    CHAPTER = "chapter"


class Thread(StrEnum):
    """How what an office asked about a report stands."""

    ASKED = "asked"
    ANSWERED = "answered"
    SETTLED = "settled"


class ReplyIn(Input):
    """What a chapter answers to what its body asked about a report. It has no room for a person."""

    follow_up_id = Ref("What the federation calls what was asked", required=True)
    words = Text("The answer; names nobody", longest=2000, required=True)


class _Shape(ma.Schema):
    """Readers accept members they do not know yet."""

    class Meta:
        """Leave out what is new."""

        unknown = ma.EXCLUDE


class ExceptionShape(_Shape):
    """That a closed period is open again for the chapter until a day, or that no report of it is expected."""

    id = Ref(required=True)
    kind = Choice(ExceptionKind, required=True)
    form = Slug(required=True)
    period = Period(required=True)
    until = Day(allow_none=True, required=True)
    reason = Text(longest=1000, required=True)
    granted_at = Moment(required=True)


class ReturnShape(_Shape):
    """A report as the federation holds it: what came of the figures it said last, and whether an office accepted it.

    All that was sent, and what it took away, is one of created, changed, unchanged, deleted and rejected.
    """

    form = Slug(required=True)
    period = Period(required=True)
    rev = Whole(low=1, required=True)
    first_received_at = Moment(required=True)
    last_received_at = Moment(required=True)
    sent = Whole(required=True)
    created = Whole(required=True)
    changed = Whole(required=True)
    unchanged = Whole(required=True)
    deleted = Whole(required=True)
    rejected = Whole(required=True)
    acceptance = Choice(Acceptance, required=True)
    accepted_rev = Whole(low=1, allow_none=True, load_default=None)
    accepted_at = Moment(allow_none=True, load_default=None)
    note = Text(longest=1000, allow_none=True, load_default=None)


class WordShape(_Shape):
    """What one side said; null where the chapter took its word back."""

    side = Choice(Side, required=True)
    words = Text(longest=2000, allow_none=True, required=True)
    said_at = Moment(required=True)


class FollowUpShape(_Shape):
    """What an office asked about a report, or one that did not come; all that was said, and how it was settled."""

    id = Ref(required=True)
    form = Slug(required=True)
    period = Period(required=True)
    indicator = Slug(allow_none=True, load_default=None)
    state = Choice(Thread, required=True)
    words = Pieces(WordShape, most=MOST_WORDS, required=True)
    settled_at = Moment(allow_none=True, load_default=None)
    settled_with = Text(longest=1000, allow_none=True, load_default=None)
