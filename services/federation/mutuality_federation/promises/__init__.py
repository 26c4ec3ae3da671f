"""What chapters promise of forms, word after word; where a form asks for promises, those who promised are expected."""

from mutuality.language import SubjectWithdrawn
from mutuality.language.entries.facts import ReportsPromised
from mutuality_federation.promises.actions import hear, take_back
from mutuality_federation.promises.routes import blueprint
from mutuality_federation.promises.store import words, words_of

LISTENERS = {ReportsPromised: [hear], SubjectWithdrawn: [take_back]}

__all__ = ["LISTENERS", "blueprint", "words", "words_of"]
