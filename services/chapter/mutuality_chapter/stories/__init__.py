"""How somebody dealt with it, told by themselves under any name or none, linked with the methods that helped."""

from mutuality_chapter.members import HoldingsAsked, MemberDeparted
from mutuality_chapter.stories.actions import let_go, tell
from mutuality_chapter.stories.routes import blueprint
from mutuality_chapter.stories.schemas import StoryOut
from mutuality_chapter.stories.store import StoryFacts, passing, stories_of

LISTENERS = {HoldingsAsked: [tell], MemberDeparted: [let_go]}

__all__ = ["LISTENERS", "StoryFacts", "StoryOut", "blueprint", "passing", "stories_of"]
