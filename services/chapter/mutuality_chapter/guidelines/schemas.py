"""Shapes of items and our answers."""

from __future__ import annotations

from mutuality.guidance.shapes import PartsOut, Tag
from mutuality.language import Answer, KnownBy
from mutuality.schema import Choice, Day, Flag, Input, Moment, Output, Ref, Slug, Text, Whole

DIGEST = "[0-9a-f]{64}"


class ItemOut(PartsOut):
    """An item in our language where it has it, and our answer beside it: null while the members have not answered."""

    slug = Slug("Its lasting name")
    place = Whole("Its place in the edition")
    force = Text("Its own force; null leaves it to the body's default", longest=16, allow_none=True)
    language = Tag("The language of the words shown: the first of ours that the item has, else the guideline's own")
    purpose = Text("What it is for", longest=2000)
    text = Text("What it says", longest=10_000)
    known_by = Choice(KnownBy, "How it is known to be kept")
    asked_in = Ref("Under what we answer it: the edition, or the tailoring of a unit above us that added it")
    asked_on = Day("Since when it is asked of us as it is")
    set_by = Ref("The unit whose word is the last on it; null where it is the body's", allow_none=True)
    rule = Text("Whose word is the last on it", longest=300)
    other_way = Text("A unit's own text that meets its purpose too", longest=8000, allow_none=True)
    waived_until = Day("The last day we are excused from it; null where we are not", allow_none=True)
    answer = Choice(Answer, "What our members decided", allow_none=True)
    own_text = Text("Our own rule, where we adapted it", longest=2000, allow_none=True)
    reason = Text("Why; this never leaves the chapter", longest=2000, allow_none=True)
    decided_on = Day("When they decided", allow_none=True)
    answered_in = Ref("The edition in which they answered: this one, or one in which it stands alike", allow_none=True)
    answered_before = Choice(Answer, "What they had decided before the item was changed", allow_none=True)


class ResponseIn(Input):
    """What the members decided about an item."""

    answer = Choice(Answer, "What they decided", required=True)
    own_text = Text(
        "Our own rule, if we adapt the item; it leaves the chapter word for word, so it may name no member",
        longest=2000,
        allow_none=True,
        load_default=None,
    )
    is_stricter = Flag("Whether our own rule asks more than the item", load_default=False)
    reason = Text(
        "Why; needed unless adopted; never leaves the chapter", longest=2000, allow_none=True, load_default=None
    )
    evidence_sha256 = Text(
        "Digest of the document that shows it, where the item asks for evidence",
        longest=64,
        shortest=64,
        pattern=DIGEST,
        allow_none=True,
        load_default=None,
    )
    decided_on = Day("When the members decided", required=True)


class ResponseOut(Output):
    """Our answer to an item."""

    edition_id = Ref("The edition, or the tailoring that added the item")
    item = Slug("The item")
    answer = Choice(Answer, "What our members decided")
    own_text = Text("Our own rule, where we adapted it", longest=2000, allow_none=True)
    is_stricter = Flag("Whether our own rule asks more than the item")
    reason = Text("Why; this never leaves the chapter", longest=2000, allow_none=True)
    known_by = Choice(KnownBy, "How it is known to be kept")
    evidence_sha256 = Text("Digest of the evidence", longest=64, shortest=64, pattern=DIGEST, allow_none=True)
    decided_on = Day("When they decided")
    answered_at = Moment("When it was recorded here")
    version = Whole("Counts its changes", low=1)
