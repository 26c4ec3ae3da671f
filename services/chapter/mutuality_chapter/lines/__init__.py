"""Lines people may call, each with its crisis hand-off; the pools their calls go to, and who answers in them."""

from mutuality_chapter.lines import pools as _pools  # noqa: F401 - puts its operations into the blueprint
from mutuality_chapter.lines.actions import let_go, tell, tell_numbers
from mutuality_chapter.lines.events import ResponderStoodDown
from mutuality_chapter.lines.models import Line, Pool
from mutuality_chapter.lines.routes import blueprint
from mutuality_chapter.lines.rules import Audience, Otherwise, Ringing, StoodDown, Wish, require_answering
from mutuality_chapter.lines.schemas import HandOffOut
from mutuality_chapter.lines.store import (
    Answering,
    all_lines,
    all_pools,
    answering,
    ever_responders,
    line,
    own_responders,
    pool,
    responder,
    same_person,
)
from mutuality_chapter.meetings import HotlinesAsked
from mutuality_chapter.members import HoldingsAsked, MemberDeparted

LISTENERS = {HoldingsAsked: [tell], HotlinesAsked: [tell_numbers], MemberDeparted: [let_go]}

__all__ = [
    "LISTENERS",
    "Answering",
    "Audience",
    "HandOffOut",
    "Line",
    "Otherwise",
    "Pool",
    "ResponderStoodDown",
    "Ringing",
    "StoodDown",
    "Wish",
    "all_lines",
    "all_pools",
    "answering",
    "blueprint",
    "ever_responders",
    "line",
    "own_responders",
    "pool",
    "require_answering",
    "responder",
    "same_person",
]
