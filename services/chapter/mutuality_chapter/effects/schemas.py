"""Shapes of what we change."""

from __future__ import annotations

from mutuality.language import EffectKind, EffectStatus, Institution, KnownFrom, OutOf
from mutuality.schema import Choice, Day, Flag, Input, Month, Output, Ref, Text, Whole
from mutuality.web import PageQuery

KIND = "How professionals work, or what society thinks right"
INSTITUTION = "Of which kind of institution it is asked"
PLACE = "Where that institution is, as a public place; it names no member"
TARGET = "The practice or the norm; it names no member"
ACTION = "What we did and asked for; it names no member"
STATUS = "How far it has come"
CHANGE = "What has changed, where it was accepted or is in practice; it names no member"
KNOWN_FROM = "From where that is known"
EVIDENCE = "What shows it; it names no member"
OUT_OF = "What of ours it came out of"
OUT_OF_ID = "That method, item of knowledge or decision, by its id; none for an experience, which is its member's own"


class EffectIn(Input):
    """A practice or a norm that we change, or mean to."""

    kind = Choice(EffectKind, KIND, required=True)
    institution = Choice(Institution, INSTITUTION, load_default=Institution.OTHER)
    place = Text(PLACE, load_default=None, allow_none=True)
    target = Text(TARGET, longest=300, required=True)
    action = Text(ACTION, longest=2000, required=True)
    status = Choice(EffectStatus, STATUS, load_default=EffectStatus.ASKED)
    since = Month("Since which month it has come so far; this one if left out", load_default=None, allow_none=True)
    change = Text(CHANGE, longest=2000, load_default=None, allow_none=True)
    known_from = Choice(KnownFrom, KNOWN_FROM, load_default=None, allow_none=True)
    evidence = Text(EVIDENCE, longest=2000, load_default=None, allow_none=True)
    out_of = Choice(OutOf, OUT_OF, load_default=None, allow_none=True)
    out_of_id = Ref(OUT_OF_ID, load_default=None, allow_none=True)


class EffectChange(Input):
    """What of it may be changed; leave out what stays."""

    institution = Choice(Institution, INSTITUTION)
    place = Text(PLACE, allow_none=True)
    target = Text(TARGET, longest=300)
    action = Text(ACTION, longest=2000)
    status = Choice(EffectStatus, STATUS)
    since = Month("Since which month it has come so far; this one if only the status is said")
    change = Text(CHANGE, longest=2000, allow_none=True)
    known_from = Choice(KnownFrom, KNOWN_FROM, allow_none=True)
    evidence = Text(EVIDENCE, longest=2000, allow_none=True)
    out_of = Choice(OutOf, OUT_OF, allow_none=True)
    out_of_id = Ref(OUT_OF_ID, allow_none=True)


class RegisteredEffectOut(Output):
    """A practice or a norm that we change, or mean to, and who was told of it."""

    id = Ref("Its identifier")
    kind = Choice(EffectKind, KIND)
    institution = Choice(Institution, INSTITUTION)
    place = Text(PLACE, allow_none=True)
    target = Text(TARGET, longest=300)
    action = Text(ACTION, longest=2000)
    status = Choice(EffectStatus, STATUS)
    since = Month("Since which month it has come so far")
    change = Text(CHANGE, longest=2000, allow_none=True)
    known_from = Choice(KnownFrom, KNOWN_FROM, allow_none=True)
    evidence = Text(EVIDENCE, longest=2000, allow_none=True)
    out_of = Choice(OutOf, OUT_OF, allow_none=True)
    out_of_id = Ref(OUT_OF_ID, allow_none=True)
    wording = Whole("Counts how often it was put otherwise", low=1)
    noted_on = Day("The day it was noted")
    withdrawn_on = Day("The day it was withdrawn; null while we stand by it", allow_none=True)
    shared_as = Ref("Our id at the body that was told of it; null while it stays here", allow_none=True)
    shared_on = Day("The day it was told", allow_none=True)
    shared_wording = Whole("Which wording was told; a later one stays here until it is decided anew", allow_none=True)
    decision_id = Ref("The members' decision to tell it", allow_none=True)
    is_public = Flag("Whether everybody may read it there")
    joins = Ref("The effect of another chapter it counts as one with, by its id there", allow_none=True)
    version = Whole("Counts its changes", low=1)


class EffectQuery(PageQuery):
    """Which effects."""

    kind = Choice(EffectKind, "Only of this kind", load_default=None)
    institution = Choice(Institution, "Only asked of such institutions", load_default=None)
    status = Choice(EffectStatus, "Only those that have come so far", load_default=None)
    withdrawn = Flag("Those withdrawn, instead of those we stand by", load_default=False)


class SharingIn(Input):
    """On which decision an effect is told as it stands, and to whom."""

    decision_id = Ref(
        "The members' decision of kind `upward` about `<effect>-<wording>-body`, or `-public`", required=True
    )
    is_public = Flag("Whether everybody may read it; the decision says so", load_default=False)
    joins = Ref(
        "The effect of another chapter it counts as one with, by its id at the federation",
        load_default=None,
        allow_none=True,
    )
