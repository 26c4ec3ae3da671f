"""What a body says of a chapter's reports, once they are due or came; and what the chapter answers."""

from __future__ import annotations

from enum import StrEnum

import marshmallow as ma

from mutuality.schema import Choice, Day, Moment, Period, Ref, Slug, Text


class ExceptionKind(StrEnum):
    """What an exception for one chapter and period lets be."""

    REOPENED = "reopened"
    EXCUSED = "excused"


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
