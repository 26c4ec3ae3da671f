"""What members give and what it is spent on, by whose decision; open to every member, without the givers' names."""

from mutuality_chapter.members import HoldingsAsked, MemberDeparted
from mutuality_chapter.money import views as _views  # noqa: F401 - puts its operations into the blueprint
from mutuality_chapter.money.actions import give, known, let_go, tell
from mutuality_chapter.money.routes import blueprint
from mutuality_chapter.money.rules import Spending
from mutuality_chapter.money.store import GiftFacts, currency, gifts, spent

LISTENERS = {HoldingsAsked: [tell], MemberDeparted: [let_go]}

__all__ = ["LISTENERS", "GiftFacts", "Spending", "blueprint", "currency", "gifts", "give", "known", "spent"]
