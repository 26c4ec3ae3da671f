"""Professionals and their agencies beside us, never members by that: what goes either way, and whose consent it has."""

from mutuality_chapter.members import HoldingsAsked, MemberDeparted
from mutuality_chapter.partners import consents as _consents  # noqa: F401 - puts its operations into the blueprint
from mutuality_chapter.partners.actions import let_go, require_nobody_named, tell
from mutuality_chapter.partners.routes import blueprint
from mutuality_chapter.partners.rules import Direction, MemberNamed, PartnerGone
from mutuality_chapter.partners.store import counted_by_kind, kinds, require_partner

LISTENERS = {HoldingsAsked: [tell], MemberDeparted: [let_go]}

__all__ = [
    "LISTENERS",
    "Direction",
    "MemberNamed",
    "PartnerGone",
    "blueprint",
    "counted_by_kind",
    "kinds",
    "require_nobody_named",
    "require_partner",
]
