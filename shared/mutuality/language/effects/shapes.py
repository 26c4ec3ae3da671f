"""The shape of an effect. It names no person, and of an institution no more than its kind and a public place."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import marshmallow as ma

from mutuality.schema import Choice, Flag, Input, Month, Ref, Text


class EffectKind(StrEnum):
    """What changes: how professionals work, or what society thinks right."""

    PROFESSIONAL_PRACTICE = "professional_practice"
    SOCIETAL_MORES = "societal_mores"


class EffectStatus(StrEnum):
    """How far it has come."""

    ASKED = "asked"
    ACCEPTED = "accepted"
    IN_PRACTICE = "in_practice"
    REFUSED = "refused"


class Institution(StrEnum):
    """Of which kind of institution it was asked."""

    HOSPITAL = "hospital"
    PRACTITIONERS = "practitioners"
    HOME_CARE = "home_care"
    SOCIAL_SERVICE = "social_service"
    SCHOOL = "school"
    UNIVERSITY = "university"
    PROFESSIONAL_BODY = "professional_body"
    RESEARCH = "research"
    INSURER = "insurer"
    EMPLOYER = "employer"
    COURT = "court"
    POLICE = "police"
    GOVERNMENT = "government"
    LEGISLATURE = "legislature"
    RELIGIOUS_BODY = "religious_body"
    PRESS = "press"
    SOCIETY = "society"
    OTHER = "other"


class KnownFrom(StrEnum):
    """From where it is known."""

    EXPERIENCE = "experience"
    INSTITUTION = "institution"
    RULE = "rule"
    FIGURES = "figures"
    PRESS = "press"
    OTHER = "other"


class OutOf(StrEnum):
    """What of the chapter's it came out of."""

    EXPERIENCE = "experience"
    METHOD = "method"
    KNOWLEDGE = "knowledge"
    DECISION = "decision"


TELLS_CHANGE = frozenset({EffectStatus.ACCEPTED, EffectStatus.IN_PRACTICE})


class EffectIn(Input):
    """A practice or a norm that a chapter changes, as its members decided to tell it."""

    effect_id = Ref("Its identifier, the chapter's own", required=True)
    kind = Choice(EffectKind, "How professionals work, or what society thinks right", required=True)
    institution = Choice(Institution, "Of which kind of institution it was asked", required=True)
    place = Text("Where that institution is, as a public place", allow_none=True, load_default=None)
    target = Text("The practice or the norm", longest=300, required=True)
    action = Text("What was done and asked for", longest=2000, required=True)
    status = Choice(EffectStatus, "How far it has come", required=True)
    since = Month("Since which month it has come so far", required=True)
    change = Text("What has changed", longest=2000, allow_none=True, load_default=None)
    known_from = Choice(KnownFrom, "From where that is known", allow_none=True, load_default=None)
    evidence = Text("What shows it", longest=2000, allow_none=True, load_default=None)
    out_of = Choice(OutOf, "What of the chapter's it came out of", allow_none=True, load_default=None)
    is_public = Flag("Whether everybody may read it; else its body alone", load_default=False)
    joins = Ref("The effect of another chapter it counts as one with", allow_none=True, load_default=None)

    @ma.validates_schema
    def _change_where_there_is_one(self, said: dict[str, Any], **_: Any) -> None:
        if said["change"] is not None and said["status"] not in TELLS_CHANGE:
            raise ma.ValidationError("Nothing has changed by what was only asked, or refused.", "change")
