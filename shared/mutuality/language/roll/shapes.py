"""The shapes of a chapter as the federation's roll has it."""

from __future__ import annotations

from enum import StrEnum

import marshmallow as ma

from mutuality.schema import Day, Flag, Moment, Part, Pieces, Ref, Text, Whole, Words


class _Shape(ma.Schema):
    """Readers accept members they do not know yet."""

    class Meta:
        """Leave out what is new."""

        unknown = ma.EXCLUDE


class AnnouncedShape(_Shape):
    """A step of the standing that was announced: to where, why, and from which day it may be taken."""

    after = Text(longest=32, required=True)
    reason = Text(longest=1000, required=True)
    earliest_on = Day(required=True)


class WordShape(_Shape):
    """What an office said of our application."""

    office = Text(longest=32, required=True)
    outcome = Text(longest=16, required=True)
    reason = Text(longest=1000, required=True)
    said_at = Moment(required=True)


class ApplicationShape(_Shape):
    """Our application to be recognised, on its path."""

    path = Words(Text(longest=32), most=10, required=True)
    state = Text(longest=16, required=True)
    waits_for = Text(longest=32, allow_none=True, required=True)
    said = Pieces(WordShape, most=100, required=True)


class TransferShape(_Shape):
    """Our transfer to another unit, or to none."""

    to_id = Ref(allow_none=True, required=True)
    state = Text(longest=16, required=True)
    release_by = Day(required=True)
    accept_by = Day(allow_none=True, required=True)
    reason = Text(longest=1000, allow_none=True, required=True)


class CharterShape(_Shape):
    """Our charter, where it is renewed: since when it holds, and by when it is to be renewed."""

    since = Day(required=True)
    due_on = Day(required=True)


class KeptOutShape(_Shape):
    """A listing of ours the public does not see: by which rule, and whose word it waits for, or why it was refused."""

    listing_id = Ref(required=True)
    name = Text(longest=255, required=True)
    key = Text(longest=64, required=True)
    value = Text(longest=64, required=True)
    version = Whole(required=True)
    set_by = Ref(required=True)
    waits_for = Text(longest=16, allow_none=True, required=True)
    reason = Text(longest=1000, allow_none=True, required=True)


class Doubt(StrEnum):
    """What somebody finds wrong with a listing; no words, since a person could be in them."""

    NOT_HELD = "not_held"
    ENDED = "ended"
    WRONG_TIME = "wrong_time"
    WRONG_PLACE = "wrong_place"
    CANNOT_JOIN = "cannot_join"


class DoubtShape(_Shape):
    """How often somebody told that something is wrong with a listing since we told it last; nobody knows who."""

    listing_id = Ref(required=True)
    doubt = Text(longest=16, required=True)
    count = Whole(low=1, required=True)
    last_on = Day(required=True)


class ChapterShape(_Shape):
    """The chapter as the federation's roll has it, and how it stands."""

    id = Ref(required=True)
    name = Text(required=True)
    standing = Text(longest=32, required=True)
    unit_id = Ref(allow_none=True, load_default=None)
    bears_name = Flag(load_default=False)
    since = Moment(allow_none=True, load_default=None)
    reason = Text(longest=1000, allow_none=True, load_default=None)
    until = Day(allow_none=True, load_default=None)
    announced = Pieces(AnnouncedShape, most=100, load_default=list)
    application = Part(ApplicationShape, allow_none=True, load_default=None)
    transfer = Part(TransferShape, allow_none=True, load_default=None)
    charter = Part(CharterShape, allow_none=True, load_default=None)
