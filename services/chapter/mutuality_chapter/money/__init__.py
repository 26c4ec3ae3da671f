"""The books: what came in and what it is spent on, by whose decision; open to every member, without givers' names."""

from mutuality_chapter.members import HoldingsAsked, MemberDeparted
from mutuality_chapter.money import views as _views  # noqa: F401 - puts its operations into the blueprint
from mutuality_chapter.money.actions import Line, day_to_write, let_go, pay_out, tell, write
from mutuality_chapter.money.routes import SPENDING, WRITING, blueprint, keeper
from mutuality_chapter.money.rules import Kind, Remittance, Spending
from mutuality_chapter.money.schemas import Authorized, Paid, RecordedOut
from mutuality_chapter.money.store import (
    GiftFacts,
    Recorded,
    currency,
    entry,
    gift_under,
    gifts,
    gifts_under,
    given,
    spent,
    take_name_off,
)

LISTENERS = {HoldingsAsked: [tell], MemberDeparted: [let_go]}

__all__ = [
    "LISTENERS",
    "SPENDING",
    "WRITING",
    "Authorized",
    "GiftFacts",
    "Kind",
    "Line",
    "Paid",
    "Recorded",
    "RecordedOut",
    "Remittance",
    "Spending",
    "blueprint",
    "currency",
    "day_to_write",
    "entry",
    "gift_under",
    "gifts",
    "gifts_under",
    "given",
    "keeper",
    "pay_out",
    "spent",
    "take_name_off",
    "tell",
    "write",
]
