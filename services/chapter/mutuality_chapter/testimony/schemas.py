"""Shapes of what we tell of ourselves: what leaves is in the shape in which it leaves."""

from __future__ import annotations

from mutuality.definition import DefinitionPoint, Stand
from mutuality.language import Adequacy, Availability, Gap
from mutuality.language.testimony import LONGEST_WORDS, MOST_PARTS, Beside, CommonPart, Matter
from mutuality.schema import (
    Choice,
    Day,
    Flag,
    Input,
    Moment,
    Month,
    Output,
    Part,
    Pieces,
    Ref,
    Text,
    Whole,
    Words,
)


class LandscapeTellingIn(Input):
    """Which note is told, and on which decision."""

    landscape_id = Ref("The note on the services near us, such as that of our beginning", required=True)
    decision_id = Ref("The members' decision of kind `upward` about `<note>-body`", required=True)


class ToldLandscapeOut(Output):
    """Among which services we began, as our body is told."""

    as_of = Month("The month in which it was so")
    adequacy = Choice(Adequacy, "How well they met the concern")
    availability = Choice(Availability, "How easily people got them")
    gaps = Words(Choice(Gap), "What they left open", most=len(Gap))


def _point(point: DefinitionPoint) -> Choice:
    return Choice(Stand, point.asks)


class DefinitionOutcomesOut(Output):
    """How we stand on the seven points, as our body is told: outcomes alone."""

    checked_on = Day("The day we looked")
    common_concern = _point(DefinitionPoint.COMMON_CONCERN)
    own_experience = _point(DefinitionPoint.OWN_EXPERIENCE)
    founders_legacy = _point(DefinitionPoint.FOUNDERS_LEGACY)
    informal_help = _point(DefinitionPoint.INFORMAL_HELP)
    own_integration = _point(DefinitionPoint.OWN_INTEGRATION)
    constituents = _point(DefinitionPoint.CONSTITUENTS)
    role_change = _point(DefinitionPoint.ROLE_CHANGE)


class CommonTellingIn(Input):
    """On which decision it is told."""

    decision_id = Ref("The members' decision of kind `upward` about `commonality-body`", required=True)


class CommonHereOut(Output):
    """A part of an experience that many of us share."""

    part = Choice(CommonPart, "Which part")
    words = Text("What it is, as so many of us put it", longest=LONGEST_WORDS)
    people = Whole("About how many of us share it")


class ToldCommonOut(Output):
    """What is common among us, as our body is told."""

    as_of = Month("The month in which it was counted")
    parts = Pieces(CommonHereOut, "What enough of us share; what fewer do is not told", most=MOST_PARTS)


class CommonBeyondOut(Output):
    """A part of my experience, and how common it is beyond us."""

    part = Choice(CommonPart, "Which part")
    words = Text("What it is, as I said it", longest=5000)
    is_typical = Flag("Whether it is known to be common; where it is not, it may be so all the same")
    chapters = Text("In about how many chapters many share it, or `some`", longest=10, pattern="some|[0-9]+")
    people = Text("About how many people there do, or `some`", longest=10, pattern="some|[0-9]+")


class BeyondOut(Output):
    """How common my experience is beyond us; nobody is told that I asked."""

    heard_at = Moment("When our body told us last; null if it never did", allow_none=True)
    items = Pieces(CommonBeyondOut, "Each part of my experience but the stage", most=10_000)


class LiaisonTellingIn(Input):
    """On which decision it is told."""

    decision_id = Ref("The members' decision of kind `upward` about `liaison-body`", required=True)


class LiaisonLineOut(Output):
    """What went either way with one kind of partner, or strain with it."""

    partner = Choice(Beside, "With which kind of partner")
    matter = Choice(Matter, "What it is")
    came_in = Whole("How often it came to us; null of strain, and of few referrals", allow_none=True)
    went_out = Whole("How often it went to them; null of strain, and of few referrals", allow_none=True)
    still_open = Whole("How much strain is open; null of all else", allow_none=True)
    settled = Whole("How much was settled; null of all else", allow_none=True)


class ToldLiaisonOut(Output):
    """How we stand beside professionals, as our body is told."""

    as_of = Month("The last of the twelve months it is about")
    lines = Pieces(LiaisonLineOut, "Line by line", most=40)


class _TellingOut(Output):
    """What we told last."""

    told_as = Ref("Our id at the body that was told")
    decision_id = Ref("The members' decision, where one was needed", allow_none=True)
    told_by = Text("Whose account told it; this stays here", longest=64)
    told_at = Moment("When")


class LandscapeTellingOut(_TellingOut):
    """What we told last of the services we began among."""

    said = Part(ToldLandscapeOut, "What was told, word for word")


class DefinitionTellingOut(_TellingOut):
    """What we told last of how we stand on the definition."""

    said = Part(DefinitionOutcomesOut, "What was told, word for word")


class CommonTellingOut(_TellingOut):
    """What we told last of what is common among us."""

    said = Part(ToldCommonOut, "What was told, word for word")


class LiaisonTellingOut(_TellingOut):
    """What we told last of how we stand beside professionals."""

    said = Part(ToldLiaisonOut, "What was told, word for word")
