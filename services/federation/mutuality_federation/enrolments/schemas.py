"""Shapes of invitations and enrolments."""

from __future__ import annotations

from mutuality.schema import Input, Moment, Output, Ref, Text, Whole

WORDS = "[A-Za-z]+(?: +[A-Za-z]+){5}"


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
