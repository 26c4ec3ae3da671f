"""What a chapter says of a finding: it appeals a step, or promises to improve. Neither has room for a person."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import marshmallow as ma

from mutuality.schema import Choice, Day, Input, Ref, Slug, Text, Whole


class Ground(StrEnum):
    """Why a step should be taken back."""

    FACTS_WRONG = "facts_wrong"
    PUT_RIGHT = "put_right"
    RULE_MISREAD = "rule_misread"
    TOO_HARSH = "too_harsh"
    NOT_HEARD = "not_heard"
    OTHER = "other"


class InCharge(StrEnum):
    """Which office of the chapter looks after a promise: from a list, so that no name can stand in its place."""

    COORDINATOR = "coordinator"
    SECRETARY = "secretary"
    TREASURER = "treasurer"
    HELPERS = "helpers"
    MEMBERS = "members"
    OTHER = "other"


class AppealIn(Input):
    """The members appeal one step of a finding; a later word takes its place until it is decided."""

    finding_id = Ref("What the federation calls the finding", required=True)
    step = Whole("Which step of it, by its number", low=1, required=True)
    ground = Choice(Ground, "Why", required=True)
    words = Text("Why, in own words; names nobody", longest=2000, required=True)
    decided_on = Day("When the members decided", required=True)


class ImprovementIn(Input):
    """What a chapter promises to do about an item, by when, and which office of it looks after that.

    That it is done asks the chapter to attest the item anew; no verdict rests on it.
    """

    promise_id = Ref("What the chapter calls the promise", required=True)
    finding_id = Ref("The finding it answers, if one", allow_none=True, load_default=None)
    edition_id = Ref("The edition, or the tailoring of a unit that added the item", required=True)
    item = Slug("The item of it", required=True)
    what = Text("What will be done; names nobody", longest=1000, required=True)
    in_charge = Choice(InCharge, "Which office looks after it", required=True)
    decided_on = Day("When the members decided", required=True)
    due_on = Day("By when it will be done", required=True)
    done_on = Day("When it was done", allow_none=True, load_default=None)

    @ma.validates_schema
    def _days_fit(self, said: dict[str, Any], **_: Any) -> None:
        for name in ("due_on", "done_on"):
            if said[name] is not None and said[name] < said["decided_on"]:
                raise ma.ValidationError("A promise is kept after it was made.", name)
