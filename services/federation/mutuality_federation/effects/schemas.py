"""Shapes of effects and of how many there are."""

from __future__ import annotations

from mutuality.language import EffectKind, EffectStatus, Institution, KnownFrom, OutOf
from mutuality.schema import Choice, Flag, Moment, Month, Output, Pieces, Query, Ref, Text, Whole
from mutuality.web import PageQuery
from mutuality_federation.effects.rules import CountedBy
from mutuality_federation.effects.store import MOST_GROUPS


class WhichEffects(Query):
    """Which effects."""

    kind = Choice(EffectKind, "Only of this kind", load_default=None)
    institution = Choice(Institution, "Only asked of such institutions", load_default=None)
    status = Choice(EffectStatus, "Only those that have come so far", load_default=None)
    year = Text(
        "Only those that have come so far since this year",
        longest=4,
        shortest=4,
        pattern="[12][0-9]{3}",
        load_default=None,
    )
    matter_id = Ref("Only those that count as one with this", load_default=None)


class OfBody(Query):
    """Of which body."""

    body_id = Ref("Only of chapters that bear the name of this body", load_default=None)


class OfUnit(Query):
    """Of which unit."""

    unit_id = Ref("Only of chapters that were in this unit or below when they spoke", load_default=None)


class PublicEffectsQuery(WhichEffects, OfBody, PageQuery):
    """Which effects, of which body."""


class BodyEffectsQuery(WhichEffects, OfUnit, PageQuery):
    """Which effects, of which unit."""


class Counted(Query):
    """By what they are counted."""

    by = Choice(CountedBy, "By what, beside their kind", load_default=CountedBy.INSTITUTION)


class PublicCountsQuery(WhichEffects, OfBody, Counted):
    """Which effects, of which body, counted by what."""


class BodyCountsQuery(WhichEffects, OfUnit, Counted):
    """Which effects, of which unit, counted by what."""


class PublicEffectOut(Output):
    """A practice or a norm that a chapter changes, as everybody may read it."""

    id = Ref("Its identifier here; another chapter may join it by that")
    body_id = Ref("The body of the chapter; null while the chapter does not bear its name", allow_none=True)
    matter_id = Ref("The same for effects of several chapters that count as one")
    kind = Choice(EffectKind, "How professionals work, or what society thinks right")
    institution = Choice(Institution, "Of which kind of institution it is asked")
    place = Text("Where that institution is", allow_none=True)
    target = Text("The practice or the norm", longest=300)
    action = Text("What was done and asked for", longest=2000)
    status = Choice(EffectStatus, "How far it has come")
    since = Month("Since which month it has come so far")
    change = Text("What has changed", longest=2000, allow_none=True)
    known_from = Choice(KnownFrom, "From where that is known", allow_none=True)
    evidence = Text("What shows it", longest=2000, allow_none=True)
    out_of = Choice(OutOf, "What of the chapter's it came out of", allow_none=True)
    first_received_at = Moment("When the chapter first told of it")
    last_received_at = Moment("When it last did")


class BodyEffectOut(PublicEffectOut):
    """A practice or a norm that a chapter changes, as its body reads it."""

    body_id = Ref("The body of the chapter")
    chapter_id = Ref("The chapter")
    effect_id = Ref("What the chapter calls it")
    unit_id = Ref("The unit the chapter was in when it spoke", allow_none=True)
    is_public = Flag("Whether everybody may read it")


class EffectCountOut(Output):
    """How many effects of a kind there are in one group."""

    kind = Choice(EffectKind, "How professionals work, or what society thinks right")
    group = Text("What they are counted by; null where that is not said", longest=300, allow_none=True)
    effects = Whole("How many there are, those that count as one once")
    chapters = Whole("How many chapters told of them")


class EffectCountsOut(Output):
    """How many effects there are."""

    effects = Whole("How many in all, those that count as one once")
    chapters = Whole("How many chapters told of them in all")
    items = Pieces(EffectCountOut, "By kind and group, the greatest first", most=MOST_GROUPS)
