"""Shapes of the roll."""

from __future__ import annotations

from enum import StrEnum

from mutuality.schema import Choice, Day, Input, Moment, Output, Ref, Text, Whole
from mutuality.web import PageQuery

WORDS = "[A-Za-z]+(?: +[A-Za-z]+){5}"


class Standing(StrEnum):
    """How a chapter stands with its body."""

    INVITED = "invited"
    PENDING = "pending"
    LISTED = "listed"
    CHARTERED = "chartered"
    PAUSED = "paused"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"


class ChapterIn(Input):
    """A chapter as it is put on the roll."""

    name = Text("What the chapter is called", required=True)
    unit_id = Ref("The unit it belongs to, if any", load_default=None, allow_none=True)
    formed_on = Day("When it was formed", load_default=None, allow_none=True)


class ChapterChange(Input):
    """What of a chapter may be changed on the roll; leave out what stays."""

    name = Text("What the chapter is called")
    unit_id = Ref("The unit it belongs to, or null", allow_none=True)


class ChapterOut(Output):
    """A chapter on the roll."""

    id = Ref("Its identifier, and its client_id once it enrolled")
    body_id = Ref("Its body")
    unit_id = Ref("Its unit, if any", allow_none=True)
    name = Text("What it is called")
    standing = Choice(Standing, "How it stands")
    formed_on = Day("When it was formed", allow_none=True)
    named_at = Moment("When it was put on the roll")
    enrolled_on = Day("When it was approved", allow_none=True)
    version = Whole("Counts its changes", low=1)


class ChapterQuery(PageQuery):
    """Which chapters."""

    unit_id = Ref("Only chapters of this unit", load_default=None)
    standing = Choice(Standing, "Only chapters that stand so", load_default=None)


class InvitationOut(Output):
    """An invitation. Its token is told this once; only its digest is kept."""

    token = Text("Give it to the chapter; it admits one, once", longest=64)
    expires_at = Moment("When it ends")


class EnrolmentOut(Output):
    """A chapter's enrolment, with the words to compare by telephone."""

    chapter_id = Ref("The chapter")
    state = Text("pending, approved or refused", longest=16)
    fingerprint = Text("Six words of the chapter's key", longest=200)
    submitted_at = Moment("When it came")
    approved_at = Moment("When it was approved", allow_none=True)


class EnrolmentStateOut(Output):
    """What a chapter may learn of the enrolment it sent."""

    state = Text("pending, approved or refused", longest=16)
    chapter_id = Ref("The chapter, and its client_id")
    body_id = Ref("Its body")
    issuer = Text("The federation's name in tokens and entries", longest=400)
    position = Whole("Where its stream stands", low=0)


class ApprovalIn(Input):
    """The six words, as the chapter read them out."""

    fingerprint = Text("Six words", longest=200, pattern=WORDS, required=True)


class StandingIn(Input):
    """A step of a chapter's standing."""

    to = Choice(Standing, "What it becomes", required=True)
    reason = Text("Why", longest=1000, required=True)


class StandingChangeOut(Output):
    """A step that was taken."""

    id = Whole("Counts the steps", low=1)
    before = Text("What it was", longest=16)
    after = Text("What it became", longest=16)
    reason = Text("Why", longest=1000)
    changed_by = Text("Who took the step: an officer's account, or the chapter", longest=64)
    changed_at = Moment("When")
