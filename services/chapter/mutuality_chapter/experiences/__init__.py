"""What members have lived through, each told by themselves, and the parts of the concern it may be about."""

from mutuality_chapter.experiences.actions import let_go, tell
from mutuality_chapter.experiences.routes import blueprint
from mutuality_chapter.experiences.store import ExperienceFacts, experiences_of, require_own
from mutuality_chapter.members import HoldingsAsked, MemberDeparted

LISTENERS = {HoldingsAsked: [tell], MemberDeparted: [let_go]}

__all__ = ["LISTENERS", "ExperienceFacts", "blueprint", "experiences_of", "require_own"]
