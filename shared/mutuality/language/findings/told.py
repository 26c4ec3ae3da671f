"""What a chapter is told of findings at it: the rule each rests on, its steps, until when each may be appealed."""

from __future__ import annotations

import marshmallow as ma

from mutuality.schema import Day, Flag, Moment, Pieces, Ref, Slug, Text, Whole


class _Shape(ma.Schema):
    """Readers accept members they do not know yet."""

    class Meta:
        """Leave out what is new."""

        unknown = ma.EXCLUDE


class AppealShape(_Shape):
    """An appeal as it was received: why it decides nothing, if so, and what was decided."""

    ground = Text(longest=16, required=True)
    received_at = Moment(required=True)
    note = Text(longest=400, allow_none=True, load_default=None)
    outcome = Text(longest=16, allow_none=True, load_default=None)
    reason = Text(longest=1000, allow_none=True, load_default=None)
    decided_at = Moment(allow_none=True, load_default=None)


class FindingStepShape(_Shape):
    """A step of a finding, until when it may be appealed and who decides, and whether it was taken back."""

    number = Whole(low=1, required=True)
    step = Text(longest=32, required=True)
    reason = Text(longest=1000, required=True)
    taken_at = Moment(required=True)
    earliest_on = Day(allow_none=True, load_default=None)
    is_pending = Flag(load_default=False)
    cure_until = Day(allow_none=True, load_default=None)
    appeal_until = Day(allow_none=True, load_default=None)
    appeal_to = Text(longest=32, required=True)
    back_at = Moment(allow_none=True, load_default=None)
    back_reason = Text(longest=1000, allow_none=True, load_default=None)
    appeals = Pieces(AppealShape, most=1000, load_default=list)


class FindingShape(_Shape):
    """A finding at the chapter: item, verdict and rule as it was opened, the verdict of today, and all that was done.

    `today` is null where the item is asked no more.
    """

    id = Ref(required=True)
    edition_id = Ref(required=True)
    item = Slug(required=True)
    reason = Text(longest=1000, required=True)
    opened_at = Moment(required=True)
    verdict = Text(longest=16, required=True)
    rule = Text(longest=64, required=True)
    rule_value = Text(longest=64, required=True)
    policy_version = Whole(required=True)
    set_by = Text(longest=64, required=True)
    today = Text(longest=16, allow_none=True, load_default=None)
    state = Text(longest=16, required=True)
    ended_at = Moment(allow_none=True, load_default=None)
    end_reason = Text(longest=1000, allow_none=True, load_default=None)
    steps = Pieces(FindingStepShape, most=1000, load_default=list)


class PromiseShape(_Shape):
    """A promise of the chapter as the federation holds it, and whether the item waits to be attested anew."""

    promise_id = Ref(required=True)
    due_on = Day(required=True)
    done_on = Day(allow_none=True, load_default=None)
    asks_attestation = Flag(load_default=False)
